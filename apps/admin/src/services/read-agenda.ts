import type { Item } from '@plenum/agenda';
import { integer, list, oneOf, text, yesNo } from '@plenum/tables';
import { z } from 'zod';
import { agendaIn } from './agenda.ts';
import { type AgendaProblem, problemsOf } from './agenda-problems.ts';
import {
  type AgendaRecord,
  agendaRecord,
  type ConferenceAgenda,
  speakersRuleRecord,
  speakingMinutesRecord,
} from './agenda-record.ts';
import type { ConferenceRecord } from './conference.ts';
import { jsonPath } from './entitlement-problems.ts';
import { asFound, type FileProblem } from './file-problem.ts';
import { localInstant } from './local-instant.ts';
import { columnsOf, type Files, type ReadRow, readRows } from './read-rows.ts';

/** A conference may do without it. */
export const agendaFile = 'agenda.csv';
const settledFile = 'conference.json';

const needed = {
  id: text({ trim: true }),
  title_en: text({ trim: true }),
  minutes: integer({ minimum: -100_000, maximum: 100_000 }),
  kind: oneOf(['plenary', 'commission', 'break', 'social']),
  priority: oneOf(['must', 'should', 'could']),
};
const further = {
  title_ru: text({ trim: true, optional: true }),
  title_kk: text({ trim: true, optional: true }),
  minutes_at_least: integer({ minimum: -100_000, maximum: 100_000, optional: true }),
  after: list(';'),
  apart: list(';'),
  fixed: text({
    trim: true,
    optional: true,
    pattern: {
      matches: /^(first|last|\d{4}-\d\d-\d\dT\d\d:\d\d)$/,
      expected: 'first | last | 2027-04-17T14:30',
    },
  }),
  speakers_from: list(';'),
  audience: text({ trim: true, optional: true }),
  motions: list(';'),
  places: integer({ minimum: 0, maximum: 1_000_000, optional: true }),
  screen: yesNo({ optional: true }),
};

type Row = {
  id: string;
  title_en: string;
  minutes: number;
  kind: Item['kind'];
  priority: Item['priority'];
  title_ru?: string | undefined;
  title_kk?: string | undefined;
  minutes_at_least?: number | undefined;
  after?: string[];
  apart?: string[];
  fixed?: string | undefined;
  speakers_from?: string[];
  audience?: string | undefined;
  motions?: string[];
  places?: number | undefined;
  screen?: boolean | undefined;
};
type Rows = ReadRow<Row>[];

/**
 * Reads the agenda, if there is one: `agenda.csv`, and of `conference.json` the hours of work, breaks, meeting rooms
 * and what the standing orders say about speaking. All that is wrong is told with its place in its file.
 */
export function readAgenda(
  files: Files,
  settled: ConferenceRecord | undefined,
  problems: FileProblem[],
): ConferenceAgenda | undefined {
  const before = problems.length;
  const hours = readHours(files, problems);
  const rows = readItemRows(files, problems);
  if (hours === undefined && rows === undefined) return undefined;
  if (settled === undefined) return undefined;
  const { timeZone } = settled;
  const items = (rows ?? []).map((row) => ({ item: itemOf(row, timeZone) }));
  const agenda: ConferenceAgenda = { hours: hours ?? { windows: [], breaks: [], rooms: [] }, items };
  // Against each other they are held only when each can be read.
  if (problems.length === before)
    for (const problem of problemsOf(agendaIn(agenda, timeZone))) tell(problem, rows ?? [], problems);
  return agenda;
}

const hoursInFile = z.object({
  windows: agendaRecord.shape.windows.optional(),
  breaks: agendaRecord.shape.breaks.optional(),
  meetingRooms: agendaRecord.shape.rooms.optional(),
  changeover: agendaRecord.shape.changeover,
  buffer: agendaRecord.shape.buffer,
  standingOrders: z
    .object({ minutes: speakingMinutesRecord.optional(), speakers: speakersRuleRecord.optional() })
    .optional(),
});

/** The hours that `conference.json` has; nothing where it says nothing of them, or cannot be read at all. */
function readHours(files: Files, problems: FileProblem[]): AgendaRecord | undefined {
  const json = jsonIn(files.get(settledFile));
  if (json === undefined) return undefined;
  const parsed = hoursInFile.safeParse(json, { reportInput: true });
  if (!parsed.success) {
    for (const { path, input, ...issue } of parsed.error.issues) {
      const code: unknown = issue.code === 'custom' ? issue.params?.code : undefined;
      problems.push({
        file: settledFile,
        column: jsonPath(path),
        code:
          code === 'bad-date' || code === 'bad-time' || code === 'bad-fraction'
            ? `agenda.${code}`
            : 'wrong-value',
        ...(issue.code === 'invalid_type' ? { expected: issue.expected } : {}),
        found: asFound(input),
      });
    }
    return undefined;
  }
  const { windows, breaks = [], meetingRooms: rooms = [], changeover, buffer, standingOrders } = parsed.data;
  if (windows === undefined) return undefined;
  const { minutes: speaking, speakers } = standingOrders ?? {};
  return {
    windows,
    breaks,
    rooms,
    ...(changeover === undefined ? {} : { changeover }),
    ...(buffer === undefined ? {} : { buffer }),
    ...(speaking === undefined ? {} : { speaking }),
    ...(speakers === undefined ? {} : { speakers }),
  };
}

/** What is no JSON is told where the conference is read. */
function jsonIn(bytes: Uint8Array | undefined): unknown {
  try {
    return bytes && JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function readItemRows(files: Files, problems: FileProblem[]): Rows | undefined {
  if (!files.has(agendaFile)) return undefined;
  const header = columnsOf(files, agendaFile);
  const extra = Object.fromEntries(Object.entries(further).filter(([name]) => header.includes(name)));
  return readRows(files, agendaFile, { ...needed, ...extra }, problems) as unknown as Rows;
}

/** The item of a row; `fixed` is a local moment there, and one that no clock shows is told. */
function itemOf({ value, tell: complain }: ReadRow<Row>, timeZone: string): Item {
  const { id, minutes, kind, priority, fixed, audience, places, screen } = value;
  const title = { en: value.title_en, ru: value.title_ru, kk: value.title_kk };
  const place = fixed === 'first' || fixed === 'last' ? fixed : undefined;
  const at = fixed === undefined || place ? undefined : localInstant(fixed, timeZone);
  if (fixed !== undefined && place === undefined && at === undefined)
    complain('fixed', 'agenda.missing-hour', fixed);
  const lists = {
    after: value.after,
    apart: value.apart,
    speakers: value.speakers_from,
    motions: value.motions,
  };
  return {
    id,
    title: Object.fromEntries(
      Object.entries(title).filter(([, words]) => words !== undefined),
    ) as Item['title'],
    minutes,
    ...(value.minutes_at_least === undefined ? {} : { minutesAtLeast: value.minutes_at_least }),
    kind,
    ...Object.fromEntries(Object.entries(lists).filter(([, ids]) => ids !== undefined && ids.length > 0)),
    ...(at === undefined ? {} : { fixed: at.replace('.000Z', 'Z') }),
    ...(place === undefined ? {} : { place }),
    priority,
    ...(audience === undefined || audience === 'all' ? {} : { audience }),
    ...(places === undefined && screen !== true
      ? {}
      : { needs: { ...(places === undefined ? {} : { places }), ...(screen ? { screen } : {}) } }),
  };
}

const columnsOfFields: Record<string, keyof Row> = {
  minutesAtLeast: 'minutes_at_least',
  speakers: 'speakers_from',
  needs: 'places',
};

/** Tells a problem of the agenda in the file that it comes from. */
function tell({ code, path, params }: AgendaProblem, rows: Rows, problems: FileProblem[]): void {
  const [part, index, field = 'id'] = path;
  const found = Object.values(params)[0];
  const inFile = `agenda.${code}` as const;
  const row = part === 'items' && typeof index === 'number' ? rows[index] : undefined;
  if (row !== undefined) {
    const column = columnsOfFields[field] ?? (field as keyof Row);
    row.tell(column, inFile, found ?? row.value[column]);
  } else if (code === 'cycle') {
    const first = rows.find(({ value }) => Array.isArray(found) && found.includes(value.id));
    first?.tell('after', inFile, Array.isArray(found) ? found.join(' → ') : found);
  } else {
    const column = jsonPath(path.map((step) => (step === 'rooms' ? 'meetingRooms' : step)));
    problems.push({
      file: settledFile,
      column,
      code: inFile,
      ...(found === undefined ? {} : { found: asFound(found) }),
    });
  }
}
