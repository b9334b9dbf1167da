import ICAL from 'ical.js';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Clock, makeClock } from './clock.ts';
import { type House, openHouse } from './house.ts';
import { follow, openExample } from './visit.ts';

const passphrase = 'fourteen letters went abroad';
let clock: Clock;
let house: House;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  clock = await makeClock();
  await clock.set('2027-01-11T06:00:00Z');
  house = await openHouse(clock.env);
  // Without scripts throughout: what works so works for everybody.
  context = await house.open({ javaScriptEnabled: false });
  context.setDefaultTimeout(20_000);
  page = await context.newPage();
  await openExample(page, house.admin, passphrase);
});
afterAll(async () => {
  await context?.close();
  await house?.close();
  await clock?.remove();
});

const text = () => page.locator('main').innerText();
const heading = () => page.getByRole('heading', { level: 1 }).innerText();
const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
const link = (name: string) => page.getByRole('main').getByRole('link', { name, exact: true }).first();
const room = (name: string) => follow(page.getByRole('navigation').getByRole('link', { name }));
const field = (name: string) => page.locator(`[name="${name}"]`);

/** Some time later the app has locked itself. */
async function later(instant: string): Promise<void> {
  await clock.set(instant);
  await page.goto(`${house.admin}/unlock`);
  const passphraseField = page.getByLabel('Passphrase');
  if ((await passphraseField.count()) === 0) return;
  await passphraseField.fill(passphrase);
  await follow(button('Unlock'));
}

async function picket(city: string): Promise<void> {
  await room('Solidarity');
  await follow(page.getByRole('rowheader', { name: city }).getByRole('link'));
}

async function publish(...told: string[]): Promise<void> {
  await room('Calendars and site');
  for (const fact of ['countries', 'date', 'cities', 'places'])
    await page.locator(`input[value="${fact}"]`).setChecked(told.includes(fact));
  await follow(button('Publish'));
}

const publicPage = async (language = 'en') => (await fetch(`${house.site}/${language}/`)).text();

type Seen = { uid: string; sequence: number; starts: string; status: string; location: string | null };
async function subscriber(): Promise<Map<string, Seen>> {
  const feed = await (await fetch(`${house.site}/en/solidarity.ics`)).text();
  const events = new ICAL.Component(ICAL.parse(feed)).getAllSubcomponents('vevent').map((component): Seen => {
    const { uid, sequence, startDate, location } = new ICAL.Event(component);
    const starts = startDate.isDate ? startDate.toString() : startDate.toJSDate().toISOString();
    const status = String(component.getFirstPropertyValue('status'));
    return { uid, sequence, starts, status, location };
  });
  return new Map(events.map((event) => [event.uid, event]));
}
const inCity = (events: Map<string, Seen>, city: string) =>
  [...events.values()].find(({ location }) => location?.endsWith(city));

describe('the day of solidarity', () => {
  it('begins with fourteen sections that are asked, and their answers', async () => {
    await room('Solidarity');
    await follow(button(/14 invitations/));
    await picket('Brussels');
    await field('turnout').fill('30');
    await page.getByLabel('It stands only when it is called out').check();
    await follow(button('Save the answers'));
    await picket('Berlin');
    await field('available').fill('10:30-18:00');
    await follow(button('Save the answers'));
  });

  it('is drafted in everybody’s local hours, and planned with those that can stand', async () => {
    await room('Solidarity');
    // By hand: 290 people of the twelve that can stand, and twelve more in Brussels.
    expect(await heading()).toContain('12 of 14 pickets can stand, with 302 people');
    // Berlin can come from 10:30, when it is 08:30 UTC and 13:30 in Almaty.
    const berlin = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Berlin' }) });
    expect(await berlin.first().innerText()).toMatch(/10:30 to 12:00\s*13:30/);
    await follow(button(/Plan 12 pickets/));
    await picket('Berlin');
    await follow(button('Confirmed'));
  });

  it('is told piece by piece: first season and countries, later the date and the cities', async () => {
    expect((await fetch(`${house.site}/`)).status).toBe(503);
    await publish('countries');
    const first = await publicPage();
    expect(first).toContain('This spring');
    expect(first).toContain('Germany');
    expect(first).not.toMatch(/2027|Berlin|Embassy/);
    expect((await subscriber()).size).toBe(0);
    await publish('countries', 'date', 'cities');
    const later = await publicPage();
    expect(later).toContain('On 16 April 2027');
    expect(later).toContain('Berlin');
    expect(later).toContain('09:00–10:30, only if it is blocked');
    expect(later).not.toMatch(/Embassy|Moscow|Kyiv/);
  });

  it('moves with the conference by a week, and every subscriber’s calendar follows', async () => {
    const before = await subscriber();
    expect(inCity(before, 'Berlin')?.starts).toBe('2027-04-16T08:30:00.000Z');
    await page.goto(house.admin);
    await follow(page.getByRole('link', { name: 'Move it to other days' }));
    await field('opens').fill('2027-04-23');
    await follow(button('See what moves'));
    expect(await heading()).toMatch(/^It would meet on 23\s–\s25 April 2027, 7 days later\.$/);
    expect(await text()).toContain(
      '12 agreed hours stay and are to be confirmed anew. No agreed hour is lost.',
    );
    await follow(button(/^Move it to/));
    expect(await subscriber()).toEqual(before);
    await publish('countries', 'date', 'cities');
    const after = await subscriber();
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    for (const [uid, { sequence, starts }] of after) {
      const old = before.get(uid);
      expect(sequence).toBe((old?.sequence ?? Number.NaN) + 1);
      expect(Date.parse(starts) - Date.parse(old?.starts ?? '')).toBe(7 * 86_400_000);
    }
    const told = await publicPage('de');
    expect(told).toContain('Am 23. April 2027');
    expect(told).not.toContain('16. April');
  });

  it('has a plan B, and a release that lies ready for the block', async () => {
    await picket('Berlin');
    await follow(button('Confirmed'));
    await page.goto(`${house.admin}/solidarity/plan-b?at=2027-04-23T10:00&lead=240`);
    await follow(button('Choose this plan'));
    await room('Calendars and site');
    await follow(link('If the conference is blocked'));
    await follow(button('Prepare and sign'));
    expect(await heading()).toContain('release 1,000 lies ready');
    // Four hours from ten in Almaty it is 09:00 UTC, eleven in Brussels; its place is open until noon.
    expect(await text()).toMatch(/Brussels\s*Saturday, 24 April 2027, 09:00–10:30/);
    await follow(link('Look at its page'));
    expect(await page.locator('h1').innerText()).toContain('The conference has been blocked.');
    expect(await publicPage()).toContain('If it is blocked');
  });

  it('tells the places on the eve', async () => {
    await later('2027-04-22T10:00:00Z');
    await publish('countries', 'date', 'cities', 'places');
    expect(await publicPage()).toContain('Embassy of Kazakhstan');
    expect(inCity(await subscriber(), 'Berlin')).toMatchObject({
      location: 'Embassy of Kazakhstan, Berlin',
      sequence: 2,
    });
  });

  it('is blocked: the organiser switches, and page and feed change at once', async () => {
    const before = await subscriber();
    expect(inCity(before, 'Brussels')).toMatchObject({
      status: 'TENTATIVE',
      starts: '2027-04-23T07:00:00.000Z',
    });
    await later('2027-04-23T05:10:00Z');
    await page.goto(`${house.admin}/site/blocked`);
    expect(await text()).not.toContain('has changed since it was signed');
    await follow(button('It is blocked: switch the public to this release'));
    expect(await heading()).toBe('The public has been told that the conference is blocked.');
    for (const [language, words] of [
      ['en', 'blocked</strong>'],
      ['ru', 'запретили</strong>'],
      ['kk', 'тыйым салынды</strong>'],
      ['de', 'verhindert worden</strong>'],
      ['sv', 'stoppats</strong>'],
    ] as const)
      expect(await publicPage(language)).toContain(words);
    const after = await subscriber();
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    for (const [uid, { sequence }] of after) expect(sequence).toBe((before.get(uid)?.sequence ?? 99) + 1);
    expect(inCity(after, 'Brussels')).toMatchObject({
      status: 'CONFIRMED',
      starts: '2027-04-24T07:00:00.000Z',
    });
    const health = await (await fetch(`${house.site}/healthz`)).json();
    expect(health).toMatchObject({ status: 'ok' });
    expect(Number(Object(health).release)).toBeGreaterThanOrEqual(1000);
  });

  it('sends one digest back in the evening', async () => {
    await later('2027-04-23T19:00:00Z');
    await picket('Berlin');
    await follow(button('It is being held'));
    await follow(page.getByRole('link', { name: 'Report', exact: true }).first());
    await field('turnout').fill('44');
    await field('minutes').fill('90');
    await page.locator('input[name="letter"][value="refused"]').check();
    await follow(button('Enter the report'));
    await page.goto(`${house.admin}/solidarity/digest`);
    expect(await text()).toContain('44 people stood in 1 city of 1 country, for 1 h 30 min in all.');
    expect(await text()).toContain('not reported');
  });
});
