import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agendaHouse } from '../rehearsal/agenda-house.ts';
import { houseInUse, planned } from '../rehearsal/house.ts';
import { words } from '../rehearsal/words.ts';

type House = Awaited<ReturnType<typeof agendaHouse>>;
let house: House['house'];
let browser: House['browser'];
beforeAll(async () => {
  ({ house, browser } = await agendaHouse());
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
    const { house: opened, browser: visitor } = await houseInUse();
    const text = words(await visitor.read('/agenda'));
    expect(text).toContain('There is no agenda yet.');
    expect(text).toContain('Enter the hours of work');
    expect((await visitor.post('/agenda/draft')).status).toBe(303);
    expect(words(await planned(visitor, '/agenda'))).toContain('There is no agenda yet.');
    expect(opened.reports).toEqual([]);
    await opened.close();
  });
});
