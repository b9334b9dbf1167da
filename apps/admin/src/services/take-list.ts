import { createHash } from 'node:crypto';
import type { Conference, Delegate } from './conference.ts';
import { change, held } from './documents.ts';
import { type DryRun, dryRun, type ListWithoutColumns } from './dry-run.ts';
import { type Open, peopleOnRoll } from './living-roll.ts';
import { openConference } from './load-conference.ts';
import { newId, type Office } from './office.ts';

/** Looks at a list and keeps it at hand, in memory only, until it is taken or another comes. */
export async function lookAtList(office: Office, bytes: Uint8Array): Promise<DryRun | ListWithoutColumns> {
  const conference = asElected(await openConference(office));
  const hash = createHash('sha256').update(bytes).digest('hex');
  const run = dryRun(conference, bytes, hash);
  if (run.status === 'read') office.memory.list = { hash, bytes };
  return run;
}

/** The list that is at hand, held against the roll as it is now. */
export async function listAtHand(office: Office): Promise<DryRun | undefined> {
  const { list } = office.memory;
  if (list === undefined) return undefined;
  const conference = asElected(await openConference(office));
  const run = dryRun(conference, list.bytes, list.hash);
  return run.status === 'read' ? run : undefined;
}

/** Takes what is new and what has changed; what is in question waits. Taking a list twice changes nothing. */
export async function takeList(office: Office, hash: string): Promise<'taken' | 'gone' | 'conflict'> {
  const { list } = office.memory;
  if (list === undefined || list.hash !== hash) return 'gone';
  const open = await openConference(office);
  const { documents } = open;
  const run = dryRun(asElected(open), list.bytes, list.hash);
  if (run.status !== 'read') return 'gone';
  const people = held(documents, 'delegate');
  const lastRank = new Map<string, number>();
  const rankIn = (branch: string, status: Delegate['status']): number => {
    const key = `${status} ${branch}`;
    const known = people
      .filter(({ value }) => value.branch === branch && value.status === status)
      .map(({ value }) => value.rank);
    const rank = 1 + (lastRank.get(key) ?? Math.max(0, ...known));
    lastRank.set(key, rank);
    return rank;
  };
  let lastPosition = Math.max(-1, ...people.map(({ position }) => position));
  const changes = run.takes.map((row) => {
    const { branch, codeName, status, gender, ownContribution } = row.value;
    const before = people.find(({ value }) => value.id === row.key);
    if (before === undefined) {
      lastPosition += 1;
      const at = { document: newId(office), revision: null, position: lastPosition };
      const rank = rankIn(branch, status);
      const rest = { attributes: { gender }, ownContribution, extraCosts: 0, companions: 0 };
      return change('delegate', at, { id: row.key, branch, codeName, status, rank, ...rest });
    }
    const { left: _left, ...same } = before.value;
    const moved = same.branch !== branch || same.status !== status;
    return change('delegate', before, {
      ...same,
      branch,
      status,
      rank: moved ? rankIn(branch, status) : same.rank,
      attributes: { ...same.attributes, gender },
      ownContribution,
    });
  });
  if (changes.length === 0) return 'taken';
  const saved = await office.store.save(changes, {
    by: office.by,
    now: office.now().toISOString(),
    read: [],
  });
  return saved.status === 'saved' ? 'taken' : 'conflict';
}

/** A list says who was elected; who has withdrawn or taken a place since is the roll's own and no change of it. */
function asElected(open: Open): Conference {
  return { ...open.conference, delegates: peopleOnRoll(open) };
}
