import { change, type Held, held } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Loaded } from './loaded.ts';
import { localInstant } from './local-instant.ts';
import { newId, type Office } from './office.ts';
import { type Fact, facts, type Released } from './records.ts';

export type TimesSaved = { status: 'saved' | 'conflict' } | { status: 'wrong'; wrong: Fact[] };

/** From when on each fact may be told, if somebody has settled it. */
export function releaseTimesOf(loaded: Loaded): Held<'release-times'> | undefined {
  return held(loaded.documents, 'release-times')[0];
}

/** The facts whose time has come and that are not public. */
export function dueFacts(planned: Released, released: Released, now: string): Fact[] {
  return facts.filter((fact) => {
    const at = planned[fact];
    return at !== undefined && released[fact] === undefined && Date.parse(at) <= Date.parse(now);
  });
}

/**
 * Settles when each fact may be told, by the clocks of the conference; an empty field settles nothing.
 * @param revision that of the times as they were shown; 0 when there were none
 */
export async function saveReleaseTimes(
  office: Office,
  revision: number,
  typed: Record<Fact, string>,
): Promise<TimesSaved> {
  const loaded = await openConference(office);
  const before = releaseTimesOf(loaded);
  if ((before?.revision ?? 0) !== revision) return { status: 'conflict' };
  const { timeZone } = loaded.conference.settled;
  const wrong = facts.filter(
    (fact) => typed[fact] !== '' && localInstant(typed[fact], timeZone) === undefined,
  );
  if (wrong.length > 0) return { status: 'wrong', wrong };
  const value: Released = Object.fromEntries(
    facts.flatMap((fact) => {
      const at = localInstant(typed[fact], timeZone);
      return at === undefined ? [] : [[fact, at]];
    }),
  );
  const at = { document: before?.document ?? newId(office), revision: before?.revision ?? null, position: 0 };
  const now = office.now().toISOString();
  const saved = await office.store.save([change('release-times', at, value)], {
    by: office.by,
    now,
    read: [],
  });
  return { status: saved.status === 'conflict' ? 'conflict' : 'saved' };
}
