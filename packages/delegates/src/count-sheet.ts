import { Fraction as Ratio } from 'fraction.js';
import type { ElectionReason } from './election-reasons.ts';
import { type CountInput, type CountSheetInput, countSheetInputSchema } from './election-schemas.ts';
import { readInput, repeated } from './read-input.ts';

/** A candidate's line: votes after each stage; `place` is that among the elected, or else among the alternates. */
export type CountRow = {
  id: string;
  name: string;
  votes: string[];
  result: 'elected' | 'alternate' | 'not-elected';
  place: number | null;
  /** The stage whose action elected or excluded the candidate. */
  stage: number | null;
};

/** A count set out as a table, a column for each stage, and what does not add up in it. */
export type CountSheet = {
  columns: { stage: number; action: CountInput['stages'][number]['action'] }[];
  rows: CountRow[];
  exhausted: string[];
  lost: string[];
  quota: string;
  valid: number;
  invalid: number;
  ties: CountInput['ties'];
  undecided: { stage: number; among: string[] } | null;
  problems: ElectionReason[];
};

// Under approval and block, which know no quota, a paper holds several votes and nothing is to add up.
export const checkStages = ({ quota, stages, valid }: CountInput): ElectionReason[] =>
  quota === ''
    ? []
    : stages.flatMap(({ votes, exhausted, lost }, stage): ElectionReason[] => {
        const sum = [...Object.values(votes), exhausted, lost].reduce(
          (total, part) => total.add(part),
          new Ratio(0),
        );
        return sum.equals(valid)
          ? []
          : [{ code: 'count-stage-differs', params: { stage, sum: sum.toFraction(), valid } }];
      });

export const checkElected = (count: CountInput, candidates: readonly { id: string }[]): ElectionReason[] => {
  const known = new Set(candidates.map(({ id }) => id));
  const named = [...count.elected, ...count.alternates];
  return [
    ...named
      .filter((person) => !known.has(person))
      .map((person): ElectionReason => ({ code: 'elected-not-standing', params: { person } })),
    ...repeated(named).map(
      (index): ElectionReason => ({ code: 'elected-repeated', params: { person: named[index] ?? '' } }),
    ),
  ];
};

const placeIn = (ids: readonly string[], id: string): number | null =>
  ids.includes(id) ? ids.indexOf(id) + 1 : null;

const stageOf = ({ stages }: CountInput, id: string): number | null => {
  const stage = stages.findIndex(
    ({ action }) => action.kind !== 'transfer-surplus' && action.ids.includes(id),
  );
  return stage === -1 ? null : stage;
};

/**
 * Sets out a count as a table: a line for each candidate, a column for each stage, and below them what was
 * exhausted and lost. Under a quota each column must make the valid papers; where it does not, that is a problem.
 * @param input a count of `@plenum/elections`, and candidates in the order of the lines
 * @returns the table, ties, and problems
 * @throws DelegatesError 'repeated-id', 'not-an-id', 'not-a-count', 'malformed'
 * @example
 * const action = { kind: 'elect' as const, ids: ['D1'] };
 * const stages = [{ votes: { D1: '7', D2: '3' }, exhausted: '0', lost: '0', action }];
 * const count = { status: 'complete' as const, elected: ['D1'], excluded: [], alternates: ['D2'], quota: '6' };
 * const sheet = countSheet({
 *   count: { ...count, valid: 10, invalid: 0, stages, ties: [] },
 *   candidates: [{ id: 'D1', name: 'Poplar' }, { id: 'D2', name: 'Reed' }],
 * });
 * [sheet.rows[0]?.result, sheet.problems.length]; // => ['elected', 0]
 */
export function countSheet(input: CountSheetInput): CountSheet {
  const { count, candidates } = readInput(countSheetInputSchema, input, (given, tell) => {
    for (const index of repeated(given.candidates.map(({ id }) => id)))
      tell('repeated-id', ['candidates', index, 'id'], { id: given.candidates[index]?.id });
  });
  const { stages, elected, alternates, quota, valid, invalid, ties } = count;
  const rows = candidates.map(({ id, name }): CountRow => {
    const place = placeIn(elected, id);
    const next = placeIn(alternates, id);
    return {
      id,
      name,
      votes: stages.map(({ votes }) => (Object.hasOwn(votes, id) ? (votes[id] ?? '0') : '0')),
      result: place !== null ? 'elected' : next !== null ? 'alternate' : 'not-elected',
      place: place ?? next,
      stage: stageOf(count, id),
    };
  });
  return {
    columns: stages.map(({ action }, stage) => ({ stage, action })),
    rows,
    exhausted: stages.map(({ exhausted }) => exhausted),
    lost: stages.map(({ lost }) => lost),
    quota,
    valid,
    invalid,
    ties,
    undecided: count.undecided ?? null,
    problems: [...checkStages(count), ...checkElected(count, candidates)],
  };
}
