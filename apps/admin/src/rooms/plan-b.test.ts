import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, passphrase } from '../rehearsal/house.ts';
import { words } from '../rehearsal/words.ts';

let house: Awaited<ReturnType<typeof openHouse>>;
let browser: ReturnType<(typeof house)['browser']>;
let melbourne: string;
let london: string;

const value = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
const step = async (path: string, kind: string, more: Record<string, string> = {}) =>
  browser.post(`${path}/step`, { seen: value(await browser.read(path), 'seen') || '0', kind, ...more });
const whatIf = (at: string, lead = '120') => `/solidarity/plan-b?${new URLSearchParams({ at, lead })}`;
const choose = async (page: string) => {
  const fields = ['revision', 'madeOf', 'at', 'lead'].map((name) => [name, value(page, name)]);
  return browser.post('/solidarity/plan-b', Object.fromEntries(fields));
};
const call = async (picket: string, revision?: string) => {
  const page = await browser.read('/solidarity/plan-b/calls');
  const path = picket.replace('/solidarity/', '/solidarity/plan-b/calls/');
  return browser.post(path, { revision: revision ?? value(page, 'revision') });
};

beforeAll(async () => {
  house = await openHouse();
  browser = house.browser();
  await browser.post('/begin', { passphrase, again: passphrase });
  await browser.post('/open/example');
  const room = await browser.read('/solidarity');
  const linkTo = (city: string) =>
    new RegExp(`href="(/solidarity/[0-9a-f]{32})">${city}<`).exec(room)?.[1] ?? '';
  [melbourne, london] = [linkTo('Melbourne'), linkTo('London')];
  const answers = { available: '11:00-18:00', turnout: '15', minutes: '90', advice: 'plan' };
  const revision = value(await browser.read(melbourne), 'revision');
  await browser.post(`${melbourne}/answers`, { ...answers, revision, contingent: 'yes' });
});
afterAll(async () => {
  expect(house.reports).toEqual([]);
  await house.close();
});

describe('plan B', () => {
  // By hand: Almaty is at +5, Melbourne at +10 from 4 April on, London at +1. Melbourne is free from 11:00 to 18:00.
  it.each([
    [
      'on the eve',
      '2027-04-15T18:00',
      /Melbourne\s*Australia\s*stands by\s*11:00 to 12:30\s*06:00\s*called out/,
    ],
    [
      'at the opening, too late there',
      '2027-04-16T10:00',
      /Melbourne\s*Australia\s*stands by\s*11:00 to 12:30\s*17 April 2027\s*06:00\s*17 April 2027\s*a later day/,
    ],
    [
      'on the second day',
      '2027-04-17T10:00',
      /Melbourne\s*Australia\s*stands by\s*11:00 to 12:30\s*18 April 2027\s*06:00\s*18 April 2027\s*a later day/,
    ],
  ])('calls out who stands by when the block comes %s', async (_, at, row) => {
    const text = words(await browser.read(whatIf(at)));
    expect(text).toMatch(row);
    expect(text).toMatch(/Moscow.*?does not stand/);
  });

  it('asks beside the field for a moment and a lead that there are, and keeps nothing', async () => {
    const wrong = await browser.get(whatIf('2027-02-30T18:00', 'soon'));
    expect(wrong.status).toBe(422);
    const text = words(await wrong.text());
    expect(text).toContain('“2027-02-30T18:00” is not a moment');
    expect(text).toContain('“soon” is not a whole number of minutes from 0 to 10080');
    expect(value(await browser.read('/solidarity/plan-b'), 'revision')).toBe('0');
    expect(words(await browser.read('/solidarity/plan-b/calls'))).toContain('No plan B has been chosen');
  });

  it('keeps another place and other hours, and shows what becomes of the picket then', async () => {
    const path = `${london}/plan-b`;
    const agreed = {
      wakes: '6:30',
      sleeps: '23:00',
      caller: 'Heron',
      place: 'Trafalgar Square',
      placeOpen: '',
      available: '17:00-20:00',
      minutes: '60',
    };
    const wrong = { ...agreed, revision: '0', wakes: 'dawn', available: '20:00-17:00', minutes: '0' };
    const refused = await browser.post(path, wrong);
    expect(refused.status).toBe(422);
    const said = words(await refused.text());
    expect(said).toContain('“dawn” is not a time of day');
    expect(said).toContain('“20:00-17:00” is not hours of one day');
    expect(said).toContain('“0” is not a whole number from 1 to 1440');
    expect((await browser.post(path, { ...agreed, revision: '0' })).status).toBe(303);
    expect((await browser.post(path, { ...agreed, revision: '0' })).status).toBe(409);
    const text = words(await browser.read(path));
    expect(text).toMatch(/On the eve: 15 Apr 2027, 18:00\s*17:00 to 18:00\s*Trafalgar Square\s*another hour/);
    // At ten in Almaty it is six in London: nothing of the day is lost. A day later the picket has stood.
    expect(text).toMatch(/On the second day: 17 Apr 2027, 10:00\s*09:30 to 11:30\s*has stood/);
  });

  it('is kept when it is chosen and as it was looked at, once', async () => {
    const looked = await browser.read(whatIf('2027-04-15T18:00'));
    expect((await choose(looked)).status).toBe(303);
    expect((await choose(looked)).status).toBe(303);
    const page = await browser.read('/solidarity/plan-b');
    expect(value(page, 'revision')).toBe('1');
    expect(words(page)).toContain('Chosen: blocked at 15 Apr 2027, 18:00, Almaty, and 120 minutes');
    const late = await browser.read(whatIf('2027-04-16T10:00'));
    const answers = { available: '12:00-18:00', turnout: '15', minutes: '90', advice: 'plan' };
    const revision = value(await browser.read(melbourne), 'revision');
    await browser.post(`${melbourne}/answers`, { ...answers, revision, contingent: 'yes' });
    expect((await choose(late)).status).toBe(409);
    expect(words(await browser.read('/solidarity/plan-b'))).toContain('somebody would stand otherwise now');
    // The same as before it was chosen: its answers as they were.
    const back = { ...answers, available: '11:00-18:00', revision: String(Number(revision) + 1) };
    await browser.post(`${melbourne}/answers`, { ...back, contingent: 'yes' });
    expect(words(await browser.read('/solidarity/plan-b'))).not.toContain(
      'somebody would stand otherwise now',
    );
    const stale = { at: '2027-04-16T10:00', lead: '120', revision: 'x', madeOf: '' };
    expect((await browser.post('/solidarity/plan-b', stale)).status).toBe(404);
  });

  it('has a call list zone by zone in the order in which people wake', async () => {
    const page = await browser.read('/solidarity/plan-b/calls');
    const zones = [...page.matchAll(/<small>([^<]+)<\/small>/g)].map(([, zone]) => zone);
    // By hand for 13:00 UTC: everybody is awake in Europe and America; in Melbourne it is 23:00, so at seven there.
    expect(zones.at(-1)).toBe('Australia/Melbourne');
    expect(zones).toHaveLength(8);
    const text = words(page);
    expect(text).toMatch(
      /Melbourne\s*Australia\/Melbourne\s*First call at 16 Apr 2027, 07:00 there, 16 Apr 2027, 02:00 in Almaty/,
    );
    expect(text).toMatch(
      /London\s*British section\s*Heron.*?You stand at another hour: 16 Apr 2027, 17:00, Trafalgar Square/,
    );
    expect(text).toContain('12 of 12 calls are still to be made');
  });

  it('calls out by the tick, once, and says in words why it cannot', async () => {
    const early = await call(melbourne);
    expect(early.status).toBe(422);
    expect(words(await early.text())).toContain(
      'Melbourne was not noted as called:it does not follow on “not invited”',
    );
    for (const kind of ['invited', 'planned', 'confirmed']) await step(melbourne, kind);
    // Kept for a block to come, the plan makes nobody hurry.
    expect(words(await browser.read('/solidarity/board'))).not.toContain('plan B says so');
    expect((await call(melbourne, '7')).status).toBe(409);
    expect((await call(melbourne)).status).toBe(303);
    expect((await call(melbourne)).status).toBe(303);
    expect(words(await browser.read('/solidarity/plan-b/calls'))).toContain('11 of 12 calls are still');
    // Called out it stands whatever is asked now, and nobody calls it twice.
    expect(words(await browser.read('/solidarity/plan-b'))).toMatch(
      /Melbourne\s*Australia\s*11:00 to 12:30\s*11:00 to 12:30\s*06:00\s*as planned/,
    );
    const life = words(await browser.read(melbourne));
    expect(life).toContain('Melbourne: 11:00 to 12:30; called out');
    expect(life.match(/:\d\d\s*called out/g)).toHaveLength(1);
    expect(words(await browser.read('/solidarity/plan-b'))).not.toContain(
      'somebody would stand otherwise now',
    );
    await step(london, 'invited');
    expect((await call(london)).status).toBe(303);
    expect(words(await browser.read(london))).toContain('London: 17:00 to');
  });

  it('stays behind the door', async () => {
    const stranger = house.browser();
    for (const path of ['/solidarity/plan-b', '/solidarity/plan-b/calls', `${london}/plan-b`])
      expect((await stranger.get(path)).headers.get('location')).toBe('/unlock');
    expect((await browser.get('/solidarity/nobody/plan-b')).status).toBe(404);
    expect((await call('/solidarity/nobody')).status).toBe(404);
    expect((await browser.post('/solidarity/nobody/plan-b', { revision: '0' })).status).toBe(404);
  });
});
