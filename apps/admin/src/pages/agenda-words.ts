import type {
  AgendaProblemCode,
  Item,
  Problem,
  Reason,
  ReasonCode,
  TimetableProblemCode,
} from '@plenum/agenda';
import { commonNameIn, titleOf } from '../catalogue/agenda-names.ts';
import type { Key, Params } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { AgendaNames } from '../services/agenda-names.ts';
import type { AgendaProblem } from '../services/agenda-problems.ts';
import { wallTime } from '../services/wall-time.ts';

/** What is wrong with an agenda, or with what goes with it; the last three belong to deadlines, and no agenda has them. */
export const agendaProblems = {
  missing: 'agenda.problem.missing',
  'wrong-type': 'agenda.problem.wrong-type',
  'unknown-field': 'agenda.problem.unknown-field',
  'not-allowed': 'agenda.problem.not-allowed',
  empty: 'agenda.problem.empty',
  'out-of-range': 'agenda.problem.out-of-range',
  'too-many': 'agenda.problem.too-many',
  'bad-date': 'agenda.problem.bad-date',
  'bad-time': 'agenda.problem.bad-time',
  'bad-instant': 'agenda.problem.bad-instant',
  'bad-fraction': 'agenda.problem.bad-fraction',
  'unknown-time-zone': 'agenda.problem.unknown-time-zone',
  'missing-hour': 'agenda.problem.missing-hour',
  'window-backwards': 'agenda.problem.window-backwards',
  'windows-overlap': 'agenda.problem.windows-overlap',
  'break-backwards': 'agenda.problem.break-backwards',
  'break-outside': 'agenda.problem.break-outside',
  'duplicate-id': 'agenda.problem.duplicate-id',
  'unknown-item': 'agenda.problem.unknown-item',
  'unknown-room': 'agenda.problem.unknown-room',
  cycle: 'agenda.problem.cycle',
  'impossible-minutes': 'agenda.problem.impossible-minutes',
  'longer-than-sitting': 'agenda.problem.longer-than-sitting',
  'longer-than-window': 'agenda.problem.longer-than-window',
  'no-room': 'agenda.problem.no-room',
  'fixed-outside': 'agenda.problem.fixed-outside',
  'pin-outside': 'agenda.problem.pin-outside',
  'pin-minutes': 'agenda.problem.pin-minutes',
  'pin-twice': 'agenda.problem.pin-twice',
  'unsound-answer': 'agenda.problem.unsound-answer',
  'unknown-majority': 'agenda.problem.unknown-majority',
  'bad-acronym': 'agenda.problem.bad-acronym',
  'bad-local-time': 'file.not-as-expected',
  'unknown-deadline': 'file.not-as-expected',
  'not-responsible': 'file.not-as-expected',
} as const satisfies Record<AgendaProblemCode, Key>;

/** What does not hold of a timetable. */
const timetableProblems = {
  'unknown-slot': 'timetable.problem.unknown-slot',
  'item-twice': 'timetable.problem.item-twice',
  'must-missing': 'timetable.problem.must-missing',
  'slot-outside': 'timetable.problem.slot-outside',
  'minutes-too-few': 'timetable.problem.minutes-too-few',
  'minutes-too-many': 'timetable.problem.minutes-too-many',
  'fixed-moved': 'timetable.problem.fixed-moved',
  'pin-moved': 'timetable.problem.pin-moved',
  'room-missing': 'timetable.problem.room-missing',
  'unknown-slot-room': 'timetable.problem.unknown-slot-room',
  'room-too-small': 'timetable.problem.room-too-small',
  'room-without-screen': 'timetable.problem.room-without-screen',
  'room-overlap': 'timetable.problem.room-overlap',
  'changeover-short': 'timetable.problem.changeover-short',
  'plenary-not-alone': 'timetable.problem.plenary-not-alone',
  'person-twice': 'timetable.problem.person-twice',
  'audience-twice': 'timetable.problem.audience-twice',
  'apart-together': 'timetable.problem.apart-together',
  'before-its-time': 'timetable.problem.before-its-time',
  'through-break': 'timetable.problem.through-break',
  'break-missing': 'timetable.problem.break-missing',
  'break-out-of-hours': 'timetable.problem.break-out-of-hours',
  'break-short': 'timetable.problem.break-short',
  'sitting-too-long': 'timetable.problem.sitting-too-long',
  'buffer-used': 'timetable.problem.buffer-used',
  'repeated-hour': 'timetable.problem.repeated-hour',
} as const satisfies Record<TimetableProblemCode, Key>;

/** Why an item has no place, or why there is no timetable. */
const timetableReasons = {
  'no-time': 'timetable.reason.no-time',
  'speaker-busy': 'timetable.reason.speaker-busy',
  'audience-busy': 'timetable.reason.audience-busy',
  'no-free-room': 'timetable.reason.no-free-room',
  order: 'timetable.reason.order',
  apart: 'timetable.reason.apart',
  'musts-do-not-fit': 'timetable.reason.musts-do-not-fit',
  'pins-clash': 'timetable.reason.pins-clash',
  'fixed-clash': 'timetable.reason.fixed-clash',
  'window-too-short': 'timetable.reason.window-too-short',
  'time-ran-out': 'timetable.reason.time-ran-out',
} as const satisfies Record<ReasonCode, Key>;

export const priorityWords: Record<Item['priority'], Key> = {
  must: 'agenda.priority.must',
  should: 'agenda.priority.should',
  could: 'agenda.priority.could',
};

/** The name of a break, a room or an audience: in the reader's language, or as the conference calls it. */
export function commonName({ language }: Reader, name: string): string {
  return commonNameIn(language, name);
}

/** The title of an item in the reader's language, or in another that it has. */
export function titleIn({ language }: Reader, title: Record<string, string> | undefined, id: string): string {
  return titleOf(language, title, id);
}

/** Hours and minutes. */
export function durationWords(reader: Reader, minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return reader.say('agenda.duration.minutes', { minutes: rest });
  if (rest === 0) return reader.say('agenda.duration.hours', { hours });
  return reader.say('agenda.duration', { hours, minutes: rest });
}

/** The name of whoever speaks: a branch, or as the agenda has it. */
export function speakerName(reader: Reader, { branches }: AgendaNames, id: string): string {
  const names = branches.get(id);
  return names === undefined ? id : reader.name(names);
}

/** A sentence of what stands beside a field, with what was found there. */
export function sentenceOf(reader: Reader, key: Key, found: string): string {
  const says = reader.say(key);
  const sentence = `${says.charAt(0).toLocaleUpperCase(reader.language)}${says.slice(1)}`;
  if (found === '') return `${sentence}.`;
  const short = found.length > 40 ? `${found.slice(0, 39)}…` : found;
  return `${sentence}; ${reader.say('file.found', { found: short })}.`;
}

/** What does not hold, in words. */
export function problemWords(
  reader: Reader,
  names: AgendaNames,
  { code, params }: Problem<TimetableProblemCode>,
): string {
  return `${reader.say(timetableProblems[code], wordsOf(reader, names, params))}.`;
}

/** Why something has no place, in words that go on after a colon. */
export function reasonWords(reader: Reader, names: AgendaNames, { code, params }: Reason): string {
  return reader.say(timetableReasons[code], wordsOf(reader, names, params));
}

/** What the agenda itself is wrong in: of which item or where, and what stands there. */
export function agendaProblemWords(
  reader: Reader,
  names: AgendaNames,
  { code, path, params }: AgendaProblem,
  items: readonly { id: string }[],
): string {
  const [part, index] = path;
  const id = part === 'items' && typeof index === 'number' ? items[index]?.id : params.item;
  const isKnown = typeof id === 'string' && names.titles.has(id);
  const of = isKnown ? titleIn(reader, names.titles.get(id), id) : path.join('.');
  const value = Object.entries(params).find(
    ([name]) => !(isKnown && part !== 'items' && name === 'item'),
  )?.[1];
  const found =
    value === undefined ? '' : `; ${reader.say('file.found', { found: foundWords(reader, names, value) })}`;
  return `${of}: ${reader.say(agendaProblems[code])}${found}.`;
}

const foundWords = (reader: Reader, { timeZone }: AgendaNames, value: unknown): string =>
  typeof value === 'string' && value.includes('T') && !Number.isNaN(Date.parse(value))
    ? reader.moment(value, timeZone)
    : [value].flat().map(String).join(', ').slice(0, 80);

function wordsOf(reader: Reader, names: AgendaNames, params: Record<string, unknown>): Params {
  const text = (name: string) => (typeof params[name] === 'string' ? (params[name] as string) : '');
  const title = (id: string) => titleIn(reader, names.titles.get(id), id);
  const at = (instant: string) =>
    Number.isNaN(Date.parse(instant)) ? instant : reader.moment(instant, names.timeZone);
  const hour = (instant: string) => (instant.includes('T') ? wallTime(instant, names.timeZone) : instant);
  const items = Array.isArray(params.items) ? params.items.map((id) => title(String(id))) : [];
  const [one = '', two = ''] = items;
  const numbers = Object.entries(params).filter(([, value]) => typeof value === 'number');
  return {
    ...(Object.fromEntries(numbers) as Record<string, number>),
    one,
    two,
    items: items.map((name) => `“${name}”`).join(', '),
    item: title(text('item') || text('before') || text('behind')),
    before: title(text('before')),
    way: 'before' in params ? 'before' : 'behind',
    room: commonName(reader, text('room')),
    speaker: speakerName(reader, names, text('speaker')),
    audience: commonName(reader, text('audience')),
    break: commonName(reader, text('break')),
    time: at(text('starts')),
    fixed: at(text('fixed')),
    date: text('date') && reader.days(text('date')),
    from: hour(text('from')),
    to: hour(text('to')),
    at: text('time'),
  };
}
