import { TZDate } from '@date-fns/tz';
import type { LivingRoll, RollDeadlines } from '@plenum/delegates';
import type { ConferenceRecord, Delegate } from './conference.ts';
import { held } from './documents.ts';
import { entitlements } from './entitlement.ts';
import { follow, followed } from './follow-steps.ts';
import type { openConference } from './load-conference.ts';
import type { RollStepRecord } from './roll-events.ts';

export type Open = Awaited<ReturnType<typeof openConference>>;

/** The roll as it stands at a moment, against what the branches are entitled to now; `more` are steps not yet kept. */
export function livingRoll(
  { conference, documents }: Open,
  now: string,
  more: readonly RollStepRecord[] = [],
): LivingRoll {
  const { branches, settled } = conference;
  const people = peopleOnRoll({ documents });
  const events = held(documents, 'roll-event').map(({ value }) => value);
  const roll = follow({ branches, people }, [...followed({ branches, people, events }), ...more], now);
  const entitled = new Map(entitlements(conference).map((one) => [one.branch, one.delegates]));
  const living = roll.branches.map((branch) => {
    const places = entitled.get(branch.branch) ?? 0;
    const free = places - branch.delegates.length;
    return { ...branch, entitled: places, vacant: Math.max(0, free), over: Math.max(0, -free) };
  });
  const total = (key: 'entitled' | 'vacant' | 'over') => living.reduce((sum, one) => sum + one[key], 0);
  return {
    ...roll,
    branches: living,
    totals: { ...roll.totals, entitled: total('entitled'), vacant: total('vacant'), over: total('over') },
    places: held(documents, 'election').flatMap(({ value: { branch, places } }) =>
      places.map((place) => ({ ...place, branch })),
    ),
    deadlines: deadlinesOf(settled),
  };
}

/** Everybody who was elected, as delegate or as alternate, and has not been struck off by a later return. */
export function peopleOnRoll({ documents }: Pick<Open, 'documents'>): Delegate[] {
  return held(documents, 'delegate')
    .map(({ value }) => value)
    .filter(({ left }) => left === undefined);
}

/** When somebody who is called now must have answered, if the rules set a time for it. */
export function answerBy({ answerDeadlines }: ConferenceRecord, now: Date): string | undefined {
  const hours = answerDeadlines?.hours;
  return hours === undefined ? undefined : new Date(now.getTime() + hours * 3_600_000).toISOString();
}

function deadlinesOf({ answerDeadlines = {}, timeZone }: ConferenceRecord): RollDeadlines {
  const instant = (local: string): string => {
    const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = local.split(/\D/).map(Number);
    return new Date(new TZDate(year, month - 1, day, hour, minute, timeZone).getTime()).toISOString();
  };
  const { callUp, transfer } = answerDeadlines;
  return {
    ...(callUp === undefined ? {} : { callUp: instant(callUp) }),
    ...(transfer === undefined ? {} : { transfer: instant(transfer) }),
  };
}
