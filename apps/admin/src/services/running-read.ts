import type { RunEvent } from '@plenum/agenda';
import { localInstant } from './local-instant.ts';

export const runActs = [
  'start',
  'stop',
  'interrupt',
  'resume',
  'extend',
  'shorten',
  'drop',
  'move',
  'adjourn',
  'reopen',
  'correct',
  'take-back',
  'accept',
] as const;
export type RunAct = (typeof runActs)[number];

/** A form of the chair as it was sent. */
export type RunForm = {
  act: RunAct;
  date: string;
  /** How many events there were when the page was made. */
  seen: string;
  item: string;
  minutes: string;
  time: string;
  /** The day of a move; today, if empty. */
  day: string;
  because: string;
  event: string;
  /** What is to stop before it starts. */
  stops: string[];
  /** Cuts that were proposed: items, and the minutes that are left of each. */
  cutItems: string[];
  cutMinutes: string[];
};

export type RunProblem = {
  field: 'minutes' | 'time' | 'because';
  code: 'not-minutes' | 'not-an-hour' | 'too-long';
};
type Moment = { now: string; date: string; timeZone: string };

const most = 1440;
const longest = 500;

/** Reads what happened out of a form; no events, if the form is none of this room. */
export function readRunForm(
  form: RunForm,
  { now: at, date, timeZone }: Moment,
): { events: RunEvent[] } | { problems: RunProblem[] } {
  const problems: RunProblem[] = [];
  const { act, item } = form;
  const minutes = (): number => {
    const read = readMinutes(form.minutes);
    if (read === undefined) problems.push({ field: 'minutes', code: 'not-minutes' });
    return read ?? 0;
  };
  const instant = (day: string): string => {
    const read = localInstant(`${day}T${form.time.trim()}`, timeZone);
    if (read === undefined) problems.push({ field: 'time', code: 'not-an-hour' });
    return read ?? at;
  };
  const text = form.because.trim();
  if (text.length > longest) problems.push({ field: 'because', code: 'too-long' });
  const why = text === '' ? {} : { because: text.slice(0, longest) };
  const events = ((): RunEvent[] => {
    switch (act) {
      case 'start': {
        const stops = form.stops.map((one) => ({ kind: 'stopped' as const, at, item: one }));
        return [...stops, { kind: 'started', at, item }];
      }
      case 'stop':
        return [{ kind: 'stopped', at, item }];
      case 'interrupt':
        return [{ kind: 'interrupted', at, item, ...why }];
      case 'resume':
        return [{ kind: 'resumed', at, item }];
      case 'extend':
        return [{ kind: 'extended', at, item, minutes: minutes(), ...why }];
      case 'shorten':
        return [{ kind: 'cut', at, item, minutes: minutes(), ...why }];
      case 'drop':
        return [{ kind: 'cut', at, item, ...why }];
      case 'move':
        return [{ kind: 'moved', at, item, starts: instant(form.day || date), ...why }];
      case 'adjourn':
        return [
          { kind: 'adjourned', at, ...(form.time.trim() === '' ? {} : { until: instant(date) }), ...why },
        ];
      case 'reopen':
        return [{ kind: 'reopened', at }];
      case 'correct':
        return isPlace(form.event)
          ? [{ kind: 'corrected', at, event: Number(form.event), to: instant(date) }]
          : [];
      case 'take-back':
        return isPlace(form.event) ? [{ kind: 'taken-back', at, event: Number(form.event) }] : [];
      case 'accept':
        return readCuts(form, at);
    }
  })();
  if (problems.length > 0) return { problems };
  return { events: isAboutSomething(form) ? events : [] };
}

const aboutAll: ReadonlySet<RunAct> = new Set(['adjourn', 'reopen', 'correct', 'take-back', 'accept']);

const isAboutSomething = ({ act, item }: RunForm): boolean =>
  aboutAll.has(act) || (item !== '' && item.length <= 100);

/** What was proposed on the page, as it stood there. */
function readCuts({ cutItems, cutMinutes }: RunForm, at: string): RunEvent[] {
  const events = cutItems.map((item, index): RunEvent | undefined => {
    const minutes = cutMinutes[index] === '0' ? 0 : readMinutes(cutMinutes[index] ?? '');
    if (minutes === undefined || item === '') return undefined;
    return { kind: 'cut', at, item, ...(minutes === 0 ? {} : { minutes }) };
  });
  const whole = events.filter((event) => event !== undefined);
  return whole.length === events.length ? whole : [];
}

const isPlace = (text: string): boolean => /^\d{1,6}$/.test(text);

function readMinutes(text: string): number | undefined {
  const read = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  return read >= 1 && read <= most ? read : undefined;
}
