import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agendaHouse, revisionAt } from '../rehearsal/agenda-house.ts';
import { planned } from '../rehearsal/house.ts';
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

const said = async (path = '/agenda') => words(await browser.read(path));
const seenNow = async () =>
  /name="seen" value="([0-9a-f]{16})"/.exec(await browser.read('/agenda'))?.[1] ?? '';
/** The address of an item, by its title on the list. */
async function pathOf(title: string): Promise<string> {
  const links = (await browser.read('/agenda')).matchAll(
    /<a href="(\/agenda\/items\/[0-9a-f]{32})">([^<]*)<\/a>/g,
  );
  return [...links].find(([, , text]) => words(text ?? '') === title)?.[1] ?? '';
}
async function move(title: string, way: string, more: Record<string, string> = {}) {
  const path = await pathOf(title);
  const [revision, seen] = [await revisionAt(browser, path), await seenNow()];
  return browser.post(`${path}/move`, { revision, seen, way, ...more });
}

describe('an item that is moved', () => {
  it('up trades places with what begins before it, and what does not hold stands beside both', async () => {
    const path = await pathOf('Vote');
    const sent = { revision: await revisionAt(browser, path), seen: await seenNow(), way: 'up' };
    expect((await browser.post(`${path}/move`, sent)).headers.get('location')).toMatch(/^\/agenda#item-/);
    // The report of 60 began at 10:30, the vote of 30 ended at 12:00.
    const text = await said();
    expect(text).toMatch(/10:30–11:00 ?Vote pinned ?Conflict “Vote” begins before/);
    expect(text).toMatch(/11:00–12:00 ?<script>alert\("1"\)<\/script> pinned/);
    expect(text).toContain('as it stands it cannot be held, 1 conflict.');
    expect(text).toContain('has changed since the timetable was drafted');
    // Sent again: the page is an old one, and nothing moves on.
    const again = await browser.post(`${path}/move`, sent);
    expect(again.status).toBe(409);
    expect(words(await again.text())).toContain('The timetable has changed since this page was made.');
    expect(await said()).toMatch(/10:30–11:00 ?Vote/);
  });

  it('is never repaired silently: what was pinned stands, and why no draft holds is told', async () => {
    await browser.post('/agenda/draft');
    const text = words(await planned(browser, '/agenda'));
    expect(text).toContain('There is no timetable that holds all that must be held.');
    expect(text).toContain('what was put somewhere by hand cannot all stand there');
    expect(text).toMatch(/10:30–11:00 ?Vote pinned/);
  });

  it('down goes back, and unpinned is placed by the next draft', async () => {
    expect((await move('Vote', 'down')).status).toBe(303);
    expect(await said()).toMatch(/11:30–12:00 ?Vote pinned/);
    expect(await said()).toContain('everything fits');
    await move('Vote', 'unpin');
    await move('<script>alert("1")</script>', 'unpin');
    await browser.post('/agenda/draft');
    const text = words(await planned(browser, '/agenda'));
    expect(text).not.toContain('pinned');
    expect(text).toContain('everything fits');
  });

  it('cannot leave the day: the first has no way up', async () => {
    expect(await browser.read('/agenda')).not.toContain('Up: Opening');
    expect((await move('Opening', 'up')).status).toBe(303);
    expect(await said()).toMatch(/10:00–10:30 ?Opening ?Hall/);
  });
});

describe('an item that is put into a slot', () => {
  const form = { date: '2027-04-16', time: '12:00', room: 'attic', minutes: '60' };

  it('stands there, pinned, and the draft goes round it', async () => {
    const path = await pathOf('Wages');
    expect(words(await browser.read(`${path}/put`))).toContain('As 14:30, on the clocks of Almaty.');
    const revision = await revisionAt(browser, `${path}/put`);
    // The vote ends at 12:00, and peace runs beside it in the other room.
    expect((await browser.post(`${path}/put`, { ...form, revision })).status).toBe(303);
    await browser.post('/agenda/draft');
    const text = words(await planned(browser, '/agenda'));
    expect(text).toMatch(/12:00–13:00 ?Wages pinned ?Attic|12:00–13:00 ?Wages pinned ?attic/);
    expect(text).toMatch(/12:00–13:00 ?Peace ?Hall/);
    expect(text).toContain('everything fits');
  });

  it('shows where somebody else has put it meanwhile', async () => {
    const path = await pathOf('Wages');
    const answer = await browser.post(`${path}/put`, { ...form, time: '10:00', revision: '1' });
    expect(answer.status).toBe(409);
    expect(words(await answer.text())).toContain('It was moved meanwhile: 2027-04-16 12:00 attic.');
  });

  it('says beside each field what cannot be', async () => {
    const path = `${await pathOf('Opening')}/put`;
    const revision = await revisionAt(browser, path);
    const wrong = await browser.post(path, {
      revision,
      date: '2027-05-01',
      time: '25:00',
      room: 'roof',
      minutes: '0',
    });
    expect(wrong.status).toBe(422);
    const text = words(await wrong.text());
    expect(text).toContain('4 fields need another look');
    expect(text).toContain('This is not a time of the form 09:30; found: “25:00”.');
    expect(text).toContain('There is no such room; found: “roof”.');
    const late = await browser.post(path, { ...form, revision, time: '12:45', minutes: '30' });
    expect(late.status).toBe(422);
    expect(words(await late.text())).toContain('There it would be outside the hours of work');
    const short = await browser.post(path, { ...form, revision, time: '10:00', minutes: '29' });
    expect(words(await short.text())).toContain('This is less time than the item takes at the least');
  });
});

describe('the form of an item', () => {
  const typed = {
    titleEn: 'Elections',
    titleRu: 'Выборы',
    titleKk: '',
    minutes: '20',
    minutesAtLeast: '10',
    kind: 'plenary',
    priority: 'could',
    place: '',
  };

  it('adds an item once, which is not reached when nothing is left of the day', async () => {
    const page = await browser.read('/agenda/items/new');
    const document = /name="document" value="([0-9a-f]{32})"/.exec(page)?.[1] ?? '';
    await browser.post('/agenda/items/new', { ...typed, document });
    await browser.post('/agenda/items/new', { ...typed, document });
    expect(await said()).toContain('6 items');
    await browser.post('/agenda/draft');
    const text = words(await planned(browser, '/agenda'));
    // 10:00 to 13:00 are 180 minutes; plenaries take 120, the commissions side by side 60.
    expect(text).toContain('6 items, 4 h 20 min of business in 3 h: 1 is not reached: Elections.');
    expect(text).toMatch(/Not reached.*Elections ?20 ?could be held ?there are no 10 min left/);
  });

  it('says beside its fields all that cannot be, and shows what somebody else has saved', async () => {
    const path = await pathOf('Elections');
    const revision = await revisionAt(browser, path);
    const wrong = await browser.post(path, {
      revision,
      ...typed,
      titleEn: ' ',
      titleRu: '',
      minutes: 'soon',
      kind: 'feast',
      fixed: '2027-04-16T25:00',
      places: '9999999999',
    });
    expect(wrong.status).toBe(422);
    const text = words(await wrong.text());
    expect(text).toContain('5 fields need another look');
    expect(text).toContain('So many minutes cannot be; found: “soon”.');
    expect(text).toContain('This is none of the values allowed; found: “feast”.');
    const whole = await browser.post(path, {
      revision,
      ...typed,
      minutesAtLeast: '30',
      places: '81',
      fixed: '2027-04-16T12:55',
      after: ['open', 'nowhere'],
    });
    const second = words(await whole.text());
    expect(second).toContain('4 fields need another look');
    expect(second).toContain('No room is large enough and has what is needed; found: “81”.');
    expect(second).toContain('The fixed time is outside the hours of work');
    expect((await browser.post(path, { revision, ...typed, titleEn: 'Voting' })).status).toBe(303);
    const late = await browser.post(path, { revision, ...typed, titleEn: 'Mine' });
    expect(late.status).toBe(409);
    const shown = await late.text();
    expect(words(shown)).toContain('Saved meanwhile: Voting / Выборы, 10–20 min.');
    expect(shown).toContain('value="Mine"');
  });

  it('names a circle, and strikes an item off so that others wait for what it waited for', async () => {
    const path = await pathOf('Opening');
    const revision = await revisionAt(browser, path);
    const page = await browser.post(path, { revision, ...typed, titleEn: 'Opening', after: 'vote' });
    expect(words(await page.text())).toContain('These items wait for one another in a circle');
    const report = await pathOf('<script>alert("1")</script>');
    const withdrawn = { revision: await revisionAt(browser, report) };
    expect((await browser.post(`${report}/withdraw`, withdrawn)).status).toBe(303);
    expect((await browser.post(`${report}/withdraw`, withdrawn)).status).toBe(404);
    await browser.post('/agenda/draft');
    const text = words(await planned(browser, '/agenda'));
    expect(text).toContain('5 items, 3 h 20 min of business in 3 h: everything fits.');
    expect(text).not.toContain('alert');
  });
});

describe('a conference that moves', () => {
  it('takes the agenda along: hours, what was pinned, and what was drafted', async () => {
    const { house: other, browser: visitor } = await agendaHouse();
    await visitor.post('/agenda/draft');
    const page = words(await planned(visitor, '/agenda'));
    const move = await visitor.read('/move?opens=2027-04-23');
    const revision = /name="revision" value="(\d+)"/.exec(move)?.[1] ?? '';
    expect((await visitor.post('/move', { opens: '2027-04-23', revision })).status).toBe(303);
    const after = words(await visitor.read('/agenda'));
    expect(after).toContain('everything fits');
    expect(after).not.toContain('has changed since the timetable was drafted');
    const rows = (text: string) => text.slice(text.lastIndexOf('10:00–10:30'), text.indexOf('English'));
    expect(rows(after)).toBe(rows(page));
    expect(after).toContain('23 April 2027 10:00–13:00');
    await other.close();
  });
});
