import type { Language } from '../catalogue/language.ts';
import { movedAgenda } from './agenda-move.ts';
import { prepareBlocked } from './blocked-prepare.ts';
import type { ConferenceRecord } from './conference.ts';
import { change, type Held, held } from './documents.ts';
import { openConference } from './load-conference.ts';
import { localInstant, localMoment } from './local-instant.ts';
import { daysBetween, daysLater, instantLater } from './move-days.ts';
import { type MovedPicket, movePickets } from './move-pickets.ts';
import type { Office } from './office.ts';
import { eventChange } from './picket-steps.ts';
import { placesState } from './places-state.ts';
import { planBOf } from './plan-b.ts';
import { choosePlanB } from './plan-b-choose.ts';
import { viewWhatIf } from './plan-b-view.ts';
import { type FeedPreview, feedChanges } from './preview-release.ts';
import { publicationOf } from './publish-day.ts';
import { type Fact, facts, type Released } from './records.ts';
import { releaseContent, sectionsShown } from './release-content.ts';
import { releaseTimesOf } from './release-times.ts';
import { daySource, solidarityDay } from './solidarity-day.ts';
import { openRoomDay } from './solidarity-room-day.ts';

/** Why the conference cannot move there. */
export type MoveProblem = 'not-a-day' | 'same-day' | 'past' | 'missing-hour';

/** A time that moves with the conference; local moments by its clocks. */
export type MovedTime = { of: Fact | 'callUp' | 'transfer' | 'planB'; from: string; to: string };

export type MoveView = {
  timeZone: string;
  opens: string;
  closes: string;
  /** Of the conference, as it was looked at. */
  revision: number;
  typed: string;
  problem: MoveProblem | undefined;
  /** What would be; absent while no other day is asked for. */
  moved:
    | {
        opens: string;
        closes: string;
        days: number;
        pickets: MovedPicket[];
        times: MovedTime[];
        feeds: FeedPreview[];
      }
    | undefined;
  /** Delegates who have been told that they can come, and on which days. */
  confirmed: number;
};

type Opened = Awaited<ReturnType<typeof openConference>>;

/** What moves with the conference if it opens on another day, before anything is moved. */
export async function viewMove(office: Office, typed: string, language: Language): Promise<MoveView> {
  const loaded = await openConference(office);
  const { settled } = loaded.conference;
  const { opens, closes, timeZone } = settled;
  const now = office.now().toISOString();
  const problem = typed === '' ? undefined : problemOf(settled, typed, now);
  const isAsked = typed !== '' && problem === undefined;
  return {
    timeZone,
    opens,
    closes,
    revision: held(loaded.documents, 'conference')[0]?.revision ?? 0,
    typed,
    problem,
    moved: isAsked
      ? await whatMoves(office, loaded, daysBetween(opens, typed), { now, language })
      : undefined,
    confirmed: placesState(loaded).confirmed,
  };
}

/** Moves the conference to another first day, with all that hangs on it. Nothing is published by that. */
export async function moveConference(
  office: Office,
  typed: string,
  revision: number,
): Promise<{ status: 'moved' | 'conflict' } | { status: 'wrong'; problem: MoveProblem }> {
  const loaded = await openConference(office);
  const { settled } = loaded.conference;
  const conference = held(loaded.documents, 'conference')[0];
  // Posted twice: it has moved there already.
  if (settled.opens.slice(0, 10) === typed && conference?.revision === revision + 1)
    return { status: 'moved' };
  if (conference === undefined || conference.revision !== revision) return { status: 'conflict' };
  const now = office.now().toISOString();
  const problem = problemOf(settled, typed, now);
  if (problem !== undefined) return { status: 'wrong', problem };
  const days = daysBetween(settled.opens, typed);
  const opens = daysLater(settled.opens, days);
  const day = await openRoomDay(office);
  const { events } = await movePickets(day.pickets, daySource(loaded), { opens, days, now });
  const changes = [
    change('conference', conference, movedRecord(conference, days)),
    ...events.map((event, index) => eventChange(day, event, events.slice(0, index))),
    ...timesChange(loaded, days),
    ...movedAgenda(loaded, days),
  ];
  const saved = await office.store.save(changes, { by: office.by, now, read: [] });
  if (saved.status === 'conflict') return { status: 'conflict' };
  await followWithPlanB(office, days);
  return { status: 'moved' };
}

async function whatMoves(
  office: Office,
  loaded: Opened,
  days: number,
  { now, language }: { now: string; language: Language },
) {
  const { settled } = loaded.conference;
  const opens = daysLater(settled.opens, days);
  const pickets = held(loaded.documents, 'picket');
  const moved = await movePickets(pickets, daySource(loaded), { opens, days, now });
  const publication = publicationOf(loaded)?.value;
  const released = publication?.released ?? {};
  const shown = { editions: publication?.editions ?? {}, sections: sectionsShown(loaded) };
  const told = { day: await solidarityDay(moved.source), released };
  const content = releaseContent(office, loaded, told, shown, now);
  return {
    opens,
    closes: daysLater(settled.closes, days),
    days,
    pickets: moved.rows,
    times: movedTimes(loaded, days),
    // One language stands for all: they change alike.
    feeds: publication === undefined ? [] : feedChanges(loaded.documents, shown.editions, content, language),
  };
}

function problemOf(
  { opens, timeZone }: ConferenceRecord,
  typed: string,
  now: string,
): MoveProblem | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(typed) || localInstant(`${typed}T12:00`, timeZone) === undefined)
    return 'not-a-day';
  if (opens.slice(0, 10) === typed) return 'same-day';
  const instant = localInstant(`${typed}${opens.slice(10)}`, timeZone);
  if (instant === undefined) return 'missing-hour';
  return Date.parse(instant) <= Date.parse(now) ? 'past' : undefined;
}

function movedRecord({ value }: Held<'conference'>, days: number): ConferenceRecord {
  const { answerDeadlines } = value;
  const { callUp, transfer } = answerDeadlines ?? {};
  return {
    ...value,
    opens: daysLater(value.opens, days),
    closes: daysLater(value.closes, days),
    ...(answerDeadlines === undefined
      ? {}
      : {
          answerDeadlines: {
            ...answerDeadlines,
            ...(callUp === undefined ? {} : { callUp: daysLater(callUp, days) }),
            ...(transfer === undefined ? {} : { transfer: daysLater(transfer, days) }),
          },
        }),
  };
}

/** Facts that are public have been told; the others are told so many days earlier or later. */
function movedFacts(loaded: Opened, days: number): Released {
  const planned = releaseTimesOf(loaded)?.value ?? {};
  const released = publicationOf(loaded)?.value.released ?? {};
  const { timeZone } = loaded.conference.settled;
  return Object.fromEntries(
    facts.flatMap((fact) => {
      const at = planned[fact];
      if (at === undefined) return [];
      const later = released[fact] === undefined ? instantLater(at, days, timeZone) : undefined;
      return [[fact, later ?? at]];
    }),
  );
}

function timesChange(loaded: Opened, days: number) {
  const before = releaseTimesOf(loaded);
  return before === undefined ? [] : [change('release-times', before, movedFacts(loaded, days))];
}

function movedTimes(loaded: Opened, days: number): MovedTime[] {
  const { answerDeadlines, timeZone } = loaded.conference.settled;
  const planned = releaseTimesOf(loaded)?.value ?? {};
  const after = movedFacts(loaded, days);
  const plan = planBOf(loaded);
  const deadlines = (['callUp', 'transfer'] as const).flatMap((of): MovedTime[] => {
    const from = answerDeadlines?.[of];
    return from === undefined ? [] : [{ of, from, to: daysLater(from, days) }];
  });
  const told = facts.flatMap((of): MovedTime[] => {
    const [from, to] = [planned[of], after[of]];
    if (from === undefined || to === undefined || from === to) return [];
    return [{ of, from: localMoment(from, timeZone), to: localMoment(to, timeZone) }];
  });
  const decided = plan && localMoment(plan.decided, timeZone);
  return [
    ...deadlines,
    ...told,
    ...(decided === undefined ? [] : [{ of: 'planB' as const, from: decided, to: daysLater(decided, days) }]),
  ];
}

/** Plan B is chosen for the new day by the same hour of the block, and the blocked release is made anew by it. */
async function followWithPlanB(office: Office, days: number): Promise<void> {
  const { documents, conference } = await openConference(office);
  const plan = planBOf({ documents, conference });
  if (plan === undefined) return;
  const at = daysLater(localMoment(plan.decided, conference.settled.timeZone), days);
  const form = { at, lead: String(plan.leadMinutes) };
  const { worked } = await viewWhatIf(office, form);
  if (worked === undefined) return;
  await choosePlanB(office, form, { revision: plan.revision, madeOf: worked.madeOf });
  const kept = held(documents, 'blocked-release')[0];
  if (kept !== undefined) await prepareBlocked(office, kept.revision, kept.value.facts);
}
