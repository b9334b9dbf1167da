import { checkEvents } from './check-events.ts';
import { check, complain } from './check-input.ts';
import { cleanLine } from './clean-text.ts';
import { CalendarError, type Problem } from './errors.ts';
import { type Span, spanOf, type WordWriter, wordWriter } from './local-words.ts';
import { readEdition } from './read-edition.ts';
import {
  type CalendarEvent,
  type Edition,
  type EditionEntry,
  type EditionOptions,
  editionOptionsSchema,
} from './schemas.ts';
import { toInstant } from './zones.ts';

const day = 86_400_000;

/**
 * An event that has left the list. Its title and time say which one is off; whatever else was published is
 * not published again.
 */
function tombstone({ id, timeZone, title, starts, ends, date, until }: CalendarEvent): CalendarEvent {
  const shown = { id, timeZone, status: 'cancelled', title } as const;
  return date === undefined
    ? { ...shown, starts, ends }
    : { ...shown, date, ...(until === undefined ? {} : { until }) };
}

/**
 * Whether a subscriber sees in the event what the entry shows. The zone is seen in the words alone: another zone with
 * the same hours and name is no change, nor is a changed law on whole days.
 */
function looksLike(old: EditionEntry, event: CalendarEvent, span: Span, write: WordWriter): boolean {
  const [{ timeZone: before, ...shown }, { timeZone: after, ...next }] = [old.event, event];
  if (JSON.stringify(shown) !== JSON.stringify(next)) return false;
  if (event.date === undefined && String(old.offsets) !== String(span.offsets)) return false;
  return before === after || write(old.event, spanOf(old.event)) === write(event, span);
}

/**
 * The next edition of a feed: what its subscribers see from now on.
 *
 * A sequence rises by one exactly when what this feed shows of the event changes, its local time included. An
 * event that has left the list before its end stays as a cancelled one; cancelled events are dropped
 * `keepCancelledDays` after their end. Sequences are remembered as long as the feed lives, so that an event
 * that comes back is newer than every copy. If nothing visible has changed, the edition is the previous one.
 *
 * @param previous - The edition before, or undefined for the first one.
 * @param events - Everything that the feed shows, in any order; ids unique for ever.
 * @param options - Feed id, its name, language (BCP 47), `now` as an instant, `keepCancelledDays` in whole days
 *   (30 if absent).
 * @returns Plain JSON to be kept for the next time and given to `toICalendar`.
 * @throws CalendarError with all problems: `unknown-time-zone`, `end-before-start`, `no-time`, `two-times`,
 *   `duplicate-id`, `other-feed`, `other-language` and the other codes of `calendarProblemCodes`.
 * @see RFC 5545, sections 3.8.7.2 and 3.8.7.4; RFC 5546, section 2.1.4
 * @example
 * const edition = nextEdition(
 *   undefined,
 *   [{ id: 'berlin', timeZone: 'Europe/Berlin', title: 'Picket', starts: '2027-04-16T07:00:00Z', ends: '2027-04-16T08:30:00Z' }],
 *   { feed: 'public', name: 'Solidarity day', language: 'en', now: '2027-03-01T12:00:00Z' },
 * );
 * edition.entries[0]?.words; // 'Friday, 16 April 2027, 09:00–10:30, Central European Time (UTC+2)'
 */
export function nextEdition(
  previous: Edition | undefined,
  events: readonly CalendarEvent[],
  options: EditionOptions,
): Edition {
  const problems: Problem[] = [];
  const parsed = check(editionOptionsSchema, options, ['options'], problems);
  const shown = checkEvents(events, problems);
  const before = previous === undefined ? undefined : readEdition(previous, 'previous', problems);
  if (parsed !== undefined && before !== undefined) {
    if (before.feed !== parsed.feed) complain(problems, 'other-feed', ['options', 'feed']);
    if (before.language !== parsed.language) complain(problems, 'other-language', ['options', 'language']);
  }
  if (parsed === undefined || problems.length > 0) throw new CalendarError(problems);

  const { feed, language, keepCancelledDays = 30 } = parsed;
  const name = cleanLine(parsed.name);
  const now = Date.parse(parsed.now);
  // A clock set back must not make a newer edition look older.
  const moment = toInstant(Math.max(now, Date.parse(before?.changed ?? parsed.now)));
  const write = wordWriter(language);
  const shownBefore = new Map(before?.entries.map((entry) => [entry.id, entry]));
  const known = new Map(before?.remembered.map((event) => [event.id, event]));

  function entryOf(event: CalendarEvent): EditionEntry {
    const span = spanOf(event);
    const old = shownBefore.get(event.id);
    if (old !== undefined && looksLike(old, event, span, write)) return old;
    const last = old ?? known.get(event.id);
    return {
      id: event.id,
      sequence: last === undefined ? 0 : last.sequence + 1,
      created: last?.created ?? moment,
      modified: moment,
      words: write(event, span),
      offsets: span.offsets,
      event,
    };
  }

  const listed = new Set(shown.map(({ id }) => id));
  const left = [...shownBefore.values()]
    .filter(({ id, event }) => !listed.has(id) && (event.status === 'cancelled' || spanOf(event).ends > now))
    .map(({ event }) => tombstone(event));
  const entries = [...shown, ...left]
    .filter((event) => event.status !== 'cancelled' || spanOf(event).ends + keepCancelledDays * day > now)
    .map(entryOf)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const present = new Set(entries.map(({ id }) => id));
  const remembered = [...known.values(), ...shownBefore.values()]
    .filter(({ id }) => !present.has(id))
    .map(({ id, sequence, created }) => ({ id, sequence, created }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

  if (
    before !== undefined &&
    before.name === name &&
    before.entries.length === entries.length &&
    entries.every((entry) => shownBefore.get(entry.id) === entry)
  )
    return before;
  return { feed, name, language, number: (before?.number ?? 0) + 1, changed: moment, entries, remembered };
}
