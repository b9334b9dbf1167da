import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildRelease, newSigningKey, siteAssets, writeRelease } from '@plenum/site';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makePublicApp } from './make-public-app.ts';

const signingKey = newSigningKey();
const FEED = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n';
const publish = (
  folder: string,
  number: number,
  words = `release ${number}`,
  key = signingKey,
): Promise<void> =>
  writeRelease(
    folder,
    buildRelease({
      number,
      publishedAt: `2026-03-0${number}T08:00:00Z`,
      signingKey: key,
      files: [
        ...siteAssets(),
        { path: 'index.html', body: words },
        { path: 'ru/index.html', body: 'дом' },
        { path: 'calendar/solidarity-en.ics', body: FEED },
      ],
    }),
  );

let home = '';
let folder = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'plenum-public-'));
  folder = join(home, 'public');
});
afterEach(() => rm(home, { recursive: true, force: true }));

describe('makePublicApp', () => {
  it('serves the pages of the release by file, by folder and without the slash', async () => {
    await publish(folder, 1);
    const app = makePublicApp({ folder });
    const home = await app.request('/');
    expect([home.status, await home.text()]).toEqual([200, 'release 1']);
    expect(home.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(home.headers.get('cache-control')).toBe('no-cache');
    expect(home.headers.get('last-modified')).toBe('Sun, 01 Mar 2026 08:00:00 GMT');
    expect(await (await app.request('/ru/')).text()).toBe('дом');
    const bare = await app.request('/ru');
    expect([bare.status, bare.headers.get('location')]).toEqual([302, 'ru/']);
    expect((await app.request('/assets/site.css')).headers.get('content-type')).toBe(
      'text/css; charset=utf-8',
    );
  });

  it('serves a feed as a calendar that clients may keep for five minutes', async () => {
    await publish(folder, 1);
    const feed = await makePublicApp({ folder }).request('/calendar/solidarity-en.ics');
    expect(await feed.text()).toBe(FEED);
    expect(feed.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(feed.headers.get('content-disposition')).toBe('inline; filename="solidarity-en.ics"');
    expect(feed.headers.get('cache-control')).toBe('max-age=300');
  });

  it('answers 304 to whoever has the same bytes, and keeps the tag over releases that do not change them', async () => {
    await publish(folder, 1);
    const app = makePublicApp({ folder });
    const tagOf = async (path: string) => (await app.request(path)).headers.get('etag') ?? '';
    const [page, feed] = [await tagOf('/'), await tagOf('/calendar/solidarity-en.ics')];
    expect(page).toMatch(/^"[\w-]{43}"$/);
    await publish(folder, 2);
    const again = await app.request('/calendar/solidarity-en.ics', { headers: { 'If-None-Match': feed } });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', feed]);
    expect(again.headers.get('cache-control')).toBe('max-age=300');
    expect((await app.request('/', { headers: { 'If-None-Match': page } })).status).toBe(200);
  });

  it('answers 304 for an unchanged edition without its file: nothing is read or rendered for it', async () => {
    await publish(folder, 1);
    const app = makePublicApp({ folder });
    const path = '/calendar/solidarity-en.ics';
    const etag = (await app.request(path)).headers.get('etag') ?? '';
    // What it is answered from is in memory: the release has gone from the disk, the pointer stays.
    await rm(join(folder, 'releases'), { recursive: true });
    const again = await app.request(path, { headers: { 'If-None-Match': etag } });
    expect([again.status, await again.text(), again.headers.get('content-length')]).toEqual([304, '', null]);
    expect(await (await app.request(path)).text()).toBe(FEED);
  });

  it('sends a release that was signed before the one it replaces to whoever asks by date alone', async () => {
    await publish(folder, 5);
    const app = makePublicApp({ folder });
    const date = (await app.request('/')).headers.get('last-modified') ?? '';
    await writeRelease(
      folder,
      buildRelease({
        number: 1000,
        publishedAt: '2026-03-02T08:00:00Z',
        signingKey,
        files: [{ path: 'index.html', body: 'blocked' }],
      }),
    );
    const answer = await app.request('/', { headers: { 'If-Modified-Since': date } });
    expect([answer.status, await answer.text()]).toEqual([200, 'blocked']);
  });

  it('answers HEAD as GET without the body', async () => {
    await publish(folder, 1);
    const head = await makePublicApp({ folder }).request('/calendar/solidarity-en.ics', { method: 'HEAD' });
    expect([head.status, await head.text(), head.headers.get('content-length')]).toEqual([
      200,
      '',
      String(FEED.length),
    ]);
  });

  it.each([
    'POST',
    'PUT',
    'DELETE',
    'PATCH',
    'OPTIONS',
  ])('refuses %s and says what is allowed', async (method) => {
    await publish(folder, 1);
    for (const path of ['/', '/healthz', '/nowhere']) {
      const response = await makePublicApp({ folder }).request(path, { method });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
  });

  it('protects every answer and sets no cookie', async () => {
    await publish(folder, 1);
    const app = makePublicApp({ folder });
    for (const [path, init] of [
      ['/', {}],
      ['/x', {}],
      ['/', { method: 'POST' }],
      ['/healthz', {}],
      ['/', { headers: { 'If-None-Match': '*' } }],
    ] as const) {
      const { headers } = await app.request(path, init);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('permissions-policy')).toContain('geolocation=()');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('set-cookie')).toBeNull();
      expect(headers.get('strict-transport-security')).toBeNull();
    }
  });

  it('says calmly that nothing is published yet, in the look of the site', async () => {
    const app = makePublicApp({ folder });
    const response = await app.request('/');
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '60']);
    expect(await response.text()).toContain('Здесь пока ничего не опубликовано');
    expect((await app.request('/assets/site.css')).status).toBe(200);
    expect(await (await app.request('/healthz')).json()).toEqual({ status: 'ok', release: null });
    await publish(folder, 1);
    expect(await (await app.request('/')).text()).toBe('release 1');
    expect(await (await app.request('/healthz')).json()).toEqual({ status: 'ok', release: 1 });
  });

  it.each([
    '/nowhere',
    '/manifest.json',
    '/current.json',
    '/publisher.json',
    '/..%2fcurrent.json',
    '/%2e%2e/%2e%2e/current.json',
    '/%',
    '/%00',
    '/releases/000001/index.html',
    '/<script>',
  ])('answers %s with a small page that repeats nothing of it', async (path) => {
    await publish(folder, 1);
    const response = await makePublicApp({ folder }).request(path);
    expect(response.status).toBe(404);
    const text = await response.text();
    expect(text).toContain('There is no such page');
    expect(text).not.toContain('script');
  });

  it('goes on with the release it has when the new one is bad, and says so once', async () => {
    await publish(folder, 1);
    const said: string[] = [];
    let clock = 0;
    const app = makePublicApp({ folder, report: (sentence) => said.push(sentence), now: () => clock });
    expect(await (await app.request('/')).text()).toBe('release 1');
    await publish(folder, 2);
    await writeFile(join(folder, 'releases/000002/ru/index.html'), 'forged');
    for (clock of [10, 20, 2000, 4000]) expect(await (await app.request('/')).text()).toBe('release 1');
    expect(said).toEqual([
      'The file ru/index.html is not what the publisher signed. The release before it is served.',
    ]);
    await publish(folder, 3);
    clock = 6000;
    expect(await (await app.request('/')).text()).toBe('release 3');
  });

  it('does not go back, nor over to another publisher', async () => {
    await publish(folder, 2);
    const said: string[] = [];
    let clock = 0;
    const app = makePublicApp({
      folder,
      report: (sentence) => said.push(sentence),
      now: () => (clock += 5000),
    });
    await app.request('/');
    const other = join(home, 'other');
    await publish(other, 1);
    await rm(folder, { recursive: true });
    await cp(other, folder, { recursive: true });
    expect(await (await app.request('/')).text()).toBe('release 2');
    await rm(folder, { recursive: true });
    await publish(folder, 3, 'forged', newSigningKey());
    expect(await (await app.request('/')).text()).toBe('release 2');
    expect(said).toEqual([
      'Release 1 cannot follow release 2. The release before it is served.',
      `The folder ${folder} belongs to another publisher's key. The release before it is served.`,
    ]);
  });

  it('serves nothing of a release that was bad from the beginning', async () => {
    await publish(folder, 1);
    await writeFile(join(folder, 'releases/000001/index.html'), 'forged');
    const said: string[] = [];
    const response = await makePublicApp({ folder, report: (sentence) => said.push(sentence) }).request('/');
    expect(response.status).toBe(503);
    expect(said).toEqual(['The file index.html is not what the publisher signed.']);
  });

  it('stops serving what has been taken out of the folder', async () => {
    await publish(folder, 1);
    const app = makePublicApp({ folder });
    await app.request('/');
    await rm(folder, { recursive: true });
    expect((await app.request('/')).status).toBe(503);
  });

  it('believes only the key it is given', async () => {
    await publish(folder, 1);
    expect((await makePublicApp({ folder, publicKey: newSigningKey().publicKey }).request('/')).status).toBe(
      503,
    );
    expect((await makePublicApp({ folder, publicKey: signingKey.publicKey }).request('/')).status).toBe(200);
  });

  it('answers many readers at once, each with one whole release', async () => {
    await publish(folder, 1);
    const app = makePublicApp({ folder });
    const writing = publish(folder, 2);
    const texts = await Promise.all(Array.from({ length: 200 }, async () => (await app.request('/')).text()));
    await writing;
    for (const text of texts) expect(['release 1', 'release 2']).toContain(text);
    expect(await (await app.request('/')).text()).toBe('release 2');
  });

  it('serves an unlisted feed to who knows its path, and answers alike for a token taken back and one made up', async () => {
    const [token, other] = ['ab'.repeat(32), 'cd'.repeat(32)];
    const release = (number: number, tokens: string[]) =>
      writeRelease(
        folder,
        buildRelease({
          number,
          publishedAt: `2026-03-0${number}T08:00:00Z`,
          signingKey,
          files: [{ path: 'index.html', body: 'home' }],
          unlisted: tokens.map((one) => ({ path: `unlisted/${one}/en.ics`, body: FEED })),
        }),
      );
    await release(1, [token]);
    const app = makePublicApp({ folder });
    const feed = await app.request(`/unlisted/${token}/en.ics`);
    expect([feed.status, await feed.text()]).toEqual([200, FEED]);
    expect(feed.headers.get('cache-control')).toBe('private, no-cache');
    expect(feed.headers.get('x-robots-tag')).toBe('noindex');
    const ifNew = { headers: { 'If-None-Match': feed.headers.get('etag') ?? '' } };
    expect((await app.request(`/unlisted/${token}/en.ics`, ifNew)).status).toBe(304);
    const answer = async (path: string, init = {}) => {
      const got = await app.request(path, init);
      return { status: got.status, headers: [...got.headers], text: await got.text() };
    };
    const unknown = await answer(`/unlisted/${other}/en.ics`);
    expect(unknown.status).toBe(404);
    for (const asked of [
      '/unlisted/',
      '/unlisted',
      `/unlisted/${token}`,
      `/unlisted/${token}/`,
      '/manifest.json',
    ])
      expect(await answer(asked), asked).toEqual(unknown);
    await release(2, []);
    expect(await answer(`/unlisted/${token}/en.ics`, ifNew)).toEqual(unknown);
    expect(unknown.text).not.toContain(token);
  });
});
