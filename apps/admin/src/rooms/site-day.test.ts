import { join } from 'node:path';
import { readRelease } from '@plenum/site';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { houseInUse } from '../rehearsal/house.ts';
import { words } from '../rehearsal/words.ts';

let house: Awaited<ReturnType<typeof houseInUse>>['house'];
let browser: Awaited<ReturnType<typeof houseInUse>>['browser'];

beforeAll(async () => {
  ({ house, browser } = await houseInUse());
});
afterAll(async () => {
  expect(house.reports).toEqual([]);
  await house.close();
});

const facts = ['countries', 'date', 'cities', 'places'];
async function step(kind: string, more: Record<string, string> = {}): Promise<void> {
  const path =
    /href="(\/solidarity\/[0-9a-f]{32})">Berlin</.exec(await browser.read('/solidarity'))?.[1] ?? '';
  const seen = /name="seen" value="(\d+)"/.exec(await browser.read(path))?.[1] ?? '0';
  expect((await browser.post(`${path}/step`, { seen, kind, ...more })).status).toBe(303);
}
const publish = () => browser.post('/site/publish', { facts });
const preview = async () =>
  words(await browser.read(`/site/preview?${facts.map((fact) => `facts=${fact}`).join('&')}`));
const says = async (path: string) => words(await browser.read(path));

async function published() {
  const read = await readRelease(join(house.folder, 'public'));
  const text = (path: string) => {
    const found = read.status === 'loaded' ? read.find(path) : undefined;
    return found?.status === 'file' ? new TextDecoder().decode(found.file.body) : '';
  };
  const feed = new ICAL.Component(ICAL.parse(text('/en/solidarity.ics')));
  const berlin = feed
    .getAllSubcomponents('vevent')
    .find((event) => String(event.getFirstPropertyValue('summary')).endsWith('Berlin'));
  return {
    page: text('/en/'),
    starts: berlin === undefined ? '' : new ICAL.Event(berlin).startDate.toJSDate().toISOString(),
    status: String(berlin?.getFirstPropertyValue('status')),
  };
}

const changed = 'What you see here has changed since.';

describe('what is published of the day', () => {
  it('is the hour that was agreed in the room, and the room of publishing says that it has changed since', async () => {
    await publish();
    // Drafted: 09:00 in Berlin, 07:00 UTC with summer time.
    expect((await published()).starts).toBe('2027-04-16T07:00:00.000Z');
    expect(await says('/site')).not.toContain(changed);
    await step('invited');
    await step('planned');
    // The hour that was drafted: nothing that anybody could see.
    expect(await says('/site')).not.toContain(changed);
    expect(await preview()).toContain('Not one byte differs');
    await step('planned', { 'start-planned': '2027-04-16T10:15' });
    expect(await says('/site')).toContain(changed);
    expect(await says('/site')).toMatch(/Berlin\s*Germany.*?10:15 to 11:45/);
    expect(await preview()).toContain('Picket of solidarity, Berlin: changed (time)');
    await publish();
    expect((await published()).starts).toBe('2027-04-16T08:15:00.000Z');
    expect((await published()).page).toContain('10:15–11:45');
    expect(await says('/site')).not.toContain(changed);
    const own = await (await browser.post('/site/organisers')).text();
    expect(own).toContain('DTSTART:20270416T081500Z');
  });

  it('says that a picket is off when it has been cancelled in the room', async () => {
    await step('cancelled', { reason: 'forbidden' });
    expect(await says('/site')).toContain(changed);
    expect(await preview()).toContain('Picket of solidarity, Berlin: shown as cancelled');
    await publish();
    expect((await published()).status).toBe('CANCELLED');
    expect((await published()).page).not.toContain('Berlin');
    expect(await says('/site')).not.toContain(changed);
  });
});
