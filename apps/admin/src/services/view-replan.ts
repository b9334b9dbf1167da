import type { Reason } from '@plenum/attendance';
import { cityNames } from './city-names.ts';
import { held } from './documents.ts';
import { membersOf } from './follow-steps.ts';
import { fundLetters } from './fund-letters.ts';
import { type KnownNames, knownNames } from './known-names.ts';
import { livingRoll, type Open } from './living-roll.ts';
import { openConference } from './load-conference.ts';
import type { Names } from './names.ts';
import type { Office } from './office.ts';
import { confirmedNow, placesNow } from './places.ts';
import { confirmable, sourceOf } from './places-confirm.ts';
import { delegatesOf, type PersonPlace } from './places-people.ts';
import { quorumOf } from './quorum.ts';
import { changedSinceTold, type StoredReplan, storedReplan, toldPlan } from './replan.ts';
import { type WorkFailed, workFailed } from './under-way.ts';

/** Somebody who left the roll, and why if they said it. */
type Gone = { codeName: string; reason: string | undefined; hadPlace: boolean };

export type Outcome =
  | { status: 'infeasible'; conflicts: Reason[] }
  | { status: 'unknown' }
  | {
      status: 'replanned';
      kept: number;
      /** Confirmed places that cannot be kept; each stands until an organiser takes it back. */
      withdrawn: { place: string; codeName: string; branch: string; reasons: Reason[] }[];
      /** Who can be told now that they come too. */
      open: PersonPlace[];
      returned: number;
      delegates: number;
      quorum: { quorate: boolean; missing: number } | undefined;
      left: number;
    };

export type ReplanView = KnownNames & {
  /** When places were last confirmed; nothing before the first is. */
  toldAt: string | undefined;
  /** Figures have changed since. */
  changed: boolean;
  failed: WorkFailed | undefined;
  city: Names;
  timeZone: string;
  /** Alternates who were called and have not answered. */
  called: { codeName: string; branch: string; answerBy: string | null }[];
  result:
    | {
        madeAt: string;
        stale: boolean;
        gone: Gone[];
        funds: { letter: string; before: number | undefined; after: number | undefined }[];
        outcome: Outcome;
      }
    | undefined;
};

/** What became of the confirmed places after drop-outs or other money, and who can come now. */
export async function viewReplan(office: Office): Promise<ReplanView> {
  const open = await openConference(office);
  const { conference } = open;
  const stored = storedReplan(open);
  const letters = fundLetters(conference);
  const told = toldPlan(open);
  return {
    ...knownNames(conference),
    toldAt: told?.toldAt,
    changed: changedSinceTold(open),
    failed: workFailed(office, 'replan'),
    city: cityNames(conference),
    timeZone: conference.settled.timeZone,
    called: membersOf(livingRoll(open, office.now().toISOString()))
      .filter(({ state }) => state === 'called')
      .map(({ codeName, branch, answerBy }) => ({ codeName, branch, answerBy: answerBy ?? null })),
    // What was planned before places were last confirmed is settled.
    result:
      stored === undefined || told === undefined || (stored.stale && stored.madeAt < told.toldAt)
        ? undefined
        : {
            madeAt: stored.madeAt,
            stale: stored.stale,
            gone: goneOf(open, stored.gone),
            funds: stored.funds.map(({ id, before, after }) => ({
              letter: letters.get(id) ?? id,
              before,
              after,
            })),
            outcome: outcomeOf(open, stored),
          },
  };
}

function outcomeOf(open: Open, { answer }: StoredReplan): Outcome {
  if (answer.status === 'infeasible') return { status: 'infeasible', conflicts: answer.conflicts };
  if (answer.status === 'unknown') return { status: 'unknown' };
  const { plan, problem, kept, withdrawn, returned } = answer;
  const places = new Map(placesNow(open).map((place) => [place.id, place]));
  const delegates = new Map(open.conference.delegates.map((one) => [one.id, one]));
  const source = sourceOf(open, 'replan');
  const waiting = source === undefined ? new Map() : confirmable(open, source);
  const needed = quorumOf(open.conference);
  const confirmed = confirmedNow(open);
  return {
    status: 'replanned',
    kept: kept.filter((id) => confirmed.has(id)).length,
    withdrawn: withdrawn.flatMap(({ id, reasons }) => {
      const [place, delegate] = [places.get(id), delegates.get(id)];
      if (place?.state !== 'confirmed' || delegate === undefined) return [];
      const { codeName, branch } = delegate;
      return [{ place: place.document, codeName, branch, reasons }];
    }),
    open: delegatesOf(open, { problem, plan }).filter(({ document }) => waiting.has(document)),
    returned,
    delegates: plan.totals.delegates,
    quorum:
      needed === undefined
        ? undefined
        : {
            quorate: plan.totals.delegates >= needed,
            missing: Math.max(0, needed - plan.totals.delegates),
          },
    left: plan.totals.left,
  };
}

function goneOf(open: Open, ids: readonly string[]): Gone[] {
  const people = new Map(held(open.documents, 'delegate').map(({ value }) => [value.id, value.codeName]));
  const places = new Set(placesNow(open).map(({ id }) => id));
  const reasons = new Map(
    held(open.documents, 'roll-event').flatMap(({ value }) =>
      'event' in value && value.taken && value.event.kind === 'withdrawn'
        ? [[value.event.person, value.event.reason] as const]
        : [],
    ),
  );
  return ids.map((id) => ({
    codeName: people.get(id) ?? id,
    reason: reasons.get(id),
    hadPlace: places.has(id),
  }));
}
