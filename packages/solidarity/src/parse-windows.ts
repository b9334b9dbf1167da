import { check, fault } from './check-input.ts';
import { type Problem, SolidarityError } from './errors.ts';
import { type Window, windowSchema } from './schemas.ts';

/**
 * Windows as people write them in a cell: "09:00-12:00" or "9:00–12:00; 14:00–18:00".
 *
 * @param text - Wall times; an empty text has no windows.
 * @returns The windows in the order in which they are written.
 * @throws SolidarityError `bad-window`, `bad-time` or `window-backwards` with the number of each bad window.
 * @example
 * parseWindows('09:00-12:00'); // [{ from: '09:00', to: '12:00' }]
 */
export function parseWindows(text: string): Window[] {
  const problems: Problem[] = [];
  const parts = text
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const windows = parts.map((part, index) => {
    const [from, to] = /^(\d{1,2}:\d\d)\s*[-–—]\s*(\d{1,2}:\d\d)$/
      .exec(part)
      ?.slice(1)
      .map((time) => time.padStart(5, '0')) ?? ['', ''];
    const window = { from: from ?? '', to: to ?? '' };
    if (window.from === '') problems.push(fault('bad-window', [index]));
    else if (check(windowSchema, window, [index], problems) !== undefined && window.to < window.from)
      problems.push(fault('window-backwards', [index], window));
    return window;
  });
  if (problems.length > 0) throw new SolidarityError(problems);
  return windows;
}
