import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, passphrase, planned } from '../rehearsal/house.ts';
import { hostileName, smallConference } from '../rehearsal/small-conference.ts';
import { words } from '../rehearsal/words.ts';

/*
 * One day in Almaty, 10:00 to 13:00 (05:00 to 08:00 UTC), two rooms. By hand: opening 30, report 60 and vote 30 come
 * one after the other, 10:00, 10:30 and 11:30, to 12:00; two commissions of 60 run side by side from 12:00 to 13:00.
 * Five items ask for 240 minutes in 180, and everything fits.
 */
const windows = [{ date: '2027-04-16', from: '10:00', to: '13:00' }];
const meetingRooms = [
  { id: 'hall', places: 80, screen: true },
  { id: 'attic', places: 10 },
];
const rows = [
  'id,title_en,title_ru,title_kk,minutes,kind,after,fixed,priority,speakers_from,audience',
  'open,Opening,Открытие,Ашылуы,30,plenary,,first,must,,',
  `report,"${hostileName.replaceAll('"', '""')}",Отчёт,Есеп,60,plenary,open,,must,almaty,`,
  'vote,Vote,Голосование,Дауыс беру,30,plenary,report,,must,,',
  'wages,Wages,Зарплата,Жалақы,60,commission,vote,,must,oral,labour',
  'peace,Peace,Мир,Бейбітшілік,60,commission,vote,,should,almaty,youth',
].join('\n');

type House = Awaited<ReturnType<typeof openHouse>>;
let house: House;
let browser: ReturnType<House['browser']>;

async function inUse(files: Record<string, string | undefined>) {
  const opened = await openHouse();
  const visitor = opened.browser();
  await visitor.post('/begin', { passphrase, again: passphrase });
  const answer = await visitor.send('/open/files', smallConference(files));
  expect(answer.status).toBe(303);
  return { opened, visitor };
}
async function settledWith(more: object): Promise<string> {
  const [file] = smallConference();
  return JSON.stringify({ ...JSON.parse((await file?.text()) ?? ''), ...more });
}

beforeAll(async () => {
  const files = { 'conference.json': await settledWith({ windows, meetingRooms }), 'agenda.csv': rows };
  ({ opened: house, visitor: browser } = await inUse(files));
});
afterAll(async () => {
  expect(house.reports).toEqual([]);
  await house.close();
});

const said = async (path = '/agenda') => words(await browser.read(path));

describe('the agenda', () => {
  it('says what it asks for before anything is drafted', async () => {
    expect(await said()).toContain('5 items, 4 h of business in 3 h: does it fit? Draft a timetable.');
  });

  it('is drafted in the background, and everything fits', async () => {
    expect((await browser.post('/agenda/draft')).status).toBe(303);
    const page = await planned(browser, '/agenda');
    const text = words(page);
    expect(text).toContain('5 items, 4 h of business in 3 h: everything fits.');
    expect(text).toMatch(/10:00–10:30 ?Opening ?Hall ?30/);
    expect(text).toMatch(/11:30–12:00 ?Vote ?Hall ?30/);
    expect(text).toMatch(/12:00–13:00 ?Wages/);
    expect(text).toMatch(/12:00–13:00 ?Peace/);
    expect(page).not.toContain('<script>alert');
  });

  it('can be stopped, and what was drafted stays', async () => {
    house.stall(true);
    await browser.post('/agenda/draft');
    expect(words(await browser.read('/agenda'))).toContain('Stop planning');
    await browser.post('/under-way/timetable/cancel');
    house.stall(false);
    const text = words(await planned(browser, '/agenda'));
    expect(text).toContain('The planning was stopped.');
    expect(text).toContain('everything fits');
  });
});

describe('a conference without an agenda', () => {
  it('is taught what the room is for', async () => {
    const { opened, visitor } = await inUse({});
    const text = words(await visitor.read('/agenda'));
    expect(text).toContain('There is no agenda yet.');
    expect(text).toContain('Enter the hours of work');
    expect((await visitor.post('/agenda/draft')).status).toBe(303);
    expect(words(await planned(visitor, '/agenda'))).toContain('There is no agenda yet.');
    expect(opened.reports).toEqual([]);
    await opened.close();
  });
});
