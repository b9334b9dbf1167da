import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from './house.ts';
import { follow, openExample } from './visit.ts';

let house: House;
let context: BrowserContext;
let page: Page;
const refused: string[] = [];
beforeAll(async () => {
  house = await openHouse();
  context = await house.open();
  page = await context.newPage();
  page.on('console', (message) => refused.push(message.text()));
  page.on('pageerror', (error) => refused.push(error.message));
  await openExample(page, house.admin, 'a long walk through the steppe');
});
afterAll(async () => {
  await context.close();
  await house.close();
});

const heading = async () => (await page.getByRole('heading', { level: 1 }).first().textContent()) ?? '';

describe('a page that looks again, with scripts', () => {
  it('shows how far planning is without loading anew, and moves on when it is done', async () => {
    await page.goto(`${house.admin}/attendance`);
    await follow(page.getByRole('button', { name: 'Plan now' }).first());
    if (/^Planning/.test(await heading())) {
      await page.evaluate('window.stayed = true');
      await page.getByRole('heading', { level: 1, name: /^Money in hand brings/ }).waitFor();
      expect(await page.evaluate('window.stayed')).toBe(true);
    }
    expect(await heading()).toContain('Money in hand brings 49.');
    const again = await page.evaluate('document.body.dataset.lookAgain');
    expect(again).toBeUndefined();
  });

  it('lets nothing run that is not its own', async () => {
    const inline = await page.evaluate(`(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      return window.ran === true;
    })()`);
    expect(inline).toBe(false);
    // The one refusal is the one that was just asked for.
    expect(refused.filter((line) => !line.includes('Content Security Policy'))).toEqual([]);
    expect(refused).toHaveLength(1);
  });
});
