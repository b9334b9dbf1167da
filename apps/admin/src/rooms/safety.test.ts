import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, passphrase } from '../rehearsal/house.ts';
import { words } from '../rehearsal/words.ts';

let house: Awaited<ReturnType<typeof openHouse>>;
let browser: ReturnType<(typeof house)['browser']>;
let london: string;
let berlin: string;

const value = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
const step = async (path: string, kind: string, more: Record<string, string> = {}) =>
  browser.post(`${path}/step`, { seen: value(await browser.read(path), 'seen') || '0', kind, ...more });
const revisionOf = async (path: string) => value(await browser.read(`${path}/safety`), 'revision');
const record = async (path: string, fields: Record<string, string>) =>
  browser.post(`${path}/safety`, { revision: await revisionOf(path), ...fields });
const arrest = async (path: string, line: string, fields: Record<string, string>) => {
  const suffixed = Object.entries(fields).map(([name, typed]) => [`${name}-x`, typed]);
  const form = { revision: await revisionOf(path), line, suffix: 'x', ...Object.fromEntries(suffixed) };
  return browser.post(`${path}/safety/arrest`, form);
};
const home = async (path: string, act: string, kind: string, who: string) =>
  browser.post(`${path}/safety/home`, { revision: await revisionOf(path), act, kind, who });
/** The clock goes on to an instant; nobody stays in the app for so long. */
let clock = Date.parse('2026-11-24T06:00:00Z');
const until = async (instant: string) => {
  house.pass((Date.parse(instant) - clock) / 60_000);
  clock = Date.parse(instant);
  await browser.post('/unlock', { passphrase });
};

/** Every byte that the public, or whoever has a token, can ask for. */
const published = (): string =>
  readdirSync(join(house.folder, 'public'), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => readFileSync(join(one.parentPath, one.name), 'utf8'))
    .join('\n');

beforeAll(async () => {
  house = await openHouse();
  browser = house.browser();
  await browser.post('/begin', { passphrase, again: passphrase });
  await browser.post('/open/example');
  const room = await browser.read('/solidarity');
  const linkTo = (city: string) =>
    new RegExp(`href="(/solidarity/[0-9a-f]{32})">${city}<`).exec(room)?.[1] ?? '';
  [london, berlin] = [linkTo('London'), linkTo('Berlin')];
});
afterAll(async () => {
  expect(house.reports).toEqual([]);
  await house.close();
});

describe('what keeps people safe', () => {
  it('says from the beginning what is missing and when the police are to be told', async () => {
    const text = words(await browser.read(`${london}/safety`));
    expect(text).toContain('London: 2 things are missing');
    // By hand: six days before 16 April, and 6+31+31+28+31+10 days after 24 November.
    expect(text).toContain('notice to the police is due on 10 April 2027, in 137 days');
    expect(text).toContain('nothing has been written down yet');
  });

  it('keeps what is written, on the revision that was looked at, and says beside a field what is wrong', async () => {
    const wrong = await record(london, { givenOn: '2027-02-30', before: 'many', steward: 'Ash' });
    expect(wrong.status).toBe(422);
    const page = await wrong.text();
    expect(words(page)).toContain('“2027-02-30” is not a date');
    expect(words(page)).toContain('“many” is not a whole number');
    expect(page).toContain('value="Ash"');
    const early = words(await (await record(london, { givenOn: '2027-04-01' })).text());
    expect(early).toContain('“2027-04-01” is still to come there');
    const fields = { steward: 'Ash', firstAid: 'Birch', legalNumber: '+44 20 0000' };
    expect((await record(london, fields)).status).toBe(303);
    expect((await browser.post(`${london}/safety`, { revision: '0', steward: 'Elm' })).status).toBe(409);
    const text = words(await browser.read(`${london}/safety`));
    expect(text).toContain('nobody hands in the letter');
    expect(text).not.toContain('nobody is chief steward');
  });

  it('puts in red on the board what must be done now, and nothing months before', async () => {
    const before = words(await browser.read('/solidarity/board'));
    expect(before).toContain('Nothing must be done now');
    expect(before).toMatch(/Moscow\s*Russia\s*not invited\s*does not stand\s*nothing is missing/);
    await until('2027-04-12T08:00:00Z');
    const page = await browser.read('/solidarity/board');
    const row = words(/<tr><th scope="row"><a href="[^"]*">London<.*?<\/tr>/.exec(page)?.[0] ?? '');
    expect(row).toMatch(/now\s*notice to the police was due on 10 April 2027, 2 days ago\s*soon/);
    expect(page).toContain('<span class="mark now">now</span>');
    await until('2027-04-14T08:00:00Z');
    const later = words(await browser.read('/solidarity/board'));
    expect(later).toMatch(
      /Berlin\s*Germany\s*not invited.*?now\s*invite its section.*?due on 14 April 2027, today/,
    );
  });

  it('walks a picket through its life, every refusal in words', async () => {
    expect(words(await (await step(berlin, 'planned')).text())).toContain(
      'it does not follow on “not invited”',
    );
    await step(berlin, 'invited');
    const bad = await step(berlin, 'planned', { 'start-planned': '2027-04-31T09:00' });
    expect(bad.status).toBe(422);
    expect(words(await bad.text())).toContain('“2027-04-31T09:00” is not a moment');
    const past = await step(berlin, 'planned', { 'start-planned': '2027-04-14T09:00' });
    expect(words(await past.text())).toContain('its start, 14 Apr 2027, 09:00, is over');
    await step(berlin, 'planned', { 'start-planned': '2027-04-16T11:00' });
    expect(words(await browser.read(berlin))).toContain('Berlin: 11:00 to 12:30; planned');
    await step(berlin, 'confirmed');
    expect(words(await (await step(berlin, 'called-out')).text())).toContain('does not wait for a call');
    expect(words(await (await step(berlin, 'held')).text())).toContain('it starts at 16 Apr 2027, 11:00');
    await until('2027-04-16T09:05:00Z');
    expect(words(await browser.read('/solidarity/board'))).toContain('its hour has come: is it being held?');
    await step(berlin, 'held');
    expect(words(await (await step(berlin, 'cancelled', { reason: 'other' })).text())).toContain(
      'it does not follow on “held”',
    );
  });

  it('keeps the arrest sheet and who is home, and asks for whoever is not accounted for', async () => {
    await record(berlin, { before: '40', after: '37', steward: 'Oak' });
    const wrong = await arrest(berlin, '', { id: ' ', at: '2027-04-16T14:00', released: '2027-04-16T10:00' });
    expect(wrong.status).toBe(422);
    const said = words(await wrong.text());
    expect(said).toContain('A code name is missing.');
    expect(said).toContain('“2027-04-16T14:00” is still to come there');
    await arrest(berlin, '', { id: 'Rowan', at: '2027-04-16T11:02', where: 'Mitte' });
    expect((await arrest(berlin, '', { id: 'Rowan' })).status).toBe(422);
    expect((await arrest(berlin, 'Nobody', { id: 'Nobody' })).status).toBe(404);
    const board = words(await browser.read('/solidarity/board'));
    expect(board).toContain('40 came, 37 went, 1 arrested: nobody knows where 2 people are');
    expect(board).toContain('Rowan: not released');
    const free = { id: 'Rowan', at: '2027-04-16T11:02', where: 'Mitte', witness: 'Elm', lawyer: 'Yew' };
    const twisted = await arrest(berlin, 'Rowan', { ...free, released: '2027-04-16T11:01' });
    expect(words(await twisted.text())).toContain('“2027-04-16T11:01” is before the arrest');
    await arrest(berlin, 'Rowan', { ...free, released: '2027-04-16T11:04' });
    expect(words(await browser.read(`${berlin}/safety`))).toContain('1 person arrested, 1 released');
    await home(berlin, 'expected', 'delegate', 'Hazel');
    expect((await home(berlin, 'expected', 'delegate', 'Hazel')).status).toBe(422);
    await until('2027-04-16T12:00:00Z');
    expect(words(await browser.read('/solidarity/board'))).toContain(
      'delegate Hazel has not said that they are home',
    );
    await home(berlin, 'home', 'delegate', 'Hazel');
    expect(words(await browser.read(`${berlin}/safety`))).toContain('1 of 1 have said that they are home');
    expect((await home(berlin, 'home', 'delegate', 'Nobody')).status).toBe(404);
    await step(berlin, 'reported');
    expect(words(await browser.read(berlin))).toContain('; reported.');
  });

  it('shows on a map how far each country has come, and the same in the table', async () => {
    const answer = await browser.get('/solidarity/map');
    const page = await answer.text();
    expect(gzipSync(page).length).toBeLessThan(40_000);
    expect(page).toContain('<title>Germany: not invited</title>');
    expect(page.match(/class="pin"/g)).toHaveLength(10);
    const text = words(page);
    expect(text).toContain('Pickets in 8 of 10 countries can stand, with 290 people');
    expect(text).toMatch(/Germany\s*0\s*Berlin\s*reported\s*Frankfurt\s*not invited\s*60/);
    expect(text).toMatch(/0.not invited · 1.invited/);
  });

  it('has a sheet for the steward, with lines to fill in', async () => {
    const page = await browser.read(`${london}/safety/sheet`);
    expect(words(page)).toContain('Legal number+44 20 0000');
    expect(words(page)).toContain('London: 16 April 2027, 09:30 to 11:30');
    expect(page.match(/<td>(&nbsp;|\u00a0)<\/td>/g)).toHaveLength(30);
  });

  it('stays behind the door and inside the app: no release and no feed has a word of it', async () => {
    const canary = (name: string) => `Canary-${name}`;
    const text = ['steward', 'firstAid', 'letterBearer', 'legalNumber', 'reference'];
    const typed = Object.fromEntries(text.map((name) => [name, canary(name)]));
    await record(berlin, { ...typed, givenOn: '2027-04-01', before: '481752963', after: '481752962' });
    await arrest(berlin, '', {
      ...Object.fromEntries(['id', 'where', 'witness', 'lawyer'].map((name) => [name, canary(name)])),
    });
    await home(berlin, 'expected', 'section', canary('section'));
    await home(berlin, 'expected', 'delegate', canary('delegate'));
    const inside = await browser.read(`${berlin}/safety`);
    // What was on the arrest sheet before is on it still.
    expect(inside).toContain('Rowan');
    for (const name of [...text, 'id', 'where', 'witness', 'lawyer', 'section', 'delegate'])
      expect(inside).toContain(canary(name));
    await browser.post('/site/sections/make', { section: 'German section' });
    await browser.post('/site/publish', { facts: ['countries', 'date', 'cities', 'places'] });
    expect(published()).toContain('Embassy of Kazakhstan');
    expect(published()).not.toMatch(/Canary|481752963|481752962/);
    const plan = await browser.read('/solidarity/plan-b?at=2027-04-16T18:00&lead=60');
    const chosen = ['revision', 'madeOf', 'at', 'lead'].map((name) => [name, value(plan, name)]);
    await browser.post('/solidarity/plan-b', Object.fromEntries(chosen));
    const facts = ['countries', 'date', 'cities', 'places'];
    const prepared = await browser.post('/site/blocked/prepare', { revision: '0', facts });
    expect(prepared.status).toBe(303);
    const number = value(await browser.read('/site/blocked'), 'number');
    expect((await browser.post('/site/blocked/switch', { number })).status).toBe(303);
    expect(published()).toContain('Embassy of Kazakhstan');
    expect(published()).not.toMatch(/Canary|481752963|481752962/);
    const organisers = await (await browser.post('/site/organisers')).text();
    expect(organisers).toContain('BEGIN:VEVENT');
    expect(organisers).not.toMatch(/Canary|481752963|481752962/);
    const stranger = house.browser();
    for (const path of ['/solidarity/board', `${berlin}/safety`, `${berlin}/safety/sheet`])
      expect((await stranger.get(path)).headers.get('location')).toBe('/unlock');
    expect((await browser.get('/solidarity/nobody/safety')).status).toBe(404);
    expect((await browser.post('/solidarity/nobody/safety', { revision: '0' })).status).toBe(404);
  });
});
