import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, passphrase, planned } from '../rehearsal/house.ts';
import { hostileName, smallConference } from '../rehearsal/small-conference.ts';
import { words } from '../rehearsal/words.ts';

/*
 * One day in Almaty (UTC+5), 24 November 2026, 12:00 to 15:00; the house's clock begins at 11:00 there (06:00 UTC).
 * By hand: opening 12:00 to 12:30, report 60 (45 at least) to 13:30, film 30 (20 at least, could) to 14:00, vote 30 to
 * 14:30, closing 30 to 15:00: the day is full.
 */
const windows = [{ date: '2026-11-24', from: '12:00', to: '15:00' }];
const meetingRooms = [{ id: 'hall', places: 80, screen: true }];
const quoted = `"${hostileName.replaceAll('"', '""')}"`;
const rows = [
  'id,title_en,title_ru,title_kk,minutes,minutes_at_least,kind,after,fixed,priority',
  'open,Opening,Открытие,Ашылуы,30,30,plenary,,first,must',
  `report,${quoted},Отчёт,Есеп,60,45,plenary,open,,must`,
  'film,Film,Фильм,Фильм,30,20,plenary,report,,could',
  'vote,Vote,Голосование,Дауыс беру,30,30,plenary,film,,must',
  'close,Closing,Закрытие,Жабылуы,30,30,plenary,vote,last,must',
].join('\n');

type House = Awaited<ReturnType<typeof openHouse>>;
let house: House;
let browser: ReturnType<House['browser']>;

beforeAll(async () => {
  house = await openHouse();
  browser = house.browser();
  await browser.post('/begin', { passphrase, again: passphrase });
  const [file] = smallConference();
  const settled = { ...JSON.parse((await file?.text()) ?? ''), windows, meetingRooms };
  const files = smallConference({ 'conference.json': JSON.stringify(settled), 'agenda.csv': rows });
  expect((await browser.send('/open/files', files)).status).toBe(303);
});
afterAll(async () => {
  expect(house.reports).toEqual([]);
  await house.close();
});

const run = '/agenda/run';
/** The screen looks again all the time, so that the house is in use and does not lock. */
async function pass(minutes: number) {
  for (let left = minutes; left > 0; left -= 20) {
    house.pass(Math.min(20, left));
    await browser.get('/agenda/screen');
  }
}
const said = async (path = run) => words(await browser.read(path));
const seen = (page: string) => /name="seen" value="(\d+)"/.exec(page)?.[1] ?? '';
/** What the form of an act on the page would send. */
async function send(act: string, fields: Record<string, string | string[]>, asSeen?: string) {
  const body = new URLSearchParams({
    date: '2026-11-24',
    seen: asSeen ?? seen(await browser.read(run)),
  });
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) body.append(name, value);
  return browser.form(`${run}/${act}`, body);
}
const done = async (act: string, fields: Record<string, string | string[]> = {}) => {
  const answer = await send(act, fields);
  expect(answer.status, words(await answer.clone().text()).slice(0, 600)).toBe(303);
};

describe('a day that runs', () => {
  it('teaches what it is for before there is a timetable', async () => {
    expect(await said()).toContain('There is no timetable yet.');
    expect((await browser.post(`${run}/start`, { item: 'open' })).status).toBe(404);
    expect(words(await browser.read('/agenda/screen?language=en'))).toContain('Pause');
    await browser.post('/agenda/draft');
    await planned(browser, '/agenda');
  });

  it('says when the day ends, what is next, and keeps hostile titles harmless', async () => {
    const page = await browser.read(run);
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(page).not.toContain('<script>alert');
    const text = words(page);
    expect(text).toContain('The day ends at 15:00: on time, by 15:00.');
    expect(text).toContain('Planned 12:00–12:30');
    expect(text).toContain('Nothing has happened yet');
  });

  it('starts the opening at 12:10, ten minutes late, and tells what is late because of it', async () => {
    await pass(70);
    await done('start', { item: 'open' });
    const text = await said();
    expect(text).toContain('The day ends at 15:10 instead of 15:00.');
    expect(text).toContain('30 minutes left');
    // Ten minutes of the film (one point each) cost least: the report's minutes cost four points.
    expect(text).toContain('“Film”: 20 minutes instead of 30');
    expect(text).toContain('Then the day ends at 15:00.');
  });

  it('enters a form sent twice once, and one made before something else happened not at all', async () => {
    expect((await send('start', { item: 'open' }, '0')).status).toBe(303);
    expect(seen(await browser.read(run))).toBe('1');
    const stale = await send('stop', { item: 'open' }, '0');
    expect(stale.status).toBe(409);
    expect(words(await stale.text())).toContain('the day has moved on since the page was made');
    expect(seen(await browser.read(run))).toBe('1');
  });

  it('refuses what cannot be, with the reason, and a wrong field beside it', async () => {
    const again = await send('start', { item: 'open' });
    expect(again.status).toBe(409);
    expect(words(await again.text())).toContain('“Opening” has begun already.');
    const wrong = await send('extend', { item: 'open', minutes: '<b>' });
    expect(wrong.status).toBe(422);
    const page = await wrong.text();
    expect(words(page)).toContain('“<b>” is not a whole number of minutes from 1 to 1440.');
    expect(page).toMatch(/id="extend-open-minutes"[^>]*value="&lt;b&gt;"[^>]*aria-invalid="true"/);
    expect((await send('dance', { item: 'open' })).status).toBe(404);
    expect((await send('stop', { item: '' })).status).toBe(404);
    expect((await send('move', { item: 'vote', time: '25:00' })).status).toBe(422);
    expect((await send('take-back', { event: 'x' })).status).toBe(404);
    expect((await send('accept', { cutItems: 'film', cutMinutes: '-3' })).status).toBe(404);
    expect(seen(await browser.read(run))).toBe('1');
  });

  it('takes the cuts over with one press, and the day ends on time', async () => {
    await done('accept', { cutItems: ['film'], cutMinutes: ['20'] });
    expect(await said()).toContain('The day ends at 15:00: on time, by 15:00.');
  });

  it('interrupts with a reason, and goes on with the minutes that were left', async () => {
    await pass(10);
    await done('interrupt', { item: 'open', because: 'The light <went> out' });
    expect(await said()).toContain('“Opening” was interrupted (The light <went> out)');
    await pass(5);
    await done('resume', { item: 'open' });
    const text = await said();
    // 12:25, and 20 of 30 minutes are left: to 12:45; five minutes are lost.
    expect(text).toContain('20 minutes left');
    expect(text).toContain('now 12:10–12:45');
    expect(text).toContain('The day ends at 15:05 instead of 15:00.');
  });

  it('ends one item and begins the next with one press', async () => {
    await pass(20);
    const page = await browser.read(run);
    expect(page).toMatch(/name="stops" value="open"/);
    await done('start', { item: 'report', stops: ['open'] });
    expect(seen(await browser.read(run))).toBe('6');
    expect(await said()).toContain('60 minutes left');
  });

  it('corrects what was entered late, and takes back what did not happen', async () => {
    // It began at 12:40, not at 12:45; the opening ended then, too.
    await done('correct', { event: '4', time: '12:40' });
    await done('correct', { event: '5', time: '12:40' });
    expect(await said()).toContain('55 minutes left');
    await done('take-back', { event: '7' });
    expect(await said()).toContain('No. 8 is taken back');
  });

  it('moves the vote before the film, adjourns, and opens again', async () => {
    await done('drop', { item: 'film', because: 'no time' });
    expect(await said()).toContain('“Film” is not held (no time)');
    await done('adjourn', { time: '13:00', because: 'Fire drill' });
    expect(await said()).toContain('The sitting is adjourned since 12:45, until 13:00.');
    expect(words(await browser.read('/agenda/screen?language=en'))).toContain('Adjourned until 13:00');
    await done('reopen');
    await done('resume', { item: 'report' });
    await done('move', { item: 'vote', time: '13:45' });
    expect(await said()).toContain('“Vote” was moved to 13:45');
  });

  it('shows the hall what runs, in one language or in all three, without the rail', async () => {
    const page = await browser.read('/agenda/screen?language=ru');
    expect(page).not.toContain('class="rail"');
    expect(page).not.toContain('<form');
    expect(page).toMatch(/data-until="2026-11-24T08:4\d:00\.000Z"/);
    expect(words(page)).toContain('Отчёт');
    expect(words(page)).toContain('Голосование');
    expect(words(page)).not.toContain('Есеп');
    const all = words(await browser.read('/agenda/screen'));
    for (const title of ['Отчёт', 'Есеп', 'Vote', 'Голосование', 'Дауыс беру']) expect(all).toContain(title);
  });

  it('lets nothing happen on a day that is over', async () => {
    await pass(60);
    await done('start', { item: 'vote', stops: ['report'] });
    await pass(20);
    await done('start', { item: 'close', stops: ['vote'] });
    await pass(20);
    await done('stop', { item: 'close' });
    expect(await said()).toContain('The day is over.');
    await pass(24 * 60);
    expect(await said()).not.toContain('action="/agenda/run/start"');
  });

  it('has the minutes fall out of it, as a page and as two files', async () => {
    const page = await browser.read('/agenda/minutes');
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(page).not.toContain('<script>alert');
    const text = words(page);
    expect(text).toContain('4 items were held, 1 was left out, no vote was taken.');
    expect(text).toContain('12:10“Opening” began. 10 minutes late.');
    // Corrected: not 12:45, when it was entered.
    expect(text).toContain('12:40“Opening” ended.');
    expect(text).toContain('12:20“Opening” was interrupted (The light <went> out).');
    expect(text).not.toContain('No. 8 is taken back');
    const markdown = await browser.get('/agenda/minutes.md?day=2026-11-24');
    expect(markdown.headers.get('content-disposition')).toBe('attachment; filename="minutes.md"');
    const lines = (await markdown.text()).split('\n');
    expect(lines[0]).toBe('# Minutes: Small Conference');
    expect(lines).toContain('- 12:20 “Opening” was interrupted (The light \\<went\\> out).');
    expect(lines).toContain('No vote was taken.');
    expect(lines.at(-2)).toBe('- Film');
    type Told = { days: { items: { item: string; state: string }[]; entries: object[] }[] };
    const json = JSON.parse(await browser.read('/agenda/minutes.json')) as Told;
    expect(json.days[0]?.items.map(({ item, state }) => [item, state])).toEqual([
      ['open', 'over'],
      ['report', 'over'],
      ['film', 'cut'],
      ['vote', 'over'],
      ['close', 'over'],
    ]);
    expect(json.days[0]?.entries[0]).toMatchObject({
      kind: 'started',
      item: 'open',
      at: '2026-11-24T07:10:00.000Z',
    });
  });
});
