import { complain } from './check-input.ts';
import { CalendarError, type Problem } from './errors.ts';
import { timeIn } from './local-words.ts';
import { readEdition } from './read-edition.ts';
import type { CalendarEvent, Edition, EditionEntry } from './schemas.ts';

/** Every code that a change between two editions may carry. */
export const changeCodes = ['renamed', 'added', 'changed', 'cancelled', 'restored', 'dropped'] as const;

/** A code of `changeCodes`. */
export type ChangeCode = (typeof changeCodes)[number];

const comparedFields = [
  'title',
  'starts',
  'ends',
  'date',
  'until',
  'timeZone',
  'status',
  'location',
  'geo',
  'description',
  'url',
  'categories',
] as const;

/** What subscribers see changed in an event; `localTime` is told when a zone's law or a name has changed. */
export type FieldChange = {
  field: (typeof comparedFields)[number] | 'localTime';
  from: unknown;
  to: unknown;
};

/** One thing that the subscribers of a feed see changed; an absent field is null. */
export type Change =
  | { code: 'renamed'; params: { from: string; to: string } }
  | { code: 'added' | 'restored' | 'cancelled' | 'dropped'; params: { id: string; title: string } }
  | { code: 'changed'; params: { id: string; title: string; fields: FieldChange[] } };

function fieldChanges(a: EditionEntry, b: EditionEntry): FieldChange[] {
  const of = (event: CalendarEvent, field: (typeof comparedFields)[number]): unknown => event[field] ?? null;
  const changes: FieldChange[] = comparedFields
    .map((field) => ({ field, from: of(a.event, field), to: of(b.event, field) }))
    .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
  const [from, to] = [timeIn(a.words), timeIn(b.words)];
  return from === to ? changes : [...changes, { field: 'localTime', from, to }];
}

function changeOf(a: EditionEntry | undefined, b: EditionEntry | undefined): Change[] {
  const entry = b ?? a;
  if (entry === undefined) return [];
  const params = { id: entry.id, title: entry.event.title };
  if (b === undefined) return [{ code: 'dropped', params }];
  if (a === undefined) return [{ code: 'added', params }];
  const [off, on] = [a.event.status === 'cancelled', b.event.status !== 'cancelled'];
  if (!off && !on) return [{ code: 'cancelled', params }];
  if (off && on) return [{ code: 'restored', params }];
  const fields = fieldChanges(a, b);
  return fields.length === 0 ? [] : [{ code: 'changed', params: { ...params, fields } }];
}

/**
 * What a subscriber will see changed from one edition of a feed to another.
 *
 * @param a - The edition that subscribers have; undefined if they have none yet.
 * @param b - The edition that they are to get.
 * @returns A change of the feed's name first, then one change per event, by event id.
 * @throws CalendarError with the usual codes if either is no edition, `other-feed` or `other-language` if they are of
 *   two feeds.
 * @example
 * const feed = { feed: 'public', name: 'Solidarity day', language: 'en' };
 * const day = { id: 'day', timeZone: 'Asia/Almaty', title: 'Solidarity day', date: '2027-04-16' };
 * const monday = nextEdition(undefined, [day], { ...feed, now: '2027-03-01T12:00:00Z' });
 * const tuesday = nextEdition(monday, [], { ...feed, now: '2027-03-02T12:00:00Z' });
 * compareEditions(monday, tuesday)[0]?.code; // 'cancelled'
 */
export function compareEditions(a: Edition | undefined, b: Edition): Change[] {
  const problems: Problem[] = [];
  const old = a === undefined ? undefined : readEdition(a, 'a', problems);
  const next = readEdition(b, 'b', problems);
  if (old !== undefined && next !== undefined) {
    if (old.feed !== next.feed) complain(problems, 'other-feed', ['b', 'feed']);
    if (old.language !== next.language) complain(problems, 'other-language', ['b', 'language']);
  }
  if (next === undefined || problems.length > 0) throw new CalendarError(problems);

  const before = new Map(old?.entries.map((entry) => [entry.id, entry]));
  const after = new Map(next.entries.map((entry) => [entry.id, entry]));
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort((x, y) => (x < y ? -1 : 1));
  return [
    ...(old === undefined || old.name === next.name
      ? []
      : [{ code: 'renamed' as const, params: { from: old.name, to: next.name } }]),
    ...ids.flatMap((id) => changeOf(before.get(id), after.get(id))),
  ];
}
