import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agendaHouse, revisionAt } from '../rehearsal/agenda-house.ts';
import { planned } from '../rehearsal/house.ts';
import { hostileName } from '../rehearsal/small-conference.ts';
import { words } from '../rehearsal/words.ts';

type House = Awaited<ReturnType<typeof agendaHouse>>;
let house: House['house'];
let browser: House['browser'];
beforeAll(async () => {
  ({ house, browser } = await agendaHouse());
  await browser.post('/agenda/draft');
  await planned(browser, '/agenda');
});
afterAll(async () => {
  expect(house.reports).toEqual([]);
  await house.close();
});

const said = async (path: string) => words(await browser.read(path));
const seenNow = async () =>
  /name="seen" value="([0-9a-f]{16})"/.exec(await browser.read('/agenda'))?.[1] ?? '';
async function documentOf(title: string): Promise<string> {
  const links = (await browser.read('/agenda')).matchAll(
    /<a href="\/agenda\/items\/([0-9a-f]{32})">([^<]*)<\/a>/g,
  );
  return [...links].find(([, , text]) => words(text ?? '') === title)?.[1] ?? '';
}
async function put(title: string, form: Record<string, string>) {
  const path = `/agenda/items/${await documentOf(title)}/put`;
  return browser.post(path, { date: '2027-04-16', ...form, revision: await revisionAt(browser, path) });
}
const titles = new Set(['Opening', hostileName, 'Vote', 'Wages', 'Peace']);
/** Sessions of the organisers' calendar as ical.js reads them. */
async function calendar() {
  const feed = await (await browser.post('/site/organisers')).text();
  return new ICAL.Component(ICAL.parse(feed))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))
    .filter(({ summary }) => titles.has(summary))
    .map(({ uid, summary, startDate, endDate, location, component }) => ({
      cancelled: component.getFirstPropertyValue('status') === 'CANCELLED',
      uid,
      title: summary,
      starts: startDate.toJSDate().toISOString(),
      ends: endDate.toJSDate().toISOString(),
      location,
    }));
}

describe('a timetable that is released', () => {
  it('is a draft until then, also on the sheet of the day', async () => {
    expect(await said('/agenda/releases')).toContain('Nothing has been released yet.');
    const sheet = await said('/agenda/day/2027-04-16');
    expect(sheet).toContain('16 April 2027: 5 sessions, 10:00 to 13:00');
    expect(sheet).toContain('Draft, not released. Times in Almaty.');
    expect(await calendar()).toEqual([]);
    expect((await browser.get('/agenda/day/2027-04-17')).status).toBe(404);
  });

  it('gets a number once, however often it is sent, and only as it was seen', async () => {
    expect((await browser.post('/agenda/releases', { seen: '0'.repeat(16) })).status).toBe(409);
    const seen = await seenNow();
    expect((await browser.post('/agenda/releases', { seen })).status).toBe(303);
    expect((await browser.post('/agenda/releases', { seen })).status).toBe(303);
    const text = await said('/agenda/releases');
    // The house's clock stands at 06:00 UTC, 11:00 in Almaty.
    expect(text).toMatch(
      /Version 1 was released on 24 Nov 2026, 11:00 \(time in Almaty\). Nothing has changed since./,
    );
    expect(text).not.toContain('Version 2');
    expect((await browser.get('/agenda/releases/2')).status).toBe(404);
  });

  it('stands in the organisers’ calendar, one event a session', async () => {
    const events = await calendar();
    expect(events.map(({ title, starts, ends, location }) => [title, starts, ends, location]).sort()).toEqual(
      [
        ['<script>alert("1")</script>', '2027-04-16T05:30:00.000Z', '2027-04-16T06:30:00.000Z', 'Hall'],
        ['Opening', '2027-04-16T05:00:00.000Z', '2027-04-16T05:30:00.000Z', 'Hall'],
        ['Peace', '2027-04-16T07:00:00.000Z', '2027-04-16T08:00:00.000Z', expect.any(String)],
        ['Vote', '2027-04-16T06:30:00.000Z', '2027-04-16T07:00:00.000Z', 'Hall'],
        ['Wages', '2027-04-16T07:00:00.000Z', '2027-04-16T08:00:00.000Z', expect.any(String)],
      ],
    );
  });

  it('tells what is otherwise since, and keeps what was released', async () => {
    const before = await calendar();
    const wages = before.find(({ title }) => title === 'Wages')?.location;
    const other = wages === 'Hall' ? 'attic' : 'hall';
    await put('Wages', { time: '12:00', room: other, minutes: '60' });
    await put('Peace', { time: '12:00', room: other === 'hall' ? 'attic' : 'hall', minutes: '60' });
    await put('Opening', { time: '10:00', room: 'hall', minutes: '30' });
    const report = await documentOf(hostileName);
    const path = `/agenda/items/${report}`;
    await browser.post(`${path}/withdraw`, { revision: await revisionAt(browser, path) });
    const text = await said('/agenda/releases');
    expect(text).toContain('3 items are different now.');
    expect(text).toMatch(
      /Wages ?other room ?16 Apr 2027, 12:00 · 60 min · \w+ ?16 Apr 2027, 12:00 · 60 min · \w+/,
    );
    expect(text).toMatch(/<script>alert\("1"\)<\/script> ?gone ?16 Apr 2027, 10:30 · 60 min · Hall ?–/);
    expect(await said('/agenda')).toContain('3 items are different now.');
    // Nothing of it is told before it is released.
    expect(await calendar()).toEqual(before);
    expect(await said('/agenda/day/2027-04-16')).toContain('alert');
    await browser.post('/agenda/releases', { seen: await seenNow() });
    expect(await said('/agenda/releases/1')).toMatch(
      /10:30–11:30 ?<script>alert\("1"\)<\/script>Almaty ?Hall/,
    );
    const second = await said('/agenda/releases/2');
    expect(second).toContain('What changed from version 1 to version 2');
    expect(second).not.toMatch(/10:30–11:30/);
    const after = await calendar();
    // The same events, one of them cancelled.
    const uids = (events: typeof after) => events.map(({ uid }) => uid).sort();
    expect(uids(after)).toEqual(uids(before));
    expect(after.flatMap(({ title, cancelled }) => (cancelled ? [title] : []))).toEqual([hostileName]);
  });

  it('is printed in the reader’s language, any version and the draft', async () => {
    await browser.post('/language', { language: 'kk', back: '/' });
    const sheet = await said('/agenda/day/2027-04-16?version=1');
    expect(sheet).toMatch(/10:00–10:30 ?Ашылуы/);
    expect(sheet).toContain('Дауыс беру');
    expect(sheet).toContain('Зал');
    await browser.post('/language', { language: 'ru', back: '/' });
    expect(await said('/agenda/day/2027-04-16?version=draft')).toContain('Черновик, не выпущен.');
    expect((await browser.get('/agenda/day/2027-04-16?version=9')).status).toBe(404);
    await browser.post('/language', { language: 'en', back: '/' });
  });
});

describe('the grid', () => {
  it('has a row for each moment, and takes an item where it is dropped', async () => {
    const page = await browser.read('/agenda/grid');
    const text = words(page);
    expect(text).toMatch(/Time ?No room ?Hall ?attic/i);
    const vote = await documentOf('Vote');
    expect(page).toContain(`data-item="${vote}"`);
    const seen = /name="seen" value="([0-9a-f]{16})"/.exec(page)?.[1] ?? '';
    const to = '2027-04-16T10:30|attic';
    expect(page).toContain(`data-to="${to}"`);
    expect(page).toContain(`<option value="${to}"`);
    expect((await browser.post('/agenda/grid', { item: vote, to, seen })).status).toBe(303);
    const late = await browser.post('/agenda/grid', { item: vote, to: '2027-04-16T11:00|hall', seen });
    expect(late.status).toBe(409);
    expect(await said('/agenda')).toMatch(/10:30–11:00 ?Vote pinned ?attic ?30/i);
  });

  it('shows the form with what is wrong when it cannot stand there', async () => {
    const page = await browser.read('/agenda/grid');
    const seen = /name="seen" value="([0-9a-f]{16})"/.exec(page)?.[1] ?? '';
    const vote = await documentOf('Vote');
    const answer = await browser.post('/agenda/grid', { item: vote, to: '2027-04-16T12:45|hall', seen });
    expect(answer.status).toBe(422);
    expect(words(await answer.text())).toContain('There it would be outside the hours of work');
    expect((await browser.post('/agenda/grid', { item: 'x', to: '', seen })).status).toBe(404);
  });
});
