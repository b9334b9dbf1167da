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
  // Without scripts: what works so works for everybody.
  context = await house.open({ javaScriptEnabled: false });
  context.setDefaultTimeout(20_000);
  page = await context.newPage();
  await openExample(page, house.admin, 'one text and many hands at it');
});
afterAll(async () => {
  await context?.close();
  await house?.close();
});

const heading = () => page.getByRole('heading', { level: 1 }).innerText();
const text = () => page.locator('main').innerText();
const link = (name: string | RegExp) =>
  page.getByRole('link', { name, exact: typeof name === 'string' }).first();
const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
const question = (id: string) => page.locator(`#q-${id}`);

describe('a text and its amendments', () => {
  it('is printed as an edition whose lines are those of the page', async () => {
    await page.goto(`${house.admin}/platform`);
    expect(await heading()).toContain('16 amendments to');
    await follow(link('Editions'));
    await follow(button('Make edition 1'));
    await follow(link(/^Edition 1/));
    const file = join(house.data, 'edition.pdf');
    await page.pdf({ path: file, format: 'A4' });
    const printed = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    expect(printed).toMatch(
      /^ *14 +The working week shall be no longer than 36 hours, without loss of pay\.$/m,
    );
    expect(printed).not.toContain('Lock now');
  });

  it('is amended by editing a clause, and the new amendment stands with the others', async () => {
    await page.goto(`${house.admin}/platform`);
    await follow(link(/Amend \(line 11\)/));
    await page.getByLabel('Moved by').selectOption({ label: 'Uralsk' });
    await page.getByLabel('Words').fill('We demand the repeal of the new labour law at once.');
    await follow(button('Save'));
    expect(await heading()).toContain('17 amendments to');
    expect(await text()).toContain('A17');
  });
});

describe('the votes', () => {
  it('are put in an order that gives its reasons, and what passes lets the rest fall', async () => {
    await follow(link('Order of votes'));
    expect(await heading()).toBe('9 questions to vote on; 9 are open.');
    expect(await question('A5').innerText()).toContain('If it passes, these fall: A3, A4.');
    await follow(question('A5').getByRole('button', { name: 'Lost' }));
    await follow(question('A4').getByRole('button', { name: 'Lost' }));
    await follow(question('A3').getByRole('button', { name: 'Passed' }));
    await follow(question('A9').getByRole('button', { name: 'Passed' }));
    expect(await question('A10').innerText()).toContain('It fell because A9 passed.');
    await follow(question('A11').getByRole('button', { name: 'Lost' }));
    await follow(question('A12').getByRole('button', { name: 'Passed' }));
    await follow(page.locator('.questions > li').first().getByRole('button', { name: 'Passed' }));
    await follow(question('main').getByRole('button', { name: 'Passed' }));
    expect(await heading()).toContain('none is open');
  });

  it('end in the adopted text, which old lines still lead into', async () => {
    await follow(button('Adopt the text as it now stands'));
    expect(await heading()).toContain('No amendment to');
    const said = await text();
    expect(said).toContain('no longer than 35 hours');
    expect(said).toContain('at once');
    await page.goto(`${house.admin}/platform/editions?edition=1&lines=27-28`);
    expect(await text()).toContain('was struck out by A9.');
    const answer = await context.request.get(`${house.admin}/platform/text.md`);
    const markdown = await answer.text();
    expect(markdown).toContain('The working week shall be no longer than 35 hours, without loss of pay.');
    expect(markdown).not.toContain('Health care shall be free');
  });
});

describe('a motion', () => {
  it('is ruled on and comes onto the order paper of the day', async () => {
    await page.goto(`${house.admin}/platform/motions/M2`);
    await page.getByLabel('What happened').selectOption({ label: 'is ruled admissible' });
    await follow(button('Enter'));
    await page.goto(`${house.admin}/platform/paper`);
    expect(await heading()).toContain('16 April 2027');
    expect(await text()).toContain('M2. The independent miners’ union'.replace('’', "'"));
  });
});
