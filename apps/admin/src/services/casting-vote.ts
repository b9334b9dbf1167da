import { type Casting, castings } from './majority.ts';
import { resultOf } from './votes-decide.ts';
import { type Typed, typedIn, type VoteProblem } from './votes-form.ts';
import type { VoteRecord } from './votes-record.ts';

/** What the chair did with a casting vote; nothing, if nothing was said of it. */
export function readCasting(typed: Typed): Casting | undefined {
  return castings.find((one) => one === typedIn(typed, 'casting'));
}

/** A casting vote is asked for at a tie where the majority gives one to the chair, and nowhere else. */
export function castingProblems(record: VoteRecord): VoteProblem[] {
  const { casting, majority } = record;
  const isDue = majority.casting === 'chair' && resultOf(record).decision.tied;
  if (isDue === (casting !== undefined)) return [];
  return [{ field: 'casting', code: isDue ? 'no-casting' : 'casting-not-due', found: casting ?? '' }];
}
