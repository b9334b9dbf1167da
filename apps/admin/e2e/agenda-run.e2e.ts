import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Clock, makeClock } from './clock.ts';
import { type House, openHouse } from './house.ts';
import { follow, openExample, visit } from './visit.ts';

const passphrase = 'six words are drawn by lot';
/** The second day of the example, in Almaty (UTC+5); work ends at 22:00. */
const date = '2027-04-17';
let clock: Clock;
let house: House;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  clock = await makeClock();
  await clock.set(`${date}T04:00:00Z`);
  house = await openHouse(clock.env);
  // Without scripts throughout: what works so works for everybody.
  context = await house.open({ javaScriptEnabled: false });
  context.setDefaultTimeout(20_000);
  page = await context.newPage();
  await openExample(page, house.admin, passphrase);
  await page.goto(`${house.admin}/agenda`);
  await page.getByRole('button', { name: 'Draft a timetable' }).click();
  await page.getByRole('button', { name: 'Release this timetable' }).waitFor({ timeout: 90_000 });
  await follow(page.getByRole('button', { name: 'Release this timetable' }));
});
afterAll(async () => {
  await context?.close();
  await house?.close();
  await clock?.remove();
});

const heading = () => page.getByRole('heading', { level: 1 }).innerText();
const text = () => page.locator('main').innerText();
const button = (name: string) => page.getByRole('button', { name }).first();
const next = () => page.getByRole('region', { name: 'Now and next' }).getByRole('button', { name: /start/i });

/** Half a minute before an hour on the clocks of Almaty; a house that has been left alone is locked by then. */
async function at(hour: string): Promise<void> {
  await clock.set(new Date(Date.parse(`${date}T${hour}:00+05:00`) - 30_000).toISOString());
  await visit(page, `${house.admin}/agenda/run`);
  const key = page.getByLabel('Passphrase');
  if ((await key.count()) === 0) return;
  await key.fill(passphrase);
  await follow(button('Unlock'));
  await visit(page, `${house.admin}/agenda/run`);
}

/** Moves what has not begun to another hour. */
async function move(title: string, hour: string): Promise<void> {
  const row = page
    .getByRole('row')
    .filter({ hasText: `Change “${title}”` })
    .first();
  const field = row.getByLabel('Move to (hour and minute)');
  // Where something was wrong it is open already.
  if (!(await field.isVisible())) await row.getByText(`Change “${title}”`).click();
  await field.fill(hour);
  await follow(row.getByRole('button', { name: 'Move', exact: true }));
}

// By the draft: amendments 09:40 to 12:10, tea, final vote 12:30 to 13:00, and so on to the evening, 19:30 to 22:00.
describe('a day that a chair runs on one laptop', () => {
  it('begins, and the amendments take half an hour more than they have', async () => {
    await at('09:40');
    expect(await heading()).toBe('The day ends at 22:00: on time, by 22:00.');
    await follow(button('Start'));
    await at('12:40');
    expect(await heading()).toBe('The day ends at 22:30 instead of 22:00.');
    expect(await text()).toContain('30 minutes over');
    await visit(page, `${house.admin}/agenda/screen?language=en`);
    expect(await text()).toContain('Programme and platform: amendments');
    expect(await text()).toContain('30 minutes over');
  });

  it('is cut with one press so that it ends on time', async () => {
    await at('12:40');
    expect(await text()).toContain('Then the day ends at 22:00.');
    await follow(button('Accept these cuts'));
    expect(await heading()).toMatch(/^The day ends at 22:00: on time/);
  });

  it('has the closing vote before tea, and an hour is named in vain that there is not', async () => {
    await move('Tea', '25:00');
    expect(await text()).toContain('“25:00” is not a time of this day, such as 14:30.');
    await move('Tea', '13:10');
    await follow(button('It is over'));
    expect(await next().innerText()).toBe('Start');
    await follow(next().first());
    expect(await text()).toContain('30 minutes left');
  });

  it('runs to its end, each item when its time has come, and is over on time', async () => {
    for (let steps = 0; steps < 20; steps += 1) {
      const waiting = page.getByRole('row').filter({ hasText: 'To come' }).first();
      if ((await waiting.count()) === 0) break;
      const expected = (await waiting.getByRole('cell').nth(1).innerText()).slice(0, 5);
      await at(expected);
      await follow(next().first());
    }
    await at('22:00');
    while ((await button('It is over').count()) > 0) await follow(button('It is over'));
    expect(await heading()).toBe('The day is over.');
  });

  it('has its minutes written by then', async () => {
    await follow(page.getByRole('link', { name: 'Minutes' }).first());
    const said = await text();
    expect(said).toContain('“Programme and platform: amendments” began.');
    expect(said).toContain('“Tea” was moved to 13:10.');
    expect(said).toContain('“Press conference” is not held.');
    expect(said).toContain('“Programme and platform: final vote” began.');
    const times = [...said.matchAll(/^(\d\d:\d\d)\t/gm)].map(([, time]) => time ?? '');
    expect(times.at(-1)).toBe('21:59');
    expect(times).toEqual([...times].sort());
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Markdown file' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('minutes.md');
    expect(await readFile(await download.path(), 'utf8')).toMatch(/^- 12:39 “Tea” was moved to 13:10\.$/m);
  });
});
