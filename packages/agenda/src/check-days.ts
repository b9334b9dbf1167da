import { Fraction as Ratio } from 'fraction.js';
import { type CheckedAgenda, isSitting } from './checked-agenda.ts';
import type { Find, Held } from './findings.ts';
import { dueBreaks, type Stretch } from './hours.ts';
import { instantsOfWall, localDate, minute, toInstant, wallAt } from './local-time.ts';

/** Checks each day as a whole: its breaks, how long anybody sits, what is kept free, and its clocks. */
export function checkDays(
  agenda: CheckedAgenda,
  stretches: readonly Stretch[],
  held: readonly Held[],
  find: Find,
): void {
  checkBreaks(agenda, [...stretches], held, find);
  for (const stretch of stretches) {
    const day = held
      .filter(({ from }) => stretch.from <= from && from < stretch.to)
      .toSorted((one, two) => one.from - two.from);
    checkSittings(agenda, stretch, day, find);
    checkFree(agenda, stretch, day, find);
  }
  agenda.windows.forEach(({ date, from, to }, index) => {
    for (const [key, time] of Object.entries({ from, to }))
      if (instantsOfWall(agenda.timeZone, wallAt(date, time)).length > 1)
        find('repeated-hour', ['windows', index, key], { date, time, timeZone: agenda.timeZone }, 'warning');
  });
}

/** Every break due on a day with items is held, within its hours. */
function checkBreaks(agenda: CheckedAgenda, stretches: Stretch[], held: readonly Held[], find: Find): void {
  for (const { rule, date, from, to, stretch, minutes } of dueBreaks(agenda, stretches)) {
    const name = agenda.breaks[rule]?.name ?? '';
    const within = stretches[stretch];
    if (!within) continue;
    const busy = held.some(({ item, from: starts }) => item && within.from <= starts && starts < within.to);
    const there = held.filter(
      (one) => one.rule?.name === name && localDate(agenda.timeZone, one.from * minute) === date,
    );
    const hours = { break: name, date, from: toInstant(from * minute), to: toInstant(to * minute), minutes };
    if (there.some((one) => from <= one.from && one.to <= to)) continue;
    const [first] = there;
    if (first && agenda.breaks[rule]?.every === undefined)
      find('break-out-of-hours', ['slots', first.index], hours);
    else if (busy) find('break-missing', ['breaks', rule], hours);
  }
}

/** Nobody sits longer than a rule allows without its pause; the night between two days is one. */
function checkSittings(agenda: CheckedAgenda, stretch: Stretch, day: readonly Held[], find: Find): void {
  const sittings = day.filter(({ item }) => item && isSitting(item));
  for (const { name, every, minutes, dates } of agenda.breaks) {
    if (every === undefined || dates?.includes(stretch.date) === false) continue;
    let [since, until, told] = [0, Number.NEGATIVE_INFINITY, false];
    for (const { from, to, index } of sittings) {
      if (from - until >= minutes) [since, told] = [from, false];
      until = Math.max(until, to);
      if (told || until - since <= every) continue;
      told = true;
      const starts = toInstant(since * minute);
      find('sitting-too-long', ['slots', index], { break: name, starts, minutes: until - since, every });
    }
  }
}

/** As much of the day stays free as is to be kept. */
function checkFree(agenda: CheckedAgenda, stretch: Stretch, day: readonly Held[], find: Find): void {
  if (agenda.buffer === undefined) return;
  let [used, until] = [0, stretch.from];
  for (const { from, to } of day) {
    used += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  const length = stretch.to - stretch.from;
  const least = new Ratio(agenda.buffer).mul(length);
  if (least.lte(length - used)) return;
  const params = { date: stretch.date, free: length - used, least: Number(least.ceil().valueOf()) };
  find('buffer-used', ['buffer'], params, 'warning');
}
