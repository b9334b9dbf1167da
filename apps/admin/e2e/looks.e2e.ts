import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from './house.ts';
import { openExample } from './visit.ts';

const rooms = [
  '/',
  '/branches',
  '/branches/oral',
  '/branches/norms',
  '/delegates',
  '/delegates/changes',
  '/delegates/import',
  '/hall',
  '/hall/quorum',
  '/hall/report?for=public',
  '/hall/tick-list',
  '/hall/replace',
  '/hall/close',
  '/hall/votes',
  '/hall/elections',
  '/attendance?with=pledged',
  '/attendance/choice',
  '/attendance/lodging?with=pledged',
  '/book',
  '/book/new/claim',
  '/book/auditors',
  '/agenda',
  '/agenda/grid',
  '/agenda/items/new',
  '/agenda/hours',
  '/agenda/releases',
  '/agenda/day/2027-04-16',
  '/agenda/run',
  '/agenda/run/speakers',
  '/agenda/minutes',
  '/agenda/orders',
  '/agenda/orders/change',
  '/agenda/short',
  '/agenda/budget',
  '/agenda/exchange',
  '/solidarity',
  '/solidarity/board',
  '/solidarity/map',
  '/solidarity/plan-b',
  '/solidarity/plan-b/calls',
  '/solidarity/busy',
  '/solidarity/press',
  '/solidarity/digest?in=kk',
  '/papers',
  '/letters',
  '/letters/new',
  '/aid/new',
  '/aid/messages',
  '/site',
  '/site/blocked',
  '/move?opens=2035-04-16',
];
const picture = fileURLToPath(new URL('../../../docs/attendance.png', import.meta.url));
const passphrase = 'another six words by lot';
let house: House;

beforeAll(async () => {
  house = await openHouse();
  const context = await house.open();
  const page = await context.newPage();
  await openExample(page, house.admin, passphrase);
  await page.getByRole('navigation').getByRole('link', { name: 'Attendance' }).click();
  await page.getByRole('button', { name: 'Plan now' }).click();
  await page.getByRole('heading', { name: 'Proof' }).waitFor({ timeout: 90_000 });
  await page.goto(`${house.admin}/papers`);
  const cards = page.locator('form[action="/papers/credentials"]');
  await cards.getByRole('combobox').first().selectOption('pledged');
  await Promise.all([page.waitForEvent('download'), cards.getByRole('button').click()]);
  // The picture in the README is taken here, when somebody asks for a new one.
  if (process.env.PLENUM_PICTURE) {
    await page.goto(`${house.admin}/attendance?with=pledged`);
    await writeFile(picture, await page.screenshot({ clip: { x: 0, y: 0, width: 1280, height: 860 } }));
  }
  await context.close();
});
afterAll(() => house?.close());

/** The one script of a page: a module of this app, named by its content. */
const ours = /^<script type="module" src="\/scripts-[0-9a-f]{16}\/plenum\.js"><\/script>$/;

async function enter(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(house.admin);
  await page.getByLabel('Passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await page.getByRole('navigation').waitFor();
  return page;
}

describe.each([
  ['on a desk', { viewport: { width: 1280, height: 900 } }],
  ['on a phone', { viewport: { width: 360, height: 740 } }],
  ['in the dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
  ['on a phone, in Kazakh', { viewport: { width: 360, height: 740 }, locale: 'kk-KZ' }],
] as const)('%s', (name, options) => {
  it('every room has one heading, fits the screen, keeps the lock in reach and runs no script of others', async () => {
    const context = await house.open({ ...options, locale: 'en-GB' });
    const page = await enter(context);
    if (name.includes('Kazakh')) {
      await page.getByRole('button', { name: 'Қазақша' }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
    }
    for (const room of rooms) {
      await page.goto(`${house.admin}${room}`);
      expect(page.url(), room).toBe(`${house.admin}${room}`);
      expect(await page.getByRole('heading', { level: 1 }).count(), room).toBe(1);
      const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
      expect(overflow, room).toBeLessThanOrEqual(0);
      const scripts = await page.evaluate('[...document.scripts].map((one) => one.outerHTML)');
      expect(scripts, room).toEqual([expect.stringMatching(ours)]);
      const lock = page.locator('form[action="/lock"] button').first();
      expect(await lock.isVisible(), room).toBe(true);
      const box = await lock.boundingBox();
      expect(box?.y ?? 9_999, room).toBeLessThan(options.viewport.height);
    }
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(29, 27, 25)');
    await context.close();
  });
});
