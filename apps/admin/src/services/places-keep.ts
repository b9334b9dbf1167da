import type { AttendanceProblem } from '@plenum/attendance';

/** The same question with as few confirmed places withdrawn as possible, before anything else that counts. */
export function keepPlaces(problem: AttendanceProblem, confirmed: ReadonlySet<string>): AttendanceProblem {
  if (!problem.candidates.some(({ id }) => confirmed.has(id))) return problem;
  const goals = problem.goals ?? ['representation', 'attendance', 'cost'];
  return {
    ...problem,
    candidates: problem.candidates.map((candidate) =>
      confirmed.has(candidate.id) ? { ...candidate, confirmed: true } : candidate,
    ),
    goals: ['kept', ...goals.filter((goal) => goal !== 'kept')],
  };
}

/**
 * Whether a plan made when the places of `before` were confirmed answers the question with those confirmed now:
 * everybody confirmed since comes by it, and it keeps nobody whose place was taken back.
 */
export function stillHolds(
  before: readonly string[],
  attending: readonly { id: string }[],
  now: ReadonlySet<string>,
): boolean {
  const coming = new Set(attending.map(({ id }) => id));
  const known = new Set(before);
  return (
    [...now].every((id) => coming.has(id) || known.has(id)) &&
    before.every((id) => !coming.has(id) || now.has(id))
  );
}
