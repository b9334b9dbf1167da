import type { ElectionReason } from './election-reasons.ts';
import { type BranchReturnInput, branchReturnInputSchema } from './election-schemas.ts';
import { hasAttributes } from './has-attributes.ts';
import { readInput, repeated } from './read-input.ts';

/** A return that may enter the roll, with what to look at, or why it may not. */
export type BranchReturn =
  | {
      status: 'accepted';
      branch: string;
      date: string;
      entitled: number;
      /** By rank, 1 first; as `makeRoll` takes them but for the code names. */
      people: {
        id: string;
        branch: string;
        status: 'elected' | 'alternate';
        rank: number;
        attributes: Record<string, string>;
      }[];
      signedBy: string[];
      warnings: ElectionReason[];
    }
  | { status: 'refused'; problems: ElectionReason[] };

const signaturesNeeded = 2;

const checkSignatures = ({ signedBy }: BranchReturnInput): ElectionReason[] => {
  const signed = new Set(signedBy).size;
  return [
    ...repeated(signedBy).map(
      (index): ElectionReason => ({ code: 'signature-repeated', params: { by: signedBy[index] ?? '' } }),
    ),
    ...(signed < signaturesNeeded
      ? [{ code: 'signature-missing' as const, params: { signed, needed: signaturesNeeded } }]
      : []),
  ];
};

const checkFigures = ({ members, attended, papers }: BranchReturnInput): ElectionReason[] => {
  const problems: ElectionReason[] = [];
  if (members !== undefined && attended > members)
    problems.push({ code: 'return-attended-above-members', params: { attended, members } });
  if (papers === undefined) return problems;
  const { issued, returned, valid, spoilt } = papers;
  if (issued > attended)
    problems.push({ code: 'return-papers-above-attended', params: { issued, attended } });
  if (returned > issued) problems.push({ code: 'count-papers-above-issued', params: { returned, issued } });
  if (returned !== valid + spoilt)
    problems.push({ code: 'count-papers-differ', params: { returned, valid, spoilt } });
  return problems;
};

const checkPeople = ({ entitled, elected, alternates, places = [] }: BranchReturnInput): ElectionReason[] => {
  const ids = [...elected, ...alternates].map(({ id }) => id);
  const problems = repeated(ids).map(
    (index): ElectionReason => ({ code: 'return-person-repeated', params: { person: ids[index] ?? '' } }),
  );
  if (elected.length > entitled)
    problems.push({ code: 'return-elected-above-entitled', params: { elected: elected.length, entitled } });
  for (const { where, atLeast } of places) {
    const have = elected.filter(({ attributes = {} }) => hasAttributes(attributes, where)).length;
    if (have < atLeast) problems.push({ code: 'return-place-not-kept', params: { where, atLeast, have } });
  }
  return problems;
};

const warn = ({ entitled, elected, alternates }: BranchReturnInput): ElectionReason[] => {
  const vacant = entitled - elected.length;
  return [
    ...(vacant > 0
      ? [{ code: 'return-vacant' as const, params: { entitled, elected: elected.length, vacant } }]
      : []),
    ...(alternates.length === 0 && entitled > 0
      ? [{ code: 'return-no-alternates' as const, params: {} }]
      : []),
  ];
};

/**
 * Checks a branch's return of the delegates it has elected: two different people have signed it, its figures add
 * up, nobody stands in it twice, not more are elected than the branch is entitled to, and guaranteed places are
 * kept.
 * @param input the return; `elected` and `alternates` in order; signatures by code name
 * @returns people ranked for the roll, with warnings of vacant places or no alternates; or all problems
 * @throws DelegatesError 'not-an-id', 'not-a-count', 'not-a-date', 'malformed'
 * @example
 * const sent = branchReturn({
 *   branch: 'oral',
 *   date: '2027-03-06',
 *   attended: 31,
 *   entitled: 1,
 *   elected: [{ id: 'D1' }],
 *   alternates: [{ id: 'D2' }],
 *   signedBy: ['Reed', 'Reed'],
 * });
 * sent.status; // => 'refused'
 */
export function branchReturn(input: BranchReturnInput): BranchReturn {
  const given = readInput(branchReturnInputSchema, input, () => {});
  const problems = [...checkSignatures(given), ...checkFigures(given), ...checkPeople(given)];
  if (problems.length > 0) return { status: 'refused', problems };
  const { branch, date, entitled, elected, alternates, signedBy } = given;
  const ranked = (people: typeof elected, status: 'elected' | 'alternate') =>
    people.map(({ id, attributes = {} }, index) => ({ id, branch, status, rank: index + 1, attributes }));
  return {
    status: 'accepted',
    branch,
    date,
    entitled,
    people: [...ranked(elected, 'elected'), ...ranked(alternates, 'alternate')],
    signedBy,
    warnings: warn(given),
  };
}
