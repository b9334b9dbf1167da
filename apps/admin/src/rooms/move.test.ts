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

const value = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
const berlin = async () =>
  /href="(\/solidarity\/[0-9a-f]{32})">Berlin</.exec(await browser.read('/solidarity'))?.[1] ?? '';
async function step(kind: string, more: Record<string, string> = {}): Promise<void> {
  const path = await berlin();
  const seen = value(await browser.read(path), 'seen') || '0';
  expect((await browser.post(`${path}/step`, { seen, kind, ...more })).status).toBe(303);
}
const publish = () => browser.post('/site/publish', { facts: ['countries', 'date', 'cities', 'places'] });
async function events() {
  const read = await readRelease(join(house.folder, 'public'));
  const found = read.status === 'loaded' ? read.find('/en/solidarity.ics') : undefined;
  const text = found?.status === 'file' ? new TextDecoder().decode(found.file.body) : '';
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => {
    const { uid, sequence, startDate } = new ICAL.Event(event);
    return { uid, sequence, starts: startDate.toString().replace(/Z$/, '') };
  });
}

describe('the conference on other days', () => {
  it('is refused for what is no day, the same one and one that is past, and what was typed stays', async () => {
    for (const [opens, said] of [
      ['next week', '“next week” is not a day'],
      ['2027-02-30', '“2027-02-30” is not a day'],
      ['2027-04-16', 'It opens on that day already'],
      ['2026-11-23', 'That day is past'],
      ['<b>', '“&lt;b&gt;” is not a day'],
    ] as const) {
      const answer = await browser.get(`/move?opens=${encodeURIComponent(opens)}`);
      expect(answer.status, opens).toBe(422);
      expect(await answer.text(), opens).toContain(said);
    }
    expect((await browser.post('/move', { opens: '2027-04-23' })).status).toBe(404);
    expect((await browser.post('/move', { opens: '2027-04-23', revision: '9' })).status).toBe(409);
  });

  it('tells beforehand what moves, and moves nothing by being asked', async () => {
    await step('invited');
    // 10:15 in Berlin, as its section has agreed to; drafted was 09:00.
    await step('planned', { 'start-planned': '2027-04-16T10:15' });
    await step('confirmed');
    await browser.post('/site/times', { revision: '0', 'at-places': '2027-04-15T18:00' });
    await publish();
    const page = words(await browser.read('/move?opens=2027-04-23'));
    expect(page).toContain('It would meet on 23 – 25 April 2027, 7 days later.');
    expect(page).toContain('1 agreed hour stays and is to be confirmed anew. No agreed hour is lost.');
    expect(page).toMatch(
      /Berlin\s*confirmed\s*16 Apr 2027, 10:15\s*23 Apr 2027, 10:15\s*same hour, to be confirmed/,
    );
    expect(page).toContain('Day of solidarity with the conference: changed (time)');
    expect(words(await browser.read('/'))).toContain('16 – 18 April 2027');
  });

  it('takes pickets, times and every calendar along: same UIDs, next sequences, the old day gone', async () => {
    const before = await events();
    const revision = value(await browser.read('/move?opens=2027-04-23'), 'revision');
    const asked = { opens: '2027-04-23', revision };
    expect((await browser.post('/move', asked)).status).toBe(303);
    // The same form sent twice.
    expect((await browser.post('/move', asked)).status).toBe(303);
    expect((await browser.post('/move', { opens: '2027-04-30', revision })).status).toBe(409);
    expect(words(await browser.read('/'))).toContain('23 – 25 April 2027');
    expect(words(await browser.read('/solidarity'))).toMatch(/Berlin\s*Germany\s*planned/);
    // Places were public, so that nothing is left to be told later.
    expect(await browser.read('/site')).toContain('value="2027-04-15T18:00"');
    expect(words(await browser.read('/site'))).toContain('What you see here has changed since.');
    expect(await events()).toEqual(before);
    await publish();
    const after = await events();
    expect(after.map(({ uid }) => uid).sort()).toEqual(before.map(({ uid }) => uid).sort());
    expect(after.map(({ sequence }) => sequence)).toEqual([1, 1]);
    // 10:15 in Berlin is 08:15 UTC in April.
    expect(after.map(({ starts }) => starts).sort()).toEqual(['2027-04-23', '2027-04-23T08:15:00']);
  });

  it('tells which agreed hour no longer fits, and plans the one that does', async () => {
    const path = await berlin();
    const page = await browser.read(path);
    // It had agreed to 10:15 and now can come from 10:30; the place closes at noon.
    const saved = await browser.post(`${path}/answers`, {
      revision: value(page, 'revision'),
      available: '10:30-18:00',
      turnout: '40',
      minutes: '90',
      advice: 'plan',
    });
    expect(saved.status).toBe(303);
    const would = await browser.read('/move?opens=2027-04-30');
    expect(words(would)).toContain('1 agreed hour cannot be kept.');
    expect(words(would)).toMatch(/Berlin.*?23 Apr 2027, 10:15\s*30 Apr 2027, 10:30\s*no longer fits/);
    await browser.post('/move', { opens: '2027-04-30', revision: value(would, 'revision') });
    expect(words(await browser.read('/solidarity'))).toMatch(/Berlin\s*Germany\s*planned.*?10:30 to 12:00/);
  });

  it('takes plan B and the blocked release along', async () => {
    const plan = { at: '2027-04-30T10:00', lead: '60' };
    const look = await browser.read(`/solidarity/plan-b?at=${plan.at}&lead=${plan.lead}`);
    const made = { revision: value(look, 'revision'), madeOf: value(look, 'madeOf') };
    await browser.post('/solidarity/plan-b', { ...plan, ...made });
    await publish();
    await browser.post('/site/blocked/prepare', { revision: '0', facts: ['date', 'cities'] });
    const would = await browser.read('/move?opens=2027-05-07');
    expect(words(would)).toMatch(/The block, by plan B\s*30 Apr 2027, 10:00\s*7 May 2027, 10:00/);
    await browser.post('/move', { opens: '2027-05-07', revision: value(would, 'revision') });
    const blocked = words(await browser.read('/site/blocked'));
    expect(blocked).toContain('blocked at 7 May 2027, 10:00');
    expect(blocked).toMatch(/Berlin\s*Friday, 7 May 2027, 10:30–12:00/);
    expect(blocked).not.toContain('changed since');
  });

  it('keeps no agreed hour at which the section is busy on the new day', async () => {
    expect(words(await browser.read('/move?opens=2027-05-14'))).toContain('No agreed hour is lost.');
    const page = await browser.read('/solidarity/busy');
    const [, index = '', seen = ''] = /name="revision-(\d+)" value="([^"]*German[^"]*)"/.exec(page) ?? [];
    const hours = 'DTSTART:20270514T070000Z\r\nDTEND:20270514T084500Z';
    const ics = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\n${hours}\r\nEND:VEVENT\r\nEND:VCALENDAR`;
    const form = new FormData();
    form.append('section', index);
    form.append(`revision-${index}`, seen);
    form.append('file', new File([ics], 'busy.ics'));
    expect((await browser.form('/solidarity/busy', form)).status).toBe(303);
    // Busy until 10:45 in Berlin; it had agreed to 10:30.
    expect(words(await browser.read('/move?opens=2027-05-14'))).toContain('1 agreed hour cannot be kept.');
  });
});
