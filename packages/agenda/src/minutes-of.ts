import { readInput } from './check-input.ts';
import { localDate } from './local-time.ts';
import {
  type Decision,
  type MinutesOptions,
  type MinutesSpeech,
  minutesInputSchema,
} from './minutes-schemas.ts';
import type { RunState } from './run-draft.ts';
import type { RunEvent } from './run-schemas.ts';
import { runTimetable } from './run-timetable.ts';
import type { RunningSlot } from './running-slot.ts';
import type { Agenda, Item, Slot } from './schemas.ts';

/** One item of a day: what was planned, what became of it, who spoke and what was decided. */
export type MinutesEntry = {
  item: string;
  /** In the language that was asked for, else in any that it has, else its id. */
  title: string;
  state: RunState;
  planned: { starts: string; ends: string };
  began: string | null;
  ended: string | null;
  interruptions: { from: string; to: string | null; because: string | null }[];
  speeches: MinutesSpeech[];
  decisions: Decision[];
};

export type MinutesDay = {
  /** Local date of the conference, "YYYY-MM-DD". */
  date: string;
  entries: MinutesEntry[];
  /** What was said and decided while no item ran. */
  speeches: MinutesSpeech[];
  decisions: Decision[];
  presence: { at: string; present: number; quorate: boolean }[];
};

export type Minutes = {
  timeZone: string;
  language: string;
  days: MinutesDay[];
  /** Every decision in the order of time. */
  decisions: Decision[];
  /** Titles of what was dropped, and of what was never begun though its day is over. */
  dropped: string[];
  notReached: string[];
};

const byTime = <T extends { at?: string; from?: string }>(one: T, other: T) =>
  Date.parse(one.at ?? one.from ?? '') - Date.parse(other.at ?? other.from ?? '');

/**
 * Minutes and decisions as they fall out of the events of the day: when each item began and ended, what interrupted it,
 * who spoke, what was decided, what was dropped or not reached.
 *
 * @param agenda the items with their titles
 * @param slots the timetable that was run
 * @param events what happened, as for `runTimetable`
 * @param options `now`, the `language` of titles, `decisions`, `speeches` and `presence` as they were recorded; one that
 *   names no item belongs to the item that ran at its instant
 * @returns the days with their entries, all decisions, and what was dropped or not reached
 * @throws AgendaError with all problems: 'unknown-item' and the codes of a wrong shape
 * @example
 * const minutes = minutesOf(
 *   {
 *     timeZone: 'Asia/Almaty', windows: [], breaks: [], rooms: [],
 *     items: [{ id: 'strike', title: { en: 'The strike' }, minutes: 60, kind: 'plenary', priority: 'must' }],
 *   },
 *   [{ item: 'strike', starts: '2027-04-16T05:00:00Z', minutes: 60 }],
 *   [{ kind: 'started', item: 'strike', at: '2027-04-16T05:05:00Z' }],
 *   {
 *     now: '2027-04-16T06:30:00Z',
 *     language: 'en',
 *     decisions: [{ id: 'V1', at: '2027-04-16T05:50:00Z', subject: 'M1', result: 'carried' }],
 *   },
 * );
 * minutes.days[0]?.entries.map(({ title, decisions }) => [title, decisions.length]); // => [['The strike', 1]]
 */
export function minutesOf(
  agenda: Agenda,
  slots: readonly Slot[],
  events: readonly RunEvent[],
  options: MinutesOptions,
): Minutes {
  const given = readInput(minutesInputSchema, { agenda, slots, events, options }, [], (input, tell) => {
    const known = new Set([
      ...input.agenda.items.map(({ id }) => id),
      ...input.slots.map(({ item }) => item),
    ]);
    for (const list of ['decisions', 'speeches'] as const)
      for (const [index, { item }] of (input.options[list] ?? []).entries())
        if (item !== undefined && !known.has(item))
          tell('unknown-item', ['options', list, index, 'item'], { item });
  });
  const { now, language, presence = [] } = given.options;
  const { timeZone } = given.agenda;
  const running = runTimetable(given.slots, given.events, { now, agenda: given.agenda });
  const dayOf = (instant: string) => localDate(timeZone, Date.parse(instant));
  const items = new Map(given.agenda.items.map((item) => [item.id, item]));
  const decisions = (given.options.decisions ?? []).toSorted(byTime);
  const speeches = (given.options.speeches ?? []).toSorted(byTime);
  const slotOf = slotAt(running.slots);
  const homes = {
    decisions: Map.groupBy(decisions, ({ at, item }) => slotOf(at, item)),
    speeches: Map.groupBy(speeches, ({ from, item }) => slotOf(from, item)),
  };
  const entries = running.slots.map((slot) => ({
    date: dayOf(slot.segments[0]?.from ?? slot.planned.starts),
    entry: entryOf(slot, titleOf(items.get(slot.item), slot.item, language), given.events, {
      decisions: homes.decisions.get(slot.slot) ?? [],
      speeches: homes.speeches.get(slot.slot) ?? [],
    }),
  }));
  const loose = {
    decisions: homes.decisions.get(undefined) ?? [],
    speeches: homes.speeches.get(undefined) ?? [],
  };
  const dates = new Set([
    ...entries.map(({ date }) => date),
    ...loose.decisions.map(({ at }) => dayOf(at)),
    ...loose.speeches.map(({ from }) => dayOf(from)),
    ...presence.map(({ at }) => dayOf(at)),
  ]);
  const today = dayOf(now);
  const titles = (wanted: (entry: MinutesEntry, date: string) => boolean) =>
    entries.filter(({ entry, date }) => wanted(entry, date)).map(({ entry }) => entry.title);
  return {
    timeZone,
    language,
    days: [...dates].sort().map((date) => ({
      date,
      entries: entries
        .filter((one) => one.date === date)
        .map(({ entry }) => entry)
        .sort(
          (one, other) =>
            Date.parse(one.began ?? one.planned.starts) - Date.parse(other.began ?? other.planned.starts),
        ),
      speeches: loose.speeches.filter(({ from }) => dayOf(from) === date),
      decisions: loose.decisions.filter(({ at }) => dayOf(at) === date),
      presence: presence.filter(({ at }) => dayOf(at) === date).toSorted(byTime),
    })),
    decisions,
    dropped: titles(({ state }) => state === 'cut'),
    notReached: titles(({ state }, date) => state === 'waiting' && date < today),
  };
}

function titleOf(item: Item | undefined, id: string, language: string): string {
  return item?.title[language] ?? Object.values(item?.title ?? {})[0] ?? id;
}

/** The slot that something belongs to: of its item, or that which ran; of several the one that ran last before. */
const slotAt =
  (slots: readonly RunningSlot[]) =>
  (instant: string, item: string | undefined): number | undefined => {
    const at = Date.parse(instant);
    const ran = ({ segments }: RunningSlot) =>
      segments.some(({ from, to }) => Date.parse(from) <= at && (to === null || at <= Date.parse(to)));
    const mine = item === undefined ? slots.filter(ran) : slots.filter((slot) => slot.item === item);
    const began = ({ segments, planned }: RunningSlot) => Date.parse(segments[0]?.from ?? planned.starts);
    const before = mine.filter((slot) => began(slot) <= at).toSorted((a, b) => began(b) - began(a));
    return (before[0] ?? mine[0])?.slot;
  };

function entryOf(
  { item, state, planned, segments }: RunningSlot,
  title: string,
  events: readonly RunEvent[],
  heard: Pick<MinutesEntry, 'decisions' | 'speeches'>,
): MinutesEntry {
  const last = segments.at(-1);
  const stops = segments.slice(0, state === 'interrupted' ? undefined : -1);
  return {
    item,
    title,
    state,
    planned: { starts: planned.starts, ends: planned.ends },
    began: segments[0]?.from ?? null,
    ended: state === 'over' ? (last?.to ?? null) : null,
    interruptions: stops.flatMap(({ to }, index) =>
      to === null
        ? []
        : [{ from: to, to: segments[index + 1]?.from ?? null, because: becauseAt(events, to, item) }],
    ),
    ...heard,
  };
}

/** Why it was interrupted at that instant, if somebody said. */
function becauseAt(events: readonly RunEvent[], instant: string, item: string): string | null {
  const found = events.find(
    (event) =>
      Date.parse(event.at) === Date.parse(instant) &&
      (event.kind === 'adjourned' || (event.kind === 'interrupted' && event.item === item)),
  );
  return (found && 'because' in found && found.because) || null;
}
