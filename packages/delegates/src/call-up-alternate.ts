import { parseInto, throwProblems } from './check-input.ts';
import { chooseAlternate } from './choose-alternate.ts';
import { type Problem, problem } from './errors.ts';
import { instantSchema } from './hall-schemas.ts';
import { holdsPlace, type LivingRoll, type RollMember, successorOf } from './roll-member.ts';
import type { RollReason } from './roll-reasons.ts';
import { type GuaranteedPlaces, guaranteedPlacesSchema } from './roll-schemas.ts';

/** Whose place is to be filled, and when. */
export type CallUpOptions = (
  | {
      /** The id of the person who leaves, or has left. */
      withdrawn: string;
      branch?: undefined;
    }
  | {
      /** A branch with a place that nobody left: never filled, or its delegate has moved to another branch. */
      branch: string;
      withdrawn?: undefined;
    }
) & {
  /** The moment, as `2026-05-01T09:00:00Z`. */
  now: string;
  /** Guaranteed places; those of the roll unless given. */
  places?: readonly GuaranteedPlaces[] | undefined;
  /** The last moment for calling; that of the roll unless given. */
  deadline?: string | undefined;
};

/** Who is called and why; people are ids. */
export type CallUp =
  | { status: 'called'; alternate: string; for: string | null; branch: string; because: RollReason[] }
  | { status: 'nobody'; because: RollReason[] }
  /** The deadline has passed; `alternate` is whose turn it would have been. */
  | { status: 'too-late'; deadline: string; alternate: string | null; because: RollReason[] };

const membersOf = (roll: LivingRoll, now: number): RollMember[] =>
  roll.branches
    .flatMap(({ delegates, called, alternates, gone }) => [...delegates, ...called, ...alternates, ...gone])
    .map((member) =>
      member.state === 'called' && member.answerBy !== null && Date.parse(member.answerBy) < now
        ? { ...member, state: 'lapsed' }
        : member,
    );

const hindrance = (
  roll: LivingRoll,
  members: readonly RollMember[],
  branch: string,
  leaver: RollMember | undefined,
): RollReason | null => {
  if (leaver && !leaver.held) return { code: 'no-place-held', params: { person: leaver.id } };
  const successor = leaver && successorOf(members, leaver.id);
  if (leaver && successor) return { code: 'place-filled', params: { person: leaver.id, by: successor.id } };
  const taken = members.filter(
    (member) =>
      member.branch === branch && member !== leaver && (holdsPlace(member) || member.state === 'called'),
  );
  const entitled = roll.branches.find((item) => item.branch === branch)?.entitled ?? 0;
  return taken.length < entitled ? null : { code: 'no-vacant-place', params: { branch } };
};

/**
 * Says which alternate is to be called for somebody who withdraws, and why.
 *
 * It is the next by rank who keeps the guaranteed places: if a woman leaves and fewer women than guaranteed
 * would be left, the first woman on the list; whoever is passed over is named with the guarantee. If nobody can
 * keep a guarantee, rank alone decides, and that is said.
 * @param roll the roll as {@link followRoll} gives it, the withdrawal in it or not yet
 * @param options `withdrawn` or `branch`, `now`, and other guarantees or another deadline than the roll's
 * @returns the alternate and the reasons; nobody, and why; or that it is too late
 * @throws DelegatesError 'unknown-person', 'unknown-branch', 'not-an-instant', 'not-a-count', 'malformed'
 * @example
 * const person = { branch: 'oral', codeName: 'Reed', attributes: {}, rank: 1 } as const;
 * const roll = followRoll({
 *   branches: [{ id: 'oral', entitled: 1 }],
 *   people: [
 *     { ...person, id: 'D1', status: 'elected' },
 *     { ...person, id: 'D2', status: 'alternate' },
 *   ],
 *   events: [],
 * });
 * const call = callUpAlternate(roll, { withdrawn: 'D1', now: '2026-05-01T09:00:00Z' });
 * call.status === 'called' && call.alternate; // => 'D2'
 */
export function callUpAlternate(roll: LivingRoll, options: CallUpOptions): CallUp {
  const problems: Problem[] = [];
  const now = Date.parse(parseInto(problems, instantSchema, options.now, ['now'])[0] ?? '');
  const deadline = options.deadline ?? roll.deadlines.callUp;
  if (deadline !== undefined) parseInto(problems, instantSchema, deadline, ['deadline']);
  const places = [...(options.places ?? roll.places)].flatMap((place, index) =>
    parseInto(problems, guaranteedPlacesSchema, place, ['places', index]),
  );
  const members = membersOf(roll, now);
  const leaver = members.find(({ id }) => id === options.withdrawn);
  const branch = leaver?.branch ?? options.branch ?? '';
  if (options.withdrawn !== undefined && !leaver)
    problems.push(problem('unknown-person', ['withdrawn'], { person: options.withdrawn }));
  else if (!roll.branches.some((item) => item.branch === branch))
    problems.push(problem('unknown-branch', ['branch'], { branch }));
  throwProblems(problems);

  const against = hindrance(roll, members, branch, leaver);
  if (against) return { status: 'nobody', because: [against] };
  const staying = members.filter((member) => member !== leaver);
  const { alternate, because } = chooseAlternate(staying, branch, places);
  if (deadline !== undefined && now > Date.parse(deadline)) {
    const late: RollReason = { code: 'after-deadline', params: { at: options.now, deadline } };
    return { status: 'too-late', deadline, alternate: alternate?.id ?? null, because: [late, ...because] };
  }
  if (!alternate) return { status: 'nobody', because };
  return { status: 'called', alternate: alternate.id, for: leaver?.id ?? null, branch, because };
}
