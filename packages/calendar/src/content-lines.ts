import ICAL from 'ical.js';

/** A property as ical.js reads it from one line: parameters, the kind of its value, the raw values. */
export type ReadProperty = {
  parameter: (name: string) => string | undefined;
  type: string;
  values: unknown[];
};

/** The properties of one VEVENT by name; `unreadable` has the names of those with a line that cannot be read. */
export type EventBlock = { properties: Map<string, ReadProperty[]>; unreadable: Set<string> };

/** What a file holds, apart from what its lines mean. */
export type CalendarBlocks = { closed: boolean; timeZone: string | undefined; blocks: EventBlock[] };

const wanted = new Set([
  'uid',
  'dtstart',
  'dtend',
  'duration',
  'summary',
  'description',
  'location',
  'url',
  'geo',
  'categories',
  'status',
  'transp',
  'rrule',
  'rdate',
  'exdate',
  'recurrence-id',
  'sequence',
]);

/** ical.js takes time quadratic in the length of a line with many parameters. */
const longestLine = 200_000;

function readProperty(line: string): ReadProperty | undefined {
  if (line.length > longestLine) return undefined;
  try {
    const [, parameters, type, ...values] = ICAL.parse.property(line) as [
      string,
      Record<string, unknown>,
      string,
      ...unknown[],
    ];
    const parameter = (name: string): string | undefined => {
      const value = parameters[name];
      return typeof value === 'string' ? value : undefined;
    };
    return { parameter, type, values };
  } catch {
    return undefined;
  }
}

/**
 * The events of a file, or undefined if it is no iCalendar file. Each line is read by itself, so that one bad
 * line costs one property and not the file; zone definitions and alarms are passed over, their rules unrun.
 *
 * @param limit - Events beyond it are not read.
 */
export function readBlocks(text: string, limit: number): CalendarBlocks | undefined {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n|\r/);
  const open: string[] = [];
  const blocks: EventBlock[] = [];
  let timeZone: string | undefined;
  let isCalendar = false;
  let block: EventBlock | undefined;

  for (const line of lines) {
    if (line === '') continue;
    const border = /^(BEGIN|END):(.*)$/i.exec(line.trimEnd());
    if (border === null) {
      const name = /^[a-z0-9-]+/i.exec(line)?.[0].toLowerCase() ?? '';
      if (open.length === 1 && name === 'x-wr-timezone') timeZone = line.slice(line.indexOf(':') + 1).trim();
      if (block === undefined || open.length !== 2 || !wanted.has(name)) continue;
      const property = readProperty(line);
      const known = block.properties.get(name);
      if (property === undefined) block.unreadable.add(name);
      else if (known === undefined) block.properties.set(name, [property]);
      else known.push(property);
      continue;
    }
    const component = border[2]?.toUpperCase() ?? '';
    if (border[1]?.toUpperCase() === 'BEGIN') {
      if (open.length === 0 && component !== 'VCALENDAR') return undefined;
      isCalendar = true;
      open.push(component);
      if (open.length === 2 && component === 'VEVENT')
        block = { properties: new Map(), unreadable: new Set() };
    } else {
      if (open.pop() !== component) return isCalendar ? { closed: false, timeZone, blocks } : undefined;
      if (open.length === 1 && block !== undefined) {
        blocks.push(block);
        block = undefined;
        if (blocks.length > limit) break;
      }
    }
  }
  return isCalendar ? { closed: open.length === 0 || blocks.length > limit, timeZone, blocks } : undefined;
}
