import { TZDate } from '@date-fns/tz';
import { localDate, wallTime } from './wall-time.ts';

/** The instant of a local moment 'YYYY-MM-DDTHH:MM'; of a repeated hour the first, of a missing one none. */
export function localInstant(local: string, timeZone: string): string | undefined {
  const [, year, month, day, hour, minute] =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/.exec(local)?.map(Number) ?? [];
  if (year === undefined || month === undefined || year < 1970) return undefined;
  const at = new TZDate(year, month - 1, day ?? 0, hour ?? 0, minute ?? 0, timeZone).getTime();
  if (Number.isNaN(at)) return undefined;
  const instant = new Date(at).toISOString();
  return localMoment(instant, timeZone) === local ? instant : undefined;
}

/** An instant as clocks in the zone show it, 'YYYY-MM-DDTHH:MM'. */
export function localMoment(instant: string, timeZone: string): string {
  return `${localDate(instant, timeZone)}T${wallTime(instant, timeZone)}`;
}
