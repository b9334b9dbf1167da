import { AttendanceError, type Problem } from './errors.ts';
import type { SoundPlan } from './plan.ts';
import { type AttendanceProblem, attendancePlanSchema } from './schemas.ts';

/** Checks that something is a plan, and of candidates of a problem; throws an AttendanceError with all that is not. */
export function checkPlan({ candidates }: Pick<AttendanceProblem, 'candidates'>, plan: SoundPlan): void {
  const problems: Problem[] = [];
  const say = (code: Problem['code'], path: Problem['path'], params: Problem['params']) => {
    problems.push({ code, path: ['plan', ...path], params, severity: 'error' });
  };
  const shape = attendancePlanSchema.safeParse(plan);
  if (!shape.success)
    for (const { path } of shape.error.issues)
      say(
        'wrong-type',
        path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
        {},
      );
  else if (shape.data.status !== 'optimal' && shape.data.status !== 'feasible')
    say('unknown-value', ['status'], { expected: ['optimal', 'feasible'] });
  else {
    const known = new Set(candidates.map(({ id }) => id));
    shape.data.attending.forEach(({ id }, index) => {
      if (!known.has(id)) say('unknown-person', ['attending', index], { id });
    });
  }
  if (problems.length > 0) throw new AttendanceError(problems);
}
