import { localInstant, localMoment } from './local-instant.ts';

const dayMs = 86_400_000;

/** A local moment or date so many days later; its hour stays. */
export function daysLater(local: string, days: number): string {
  const date = new Date(Date.parse(`${local.slice(0, 10)}T12:00:00Z`) + days * dayMs);
  return `${date.toISOString().slice(0, 10)}${local.slice(10)}`;
}

/** An instant so many days later by the clocks of a zone; none where they leap over the hour. */
export function instantLater(instant: string, days: number, timeZone: string): string | undefined {
  return localInstant(daysLater(localMoment(instant, timeZone), days), timeZone);
}

/** Whole days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / dayMs);
}
