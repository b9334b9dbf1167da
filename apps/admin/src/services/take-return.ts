import { isDeepStrictEqual } from 'node:util';
import type { Change } from '@plenum/vault';
import type { Delegate } from './conference.ts';
import { countOf } from './count-election.ts';
import { change, held } from './documents.ts';
import { entitlements } from './entitlement.ts';
import { membersOf } from './follow-steps.ts';
import { livingRoll, type Open } from './living-roll.ts';
import { openConference } from './load-conference.ts';
import { newId, type Office } from './office.ts';
import { type ReturnForm, type ReturnProblem, signReturn } from './sign-return.ts';
import type { SignedReturn } from './signed-return.ts';

export type ReturnTaken =
  | { status: 'taken' | 'not-counted' | 'conflict' | 'unknown' }
  | { status: 'problems'; problems: ReturnProblem[] };

/**
 * Takes those whom a local conference elected, and their alternates in order, into the roll, if two have signed its
 * return and its figures add up. Whoever stood on the roll under the same code name stays the same person; whoever
 * is not returned is struck off and kept for the trail. Whoever has a place elsewhere by a decision of the
 * credentials committee keeps it. The same return twice is as once.
 */
export async function takeReturn(
  office: Office,
  branch: string,
  revision: number,
  form: ReturnForm,
): Promise<ReturnTaken> {
  const open = await openConference(office);
  const election = held(open.documents, 'election').find(({ value }) => value.branch === branch);
  if (election === undefined) return { status: 'unknown' };
  const counted = countOf(office, election);
  if (counted.status !== 'counted' || counted.count.status !== 'complete') return { status: 'not-counted' };
  const { count } = counted;
  const now = office.now().toISOString();
  const entitlement = entitlements(open.conference).find((one) => one.branch === branch);
  const { members = 0, delegates: entitled = 0 } = entitlement ?? {};
  const basis = { branch, members, entitled, election: election.value, count };
  const sent = signReturn(form, basis, now);
  if (election.value.taken !== undefined) {
    const same = sent.status === 'signed' && isSame(sent.signed, election.value.returned);
    return { status: same ? 'taken' : 'conflict' };
  }
  if (election.revision !== revision) return { status: 'conflict' };
  const names = new Map(election.value.candidates.map((one) => [one.id, one]));
  const listed = (ids: readonly string[], status: Delegate['status']) =>
    ids.flatMap((id, index): Listed[] => {
      const candidate = names.get(id);
      if (candidate === undefined) return [];
      const { name: codeName, attributes } = candidate;
      return [{ codeName, attributes, status, rank: index + 1 }];
    });
  const list = [...listed(count.elected, 'elected'), ...listed(count.alternates, 'alternate')];
  const elsewhere = placesElsewhere(open, branch, now);
  const problems = [
    ...(sent.status === 'problems' ? sent.problems : []),
    ...list.flatMap(({ codeName }): ReturnProblem[] => {
      const away = elsewhere.find((one) => one.codeName === codeName);
      if (away === undefined) return [];
      const params = { name: codeName, branch: away.branch };
      return [{ field: 'list', reason: { code: 'moved-away', params } }];
    }),
  ];
  if (sent.status === 'problems' || problems.length > 0) return { status: 'problems', problems };
  const away = new Set(elsewhere.map(({ id }) => id));
  const changes = [
    ...changesOf(office, open, { branch, list, away, now }),
    change('election', election, { ...election.value, taken: now, returned: sent.signed }),
  ];
  const saved = await office.store.save(changes, { by: office.by, now, read: [] });
  return { status: saved.status === 'saved' ? 'taken' : 'conflict' };
}

type Listed = Pick<Delegate, 'codeName' | 'attributes' | 'status' | 'rank'>;

function changesOf(
  office: Office,
  { documents }: Open,
  { branch, list, away, now }: { branch: string; list: Listed[]; away: ReadonlySet<string>; now: string },
): Change[] {
  const all = held(documents, 'delegate');
  const before = all.filter(({ value }) => value.branch === branch && !away.has(value.id));
  const steps = held(documents, 'roll-event').length;
  const since = steps > 0 ? { stepsBefore: steps } : {};
  let lastNumber = Math.max(0, ...all.map(({ value }) => Number(/^D(\d+)$/.exec(value.id)?.[1] ?? 0)));
  let lastPosition = Math.max(-1, ...all.map(({ position }) => position));
  const kept = new Set<string>();
  const changes = list.map(({ codeName, attributes, status, rank }): Change => {
    const known = before.find(({ value }) => value.codeName === codeName);
    if (known) {
      kept.add(known.document);
      const { left: _left, ...same } = known.value;
      const both = { ...same.attributes, ...attributes };
      return change('delegate', known, { ...same, attributes: both, status, rank, ...since });
    }
    lastNumber += 1;
    lastPosition += 1;
    const fresh = { document: newId(office), revision: null, position: lastPosition };
    const nothing = { ownContribution: 0, extraCosts: 0, companions: 0 };
    const id = `D${String(lastNumber).padStart(3, '0')}`;
    return change('delegate', fresh, {
      id,
      branch,
      codeName,
      status,
      rank,
      attributes,
      ...nothing,
      ...since,
    });
  });
  const gone = before
    .filter(({ document, value }) => !kept.has(document) && value.left === undefined)
    .map((one) => change('delegate', one, { ...one.value, left: now }));
  return [...changes, ...gone];
}

/** People of the branch's earlier list who hold a place of another branch by now. */
function placesElsewhere(open: Open, branch: string, now: string) {
  const home = new Map(held(open.documents, 'delegate').map(({ value }) => [value.id, value.branch]));
  return membersOf(livingRoll(open, now)).filter(
    (member) =>
      home.get(member.id) === branch &&
      member.branch !== branch &&
      (member.state === 'elected' || member.state === 'seated'),
  );
}

function isSame(mine: SignedReturn, kept: SignedReturn | undefined): boolean {
  return kept !== undefined && isDeepStrictEqual({ ...mine, at: '' }, { ...kept, at: '' });
}
