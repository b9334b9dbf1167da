import { execFileSync } from 'node:child_process';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from './house.ts';
import { scan } from './scan.ts';
import { follow, openExample } from './visit.ts';

let house: House;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  house = await openHouse();
  context = await house.open({ javaScriptEnabled: false });
  context.setDefaultTimeout(20_000);
  page = await context.newPage();
  await openExample(page, house.admin, 'six more words by lot');
});

afterAll(async () => {
  await context?.close();
  await house?.close();
});

const button = (name: string) => page.getByRole('button', { name }).first();
const text = () => page.locator('main').innerText();
const heading = () => page.getByRole('heading', { level: 1 }).innerText();
const room = (name: string) => follow(page.getByRole('navigation').getByRole('link', { name, exact: true }));

async function check(code: string, act: string): Promise<void> {
  await page.getByLabel('Number or short code').fill(code);
  await follow(button(act));
}

describe('a branch', () => {
  it('enters its members and sees what it is entitled to', async () => {
    await room('Branches');
    await follow(page.getByRole('link', { name: 'Balkhash' }));
    expect(await heading()).toBe('Balkhash: 44 members, 3 delegates.');
    await page.getByLabel('Members').fill('64');
    await follow(button('Save members'));
    expect(await heading()).toBe('Balkhash: 64 members, 4 delegates.');
    expect(await text()).toContain('3 × 20; 4 more: one place');
  });

  // Counted by hand: 36 papers for 3 places, quota 10. Reed has it; Willow goes (to Birch), then Elm (to Reed, so his
  // papers are exhausted). Birch is last with 6, but the last woman for a woman's place: Aspen goes, and the rest fill.
  it('enters the papers of its local conference and gets the count, a place for a woman kept', async () => {
    await page.getByLabel('Places', { exact: true }).fill('3');
    await page.getByLabel('Places for women').fill('1');
    await page
      .getByLabel('Candidates')
      .fill('Reed; man\nPoplar; man\nAspen; man\nBirch; woman\nWillow; woman\nElm; man');
    await page.getByLabel('Ballot papers').fill('10 x 1 2\n9 x 2 3\n8 x 3 1\n4 x 4 5\n2 x 5 4\n3 x 6 1');
    await follow(button('Save and count'));
    const rows = await page.getByRole('table').first().getByRole('row').allInnerTexts();
    const names = rows.slice(1).map((row) => row.split('\t')[1]);
    expect(names.slice(0, 3)).toEqual(['Reed', 'Poplar', 'Birch']);
    expect(names).toHaveLength(6);
  });

  it('has its list in the roll with a return that two have signed, once its sums add up', async () => {
    expect(await page.getByLabel('Valid papers').inputValue()).toBe('36');
    await page.getByLabel('Members who came').fill('37');
    await page.getByLabel('Papers issued').fill('38');
    await page.getByLabel('Signed by the chair').fill('Larch');
    await page.getByLabel('Signed by the secretary').fill('Maple');
    await follow(button('Take the list into the roll'));
    expect(await text()).toContain('38 papers were issued, but 37 came.');
    await page.getByLabel('Papers issued').fill('37');
    await follow(button('Take the list into the roll'));
    expect(await heading()).toBe('Balkhash: 3 elected, 3 standing ready as alternates.');
  });

  it('has the right alternate called when one falls ill', async () => {
    await follow(page.getByRole('link', { name: 'Birch withdraws' }));
    expect(await text()).toContain('Willow (woman)');
    await follow(button('Withdraw and call'));
    expect(await text()).toContain('Birch withdrew (ill); a place of Balkhash is free.');
    expect(await text()).toContain('Willow (Balkhash) is called to the place of Birch.');
  });

  it('has her as a delegate once she accepts', async () => {
    await follow(page.getByRole('link', { name: 'Willow: Enter the answer' }));
    await page.getByLabel('comes, and is a delegate').check();
    await follow(button('Enter the answer'));
    expect(await text()).toContain('Willow comes, and is a delegate of Balkhash in the place of Birch.');
    await follow(page.getByRole('link', { name: 'Balkhash', exact: true }));
    expect(await heading()).toBe('Balkhash: 3 elected, 2 standing ready as alternates.');
  });
});

describe('the hall', () => {
  it('checks a credential at the door, and the quorum moves', async () => {
    await room('Attendance');
    await button('Plan now').click();
    await page.getByRole('heading', { level: 2, name: 'Proof' }).waitFor({ timeout: 90_000 });
    await room('Papers');
    const form = page.locator('form[action="/papers/credentials"]');
    await form.getByRole('combobox').first().selectOption('pledged');
    const [download] = await Promise.all([page.waitForEvent('download'), form.getByRole('button').click()]);
    const file = await download.path();
    execFileSync('pdftoppm', ['-r', '150', '-png', '-l', '1', file, `${file}-card`]);
    const numbers = scan(`${file}-card-01.png`);
    const typed = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    const [first = ''] = numbers;
    // The card shows its short code in groups: the first eight characters of the number and a check character.
    const shape = [...first.slice(0, 8)].join('[ \\-·]?');
    const short = new RegExp(`${shape}[ \\-·]?[0-9A-Z]`).exec(typed)?.[0];
    expect(short).toBeDefined();
    await room('Hall');
    expect(await heading()).toMatch(/^0 present; quorum is 8[45]: 8[45] are missing\.$/);
    await check(short ?? '', 'Comes in');
    expect(await heading()).toMatch(/^1 present/);
    for (const number of numbers.slice(1)) await check(number, 'Comes in');
    expect(await heading()).toMatch(/^4 present/);
    await check(first, 'Comes in');
    expect(await text()).toContain('in the hall already');
    await check(`${first.slice(0, 25)}${first.endsWith('0') ? '1' : '0'}`, 'Comes in');
    expect(await text()).toContain('This is mistyped');
  });

  it('prints the report of the credentials committee', async () => {
    await follow(page.getByRole('link', { name: 'Report of the credentials committee' }));
    expect(await text()).toContain('21 branches');
    await follow(page.getByRole('link', { name: 'For the public' }));
    expect(await text()).toContain('hides a group of fewer than five');
  });

  it('takes a card vote', async () => {
    await room('Hall');
    await follow(page.getByRole('link', { name: 'Votes', exact: true }));
    await follow(page.getByRole('link', { name: 'Card vote' }));
    await page.getByLabel('What is voted on').fill('Order of business');
    await page.getByLabel('Procedure: more than half').check();
    const cards = page.getByRole('region', { name: 'Cards raised' });
    for (const field of await cards.getByLabel(/: For$/).all()) await field.fill('1');
    await follow(button('Count and keep'));
    expect(await heading()).toBe('Vote 1: Order of business');
    expect(await text()).toContain('Carried');
    await follow(page.getByRole('link', { name: 'Correct this record' }));
    await page.getByLabel('Why it is corrected').fill('The title was wrong');
    await page.getByLabel('What is voted on').fill('Agenda');
    await follow(button('Count and keep'));
    expect(await text()).toContain('Corrects vote 1');
  });
});
