import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from './house.ts';
import { scan } from './scan.ts';
import { follow } from './visit.ts';

const passphrase = 'six words are drawn by lot';
let house: House;
let context: BrowserContext;
let page: Page;
const asked = new Set<string>();

beforeAll(async () => {
  house = await openHouse();
  // Without scripts throughout: what works so works for everybody.
  context = await house.open({ javaScriptEnabled: false });
  context.setDefaultTimeout(20_000);
  page = await context.newPage();
  page.on('request', (request) => asked.add(new URL(request.url()).host));
});

afterAll(async () => {
  await context?.close();
  await house?.close();
});

const heading = () => page.getByRole('heading', { level: 1 });
const text = () => page.locator('main').innerText();
const button = (name: string) => page.getByRole('button', { name }).first();
const room = (name: string) => follow(page.getByRole('navigation').getByRole('link', { name }));

async function plan(name: string): Promise<void> {
  await button(name).click();
  await page
    .getByRole('heading', { level: 2, name: 'Proof' })
    .or(page.getByText('No plan keeps'))
    .first()
    .waitFor({
      timeout: 90_000,
    });
}

async function changeFund(name: string, amount: string): Promise<void> {
  await follow(page.getByRole('link', { name: `Change ${name}` }));
  await page.getByLabel('Amount').fill(amount);
  await follow(button('Save'));
}

describe('a stranger on a new machine', () => {
  it('chooses a passphrase, and is told when the two differ', async () => {
    await page.goto(house.admin);
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await page.getByLabel('again').fill('something else entirely');
    await follow(button('Seal and begin'));
    expect(await text()).toContain('The two differ');
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await page.getByLabel('again').fill(passphrase);
    await follow(button('Seal and begin'));
    await page.getByRole('button', { name: 'Open the example' }).waitFor();
  });

  it('opens the example and sees how it stands', async () => {
    await follow(button('Open the example'));
    await room('Branches');
    expect(await page.getByRole('row', { name: /Uralsk/ }).innerText()).toContain('20');
    await room('Delegates');
    expect(await page.getByText('Ізгі 1', { exact: true }).count()).toBe(1);
  });

  it('reads who can be paid for, and why others wait', async () => {
    await room('Attendance');
    await plan('Plan now');
    expect(await heading().innerText()).toBe(
      'Money in hand brings 49. Quorum is 84. With the pledges it is 87.',
    );
    const said = await text();
    expect(said).toContain('3/14');
    expect(said).toContain('Checked again in whole numbers, apart from the solver: every rule holds.');
    await page.goto(`${house.admin}/attendance?with=pledged`);
    expect(await text()).toContain('9/20');
  });

  it('downloads the credentials cards: four a page, a QR each', async () => {
    await room('Papers');
    const form = page.locator('form[action="/papers/credentials"]');
    await form.getByRole('combobox').first().selectOption('pledged');
    const [download] = await Promise.all([page.waitForEvent('download'), form.getByRole('button').click()]);
    const file = await download.path();
    expect(download.suggestedFilename()).toBe('credentials.pdf');
    expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/Pages:\s+22\n/);
    const said = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    expect(said).toContain('EXAMPLE');
    for (const branch of ['Almaty', 'Uralsk', 'Karaganda']) expect(said).not.toContain(branch);
    execFileSync('pdftoppm', ['-r', '150', '-png', '-l', '1', file, `${file}-page`]);
    const numbers = scan(`${file}-page-01.png`);
    expect(numbers).toHaveLength(4);
    for (const number of numbers) expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  });

  it('downloads the attendance plan', async () => {
    await room('Papers');
    const form = page.locator('form[action="/papers/attendance"]');
    const [download] = await Promise.all([page.waitForEvent('download'), form.getByRole('button').click()]);
    const said = execFileSync('pdftotext', ['-layout', await download.path(), '-'], { encoding: 'utf8' });
    expect(said).toContain('The money brings 49 delegates');
  });
});

describe('the solidarity day', () => {
  it('is unknown to the public until it is published', async () => {
    expect((await fetch(`${house.site}/`)).status).toBe(503);
  });

  it('tells season and countries first', async () => {
    await room('Calendars and site');
    await follow(button('Publish'));
    const html = await (await fetch(`${house.site}/en/`)).text();
    expect(html).toContain('This spring');
    expect(html).toContain('Germany');
    for (const secret of ['2027', 'Berlin', 'Embassy', 'Moscow', 'Kyiv', 'Russia', 'Ukraine'])
      expect(html).not.toContain(secret);
    expect(await (await fetch(`${house.site}/en/solidarity.ics`)).text()).not.toContain('BEGIN:VEVENT');
  });

  it('tells all when all is released, in five languages', async () => {
    for (const fact of ['date', 'cities', 'places']) await page.locator(`input[value="${fact}"]`).check();
    await follow(button('Publish'));
    for (const [language, words] of [
      ['en', 'Berlin'],
      ['ru', 'Пикет'],
      ['kk', 'пикет'],
      ['de', 'Kundgebung'],
      ['sv', 'Manifestationer'],
    ] as const) {
      const html = await (await fetch(`${house.site}/${language}/`)).text();
      expect(html).toContain(`lang="${language}"`);
      expect(html).toContain(words);
      for (const secret of ['Moscow', 'Kyiv']) expect(html).not.toContain(secret);
    }
  });

  it('is subscribed to: twelve pickets at the right hour, and 304 while nothing changes', async () => {
    const answer = await fetch(`${house.site}/en/solidarity.ics`);
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    expect(events).toHaveLength(13);
    const berlin = events.find(({ location }) => location?.includes('Berlin'));
    // 09:00 in Berlin, which keeps summer time in April: what the place and the people allow first.
    expect(berlin?.startDate.toJSDate().toISOString()).toBe('2027-04-16T07:00:00.000Z');
    expect(events.some(({ location }) => /Moscow|online/.test(location ?? ''))).toBe(false);
    const again = await fetch(`${house.site}/en/solidarity.ics`, {
      headers: { 'If-None-Match': answer.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });
});

describe('a section’s own calendar', () => {
  let address = '';

  it('is handed over as an address that works from the next release on', async () => {
    await follow(page.getByRole('link', { name: 'To the calendars of the sections' }));
    await follow(page.getByRole('row', { name: /German section/ }).getByRole('button'));
    const shown = (await page.locator('code').first().innerText()).trim();
    address = shown.replace('webcal:', 'http:');
    expect((await fetch(address)).status).toBe(404);
    await room('Calendars and site');
    await follow(button('See first what changes'));
    expect(await heading().innerText()).toBe('If you publish now, 1 calendar changes.');
    await follow(button('Publish'));
    const feed = await (await fetch(address)).text();
    expect(feed.match(/SUMMARY:Meeting/g)).toHaveLength(2);
    expect(feed).not.toMatch(/picket|embassy|google|outlook/i);
  });

  it('is gone with the release after it was taken back, and answers as one that never was', async () => {
    await follow(page.getByRole('link', { name: 'To the calendars of the sections' }));
    await follow(button('Take back'));
    await room('Calendars and site');
    await follow(button('Publish'));
    const other = address.replace(/[0-9a-f]{64}/, '0'.repeat(64));
    const [gone, never] = await Promise.all([address, other].map((one) => fetch(one)));
    expect([gone?.status, await gone?.text()]).toEqual([404, await never?.text()]);
  });
});

describe('when the money changes', () => {
  it('keeps what was typed beside what is wrong with it', async () => {
    await room('Attendance');
    await changeFund('Solidarity fund, German section', '12,5,0');
    expect(await page.getByLabel('Amount').inputValue()).toBe('12,5,0');
    expect(await text()).toContain('“12,5,0” is not an amount');
  });

  it('says that the figures have changed, and plans again', async () => {
    await page.getByLabel('Amount').fill('0');
    await follow(button('Save'));
    expect(await text()).toContain('The figures have changed');
    await changeFund("Women's travel fund, Swedish section", '37000');
    await plan('Plan again');
    expect(await heading().innerText()).toBe(
      'Money in hand does not pay for a conference by the rules. Quorum is 84. With the pledges it is 89.',
    );
    await page.goto(`${house.admin}/attendance?with=pledged`);
    expect(await text()).toContain('5/14');
  });
});

describe('the lock', () => {
  it('hides everything at once, and a wrong passphrase opens nothing', async () => {
    await follow(button('Lock now'));
    await page.goto(`${house.admin}/delegates`);
    expect(await page.locator('body').innerText()).not.toContain('Ізгі 1');
    await page.getByLabel('Passphrase').fill('not the passphrase');
    await follow(button('Unlock'));
    expect(page.url()).toBe(`${house.admin}/unlock`);
  });

  it('leaves nothing readable on the disk', () => {
    const bytes = readFileSync(`${house.data}/plenum.sqlite`);
    for (const word of ['Ізгі 1', 'German section', 'almaty', 'Embassy'])
      expect(bytes.includes(word)).toBe(false);
  });

  it('asked no other host for anything', () => {
    expect([...asked].map((host) => host.split(':')[0]).sort()).toEqual(['127.0.0.1']);
  });
});
