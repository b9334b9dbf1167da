import type { Reason, ReasonCode } from '@plenum/solidarity';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

const isWindow = (value: unknown): value is { from: string; to: string } =>
  typeof value === 'object' && value !== null && 'from' in value && 'to' in value;

const windows = (value: unknown): string =>
  (Array.isArray(value) ? value : [])
    .filter(isWindow)
    .map(({ from, to }) => `${from}–${to}`)
    .join(', ');

type Say = (reader: Reader, params: Record<string, unknown>) => string;

const advice: Readonly<Record<string, Key>> = {
  'lawyer first': 'picket.advice.lawyer-first',
  'no gathering': 'picket.advice.no-gathering',
};

const sentences: Record<ReasonCode, Say> = {
  advice: (reader, params) => reader.say(advice[text(params.advice)] ?? 'picket.advice.no-gathering'),
  'missing-day': (reader) => reader.say('picket.missing-day'),
  'missing-hour': (reader, { time }) => reader.say('picket.missing-hour', { time: text(time) }),
  'nobody-available': (reader) => reader.say('picket.nobody-available'),
  'place-closed': (reader) => reader.say('picket.place-closed'),
  'no-common-hour': (reader, { available, placeOpen }) =>
    reader.say('picket.no-common-hour', { available: windows(available), open: windows(placeOpen) }),
  'too-short': (reader, { minutes, longest }) =>
    reader.say('picket.too-short', { minutes: number(minutes), longest: number(longest) }),
  law: (reader, { earliest, latest }) =>
    reader.say('picket.law', { earliest: text(earliest) || '00:00', latest: text(latest) || '24:00' }),
  'past-not-before': (reader) => reader.say('picket.past-not-before'),
  'off-grid': (reader, { stepMinutes }) => reader.say('picket.off-grid', { minutes: number(stepMinutes) }),
  'after-news': (reader, { newsDeadline }) => reader.say('picket.after-news', { time: text(newsDeadline) }),
  'not-at-once': (reader, { localTime }) =>
    reader.say('picket.not-at-once', { time: text(localTime).slice(11) }),
};

/** Why a picket is not scheduled, or what to mind about one that is; hours are those of its own city. */
export function solidarityReason(reader: Reader, reason: Reason): string {
  return sentences[reason.code](reader, reason.params);
}
