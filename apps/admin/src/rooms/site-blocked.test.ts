import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readRelease } from '@plenum/site';
import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { houseInUse } from '../rehearsal/house.ts';
import { words } from '../rehearsal/words.ts';

let house: Awaited<ReturnType<typeof houseInUse>>['house'];
let browser: Awaited<ReturnType<typeof houseInUse>>['browser'];

beforeEach(async () => {
  ({ house, browser } = await houseInUse());
});
afterEach(async () => {
  expect(house.reports).toEqual([]);
  await house.close();
});

const all = ['countries', 'date', 'cities', 'places'];
const value = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
const publish = (fields: Record<string, string> = {}) =>
  browser.post('/site/publish', { facts: all, ...fields });
const title = async () => /<h1>([\s\S]*?)<\/h1>/.exec(await browser.read('/site/blocked'))?.[1];

/** Berlin, whose place is open from 09:00 to 12:00, stands only when it is called out. */
async function makeContingent(minutes = '90'): Promise<void> {
  const path =
    /href="(\/solidarity\/[0-9a-f]{32})">Berlin</.exec(await browser.read('/solidarity'))?.[1] ?? '';
  const page = await browser.read(path);
  const saved = await browser.post(`${path}/answers`, {
    revision: value(page, 'revision'),
    available: '09:00-18:00',
    turnout: '40',
    minutes,
    advice: 'plan',
    contingent: 'yes',
  });
  expect(saved.status).toBe(303);
}

/** The block comes when the conference opens, at ten in Almaty (05:00 UTC); three hours until anybody can stand. */
async function choosePlanB(): Promise<void> {
  const asked = { at: '2027-04-16T10:00', lead: '180' };
  const page = await browser.read(`/solidarity/plan-b?at=${asked.at}&lead=${asked.lead}`);
  const made = { revision: value(page, 'revision'), madeOf: value(page, 'madeOf') };
  expect((await browser.post('/solidarity/plan-b', { ...asked, ...made })).status).toBe(303);
}
const prepare = async (facts = all) =>
  browser.post('/site/blocked/prepare', {
    facts,
    revision: value(await browser.read('/site/blocked'), 'revision'),
  });
const number = async () => value(await browser.read('/site/blocked'), 'number');

async function release() {
  const read = await readRelease(join(house.folder, 'public'));
  if (read.status !== 'loaded') throw new Error('nothing is published');
  const text = (path: string) => {
    const found = read.find(path);
    return found.status === 'file' ? new TextDecoder().decode(found.file.body) : '';
  };
  const events = () =>
    new ICAL.Component(ICAL.parse(text('/en/solidarity.ics'))).getAllSubcomponents('vevent').map((event) => {
      const { uid, sequence, startDate, location } = new ICAL.Event(event);
      const status = event.getFirstPropertyValue('status');
      return { uid, sequence, location, status, starts: startDate.toJSDate().toISOString() };
    });
  return { number: read.number, publishedAt: read.publishedAt, text, events };
}

describe('the release for the day of the block', () => {
  it('waits for a first release and a plan B, and says so', async () => {
    expect(words(await browser.read('/site/blocked'))).toContain('Publish something first');
    const early = { facts: all, revision: '0' };
    expect((await browser.post('/site/blocked/prepare', early)).status).toBe(409);
    await publish();
    expect(words(await browser.read('/site/blocked'))).toContain('No plan B has been chosen yet');
    expect((await browser.post('/site/blocked/prepare', early)).status).toBe(409);
    expect((await browser.post('/site/blocked/switch', { number: '1000' })).status).toBe(404);
    expect((await browser.post('/site/blocked/switch', {})).status).toBe(404);
  });

  it('is prepared far above what is public, shown byte for byte, and tells nobody until it is switched to', async () => {
    await makeContingent();
    await publish();
    const before = await release();
    const berlin = before.events().find(({ location }) => location?.includes('Berlin'));
    // By plan A at nine in Berlin, which keeps summer time in April.
    expect(berlin).toMatchObject({ status: 'TENTATIVE', starts: '2027-04-16T07:00:00.000Z' });
    await choosePlanB();
    expect((await prepare()).status).toBe(303);
    expect(await number()).toBe('1000');
    const page = words(await browser.read('/site/blocked'));
    expect(page).toContain('release 1,000 lies ready');
    expect(page).toContain('The conference has been blocked: day of solidarity');
    // It is called out: three hours after 05:00 UTC it is ten there.
    expect(page).toMatch(/Berlin.*?10:00–11:30/);
    const look = await browser.get('/site/blocked/look/en/index.html');
    expect(await look.text()).toContain('The conference has been <strong>blocked</strong>');
    expect((await browser.get('/site/blocked/look/assets/site.css')).headers.get('content-type')).toContain(
      'css',
    );
    expect((await browser.get('/site/blocked/look/../current.json')).status).toBe(404);
    expect((await release()).number).toBe(1);
    expect((await release()).text('/en/')).not.toContain('blocked</strong>');
  });

  it('is switched to in one act after other releases, posted twice without harm: same UIDs, next sequences', async () => {
    await makeContingent();
    await publish();
    await choosePlanB();
    await prepare(['countries', 'date', 'cities', 'places']);
    await publish();
    await publish({ facts: 'countries' });
    await publish();
    const before = await release();
    expect(before.number).toBe(4);
    const prepared = await number();
    // Signed anew with each of the three releases after it.
    expect(prepared).toBe('1003');
    expect((await browser.post('/site/blocked/switch', { number: '1000' })).status).toBe(409);
    for (let times = 0; times < 2; times += 1)
      expect((await browser.post('/site/blocked/switch', { number: prepared })).status).toBe(303);
    const after = await release();
    expect(after.number).toBe(1003);
    expect(after.text('/ru/')).toContain('<strong>запретили</strong>');
    expect(after.text('/en/')).toContain('begin on 16 April 2027 at 13:00');
    const old = new Map(before.events().map((event) => [event.uid, event]));
    expect(after.events()).toHaveLength(2);
    for (const event of after.events()) expect(event.sequence).toBe((old.get(event.uid)?.sequence ?? 99) + 1);
    expect(after.events().find(({ location }) => location?.includes('Berlin'))).toMatchObject({
      status: 'CONFIRMED',
      starts: '2027-04-16T08:00:00.000Z',
    });
    expect(await title()).toContain('the conference is blocked');
    expect(words(await browser.read('/site'))).toContain('The public has been told, by release 1,003');
    expect(words(await browser.read('/'))).toContain(
      'The public has been told that the conference is blocked.',
    );
  });

  it('gives way to a usual release with a higher number, and never to an old page that is sent off late', async () => {
    await publish();
    await choosePlanB();
    await prepare();
    await browser.post('/site/blocked/switch', { number: await number() });
    const blocked = await release();
    expect((await publish()).status).toBe(409);
    expect((await release()).number).toBe(1000);
    expect(await browser.read('/site')).toContain('name="back" value="yes"');
    expect((await publish({ back: 'yes' })).status).toBe(303);
    const usual = await release();
    expect(usual.number).toBe(1001);
    expect(usual.text('/en/')).toContain('If it is blocked');
    for (const event of usual.events())
      expect(event.sequence).toBe(
        (blocked.events().find(({ uid }) => uid === event.uid)?.sequence ?? 99) + 1,
      );
    // The next one lies ready again, above it.
    expect(await number()).toBe('2000');
  });

  it('tells of no picket that was called off after plan B had been chosen', async () => {
    await publish();
    await choosePlanB();
    await prepare();
    const room = await browser.read('/solidarity');
    const path = /href="(\/solidarity\/[0-9a-f]{32})">Berlin</.exec(room)?.[1] ?? '';
    for (const kind of ['invited', 'cancelled']) {
      const seen = value(await browser.read(path), 'seen') || '0';
      const took = await browser.post(`${path}/step`, { seen, kind, reason: 'unsafe' });
      expect(took.status).toBe(303);
    }
    // It was signed with it; prepared again, it is without.
    expect(words(await browser.read('/site/blocked'))).toContain('has changed since it was signed');
    await prepare();
    await browser.post('/site/blocked/switch', { number: await number() });
    const [day, berlin] = (await release()).events();
    expect([day?.status, berlin?.status]).toEqual(['CONFIRMED', 'CANCELLED']);
  });

  it('tells of no picket for which a lawyer has advised against gathering since', async () => {
    await publish();
    await choosePlanB();
    const room = await browser.read('/solidarity');
    const path = /href="(\/solidarity\/[0-9a-f]{32})">Berlin</.exec(room)?.[1] ?? '';
    const answers = { available: '09:00-18:00', turnout: '40', minutes: '90', advice: 'no gathering' };
    const revision = value(await browser.read(path), 'revision');
    expect((await browser.post(`${path}/answers`, { revision, ...answers })).status).toBe(303);
    await prepare();
    await browser.post('/site/blocked/switch', { number: await number() });
    const [day, berlin] = (await release()).events();
    expect([day?.status, berlin?.status]).toEqual(['CONFIRMED', 'CANCELLED']);
  });

  it('tells when what it would tell has changed since, and never brings back a token', async () => {
    await publish();
    await choosePlanB();
    await prepare();
    expect(words(await browser.read('/site/blocked'))).not.toContain('has changed since it was signed');
    await makeContingent('60');
    await choosePlanB();
    expect(words(await browser.read('/site/blocked'))).toContain('has changed since it was signed');
    await prepare();
    expect(words(await browser.read('/site/blocked'))).not.toContain('has changed since it was signed');
    const section =
      /name="section" value="(German[^"]*)"/.exec(await browser.read('/site/sections'))?.[1] ?? '';
    await browser.post('/site/sections/make', { section });
    await publish();
    const page = await browser.read('/site/sections');
    const fields = { feed: value(page, 'feed'), revision: value(page, 'revision') };
    expect((await browser.post('/site/sections/revoke', fields)).status).toBe(303);
    await browser.post('/site/blocked/switch', { number: await number() });
    const read = await readRelease(join(house.folder, 'public'));
    expect(read.status === 'loaded' && read.number).toBe(1003);
    expect(await readdir(join(house.folder, 'public', 'releases', '001003'))).not.toContain('unlisted');
  });
});
