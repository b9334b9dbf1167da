import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from './house.ts';
import { follow, openExample } from './visit.ts';

const passphrase = 'twenty one items in three days';
let house: House;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  house = await openHouse();
  // Without scripts: what works so works for everybody.
  context = await house.open({ javaScriptEnabled: false });
  context.setDefaultTimeout(20_000);
  page = await context.newPage();
  await openExample(page, house.admin, passphrase);
});
afterAll(async () => {
  await context?.close();
  await house?.close();
});

const heading = (of: Page = page) => of.getByRole('heading', { level: 1 }).innerText();
const text = () => page.locator('main').innerText();
const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
const row = (title: string | RegExp) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader').getByRole('link', { name: title }) })
    .first();

/** Drafts, and waits on the page that looks again by itself until it can be drafted anew. */
async function draft(name: string): Promise<void> {
  await follow(button(name));
  await button(/^Draft /).waitFor({ timeout: 90_000 });
}

describe('the agenda of the example', () => {
  it('is drafted, and everything fits into its three days', async () => {
    await follow(page.getByRole('navigation').getByRole('link', { name: 'Agenda', exact: true }));
    // By hand: the minutes of the 21 items come to 1425, the hours of work to 9 + 13 + 6.
    expect(await heading()).toBe(
      '21 items, 23 h 45 min of business in 28 h: does it fit? Draft a timetable.',
    );
    await draft('Draft a timetable');
    expect(await heading()).toBe('21 items, 23 h 45 min of business in 28 h: everything fits.');
    expect(await row('Opening, greetings').innerText()).toMatch(/10:00–10:20/);
    expect(await row('Greetings and solidarity from abroad').innerText()).toMatch(/14:30–15:15/);
  });

  it('takes an item where it is put, and says beside it what does not hold there', async () => {
    await follow(row('Finance report').getByRole('link', { name: /^Put into a slot/ }));
    // At 10:00 of the first day the opening has the conference to itself.
    await page.locator('[name="date"]').selectOption('2027-04-16');
    await page.locator('[name="time"]').fill('10:00');
    await page.locator('[name="room"]').selectOption('hall');
    await follow(button('Put it there'));
    expect(await heading()).toContain('as it stands it cannot be held');
    expect(await row('Finance report').innerText()).toMatch(/pinned[\s\S]*Conflict[\s\S]*at the same time/);
    await draft('Draft around the pins');
    expect(await text()).toContain('There is no timetable that holds all that must be held.');
    await follow(row('Finance report').getByRole('link', { name: /^Put into a slot/ }));
    await page.locator('[name="date"]').selectOption('2027-04-18');
    await page.locator('[name="time"]').fill('09:00');
    await follow(button('Put it there'));
    await draft('Draft around the pins');
    expect(await heading()).toBe('21 items, 23 h 45 min of business in 28 h: everything fits.');
    expect(await row('Finance report').innerText()).toMatch(/09:00–09:40[\s\S]*pinned/);
  });

  it('is released as a version that others can rely on', async () => {
    await follow(button('Release this timetable'));
    expect(await heading()).toMatch(/^Version 1 was released .* Nothing has changed since\.$/);
  });

  it('is printed as the sheet of a day, on one page of A4', async () => {
    await page.goto(`${house.admin}/agenda/day/2027-04-17`);
    expect(await heading()).toMatch(/^17 April 2027: \d+ sessions, \d\d:\d\d to 22:00$/);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  });
});

describe('the grid, with scripts', () => {
  it('takes an item that is dragged to another cell', async () => {
    const scripted = await house.open();
    const other = await scripted.newPage();
    await other.goto(`${house.admin}/unlock`);
    await other.getByLabel('Passphrase').fill(passphrase);
    await follow(other.getByRole('button', { name: 'Unlock' }));
    await other.goto(`${house.admin}/agenda/grid`);
    const item = other.locator('[data-item]').filter({ hasText: 'Solidarity evening' });
    const cell = other.locator('td[data-to^="2027-04-17T18:00"]').first();
    const to = (await cell.getAttribute('data-to')) ?? '';
    await Promise.all([other.waitForEvent('load'), item.dragTo(cell)]);
    await other.goto(`${house.admin}/agenda`);
    const link = other.getByRole('rowheader').getByRole('link', { name: 'Solidarity evening' });
    const moved = other.getByRole('row').filter({ has: link }).first();
    expect([to.slice(0, 16), await moved.innerText()]).toEqual([
      '2027-04-17T18:00',
      expect.stringMatching(/18:00–20:30[\s\S]*pinned/),
    ]);
    await scripted.close();
  });
});
