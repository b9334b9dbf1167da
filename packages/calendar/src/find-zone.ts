import { windowsZones } from './windows-zones.ts';
import { isTimeZone } from './zones.ts';

/** A zone by its name in somebody's file, or undefined. */
export type ZoneFinder = (name: string) => string | undefined;

/** Asking the runtime for a name that it does not know is slow; a file of people has a few, and short ones. */
const most = { names: 300, length: 100 };

/**
 * Finds zones by their IANA names, also behind a vendor's prefix, or by the names that Windows gives them. Each name
 * of one file is looked up once, and no more than 300 of them.
 */
export function zoneFinder(): ZoneFinder {
  const found = new Map<string, string | undefined>();
  return (name) => {
    if (found.has(name) || found.size >= most.names || name.length > most.length) return found.get(name);
    const zone = findZone(name);
    found.set(name, zone);
    return zone;
  };
}

function findZone(name: string): string | undefined {
  const parts = name.replace(/^"|"$/g, '').split('/').filter(Boolean);
  const tails = new Set([parts, parts.slice(-3), parts.slice(-2)].map((tail) => tail.join('/')));
  return [...tails].find(isTimeZone) ?? (Object.hasOwn(windowsZones, name) ? windowsZones[name] : undefined);
}
