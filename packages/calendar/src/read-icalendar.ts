import { z } from 'zod';
import { check } from './check-input.ts';
import { readBlocks } from './content-lines.ts';
import { CalendarError, type CalendarProblemCode, type Problem } from './errors.ts';
import { zoneFinder } from './find-zone.ts';
import { spanOf } from './local-words.ts';
import { occurrencesOf } from './occurrences.ts';
import { type Draft, eventAt, instantOfMoment, readEvent } from './read-event.ts';
import type { Budget } from './recurrence.ts';
import { type CalendarEvent, editionOptionsSchema, eventSchema } from './schemas.ts';

const optionsSchema = z.strictObject({
  timeZone: eventSchema.shape.timeZone.optional(),
  from: editionOptionsSchema.shape.now.optional(),
  until: editionOptionsSchema.shape.now.optional(),
  busyOnly: z.boolean().optional(),
  maxBytes: z.int().min(1).optional(),
  maxEvents: z.int().min(1).optional(),
  maxOccurrences: z.int().min(1).optional(),
});

/**
 * Options of `readICalendar`: `timeZone` of times that name none (the file's X-WR-TIMEZONE, else UTC), a window
 * of instants that events must touch, `busyOnly` to leave out what is cancelled or takes nobody's time, and bounds:
 * bytes (2,000,000), events (5,000), occurrences of one event (366).
 */
export type ReadOptions = z.input<typeof optionsSchema>;

const stepsPerFile = 50_000;

const isRecurring = ({ rules, added, replaces }: Draft): boolean =>
  rules.length > 0 || added.length > 0 || replaces !== undefined;

/**
 * Reads an iCalendar file (RFC 5545) into events: what another program wrote, within bounds.
 *
 * Each occurrence of a recurring event is an event of its own with the id "UID/start". Zones are looked up by
 * name in the runtime's data; definitions in the file are passed over. Rules that could search for ever
 * are not run and told as `recurrence-unsupported`, with the first occurrence kept.
 *
 * @param text - The file as text.
 * @param options - Zone, window and bounds.
 * @returns The events by start, and what could not be read: errors cost an event or the file, warnings do not.
 * @throws CalendarError only for arguments that are no text and options.
 * @example
 * const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//EN', 'BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20270101T000000Z',
 *   'DTSTART:20270416T070000Z', 'DTEND:20270416T083000Z', 'SUMMARY:Picket', 'END:VEVENT', 'END:VCALENDAR'];
 * readICalendar(`${lines.join('\r\n')}\r\n`).events[0]?.title; // 'Picket'
 */
export function readICalendar(
  text: string,
  options: ReadOptions = {},
): { events: CalendarEvent[]; problems: Problem[] } {
  const wrong: Problem[] = [];
  const source = check(z.string(), text, ['text'], wrong);
  const bounds = check(optionsSchema, options, ['options'], wrong);
  if (source === undefined || bounds === undefined) throw new CalendarError(wrong);
  const { maxBytes = 2_000_000, maxEvents = 5_000, maxOccurrences = 366 } = bounds;
  const problems: Problem[] = [];
  const report = (
    severity: Problem['severity'],
    code: CalendarProblemCode,
    path: (string | number)[] = [],
    params: Record<string, unknown> = {},
  ): void => {
    problems.push({ code, path, params, severity });
  };

  if (source.length > maxBytes || Buffer.byteLength(source, 'utf8') > maxBytes) {
    report('error', 'too-large', [], { limit: maxBytes });
    return { events: [], problems };
  }
  const file = readBlocks(source, maxEvents);
  if (file === undefined) {
    report('error', 'not-icalendar');
    return { events: [], problems };
  }
  if (!file.closed) report('error', 'cut-short');
  if (file.blocks.length > maxEvents) report('error', 'too-many', [], { limit: maxEvents });

  const findZone = zoneFinder();
  const fallback = bounds.timeZone ?? findZone(file.timeZone ?? '') ?? 'UTC';
  const drafts: { draft: Draft; uid: string; index: number }[] = [];
  for (const [index, block] of file.blocks.slice(0, maxEvents).entries()) {
    for (const property of block.unreadable) report('warning', 'bad-event', ['events', index], { property });
    const draft = readEvent(block, { fallback, findZone });
    if ('failed' in draft) {
      report('error', draft.failed, ['events', index], draft.params);
      continue;
    }
    for (const { failed, params } of draft.unread) report('warning', failed, ['events', index], params);
    if (draft.uid === undefined) report('warning', 'missing-uid', ['events', index]);
    if (draft.starts.floating) report('warning', 'floating-time', ['events', index], { timeZone: fallback });
    drafts.push({ draft, uid: draft.uid ?? `without-uid-${index}`, index });
  }

  // Of two copies of one event the later revision counts, whichever comes first in the file.
  const newest = new Map<string, (typeof drafts)[number]>();
  for (const entry of drafts) {
    const { replaces } = entry.draft;
    const key = JSON.stringify([entry.uid, replaces === undefined ? null : instantOfMoment(replaces)]);
    const rival = newest.get(key);
    if (rival !== undefined) report('warning', 'duplicate-uid', ['events', entry.index]);
    if (rival === undefined || rival.draft.sequence <= entry.draft.sequence) newest.set(key, entry);
  }
  const replaced = new Set(
    [...newest.values()].flatMap(({ uid, draft: { replaces } }) =>
      replaces === undefined ? [] : [JSON.stringify([uid, instantOfMoment(replaces)])],
    ),
  );

  const window = {
    from: Date.parse(bounds.from ?? '1970-01-01T00:00:00Z'),
    until: Date.parse(bounds.until ?? '9900-01-01T00:00:00Z'),
  };
  const budget: Budget = { steps: stepsPerFile };
  const events: { event: CalendarEvent; starts: number }[] = [];
  for (const { draft, uid, index } of newest.values()) {
    if (events.length > maxEvents) break;
    if (bounds.busyOnly === true && !draft.isBusy) continue;
    const recurring = isRecurring(draft);
    const moments = occurrencesOf(draft, window, maxOccurrences, budget, (code, params) =>
      report('warning', code, ['events', index], params),
    );
    for (const moment of moments) {
      if (draft.replaces === undefined && replaced.has(JSON.stringify([uid, instantOfMoment(moment)])))
        continue;
      const id = recurring ? `${uid}/${(draft.replaces ?? moment).value}` : uid;
      const event = eventAt(draft, moment, id);
      const { starts, ends } = spanOf(event);
      if (starts >= window.until || (ends <= window.from && !(starts === ends && starts === window.from)))
        continue;
      events.push({ event, starts });
    }
  }
  if (events.length > maxEvents) report('error', 'too-many', [], { limit: maxEvents });
  const order = (a: (typeof events)[number], b: (typeof events)[number]): number =>
    a.starts - b.starts || (a.event.id < b.event.id ? -1 : 1);
  return {
    events: events
      .sort(order)
      .slice(0, maxEvents)
      .map(({ event }) => event),
    problems,
  };
}
