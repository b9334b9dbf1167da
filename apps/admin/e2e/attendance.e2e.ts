import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from './house.ts';
import { follow, openExample } from './visit.ts';

let house: House;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  house = await openHouse();
  // Without scripts: progress, confirmations and drop-outs are forms and links.
  context = await house.open({ javaScriptEnabled: false });
  context.setDefaultTimeout(20_000);
  page = await context.newPage();
  await openExample(page, house.admin, 'six words once more by lot');
});

afterAll(async () => {
  await context?.close();
  await house?.close();
});

const button = (name: string) => page.getByRole('button', { name }).first();
const link = (name: string) => page.getByRole('link', { name, exact: true }).first();
const text = () => page.locator('main').innerText();
const heading = () => page.getByRole('heading', { level: 1 }).innerText();

/** The sentence on top when the work is done; the page looks again by itself until then. */
async function worked(sentence: RegExp): Promise<string> {
  await page.getByRole('heading', { level: 1, name: sentence }).waitFor({ timeout: 60_000 });
  return heading();
}

const replanned = /^\d+ confirmed places stand/;
let confirmed = 0;

describe('the treasurer', () => {
  it('sees that money in hand brings 49, and what is missing to the quorum', async () => {
    await page.goto(`${house.admin}/attendance/tiers`);
    await follow(button('Work out the ladder'));
    expect(await worked(/^Money in hand brings/)).toBe(
      'Money in hand brings 49. Quorum is 84, 35 are missing.',
    );
    const [first = '', britain = ''] = await page
      .locator('table')
      .first()
      .locator('tbody tr')
      .allInnerTexts();
    expect(first).toMatch(/49\s+not quorate\s+35 more are needed\s+100%\s+100%/);
    expect(britain).toMatch(/80%\s+4\/5\s+99\.7%\s+1247\/1250/);
  });

  it('confirms the first places', async () => {
    await follow(button('Confirm all 49 places'));
    expect(await heading()).toBe('49 places are confirmed. Quorum is 84, 35 are missing.');
  });

  it('sees a pledge arrive, and confirms the next', async () => {
    await page.goto(`${house.admin}/attendance`);
    await follow(button('Plan now'));
    expect(await worked(/^Money in hand brings/)).toBe(
      'Money in hand brings 49. Quorum is 84. With the pledges it is 87.',
    );
    await follow(page.getByRole('link', { name: 'Change Youth bursaries, Irish section' }));
    await page.getByLabel('State').selectOption('received');
    await follow(button('Save'));
    const said = await worked(replanned);
    const [, more] = /^49 confirmed places stand, (\d+) more delegates can come\.$/.exec(said) ?? [];
    expect(Number(more)).toBeGreaterThan(0);
    await follow(button(`Confirm all ${more} places`));
    confirmed = 49 + Number(more);
    expect(await heading()).toContain(`${confirmed} places are confirmed.`);
  });
});

describe('a drop-out', () => {
  it('takes two clicks: the alternate is called, and nobody is un-invited', async () => {
    await follow(link('Рябина 2: withdraws'));
    await follow(button('Withdraw and call'));
    expect(await worked(replanned)).toContain(`${confirmed - 1} confirmed places stand, `);
    const said = await text();
    expect(said).toContain('Рябина 2: does not come any more; the place was confirmed (ill)');
    expect(said).toContain('Called and not answered yet');
    expect(said).not.toContain('They stay confirmed until you take each back');
  });

  it('is followed by the alternate, who accepts, and by a second round from the money that came back', async () => {
    await page.goto(`${house.admin}/delegates?branch=almaty`);
    await follow(
      link('answers')
        .or(page.getByRole('link', { name: /Enter the answer/ }))
        .first(),
    );
    await page.getByLabel('comes, and is a delegate').check();
    await follow(button('Enter the answer'));
    const said = await worked(replanned);
    const [, more = '0'] = /(\d+) more delegates? can come/.exec(said) ?? [];
    expect(said.startsWith(`${confirmed - 1} confirmed places stand`)).toBe(true);
    if (more !== '0') await follow(button('Confirm'));
    await page.goto(`${house.admin}/places`);
    expect(await heading()).toContain(`${confirmed - 1 + Number(more)} places are confirmed.`);
    expect(await text()).not.toContain('taken back');
  });
});

describe('a letter', () => {
  it('is printed when it is asked for, in the language of whoever gets it', async () => {
    await follow(page.getByRole('link', { name: /: Letter$/ }).first());
    await follow(link('Қазақша'));
    const file = join(house.data, 'letter.pdf');
    await page.pdf({ path: file, format: 'A4' });
    const said = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    expect(said).toContain('Орныңыз бекітілді');
    expect(said).not.toContain('Print it and hand it over');
    expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/Pages:\s+1\n/);
  });
});
