import { readTable, text } from '@plenum/tables';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { exampleAgenda } from './example-agenda.fixture.ts';
import { frabXsd } from './frab-format.fixture.ts';
import { readFrabJson } from './read-frab-json.ts';
import type { Agenda, Slot } from './schemas.ts';
import { timetableToCsv } from './timetable-to-csv.ts';
import { toFrabJson } from './to-frab-json.ts';
import { toFrabXml } from './to-frab-xml.ts';

const agenda = exampleAgenda();
const slots: Slot[] = [
  { item: 'open', room: 'hall', starts: '2027-04-16T05:00:00Z', minutes: 20 },
  { item: 'Tea', starts: '2027-04-16T06:30:00Z', minutes: 20 },
  { item: 'c-women', room: 'library', starts: '2027-04-17T04:00:00Z', minutes: 120 },
  { item: 'Tea', starts: '2027-04-17T06:30:00Z', minutes: 20 },
  { item: 'strike', room: 'hall', starts: '2027-04-17T07:00:00Z', minutes: 90 },
];
const options = { title: 'National Conference', acronym: 'conference', language: 'kk' };

/** What xmllint says against a file by the schema, with what it makes of it. */
const lint = (xml: string) =>
  validateXML({
    xml: [{ fileName: 'schedule.xml', contents: xml }],
    schema: [{ fileName: 'schedule.xsd', contents: frabXsd }],
  });

describe('toFrabXml', () => {
  it('is valid, with local times and the offsets of the day', async () => {
    const xml = toFrabXml(agenda, slots, options);
    expect((await lint(xml)).errors).toEqual([]);
    expect(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n')).toBe(true);
    expect(xml).toContain('<day index="1" date="2027-04-16" start="2027-04-16T10:00:00+05:00"');
    expect(xml).toContain('<title>Ашылуы</title>');
    expect(xml).toContain('<date>2027-04-17T09:00:00+05:00</date>');
    expect(xml).toContain('<duration>02:00</duration>');
    expect(xml).not.toContain('<person ');
    expect(toFrabXml(agenda, slots, options)).toBe(xml);
  });

  it('names speakers when it is asked to, and gives each of the guids once', async () => {
    const guid = '5f0c6c1e-8a55-4d0e-9d3b-0c1f8a7a2b11';
    const xml = toFrabXml(agenda, slots, { ...options, withSpeakers: true, guids: { strike: guid } });
    expect((await lint(xml)).errors).toEqual([]);
    expect(xml).toMatch(/<person id="\d+">oral<\/person>/);
    expect(xml.split(guid)).toHaveLength(2);
  });

  it('keeps the numbers of items while others come and go', () => {
    const numberOf = (xml: string, title: string) =>
      new RegExp(`<event id="(\\d+)">(?:(?!</event>)[\\s\\S])*<title>${title}</title>`).exec(xml)?.[1];
    const fewer = toFrabXml(agenda, slots.slice(2), options);
    expect(numberOf(fewer, 'Зауыттағы ереуіл')).toBe(
      numberOf(toFrabXml(agenda, slots, options), 'Зауыттағы ереуіл'),
    );
  });

  it('is valid whatever people wrote', async () => {
    const hostile = fc
      .sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), { numRuns: 300, seed: 7 })
      .concat([
        ']]>',
        '<!DOCTYPE x [<!ENTITY y "z">]>',
        '&amp;',
        '\u0000\uFFFF\uD800',
        '" onload="x',
        '--><script>',
      ]);
    const items = hostile.map((title, index) => ({
      id: `i${index}`,
      title: { kk: title },
      minutes: 5,
      kind: 'plenary' as const,
      priority: 'must' as const,
    }));
    const many: Slot[] = items.map(({ id }, index) => ({
      item: id,
      room: hostile[index] ?? 'hall',
      starts: new Date(Date.UTC(2027, 3, 16) + index * 300_000).toISOString(),
      minutes: 5,
    }));
    const xml = toFrabXml({ ...agenda, items }, many, { ...options, title: hostile.join('').slice(0, 500) });
    expect((await lint(xml)).errors).toEqual([]);
    expect(xml).not.toMatch(/<script|<!DOCTYPE|<!ENTITY/);
  });

  it('tells an acronym that the format does not know', () => {
    expect(() => toFrabXml(agenda, slots, { ...options, acronym: 'NC' })).toThrow(
      expect.objectContaining({ code: 'bad-acronym' }),
    );
  });
});

describe('toFrabJson and readFrabJson', () => {
  it('bring the same slots back', () => {
    const json = JSON.stringify(toFrabJson(agenda, slots, options));
    const read = readFrabJson(json);
    expect(read.problems).toEqual([]);
    expect(read.timeZone).toBe('Asia/Almaty');
    expect(read.slots).toEqual(slots);
    expect(read.rooms.map(({ id }) => id)).toEqual(['hall', 'library']);
    expect(read.items.find(({ id }) => id === 'c-women')).toMatchObject({
      kind: 'commission',
      audience: 'women',
    });
    expect(json).not.toContain('taraz');
  });

  it('takes a schedule of another program', () => {
    const event = {
      id: 6245,
      date: '2018-02-03T10:00:00+0100',
      duration: '00:50',
      title: 'Consensus as a Service',
      type: 'keynote',
      language: null,
      persons: [{ public_name: 'A' }, { name: 'B' }],
    };
    const text = JSON.stringify({ schedule: { conference: { days: [{ rooms: { Janson: [event] } }] } } });
    expect(readFrabJson(text)).toMatchObject({
      items: [
        { id: 'event-6245', title: { en: 'Consensus as a Service' }, minutes: 50, speakers: ['A', 'B'] },
      ],
      slots: [{ item: 'event-6245', room: 'Janson', starts: '2018-02-03T09:00:00Z', minutes: 50 }],
      problems: [],
    });
  });

  it('tells all that is wrong in one pass, and takes the rest', () => {
    const good = { id: 1, date: '2027-04-16T10:00:00+05:00', duration: '01:00', title: 'Good' };
    const events = [good, { ...good, date: 'noon' }, { ...good, id: 2, duration: '99:99' }, 7, good];
    const read = readFrabJson(
      JSON.stringify({ schedule: { conference: { days: [{ rooms: { hall: events } }] } } }),
    );
    expect(read.problems.map(({ code, path }) => [code, path.at(-1)])).toEqual([
      ['bad-date', 'date'],
      ['bad-duration', 'duration'],
      ['bad-event', 3],
      ['duplicate-id', 4],
    ]);
    expect(read.slots).toHaveLength(1);
  });

  it.each([
    ['{', 'not-json'],
    ['[]', 'not-a-schedule'],
    ['['.repeat(200_000), 'not-json'],
    [' '.repeat(10_000_001), 'too-large'],
  ])('is not upset by %#', (text, code) => {
    expect(readFrabJson(text).problems[0]?.code).toBe(code);
  });

  it('takes any JSON without a crash', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readFrabJson(text).slots).toEqual([]);
      }),
    );
  });
});

describe('timetableToCsv', () => {
  it('has a row for each slot in local time, and no cell that is a formula', () => {
    const items: Agenda['items'] = agenda.items.map((item) =>
      item.id === 'open' ? { ...item, title: { kk: '=HYPERLINK("http://evil")' } } : item,
    );
    const csv = timetableToCsv({ ...agenda, items }, slots, { language: 'kk' });
    const table = readTable(new TextEncoder().encode(csv), { from: text(), item: text(), title: text() });
    expect(table.rows.map(({ value }) => [value.from, value.item])).toEqual([
      ['10:00', 'open'],
      ['11:30', 'Tea'],
      ['09:00', 'c-women'],
      ['11:30', 'Tea'],
      ['12:00', 'strike'],
    ]);
    expect(csv).not.toMatch(/(^|,)"?=/m);
  });
});
