import { canonical } from './check-events.ts';
import { check, complain } from './check-input.ts';
import type { Problem } from './errors.ts';
import { type Edition, editionSchema } from './schemas.ts';
import { isWellFormed } from './well-formed-edition.ts';
import { isTimeZone } from './zones.ts';

/** The stored edition, in the field order in which it was written, however the store ordered it. */
export function readEdition(edition: unknown, path: string, problems: Problem[]): Edition | undefined {
  const stored = isWellFormed(edition) ? edition : check(editionSchema, edition, [path], problems);
  if (stored === undefined) return undefined;
  const zones = new Map(stored.entries.map(({ event }, index) => [event.timeZone, index]));
  for (const [timeZone, index] of zones)
    if (!isTimeZone(timeZone))
      complain(problems, 'unknown-time-zone', [path, 'entries', index, 'event', 'timeZone']);
  return {
    ...stored,
    entries: stored.entries.map((entry) => ({ ...entry, event: canonical(entry.event) })),
  };
}
