import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readRelease } from '@plenum/site';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { houseInUse } from '../rehearsal/house.ts';
import { words } from '../rehearsal/words.ts';

type InUse = Awaited<ReturnType<typeof houseInUse>>;
let house: InUse['house'];
let browser: InUse['browser'];

beforeAll(async () => {
  ({ house, browser } = await houseInUse());
});
afterAll(async () => {
  expect(house.reports).toEqual([]);
  await house.close();
});

const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
const publish = (...facts: string[]) => browser.post('/site/publish', { facts });
async function publicFile(path: string): Promise<string | undefined> {
  const release = await readRelease(join(house.folder, 'public'));
  const found = release.status === 'loaded' ? release.find(`/${path}`) : undefined;
  return found?.status === 'file' ? Buffer.from(found.file.body).toString() : undefined;
}

describe('the times of release', () => {
  it('are kept by the clocks of the conference, and refused beside the field where they are none', async () => {
    const wrong = await browser.post('/site/times', {
      revision: '0',
      'at-date': '2027-02-30T09:00',
      'at-cities': '2027-04-15T09:00',
    });
    expect(wrong.status).toBe(422);
    const page = await wrong.text();
    expect(words(page)).toContain('“2027-02-30T09:00” is no day and hour');
    expect(page).toContain('value="2027-04-15T09:00"');
    const saved = await browser.post('/site/times', { revision: '0', 'at-date': '2026-11-24T11:20' });
    expect([saved.status, saved.headers.get('location')]).toEqual([303, '/site?times=saved']);
    expect((await browser.post('/site/times', { revision: '0', 'at-date': '' })).status).toBe(409);
  });

  it('tell when a fact is due, and publish nothing by themselves', async () => {
    // 11:00 in Almaty.
    expect(words(await browser.read('/site'))).toContain('to be told from 24 Nov 2026, 11:20');
    house.pass(21);
    const page = await browser.read('/site');
    expect(words(page)).toContain('The public sees nothing yet.');
    expect(words(page)).toContain(
      'The time of 1 fact has come: the date. Nothing is told before you publish.',
    );
    expect(page).toMatch(/value="date"[^>]*checked/);
    await expect(readdir(join(house.folder, 'public'))).rejects.toThrow();
  });
});

describe('before publishing', () => {
  it('tells what each calendar’s subscribers will see changed, and changes nothing', async () => {
    const page = words(await browser.read('/site/preview?facts=countries&facts=date&facts=../x'));
    expect(page).toContain('If you publish now, 2 calendars change.');
    expect(page).toContain('Day of solidarity with the conference: new');
    await publish('countries', 'date');
    expect(words(await browser.read('/site/preview?facts=countries&facts=date'))).toContain(
      'If you publish now, no calendar changes.Told would be: season and countries, the date. Not one byte differs',
    );
    const more = words(await browser.read('/site/preview?facts=countries'));
    expect(more).toContain('Day of solidarity with the conference: shown as cancelled');
  });
});

describe('a section’s calendar', () => {
  let address = '';
  const path = () => address.replace('webcal://localhost:7421/', '');

  it('has an address of 256 bits, shown when made and on request, that works after the next release', async () => {
    expect(words(await browser.read('/site/sections'))).toContain(
      'No section has a calendar of its own yet.',
    );
    const made = await (await browser.post('/site/sections/make', { section: 'German section' })).text();
    address = /webcal:\/\/localhost:7421\/unlisted\/[0-9a-f]{64}\/en\.ics/.exec(made)?.[0] ?? '';
    expect(address).not.toBe('');
    for (const other of ['/site/sections', '/site', '/site/preview?facts=countries'])
      expect(await browser.read(other)).not.toContain('unlisted/');
    expect((await browser.post('/site/sections/make', { section: 'German section' })).status).toBe(409);
    expect((await browser.post('/site/sections/make', { section: 'No such section' })).status).toBe(404);
    const feed = hidden(await browser.read('/site/sections'), 'feed');
    expect(await (await browser.post('/site/sections/show', { feed })).text()).toContain(address);
    expect(await publicFile(path())).toBeUndefined();
    expect(words(await browser.read('/site'))).toContain('What you see here has changed since.');
    await publish('countries');
    expect(await publicFile(path())).toContain('SUMMARY:Meeting');
  });

  it('leaves its token in no file of the release but its own, and nowhere readable in the vault', async () => {
    const [, token = ''] = path().split('/');
    const manifest = join(house.folder, 'public/releases/000002/manifest.json');
    expect(await readFile(manifest, 'utf8')).not.toContain(token);
    expect((await readFile(join(house.folder, 'plenum.sqlite'))).includes(token)).toBe(false);
  });

  it('is gone with the release after its token was taken back, twice or once', async () => {
    const page = await browser.read('/site/sections');
    const form = { feed: hidden(page, 'feed'), revision: hidden(page, 'revision') };
    expect((await browser.post('/site/sections/revoke', { ...form, revision: '99' })).status).toBe(409);
    expect((await browser.post('/site/sections/revoke', form)).status).toBe(303);
    expect((await browser.post('/site/sections/revoke', form)).status).toBe(303);
    expect((await browser.post('/site/sections/show', { feed: form.feed })).status).toBe(409);
    expect(words(await browser.read('/site/sections'))).toContain('taken back, gone with the next release');
    expect(words(await browser.read('/site/preview?facts=countries'))).toContain(
      'The address of German section goes with this release.',
    );
    expect(await publicFile(path())).toContain('SUMMARY:Meeting');
    await publish('countries');
    expect(await publicFile(path())).toBeUndefined();
    expect(await publicFile('en/solidarity.ics')).toContain('BEGIN:VCALENDAR');
    expect(words(await browser.read('/site/sections'))).not.toContain('gone with the next release');
  });

  it('is made once by two who ask for it at the same moment, with another address than before', async () => {
    const ask = async () => {
      const answer = await browser.post('/site/sections/make', { section: 'German section' });
      return { status: answer.status, page: await answer.text() };
    };
    const both = await Promise.all([ask(), ask()]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.some(({ page }) => page.includes(address))).toBe(false);
  });
});

describe('the organisers’ calendar', () => {
  it('is a file behind the door, the same bytes until something changes, and in no release', async () => {
    const download = async () => {
      const answer = await browser.post('/site/organisers');
      expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      return answer.text();
    };
    const first = await download();
    expect(first).toContain('SUMMARY:May be told: The date');
    expect(first).toContain('LOCATION:Embassy\\, Berlin');
    expect(await download()).toBe(first);
    expect((await browser.get('/site/organisers')).status).toBe(404);
    expect(await publicFile('site/organisers.ics')).toBeUndefined();
  });
});
