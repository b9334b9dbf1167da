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
  await browser.post('/solidarity/all', { kind: 'invited' });
  await browser.post('/solidarity/all', { kind: 'planned' });
  for (const city of ['Berlin', 'London', 'Stockholm']) await step(city, 'confirmed');
});
afterAll(async () => {
  expect(house.reports).toEqual([]);
  await house.close();
});

const value = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
const picketOf = async (city: string) =>
  new RegExp(`href="(/solidarity/[0-9a-f]{32})">${city}<`).exec(await browser.read('/solidarity'))?.[1] ?? '';
async function step(city: string, kind: string) {
  const path = await picketOf(city);
  return browser.post(`${path}/step`, { seen: value(await browser.read(path), 'seen'), kind });
}
const report = (more: Record<string, string>) => ({
  seen: '0',
  media: '3',
  photos: '3',
  turnout: '38',
  minutes: '90',
  letter: 'refused',
  ...more,
});
const told = 'told=chosen&date=yes&countries=yes&cities=yes';

describe('the report of a picket', () => {
  it('waits until the picket is held', async () => {
    const berlin = await picketOf('Berlin');
    expect(words(await browser.read(`${berlin}/report`))).toContain('This picket is “confirmed”.');
    const early = await browser.post(`${berlin}/report`, report({}));
    expect(early.status).toBe(422);
    expect((await browser.get('/solidarity/nothing/report')).status).toBe(404);
    // To the evening of 16 April 2027.
    house.pass((Date.parse('2027-04-16T18:00:00Z') - Date.parse('2026-11-24T06:00:00Z')) / 60_000);
    browser = house.browser();
    await browser.post('/unlock', { passphrase });
    for (const city of ['Berlin', 'London', 'Stockholm'])
      expect((await step(city, 'held')).status, city).toBe(303);
  });

  it('says beside each field what is wrong, and keeps what was typed', async () => {
    const berlin = await picketOf('Berlin');
    const wrong = await browser.post(
      `${berlin}/report`,
      report({
        turnout: 'many',
        minutes: '1441',
        letter: '',
        'outlet-1': 'Der Bote',
        'link-1': 'http://example.org/<b>',
        'consent-2': 'yes',
      }),
    );
    expect(wrong.status).toBe(422);
    const page = await wrong.text();
    const text = words(page);
    for (const says of [
      '“many” is not a whole number.',
      '“1441” is not a whole number from 0 to 1440.',
      'Say what became of the letter.',
      'Say what kind of media it was.',
      '“http://example.org/<b>” is not an address that begins with https://',
      'Say where the photo lies that everybody agrees to.',
    ])
      expect(text).toContain(says);
    expect(page).toContain('value="Der Bote"');
    expect(page).not.toContain('<b>”');
    expect((await browser.post(`${berlin}/report`, report({ media: '1000000' }))).status).toBe(404);
  });

  it('is entered once, and corrected by a later entry', async () => {
    const berlin = await picketOf('Berlin');
    const first = report({
      'medium-0': 'newspaper',
      'outlet-0': 'Der Bote',
      'link-0': 'https://bote.example/picket',
      'campaign-0': 'the strike',
      'photo-0': 'shelf 4, film 2',
      'photo-1': 'shelf 4, film 3',
      'consent-1': 'yes',
    });
    expect((await browser.post(`${berlin}/report`, first)).status).toBe(303);
    expect((await browser.post(`${berlin}/report`, first)).status).toBe(303);
    const page = words(await browser.read(`${berlin}/report`));
    expect(page).toContain('Berlin: 38 people, 90 minutes; the letter was refused.');
    expect(words(await browser.read(berlin))).toContain('reported');
    expect((await browser.post(`${berlin}/report`, { ...first, turnout: '40' })).status).toBe(409);
    expect((await browser.post(`${berlin}/report`, { ...first, turnout: '40', seen: '1' })).status).toBe(303);
    const corrected = await browser.read(`${berlin}/report`);
    expect(words(corrected)).toContain('Berlin: 40 people');
    expect(corrected.match(/<td class="tight">/g)).toHaveLength(2);
    const london = await picketOf('London');
    const received = report({ turnout: '61', minutes: '125', letter: 'received', 'medium-0': 'radio' });
    expect((await browser.post(`${london}/report`, received)).status).toBe(303);
  });
});

describe('the press', () => {
  it('adds up what came with the files and what pickets report', async () => {
    const text = words(await browser.read('/solidarity/press'));
    // By hand from coverage.csv: 4 items of national television with 6+1+1+1 outlets, 1 press review; then
    // a newspaper and a radio station of the reports above.
    expect(text).toContain('7 reports in the media, in 12 outlets.');
    expect(text).toMatch(/By kind of media.*?national television\s*4\s*9\s*newspaper\s*1\s*1/);
    expect(text).toMatch(
      /the strike\s*5\s*5\s*against the war\s*1\s*6\s*none named\s*1\s*1\s*In all\s*7\s*12/,
    );
  });

  it('adds an item once, corrects it on its revision, and takes it out of the count', async () => {
    const form = value(await browser.read('/solidarity/press'), 'form');
    const item = { form, medium: 'agency', outlet: 'Wire', outlets: '3', date: '2027-04-16' };
    const wrong = await browser.post('/solidarity/press', { ...item, outlets: '0', date: '2027-04-17' });
    expect(wrong.status).toBe(422);
    const page = await wrong.text();
    expect(words(page)).toContain('“0” is not a whole number of 1 or more.');
    expect(words(page)).toContain('“2027-04-17” is still to come.');
    expect(value(page, 'form')).toBe(form);
    expect((await browser.post('/solidarity/press', item)).status).toBe(303);
    expect((await browser.post('/solidarity/press', item)).status).toBe(303);
    expect((await browser.post('/solidarity/press', { ...item, outlets: '4' })).status).toBe(409);
    const added = await browser.read('/solidarity/press');
    expect(words(added)).toContain('8 reports in the media, in 15 outlets.');
    const path = /href="(\/solidarity\/press\/[0-9a-f]{32})">news agency</.exec(added)?.[1] ?? '';
    const change = { revision: '1', medium: 'agency', outlets: '4' };
    expect((await browser.post(path, change)).status).toBe(303);
    expect((await browser.post(path, change)).status).toBe(409);
    expect(words(await browser.read('/solidarity/press'))).toContain('in 16 outlets');
    expect((await browser.post(`${path}/withdrawn`, { revision: '2' })).status).toBe(303);
    expect(words(await browser.read('/solidarity/press'))).toContain(
      '7 reports in the media, in 12 outlets.',
    );
    expect((await browser.get(path)).status).toBe(404);
    expect((await browser.post(path, { ...change, revision: '3' })).status).toBe(409);
    expect((await browser.post(`${path}/withdrawn`, { revision: '2' })).status).toBe(303);
  });
});

describe('the digest', () => {
  it('adds up, in the language of the link', async () => {
    const page = words(await browser.read(`/solidarity/digest?in=en&${told}`));
    // 40 + 61 people, 90 + 125 minutes.
    expect(page).toContain('101 people stood in 2 cities of 2 countries, for 3 h 35 min in all.');
    expect(page).toContain('1 received, 1 refused, 0 not handed in');
    expect(page).toMatch(
      /Germany\s*40\s*1 h 30 min\s*0\s*1\s*0\s*United Kingdom\s*61\s*2 h 5 min\s*1\s*0\s*0/,
    );
    expect(page).toMatch(/Silent so far\s*10 pickets have not reported.*?Stockholm, Sweden/);
    // Moscow and Kyiv were never planned: nobody waits for them.
    expect(page).not.toMatch(/(Kyiv|Moscow), (Ukraine|Russia)/);
    const said = {
      ru: 'Вышли 101 человек',
      kk: '2 елдің 2 қаласына 101 адам шықты',
      de: '101 Menschen standen in 2 Städten in 2 Ländern',
      sv: '101 människor stod i 2 städer i 2 länder',
    };
    for (const [language, sentence] of Object.entries(said))
      expect(words(await browser.read(`/solidarity/digest?in=${language}`)), language).toContain(sentence);
  });

  it('names by itself only what has been released, and never a street, a section, a photo or a note', async () => {
    const text = async (query: string) => (await browser.get(`/solidarity/digest.txt?in=en${query}`)).text();
    const shy = await text('');
    expect(shy).toContain('101 people');
    expect(shy).not.toMatch(/Germany|Berlin|Stockholm|Kyiv|2027|bote\.example/);
    const bold = await text(`&${told}`);
    expect(bold).toContain('16 April 2027');
    expect(bold).toMatch(/- Berlin\. Country: Germany; People: 40; Time: 1 h 30 min/);
    expect(bold).toContain('https://bote.example/picket');
    expect(bold).toMatch(/Silent so far\n10 pickets.*\n(- .+\n)+/);
    for (const never of [/shelf 4/, /Embassy|embassy/, /[Ss]ection/, /Chechnya/, /interview/])
      expect(bold).not.toMatch(never);
    await browser.post('/site/publish', { facts: ['countries'] });
    const released = words(await browser.read('/solidarity/digest?in=en'));
    expect(released).toContain('Germany');
    expect(released).not.toMatch(/Berlin\s*Germany/);
  });

  it('tells its makers what to mind, and only on the screen', async () => {
    const page = await browser.read('/solidarity/digest?in=de');
    expect(words(page)).toContain('Berlin: 1 photo is without consent.');
    expect(words(page)).toContain('https://bote.example/picket has no kept copy');
    const stranger = house.browser();
    for (const path of ['/solidarity/digest', '/solidarity/digest.txt', '/solidarity/press'])
      expect((await stranger.get(path)).headers.get('location')).toBe('/unlock');
  });
});
