import type { Change } from '@plenum/vault';
import type { Delegate } from './conference.ts';
import { countOf } from './count-election.ts';
import { change, held } from './documents.ts';
import { openConference } from './load-conference.ts';
import { newId, type Office } from './office.ts';

export type ReturnTaken = 'taken' | 'not-counted' | 'conflict' | 'unknown';

/**
 * Takes those whom a local conference elected, and their alternates in order, into the roll. Whoever stood on
 * the roll under the same code name stays the same person; whoever is not returned is struck off and kept for
 * the trail.
 */
export async function takeReturn(office: Office, branch: string, revision: number): Promise<ReturnTaken> {
  const { documents } = await openConference(office);
  const election = held(documents, 'election').find(({ value }) => value.branch === branch);
  if (election === undefined) return 'unknown';
  if (election.revision !== revision) return 'conflict';
  const counted = countOf(office, election);
  if (counted.status !== 'counted' || counted.count.status !== 'complete') return 'not-counted';
  const { elected, alternates } = counted.count;
  const all = held(documents, 'delegate');
  const before = all.filter(({ value }) => value.branch === branch);
  const names = new Map(election.value.candidates.map((one) => [one.id, one]));
  const now = office.now().toISOString();
  let lastNumber = Math.max(0, ...all.map(({ value }) => Number(/^D(\d+)$/.exec(value.id)?.[1] ?? 0)));
  let lastPosition = Math.max(-1, ...all.map(({ position }) => position));
  const changes: Change[] = [];
  const kept = new Set<string>();
  const place = (id: string, status: Delegate['status'], rank: number) => {
    const candidate = names.get(id);
    if (candidate === undefined) return;
    const known = before.find(({ value }) => value.codeName === candidate.name);
    if (known) {
      kept.add(known.document);
      const { left: _left, ...same } = known.value;
      const attributes = { ...same.attributes, ...candidate.attributes };
      changes.push(change('delegate', known, { ...same, attributes, status, rank }));
      return;
    }
    lastNumber += 1;
    lastPosition += 1;
    const fresh = { document: newId(office), revision: null, position: lastPosition };
    const nothing = { ownContribution: 0, extraCosts: 0, companions: 0 };
    const { name: codeName, attributes } = candidate;
    const number = `D${String(lastNumber).padStart(3, '0')}`;
    changes.push(
      change('delegate', fresh, { id: number, branch, codeName, status, rank, attributes, ...nothing }),
    );
  };
  elected.forEach((id, index) => {
    place(id, 'elected', index + 1);
  });
  alternates.forEach((id, index) => {
    place(id, 'alternate', index + 1);
  });
  for (const one of before.filter(({ document, value }) => !kept.has(document) && !value.left))
    changes.push(change('delegate', one, { ...one.value, left: now }));
  changes.push(change('election', election, { ...election.value, taken: now }));
  const saved = await office.store.save(changes, { by: office.by, now, read: [] });
  return saved.status === 'saved' ? 'taken' : 'conflict';
}
