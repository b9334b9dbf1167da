import type { AgendaProblemCode } from '@plenum/agenda';
import type { AgendaRecord } from './agenda-record.ts';

/** Hours, breaks and rooms as somebody typed them: one a line. */
export type HoursForm = {
  windows: string;
  breaks: string;
  rooms: string;
  changeover: string;
  buffer: string;
};

/** What is wrong beside a field, in which line, and what stands there. */
export type HoursProblem = {
  field: keyof HoursForm;
  code: AgendaProblemCode | 'not-a-line';
  line?: number | undefined;
  found: string;
};

type Hours = Pick<AgendaRecord, 'windows' | 'breaks' | 'rooms' | 'changeover' | 'buffer'>;
/** For each list, on which line its entries stood. */
export type Lines = Record<'windows' | 'breaks' | 'rooms', { line: number; text: string }[]>;

/** What stands in the fields for hours that are kept. */
export function formOfHours(hours: AgendaRecord | undefined): HoursForm {
  if (hours === undefined) return { windows: '', breaks: '', rooms: '', changeover: '', buffer: '' };
  const { windows, breaks, rooms, changeover, buffer } = hours;
  return {
    windows: windows.map(({ date, from, to }) => `${date} ${from}-${to}`).join('\n'),
    breaks: breaks
      .map(({ name, minutes, between, every, dates = [] }) =>
        [name, minutes, between ? between.join('-') : every, ...dates].join('; '),
      )
      .join('\n'),
    rooms: rooms
      .map(({ id, places, screen }) => [id, places, ...(screen ? ['screen'] : [])].join('; '))
      .join('\n'),
    changeover: changeover === undefined ? '' : String(changeover),
    buffer: buffer ?? '',
  };
}

/** Reads the fields; what cannot be read is told with its line, and left out. */
export function readHoursForm(form: HoursForm): { hours: Hours; lines: Lines; problems: HoursProblem[] } {
  const problems: HoursProblem[] = [];
  const lines: Lines = { windows: [], breaks: [], rooms: [] };
  const each = <Value>(field: keyof Lines, read: (text: string) => Value | undefined): Value[] =>
    form[field].split('\n').flatMap((raw, index) => {
      const text = raw.trim();
      if (text === '') return [];
      const [value, line] = [read(text), index + 1];
      if (value === undefined) problems.push({ field, code: 'not-a-line', line, found: text });
      else lines[field].push({ line, text });
      return value === undefined ? [] : [value];
    });
  const windows = each('windows', readWindow);
  const breaks = each('breaks', readBreak);
  const rooms = each('rooms', readRoom);
  const [changeover, buffer] = [form.changeover.trim(), form.buffer.trim()];
  if (changeover !== '' && !/^\d{1,3}$/.test(changeover))
    problems.push({ field: 'changeover', code: 'impossible-minutes', found: changeover });
  const isShare = /^\d{1,9}(\/0*[1-9]\d{0,8}|\.\d{1,9})?$/.test(buffer);
  if (buffer !== '' && !isShare) problems.push({ field: 'buffer', code: 'bad-fraction', found: buffer });
  return {
    problems,
    lines,
    hours: {
      windows,
      breaks,
      rooms,
      ...(/^\d{1,3}$/.test(changeover) ? { changeover: Number(changeover) } : {}),
      ...(isShare ? { buffer } : {}),
    },
  };
}

function readWindow(text: string): Hours['windows'][number] | undefined {
  const [, date, from, to] = /^(\d{4}-\d\d-\d\d)\s+(\d\d:\d\d)\s*[-–]\s*(\d\d:\d\d)$/.exec(text) ?? [];
  return date === undefined || from === undefined || to === undefined ? undefined : { date, from, to };
}

function readBreak(text: string): Hours['breaks'][number] | undefined {
  const [name = '', length = '', when = '', ...dates] = text.split(';').map((part) => part.trim());
  if (name === '' || !/^\d{1,4}$/.test(length)) return undefined;
  const rule = { name, minutes: Number(length), ...(dates.length === 0 ? {} : { dates }) };
  const [, from, to] = /^(\d\d:\d\d)\s*[-–]\s*(\d\d:\d\d)$/.exec(when) ?? [];
  if (from !== undefined && to !== undefined) return { ...rule, between: [from, to] };
  return /^\d{1,4}$/.test(when) ? { ...rule, every: Number(when) } : undefined;
}

function readRoom(text: string): Hours['rooms'][number] | undefined {
  const [id = '', places = '', screen = '', ...more] = text.split(';').map((part) => part.trim());
  if (id === '' || !/^\d{1,6}$/.test(places) || more.length > 0 || !/^(screen)?$/i.test(screen))
    return undefined;
  return { id, places: Number(places), ...(screen === '' ? {} : { screen: true }) };
}
