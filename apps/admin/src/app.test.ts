import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { sessionCookie } from './door.ts';
import { address, houseInUse, openHouse, passphrase } from './rehearsal/house.ts';

type House = Awaited<ReturnType<typeof openHouse>>;
const houses: House[] = [];
const open = async () => {
  const house = await openHouse();
  houses.push(house);
  return house;
};
const inUse = async () => {
  const { house, browser } = await houseInUse();
  houses.push(house);
  return { house, browser };
};
afterEach(async () => {
  for (const house of houses.splice(0)) {
    expect(house.reports).toEqual([]);
    await house.close();
  }
});

const rooms = [
  '/',
  '/branches',
  '/delegates',
  '/attendance',
  '/attendance/tiers',
  '/attendance/replan',
  '/places',
  '/under-way/plan',
  '/funds/x',
  '/papers',
  '/site',
  '/site/preview',
  '/site/sections',
  '/open',
  '/nowhere',
];
const acts = [
  '/open/example',
  '/open/files',
  '/attendance/plan',
  '/under-way/plan/cancel',
  '/attendance/tiers',
  '/attendance/tiers/order',
  '/attendance/replan',
  '/places',
  '/places/x/take-back',
  '/funds/x',
  '/papers/attendance',
  '/papers/credentials',
  '/site/publish',
  '/site/times',
  '/site/organisers',
  '/site/sections/make',
  '/site/sections/show',
  '/site/sections/revoke',
  '/lock',
];

describe('the door', () => {
  it('is founded with a passphrase typed twice, and then opens the way to a conference', async () => {
    const house = await open();
    const browser = house.browser();
    expect((await browser.get('/')).headers.get('location')).toBe('/begin');
    expect(await browser.read('/begin')).toContain('Choose a passphrase');
    const short = await browser.post('/begin', { passphrase: 'short', again: 'short' });
    expect(short.status).toBe(422);
    const page = await short.text();
    expect(page).toContain('This has 5 characters; at least 12 are needed.');
    expect(page).not.toContain('value="short"');
    const differ = await browser.post('/begin', { passphrase, again: `${passphrase} ` });
    expect(await differ.text()).toContain('The two differ.');
    const entered = await browser.post('/begin', { passphrase, again: passphrase });
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/']);
    expect((await browser.get('/')).headers.get('location')).toBe('/open');
    expect((await browser.post('/begin', { passphrase, again: passphrase })).headers.get('location')).toBe(
      '/unlock',
    );
  });

  it('keeps the session in a cookie that no script reads and no other site sends', async () => {
    const house = await open();
    const answer = await house.browser().post('/begin', { passphrase, again: passphrase });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(new RegExp(`^${sessionCookie}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`));
  });

  it('lets nobody past without a session, whatever they ask for', async () => {
    const { house } = await inUse();
    const stranger = house.browser();
    stranger.cookies.set(sessionCookie, 'A'.repeat(43));
    for (const path of rooms) {
      const answer = await stranger.get(path);
      expect([path, answer.status, answer.headers.get('location')]).toEqual([path, 303, '/unlock']);
    }
    for (const path of acts) {
      const answer = await stranger.post(path);
      expect([path, answer.status, answer.headers.get('location')]).toEqual([path, 303, '/unlock']);
    }
    expect(house.door.officeOf(undefined)).toBeUndefined();
  });

  it('refuses a wrong passphrase, says when to try again, and gives a second browser a session of its own', async () => {
    const { house, browser } = await inUse();
    const other = house.browser();
    const refused = await other.post('/unlock', { passphrase: 'not this one at all' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Try again in 1 second.');
    const early = await other.post('/unlock', { passphrase });
    expect(early.status).toBe(422);
    house.pass(1);
    expect((await other.post('/unlock', { passphrase })).status).toBe(303);
    expect(other.cookies.get(sessionCookie)).not.toBe(browser.cookies.get(sessionCookie));
    expect((await other.get('/')).status).toBe(200);
    expect((await browser.get('/')).status).toBe(200);
    expect((await other.post('/unlock', { passphrase: '' })).status).toBe(422);
    expect((await other.post('/unlock', { passphrase: 'x'.repeat(2000) })).status).toBe(422);
  });

  it('locks for every browser at once, and forgets what was open', async () => {
    const { house, browser } = await inUse();
    const other = house.browser();
    await other.post('/unlock', { passphrase });
    const session = browser.cookies.get(sessionCookie) ?? '';
    const office = house.door.officeOf(session);
    const locked = await browser.post('/lock');
    expect([locked.status, locked.headers.get('location')]).toEqual([303, '/unlock']);
    expect(browser.cookies.has(sessionCookie)).toBe(false);
    expect((await other.get('/')).headers.get('location')).toBe('/unlock');
    expect(house.door.officeOf(session)).toBeUndefined();
    expect(office?.memory.loaded).toBeUndefined();
    await expect(office?.store.sequence()).rejects.toMatchObject({ code: 'locked' });
    await browser.post('/unlock', { passphrase });
    expect(await browser.read('/')).toContain('Small Conference');
  });

  it('locks by itself after half an hour without use, by a request or by the clock', async () => {
    const { house, browser } = await inUse();
    house.pass(29);
    expect((await browser.get('/')).status).toBe(200);
    house.pass(29);
    house.door.lockWhenIdle();
    expect((await browser.get('/')).status).toBe(200);
    house.pass(30);
    expect((await browser.get('/')).headers.get('location')).toBe('/unlock');
    await browser.post('/unlock', { passphrase });
    const office = house.door.officeOf(browser.cookies.get(sessionCookie));
    house.pass(31);
    house.door.lockWhenIdle();
    await expect(office?.store.sequence()).rejects.toMatchObject({ code: 'locked' });
  });
});

describe('every answer', () => {
  it('runs nothing of others, fetches nothing from elsewhere and is kept nowhere', async () => {
    const { browser } = await inUse();
    for (const path of ['/', '/attendance', '/site', '/unlock', '/nowhere']) {
      const { headers } = await browser.get(path);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      );
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
    }
  });

  it('has one first heading, the one script of this app, no style in it and no address of another host', async () => {
    const { browser, house } = await inUse();
    for (const path of ['/', '/branches', '/delegates', '/attendance', '/papers', '/site', '/nowhere']) {
      const page = await browser.read(path);
      expect(page.startsWith('<!doctype html><html lang="en">')).toBe(true);
      expect(page.match(/<h1>/g)).toHaveLength(1);
      expect(page.match(/<script.*?<\/script>/gs)).toEqual([
        `<script type="module" src="${house.scripts.path}"></script>`,
      ]);
      expect(page).not.toMatch(/\sstyle=|\son\w+=|javascript:/i);
      expect(page).not.toMatch(/(src|href|action)="(https?:)?\/\//i);
    }
  });

  it('sends one stylesheet, named by its content and kept for ever', async () => {
    const house = await open();
    const answer = await house.browser().get(house.stylesheet.path);
    expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    expect(await answer.text()).toContain('--signal');
    expect(await house.browser().read('/begin')).toContain(`href="${house.stylesheet.path}"`);
  });

  it('sends its few modules, named by their content and kept for ever, and lets nothing else run', async () => {
    const house = await open();
    expect(house.scripts.files.has(house.scripts.path)).toBe(true);
    for (const [path, source] of house.scripts.files) {
      const answer = await house.browser().get(path);
      expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
      expect(answer.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
      expect(await answer.text()).toBe(source);
      // Each module that it asks for lies beside it.
      for (const [, name] of source.matchAll(/from '\.\/([^']+)'/g))
        expect(house.scripts.files.has(path.replace(/[^/]+$/, `${name}`)), name).toBe(true);
    }
    const policy = (await house.browser().get('/begin')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'; connect-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('tells whoever starts it that it is well', async () => {
    const house = await open();
    expect(await house.browser().read('/healthz')).toBe('ok');
    expect((await house.app.request('http://evil.example:7420/healthz')).status).toBe(421);
  });
});

describe('what is wrong', () => {
  it('says that a page is not there', async () => {
    const { browser } = await inUse();
    const answer = await browser.get('/nowhere/<b>x');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('There is no such page');
  });

  it('says that a page could not be made, without particulars, and reports where', async () => {
    const { house, browser } = await inUse();
    const office = house.door.officeOf(browser.cookies.get(sessionCookie));
    if (office)
      office.store = { ...office.store, sequence: () => Promise.reject(new Error('Ізгі 1 owes 5')) };
    const answer = await browser.get('/branches');
    expect(answer.status).toBe(500);
    const page = await answer.text();
    expect(page).toContain('Something went wrong on our side');
    expect(page).not.toMatch(/Ізгі|at .*\.ts/);
    expect(house.reports.splice(0).join()).toMatch(/^A page failed: Error\n(?!.*Ізгі)/s);
  });

  it('takes in no more than 5 MB at once', async () => {
    const { browser } = await inUse();
    const answer = await browser.send('/open/files', [new File(['x'.repeat(5_100_000)], 'branches.csv')]);
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('at most 5 MB');
  });

  it('refuses forms of other sites and bodies that are no forms', async () => {
    const { house, browser } = await inUse();
    const cookie = `${sessionCookie}=${browser.cookies.get(sessionCookie)}`;
    const send = (headers: Record<string, string>, body: string) =>
      house.app.request(`${address.origin}/lock`, { method: 'POST', headers: { cookie, ...headers }, body });
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await send({ ...type, origin: 'https://evil.example' }, '')).status).toBe(403);
    expect((await send(type, '')).status).toBe(403);
    expect((await send({ 'content-type': 'application/json', origin: address.origin }, '{}')).status).toBe(
      415,
    );
    expect((await browser.get('/')).status).toBe(200);
  });
});

describe('the language', () => {
  it('is the browser’s first that is ours, and then the one chosen', async () => {
    const { browser } = await inUse();
    const page = async (accept: string) => (await browser.get('/', { 'accept-language': accept })).text();
    expect(await page('de,kk-KZ;q=0.5,ru;q=0.4')).toContain('<html lang="kk">');
    expect(await page('de, fr')).toContain('<html lang="en">');
    const chosen = await browser.post('/language', { language: 'ru', back: '/delegates?branch=oral' });
    expect([chosen.status, chosen.headers.get('location')]).toEqual([303, '/delegates?branch=oral']);
    expect(await page('en')).toContain('Малая конференция');
    await browser.post('/language', { language: 'xx', back: '/' });
    expect(await page('en')).toContain('<html lang="ru">');
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/%0d%0aX',
    'evil',
    '/a b',
    '',
  ])('never leads out of the app: %s', async (back) => {
    const house = await open();
    const answer = await house.browser().post('/language', { language: 'kk', back });
    const { origin } = new URL(answer.headers.get('location') ?? '', address.origin);
    expect(origin).toBe(address.origin);
  });
});

describe('the data folder', () => {
  it('holds nothing that was typed, in the clear', async () => {
    const { house } = await inUse();
    const names = await readdir(house.folder, { recursive: true });
    const files = await Promise.all(
      names
        .filter((name) => name.includes('sqlite'))
        .map((name) => readFile(join(house.folder, name), 'latin1')),
    );
    expect(files.length).toBeGreaterThan(0);
    for (const text of files) {
      expect(text).not.toContain(Buffer.from('Ізгі 1').toString('latin1'));
      expect(text).not.toContain(passphrase);
    }
  });
});
