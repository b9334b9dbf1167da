import type { CheckedAgenda } from './checked-agenda.ts';
import type { Problem, TimetableProblemCode } from './errors.ts';
import type { Slot } from './schemas.ts';

/** Notes something found in a timetable. */
export type Find = (
  code: TimetableProblemCode,
  path: Problem['path'],
  params: Problem['params'],
  severity?: Problem['severity'],
) => void;

/** A slot with what it holds: an item, or a break by a rule; times in minutes since 1970. */
export type Held = {
  slot: Slot;
  index: number;
  item: CheckedAgenda['items'][number] | undefined;
  rule: CheckedAgenda['breaks'][number] | undefined;
  from: number;
  to: number;
};
