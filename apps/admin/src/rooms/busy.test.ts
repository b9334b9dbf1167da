import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, passphrase } from '../rehearsal/house.ts';
import { words } from '../rehearsal/words.ts';

let house: Awaited<ReturnType<typeof openHouse>>;
let browser: ReturnType<(typeof house)['browser']>;

beforeAll(async () => {
  house = await openHouse();
  browser = house.browser();
  await browser.post('/begin', { passphrase, again: passphrase });
  await browser.post('/open/example');
});
afterAll(async () => {
  expect(house.reports).toEqual([]);
  await house.close();
});

const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const calendar = (...events: string[][]) =>
  ['BEGIN:VCALENDAR', ...events.flat(), 'END:VCALENDAR'].join('\r\n');

/** Sends a calendar for the section that the page names beside a city. */
async function take(city: string, ics: string, revision?: string) {
  const page = await browser.read('/solidarity/busy');
  const section = new RegExp(`<th scope="row">([^<]*)</th>(?:(?!</tr>).)*>${city}</a>`).exec(page)?.[1] ?? '';
  const [, index = '', at = ''] =
    new RegExp(`name="revision-(\\d+)" value="(\\d+) ${section}"`).exec(page) ?? [];
  const form = new FormData();
  form.append('section', index);
  form.append(`revision-${index}`, `${revision ?? at} ${section}`);
  form.append('file', new File([ics], 'secret-name.ics'));
  return browser.form('/solidarity/busy', form);
}

describe('busy times of a section', () => {
  const rally = event(
    'UID:rally',
    'SUMMARY:Secret meeting with Anna',
    'ATTENDEE:mailto:anna@example.org',
    'LOCATION:Back room',
    'DTSTART;TZID=Europe/Berlin:20270416T090000',
    'DTEND;TZID=Europe/Berlin:20270416T100000',
  );

  it('move the hours of its pickets, on the page and for the public, and keep no word of the calendar', async () => {
    expect(words(await browser.read('/solidarity'))).toMatch(/Berlin\s*Germany.*?09:00 to 10:30/);
    expect((await take('Berlin', calendar(rally))).status).toBe(303);
    const page = words(await browser.read('/solidarity/busy'));
    expect(page).toContain('1 busy time, taken');
    expect(page).toMatch(/Berlin: 10:00–11:30\s*busy 09:00–10:00/);
    expect(words(await browser.read('/solidarity'))).toMatch(/Berlin\s*Germany.*?10:00 to 11:30/);
    expect(words(await browser.read('/site'))).toMatch(/Berlin.*?10:00 to 11:30/);
    const office = house.door.officeOf(
      browser.cookies.get('plenum_session') ?? [...browser.cookies.values()][0],
    );
    const kept = [];
    for await (const document of office?.store.heads() ?? []) kept.push(document);
    expect(kept.some(({ kind }) => kind === 'section-busy')).toBe(true);
    expect(JSON.stringify(kept)).not.toMatch(/Secret|Anna|anna|Back room|secret-name/);
  });

  it('keep plan B off them, be it on a later day', async () => {
    const path =
      /href="(\/solidarity\/[0-9a-f]{32})">Berlin</.exec(await browser.read('/solidarity'))?.[1] ?? '';
    const answers = async (more: Record<string, string> = {}) => {
      const revision = /name="revision" value="(\d+)"/.exec(await browser.read(path))?.[1] ?? '';
      const fixed = { available: '10:00-18:00', turnout: '40', minutes: '90', advice: 'plan' };
      expect((await browser.post(`${path}/answers`, { revision, ...fixed, ...more })).status).toBe(303);
    };
    await answers({ contingent: 'yes' });
    const nextDay = event(
      'UID:next',
      'DTSTART;TZID=Europe/Berlin:20270417T090000',
      'DTEND;TZID=Europe/Berlin:20270417T102000',
    );
    expect((await take('Berlin', calendar(nextDay))).status).toBe(303);
    // Blocked at five in the evening in Almaty: in Berlin, whose place closes at noon, the next day is left.
    const whatIf = words(await browser.read('/solidarity/plan-b?at=2027-04-16T17%3A00&lead=60'));
    expect(whatIf).toMatch(/Berlin\s*Germany\s*stands by\s*10:30 to 12:00\s*17 April 2027/);
    await answers();
    expect((await take('Berlin', calendar(rally))).status).toBe(303);
  });

  it('are told beside the hours that were planned before', async () => {
    await browser.post('/solidarity/all', { kind: 'invited' });
    await browser.post('/solidarity/all', { kind: 'planned' });
    const all = event('UID:day', 'DTSTART;VALUE=DATE:20270416');
    expect((await take('Berlin', calendar(all))).status).toBe(303);
    expect(words(await browser.read('/solidarity/busy'))).toMatch(
      /Berlin: 10:00–11:30\s*busy 00:00–24:00\s*stands while its section is busy/,
    );
  });

  it('tell of what is wrong with a file, of a bomb, and of one that is too large', async () => {
    const odd = calendar(
      event(
        'UID:bomb',
        'DTSTART:20270401T000000Z',
        'DTEND:20270401T000001Z',
        'RRULE:FREQ=SECONDLY;INTERVAL=1;BYMONTHDAY=31;BYMONTH=2',
      ),
      event('UID:mars', 'DTSTART;TZID=Mars/Base:20270416T180000'),
      event('UID:back', 'DTSTART:20270416T160000Z', 'DTEND:20270416T150000Z'),
    );
    expect((await take('London', odd)).status).toBe(303);
    const page = words(await browser.read('/solidarity/busy'));
    expect(page).toContain('1 event repeats by a rule that is not run');
    expect(page).toContain('1 event has a time zone that nobody knows');
    expect(page).toContain('1 event ends before it starts');
    const no = await take('London', 'Dear friends, we are busy.');
    expect(no.status).toBe(422);
    expect(words(await no.text())).toContain('This is no calendar file');
    const long = await take('London', `BEGIN:VCALENDAR\n${'X\n'.repeat(1_000_000)}END:VCALENDAR`);
    expect([303, 422]).toContain(long.status);
    expect((await take('London', 'x'.repeat(10_100_000))).status).toBe(413);
  });

  it('collide on their revision, and can be let go', async () => {
    expect((await take('Berlin', calendar(rally), '1')).status).toBe(409);
    const page = await browser.read('/solidarity/busy');
    const [, section = '', revision = ''] =
      /name="section" value="([^"]*)"\/><input type="hidden" name="revision" value="(\d+)"/.exec(page) ?? [];
    const remove = () => browser.post('/solidarity/busy/remove', { section, revision });
    expect((await remove()).status).toBe(303);
    expect((await remove()).status).toBe(409);
    expect((await browser.post('/solidarity/busy/remove', { section: 'nobody', revision })).status).toBe(404);
    const stranger = house.browser();
    expect((await stranger.get('/solidarity/busy')).headers.get('location')).toBe('/unlock');
  });
});
