import type { SpeakerReason, SpeakerReasonCode } from '@plenum/agenda';
import type { Key, Params } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { Orator } from '../services/speakers.ts';
import type { Unclear } from '../services/speakers-act.ts';
import { wallTime } from '../services/wall-time.ts';
import { valueWords } from './parts.tsx';

/** Why somebody stands where they do, or was not put on the list. */
const speakerReasons = {
  'point-of-order': 'speakers.reason.point-of-order',
  alternates: 'speakers.reason.alternates',
  'nobody-to-alternate': 'speakers.reason.nobody-to-alternate',
  'first-speech': 'speakers.reason.first-speech',
  'spoke-before': 'speakers.reason.spoke-before',
  'asked-at': 'speakers.reason.asked-at',
  'branch-at-most': 'speakers.reason.branch-at-most',
  'branch-minutes': 'speakers.reason.branch-minutes',
  'unknown-person': 'speakers.reason.unknown-person',
  'before-the-last': 'speakers.reason.before-the-last',
  'list-closed': 'speakers.reason.list-closed',
  'on-the-list-already': 'speakers.reason.on-the-list-already',
  'not-on-the-list': 'speakers.reason.not-on-the-list',
  'out-of-turn': 'speakers.reason.out-of-turn',
  'floor-taken': 'speakers.reason.floor-taken',
  'not-speaking': 'speakers.reason.not-speaking',
  'closed-already': 'speakers.reason.closed-already',
  'not-closed': 'speakers.reason.not-closed',
  'unknown-event': 'speakers.reason.unknown-event',
  'after-now': 'speakers.reason.after-now',
} as const satisfies Record<SpeakerReasonCode, Key>;

/** Why nobody is meant by what was typed. */
export const unclearWords = {
  nobody: 'speakers.unclear.nobody',
  unknown: 'speakers.unclear.unknown',
  several: 'speakers.unclear.several',
  'not-here': 'speakers.unclear.not-here',
} as const satisfies Record<Unclear, Key>;

type People = ReadonlyMap<string, Orator>;

/** A person as the hall knows them: number, code name, branch. */
export function oratorName(reader: Reader, people: People, id: string): string {
  const one = people.get(id);
  if (one === undefined) return reader.say('speakers.somebody');
  const code = one.code === undefined ? '' : `${one.code} `;
  return `${code}${one.codeName} (${reader.name(one.branchName)})`;
}

const hours: ReadonlySet<string> = new Set(['at', 'since', 'now']);
const persons: ReadonlySet<string> = new Set(['who', 'first', 'by']);

/** A reason as a sentence. */
export function speakerReasonWords(
  reader: Reader,
  people: People,
  timeZone: string,
  { code, params }: SpeakerReason,
): string {
  const said: Params = {};
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === 'number') said[name] = name === 'event' ? value + 1 : value;
    else if (persons.has(name)) said[name] = oratorName(reader, people, value);
    else if (hours.has(name) || code === 'before-the-last') said[name] = wallTime(value, timeZone);
    else if (name === 'branch') said[name] = branchOf(reader, people, value);
    else said[name] = value === '' ? reader.say('value.undisclosed') : valueWords(reader, value);
  }
  return reader.say(speakerReasons[code], said);
}

/** The name of a branch that has somebody in the roll. */
export function branchOf(reader: Reader, people: People, id: string): string {
  const one = [...people.values()].find(({ branch }) => branch === id);
  return one === undefined ? id : reader.name(one.branchName);
}

/** Seconds as minutes and seconds, 2:05. */
export function spokenFor(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
