import ICAL from 'ical.js';

/** Steps that all rules of a file may take together. */
export type Budget = { steps: number };

/** Local starts "2027-04-16T10:00:00" or "2027-04-16" as they come; `cut` if a bound ended them. */
export type Starts = { starts: string[]; cut: boolean };

const weekday = /^(MO|TU|WE|TH|FR|SA|SU)$/;
const nthWeekday = /^-?[1-4](MO|TU|WE|TH|FR|SA|SU)$/;
const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const longestInterval = 400;

const all = (values: unknown[], pattern: RegExp): boolean =>
  values.length <= 40 && values.every((value) => typeof value === 'string' && pattern.test(value));

/**
 * Whether every step of the rule is sure to find a date soon. ical.js searches without end for a date that a
 * rule like "daily, only on 30 February" never has, so that only rules known to be harmless are run.
 */
function isHarmless({ freq, interval, parts }: ICAL.Recur): boolean {
  if (!(interval >= 1 && interval <= longestInterval)) return false;
  const { BYDAY, BYMONTHDAY, BYMONTH, ...others } = parts as Record<string, unknown[] | undefined>;
  if (Object.keys(others).length > 0) return false;
  switch (freq) {
    case 'DAILY':
      return !BYMONTHDAY && !BYMONTH && (!BYDAY || (interval === 1 && all(BYDAY, weekday)));
    case 'WEEKLY':
      return !BYMONTHDAY && !BYMONTH && (!BYDAY || all(BYDAY, weekday));
    case 'MONTHLY':
      if (BYMONTH || (BYDAY && BYMONTHDAY)) return false;
      if (BYMONTHDAY)
        return BYMONTHDAY.length <= 31 && BYMONTHDAY.every((day) => Math.abs(Number(day)) <= 28 && day !== 0);
      return !BYDAY || all(BYDAY, weekday) || all(BYDAY, nthWeekday);
    case 'YEARLY': {
      if (!BYMONTH && !BYDAY && !BYMONTHDAY) return true;
      const [month, ...moreMonths] = BYMONTH ?? [];
      const limit = longest[Number(month) - 1];
      if (limit === undefined || moreMonths.length > 0 || (BYDAY && BYMONTHDAY)) return false;
      if (BYMONTHDAY) {
        const day = Number(BYMONTHDAY[0]);
        return BYMONTHDAY.length === 1 && day >= 1 && day <= (interval === 1 ? limit : Math.min(limit, 28));
      }
      return BYDAY !== undefined && BYDAY.length === 1 && all(BYDAY, nthWeekday);
    }
    default:
      return false;
  }
}

function localTime(text: string): ICAL.Time {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = text.split(/[-T:Z]/).map(Number);
  return ICAL.Time.fromData({ year, month, day, hour, minute, second, isDate: text.length === 10 });
}

/**
 * The local starts of a rule, or undefined for a rule that is not run.
 *
 * @param first - The local start of the event, which the rule begins with.
 * @param keep - Told each start: 'skip' before the window, 'take' inside it, 'stop' after it or after UNTIL.
 */
export function startsOf(
  rule: unknown,
  first: string,
  keep: (start: string) => 'skip' | 'take' | 'stop',
  limit: number,
  budget: Budget,
): Starts | undefined {
  try {
    const recur = ICAL.Recur.fromData(rule as never);
    if (!isHarmless(recur)) return undefined;
    // UNTIL is UTC while the starts are local: the caller compares instants.
    recur.until = null;
    const iterator = recur.iterator(localTime(first));
    const starts: string[] = [];
    for (;;) {
      if (budget.steps <= 0) return { starts, cut: true };
      budget.steps -= 1;
      const next = iterator.next();
      if (!next) return { starts, cut: false };
      const start = next.toString();
      const verdict = keep(start);
      if (verdict === 'stop') return { starts, cut: false };
      if (verdict === 'skip') continue;
      if (starts.length >= limit) return { starts, cut: true };
      starts.push(start);
    }
  } catch {
    return undefined;
  }
}
