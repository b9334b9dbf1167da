import type { RunEvent, RunReason, RunReasonCode, RunState } from '@plenum/agenda';
import type { Key, Params } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { AgendaNames } from '../services/agenda-names.ts';
import { wallTime } from '../services/wall-time.ts';
import { commonName, titleIn } from './agenda-words.ts';

/** Why something cannot be entered, or what is to be told of an event or a slot. */
const runReasons = {
  'unknown-slot': 'running.reason.unknown-slot',
  'unknown-event': 'running.reason.unknown-event',
  'not-correctable': 'running.reason.not-correctable',
  'taken-back': 'running.reason.taken-back',
  'after-now': 'running.reason.after-now',
  'started-already': 'running.reason.started-already',
  'not-started': 'running.reason.not-started',
  'not-running': 'running.reason.not-running',
  'not-interrupted': 'running.reason.not-interrupted',
  'over-already': 'running.reason.over-already',
  'cut-already': 'running.reason.cut-already',
  'not-shorter': 'running.reason.not-shorter',
  'while-adjourned': 'running.reason.while-adjourned',
  'adjourned-already': 'running.reason.adjourned-already',
  'not-adjourned': 'running.reason.not-adjourned',
  'reopens-before': 'running.reason.reopens-before',
  'hall-taken': 'running.reason.hall-taken',
  'out-of-order': 'running.reason.out-of-order',
  'started-late': 'running.reason.started-late',
  'starts-late': 'running.reason.starts-late',
  'running-over': 'running.reason.running-over',
  'ends-late': 'running.reason.ends-late',
  'fixed-time-missed': 'running.reason.fixed-time-missed',
  'not-reached': 'running.reason.not-reached',
} as const satisfies Record<RunReasonCode, Key>;

export const runStates = {
  waiting: 'running.state.waiting',
  running: 'running.state.running',
  interrupted: 'running.state.interrupted',
  over: 'running.state.over',
  cut: 'running.state.cut',
} as const satisfies Record<RunState, Key>;

const eventKinds = {
  started: 'running.event.started',
  stopped: 'running.event.stopped',
  interrupted: 'running.event.interrupted',
  resumed: 'running.event.resumed',
  moved: 'running.event.moved',
  cut: 'running.event.cut',
  extended: 'running.event.extended',
  adjourned: 'running.event.adjourned',
  reopened: 'running.event.reopened',
  corrected: 'running.event.corrected',
  'taken-back': 'running.event.taken-back',
} as const satisfies Record<RunEvent['kind'], Key>;

/** The title of an item, or the name of a break. */
export function slotTitle(reader: Reader, names: AgendaNames, item: string): string {
  const title = names.titles.get(item);
  return title === undefined ? commonName(reader, item) : titleIn(reader, title, item);
}

/** A reason as a sentence. */
export function runReasonWords(reader: Reader, names: AgendaNames, { code, params }: RunReason): string {
  const said: Params = {};
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === 'number') said[name] = name === 'event' || name === 'by' ? value + 1 : value;
    else if (name === 'item' || name === 'after' || (name === 'by' && code === 'hall-taken'))
      said[name] = slotTitle(reader, names, value);
    else said[name] = wallTime(value, names.timeZone);
  }
  return reader.say(runReasons[code], said);
}

/** What happened, as a sentence. */
export function runEventWords(reader: Reader, names: AgendaNames, event: RunEvent): string {
  const hour = (instant: string | undefined) =>
    instant === undefined ? '' : wallTime(instant, names.timeZone);
  const why = 'because' in event && event.because ? ` (${event.because})` : '';
  const key =
    event.kind === 'cut' && event.minutes === undefined
      ? 'running.event.dropped'
      : event.kind === 'adjourned' && event.until !== undefined
        ? 'running.event.adjournedUntil'
        : eventKinds[event.kind];
  const said = reader.say(key, {
    item: 'item' in event ? slotTitle(reader, names, event.item) : '',
    minutes: 'minutes' in event ? (event.minutes ?? 0) : 0,
    time: hour(event.kind === 'moved' ? event.starts : event.kind === 'corrected' ? event.to : undefined),
    until: event.kind === 'adjourned' ? hour(event.until) : '',
    number: 'event' in event ? event.event + 1 : 0,
  });
  return `${said}${why}`;
}
