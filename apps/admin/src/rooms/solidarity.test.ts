import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, passphrase } from '../rehearsal/house.ts';
import { words } from '../rehearsal/words.ts';

let house: Awaited<ReturnType<typeof openHouse>>;
let browser: ReturnType<(typeof house)['browser']>;

beforeAll(async () => {
  house = await openHouse();
  browser = house.browser();
  await browser.post('/begin', { passphrase, again: passphrase });
  await browser.post('/open/example');
});
afterAll(async () => {
  expect(house.reports).toEqual([]);
  await house.close();
});

const value = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
const linkTo = (page: string, city: string) =>
  new RegExp(`href="(/solidarity/[0-9a-f]{32})">${city}<`).exec(page)?.[1] ?? '';
const picketOf = async (city: string) => linkTo(await browser.read('/solidarity'), city);
const step = async (path: string, kind: string, more: Record<string, string> = {}) =>
  browser.post(`${path}/step`, { seen: value(await browser.read(path), 'seen') || '0', kind, ...more });

describe('the day of pickets', () => {
  it('places twelve of fourteen, in the hours of their cities, and says why two do not stand', async () => {
    const page = await browser.read('/solidarity');
    const text = words(page);
    // By hand from pickets.csv: all but Moscow and Kyiv; 40+20+25+15+20+12+60+15+18+20+15+30 people.
    expect(text).toContain('12 of 14 pickets can stand, with 290 people');
    expect(text).toMatch(/Melbourne\s*Australia.*?11:00 to 12:30\s*06:00/);
    expect(text).toMatch(/London\s*United Kingdom.*?09:30 to 11:30\s*13:30/);
    expect(text).toMatch(/Moscow.*?a lawyer is to be asked first.*?does not stand/);
    expect(text).toMatch(/Kyiv.*?no gathering is advised.*?does not stand/);
    // 90 minutes of Melbourne, 07:00 to 12:30 and 13:00 to 15:00 UTC.
    expect(text).toContain('for 9 h 0 min');
    expect(text).toContain('2 gaps');
    // Melbourne is alone from 11:00 to 12:30: its bar begins 11 hours from the left and is an hour and a half wide.
    expect(page).toMatch(/<rect class="picket" x="229.5" y="4" width="18.8"/);
    expect(page).not.toMatch(/<script(?! type="module" src="\/scripts-)/);
  });

  it('keeps what the hours are chosen for, and tells of two who choose at once', async () => {
    const revision = value(await browser.read('/solidarity'), 'revision');
    expect(revision).toBe('0');
    expect((await browser.post('/solidarity/mode', { revision, mode: 'relay' })).status).toBe(303);
    expect((await browser.post('/solidarity/mode', { revision, mode: 'simultaneous' })).status).toBe(409);
    expect((await browser.post('/solidarity/mode', { revision: '1', mode: 'march' })).status).toBe(404);
    expect(words(await browser.read('/solidarity'))).toContain('for 14 h 30 min');
    // The public is told the hours of the room: the relay goes on in the afternoon of São Paulo.
    expect(words(await browser.read('/site'))).toMatch(/São Paulo.*?15:00 to 17:00/);
    await browser.post('/solidarity/mode', { revision: '1', mode: 'same-date' });
  });

  it('invites and plans all at once, and does nothing the second time', async () => {
    await browser.post('/solidarity/all', { kind: 'invited' });
    await browser.post('/solidarity/all', { kind: 'invited' });
    expect(words(await browser.read('/solidarity'))).toContain('invited14');
    await browser.post('/solidarity/all', { kind: 'planned' });
    expect(words(await browser.read('/solidarity'))).toMatch(/invited2planned12/);
    expect((await browser.post('/solidarity/all', { kind: 'cancelled' })).status).toBe(404);
  });

  it('takes a step once, and says in words why another is not taken', async () => {
    const london = await picketOf('London');
    const seen = value(await browser.read(london), 'seen');
    const twice = { seen, kind: 'confirmed' };
    expect((await browser.post(`${london}/step`, twice)).status).toBe(303);
    expect((await browser.post(`${london}/step`, twice)).status).toBe(409);
    const early = await step(london, 'held');
    expect(early.status).toBe(422);
    expect(words(await early.text())).toContain('it has not begun yet: it starts at 16 Apr 2027, 09:30');
    const unasked = await step(london, 'standing-by');
    expect(words(await unasked.text())).toContain('this picket does not wait for a call');
    const moscow = await picketOf('Moscow');
    expect(words(await (await step(moscow, 'planned')).text())).toContain('there is no hour');
    expect((await step(london, 'cancelled', { reason: 'spies' })).status).toBe(404);
    await step(london, 'cancelled', { reason: 'forbidden' });
    expect(words(await browser.read(london))).toContain('it has been forbidden');
    expect(words(await browser.read('/solidarity'))).toContain('11 of 14 pickets can stand, with 230 people');
  });

  it('enters the answers of a section as a new revision, and shows both of two', async () => {
    const berlin = await picketOf('Berlin');
    const revision = value(await browser.read(berlin), 'revision');
    const answers = { revision, available: '11:00-18:00', turnout: '50', minutes: '60', advice: 'plan' };
    const wrong = await browser.post(`${berlin}/answers`, {
      ...answers,
      available: '18:00-11:00',
      turnout: 'some',
      minutes: '1441',
    });
    expect(wrong.status).toBe(422);
    const text = words(await wrong.text());
    expect(text).toContain('“18:00-11:00” is not hours of one day');
    expect(text).toContain('“some” is not a whole number.');
    expect(text).toContain('“1441” is not a whole number from 1 to 1440.');
    expect((await browser.post(`${berlin}/answers`, { ...answers, contingent: 'yes' })).status).toBe(303);
    const late = await browser.post(`${berlin}/answers`, { ...answers, turnout: '7' });
    expect(late.status).toBe(409);
    const both = await late.text();
    expect(words(both)).toContain('Now it says: free 11:00-18:00; 50 people; 60 minutes; plan it.');
    expect(both).toContain('value="7"');
    // The place is open until noon: an hour from eleven. It was planned for nine.
    expect(words(await browser.read('/solidarity'))).toMatch(/Berlin.*?is no longer what is drafted.*?09:00/);
    await step(berlin, 'planned');
    await step(berlin, 'confirmed');
    await step(berlin, 'standing-by');
    const page = words(await browser.read('/solidarity'));
    expect(page).toMatch(/Berlin\s*Germany\s*standing by\s*11:00 to 12:00/);
    expect(words(await browser.read(berlin))).toContain(
      'moved from 16 Apr 2027, 09:00 to 16 Apr 2027, 11:00',
    );
  });

  it('stays behind the door, and is told to nobody by a release', async () => {
    const stranger = house.browser();
    for (const path of ['/solidarity', await picketOf('Berlin')])
      expect((await stranger.get(path)).headers.get('location')).toBe('/unlock');
    expect((await browser.get('/solidarity/no-such-document')).status).toBe(404);
    expect(
      (await browser.post('/solidarity/no-such-document/step', { seen: '0', kind: 'held' })).status,
    ).toBe(404);
  });
});
