import type { z } from 'zod';
import type { Choice } from './forecast.ts';
import { instantOf } from './local-days.ts';
import { localDate, minute } from './local-time.ts';
import type { RunDraft } from './run-draft.ts';
import type { CutCosts } from './run-schemas.ts';
import type { agendaSchema } from './schemas.ts';

type CheckedAgenda = z.output<typeof agendaSchema>;

export const usualCosts: CutCosts = {
  minute: { must: 4, should: 2, could: 1 },
  drop: { should: 240, could: 60 },
};

/** Hours of work in minutes since 1970; those that touch, as at midnight, are one. */
function hoursOf({ timeZone, windows }: CheckedAgenda): { from: number; to: number }[] {
  const moment = (date: string, time: string) => instantOf(timeZone, date, time) / minute;
  const hours: { from: number; to: number }[] = [];
  for (const { date, from, to } of windows.toSorted((one, two) =>
    `${one.date}${one.from}` < `${two.date}${two.from}` ? -1 : 1,
  )) {
    const [opens, closes] = [moment(date, from), moment(date, to)];
    const before = hours.at(-1);
    if (before && opens <= before.to) before.to = Math.max(before.to, closes);
    else hours.push({ from: opens, to: closes });
  }
  return hours;
}

/** When slots must be over: by the end of their hours of work, of the break's hours, or of the planned day. */
export function endsOf(
  slots: readonly RunDraft[],
  agenda: CheckedAgenda | undefined,
  endsBy: string | undefined,
) {
  const zone = agenda?.timeZone ?? 'UTC';
  const stretches = agenda ? hoursOf(agenda) : [];
  const dateOf = ({ starts }: RunDraft) => localDate(zone, starts);
  const lasts = new Map<string, number>();
  for (const slot of slots) {
    const end = Math.ceil(slot.planned.starts / minute) + slot.planned.minutes;
    const date = localDate(zone, slot.planned.starts);
    lasts.set(date, Math.max(lasts.get(date) ?? 0, end));
  }
  const until = endsBy === undefined ? undefined : Date.parse(endsBy);
  return (slot: RunDraft): number => {
    const date = dateOf(slot);
    const starts = slot.starts / minute;
    const hours = agenda?.breaks.find(({ name, between }) => name === slot.item && between)?.between;
    const closes = hours ? instantOf(zone, date, hours[1]) / minute : Number.POSITIVE_INFINITY;
    const day =
      until !== undefined && localDate(zone, until) === date
        ? Math.floor(until / minute)
        : (stretches.find(({ from, to }) => from <= starts && starts < to)?.to ?? lasts.get(date));
    return Math.min(closes, day ?? Number.POSITIVE_INFINITY);
  };
}

/** What may be done with a slot: left alone, shortened minute by minute down to its least, or dropped. */
export function choicesOf(draft: RunDraft, lastsOf: (minutes: number) => number, costs: CutCosts): Choice[] {
  const { of, minutes } = draft;
  const keep = { lasts: lastsOf(minutes), dropped: false, minutes, cost: 0 };
  if (of === undefined) return [keep];
  const choices: Choice[] = [keep];
  const least = Math.min(minutes, of.minutesAtLeast ?? minutes);
  for (let given = minutes - 1; given >= least; given -= 1) {
    const lasts = lastsOf(given);
    // What has run for longer than that cannot be given less.
    if (lasts === choices.at(-1)?.lasts) break;
    choices.push({
      lasts,
      dropped: false,
      minutes: given,
      cost: (minutes - given) * costs.minute[of.priority],
    });
  }
  if (draft.state === 'waiting' && of.priority !== 'must')
    choices.push({ lasts: 0, dropped: true, minutes: 0, cost: costs.drop[of.priority] });
  return choices;
}
