import { appendFile, cp, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  buildRelease,
  type LoadedRelease,
  newSigningKey,
  type Release,
  readRelease,
  siteAssets,
  writeRelease,
} from './index.ts';

const signingKey = newSigningKey();
const release = (number: number, key = signingKey): Release =>
  buildRelease({
    number,
    publishedAt: '2026-03-01T08:00:00Z',
    signingKey: key,
    files: [
      ...siteAssets(),
      { path: 'index.html', body: 'home' },
      { path: 'ru/index.html', body: 'дом' },
      { path: 'calendar/en.ics', body: 'BEGIN:VCALENDAR\r\n' },
    ],
  });

let home = '';
let folder = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'plenum-site-'));
  folder = join(home, 'public');
  await writeRelease(folder, release(2));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const load = async (): Promise<LoadedRelease> => {
  const read = await readRelease(folder);
  if (read.status !== 'loaded') throw new Error(read.status);
  return read;
};
const inRelease = (file: string): string => join(folder, 'releases/000002', file);
const everyFile = ['assets/icon.svg', 'assets/site.css', 'calendar/en.ics', 'index.html', 'ru/index.html'];

describe('unlisted files', () => {
  const token = 'ab'.repeat(32);
  const path = `unlisted/${token}/en.ics`;
  const withToken = (number: number) =>
    buildRelease({
      number,
      publishedAt: '2026-03-01T08:00:00Z',
      signingKey,
      files: [{ path: 'index.html', body: 'home' }],
      unlisted: [{ path, body: 'BEGIN:VCALENDAR' }],
    });

  it('are found by who knows the path, and named by no other file of the release', async () => {
    await writeRelease(folder, withToken(3));
    const read = await load();
    const found = read.find(`/${path}`);
    expect(found.status === 'file' && [String(Buffer.from(found.file.body)), found.file.unlisted]).toEqual([
      'BEGIN:VCALENDAR',
      true,
    ]);
    expect(read.paths).toEqual(['index.html']);
    for (const asked of ['/unlisted/', '/unlisted', `/unlisted/${token}`, `/unlisted/${token}/`])
      expect(read.find(asked)).toEqual({ status: 'absent' });
    for (const file of ['manifest.json', 'manifest.sig', 'index.html'])
      expect(await readFile(join(folder, 'releases/000003', file), 'utf8')).not.toContain(token);
  });

  it('are gone with the release that leaves them out', async () => {
    await writeRelease(folder, withToken(3));
    await writeRelease(folder, release(4));
    expect((await load()).find(`/${path}`)).toEqual({ status: 'absent' });
    await expect(readFile(join(folder, 'releases/000003', path))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('are not served once a byte has changed, and may be left out of a copy', async () => {
    await writeRelease(folder, withToken(3));
    await appendFile(join(folder, 'releases/000003', path), 'x');
    expect((await load()).find(`/${path}`)).toEqual({ status: 'absent' });
    await rm(join(folder, 'releases/000003/unlisted'), { recursive: true });
    expect((await load()).find('/').status).toBe('file');
  });

  it('are not followed out of the release, nor served from another name', async () => {
    await writeRelease(folder, withToken(3));
    const place = join(folder, 'releases/000003/unlisted');
    await rename(join(place, token), join(place, 'cd'.repeat(32)));
    expect((await load()).find(`/unlisted/${'cd'.repeat(32)}/en.ics`)).toEqual({ status: 'absent' });
    await rename(join(place, 'cd'.repeat(32), 'en.ics'), join(home, 'en.ics'));
    await rename(join(place, 'cd'.repeat(32)), join(place, token));
    await symlink(join(home, 'en.ics'), join(place, token, 'en.ics'));
    expect((await load()).find(`/${path}`)).toEqual({ status: 'absent' });
  });
});

describe('readRelease', () => {
  it('gives each file with its type, its hash as a strong tag and its instant', async () => {
    const found = (await load()).find('/calendar/en.ics');
    if (found.status !== 'file') throw new Error(found.status);
    // sha256sum of the same bytes, taken by another program and turned to base64url.
    expect(found.file.etag).toBe('"yJPoRotWWeFnUbc4sXpaGg4TsuGe9uFIUO5YebJmEaI"');
    expect(found.file.type).toBe('text/calendar; charset=utf-8');
    expect(found.file.lastModified).toBe('Sun, 01 Mar 2026 08:00:00 GMT');
    expect(new TextDecoder().decode(found.file.body)).toBe('BEGIN:VCALENDAR\r\n');
  });

  it('finds a folder by its page and asks for the missing slash', async () => {
    const { find, paths, number } = await load();
    const pathAt = (url: string) => {
      const found = find(url);
      return found.status === 'file' ? found.file.path : found;
    };
    expect(number).toBe(2);
    expect(paths).toEqual(everyFile);
    expect(pathAt('/')).toBe('index.html');
    expect(pathAt('/index.html')).toBe('index.html');
    expect(pathAt('/ru/')).toBe('ru/index.html');
    expect(pathAt('/%72u/index.html')).toBe('ru/index.html');
    expect(pathAt('/ru')).toEqual({ status: 'folder', location: 'ru/' });
    for (const url of [
      '/calendar',
      '/calendar/',
      '/RU/',
      '//',
      '/manifest.json',
      '/../index.html',
      '/%2e%2e/x',
      '/%',
      '/%ff',
      '/ru/index.html/',
      '/constructor',
    ])
      expect(pathAt(url)).toEqual({ status: 'absent' });
  });

  it('answers any path without a fault', async () => {
    const { find } = await load();
    fc.assert(
      fc.property(fc.string(), (path) => {
        expect(['file', 'folder', 'absent']).toContain(find(`/${path}`).status);
      }),
    );
  });

  it('says when nothing has been published', async () => {
    expect(await readRelease(join(home, 'nowhere'))).toEqual({ status: 'none' });
  });

  it('says when there is nothing newer, and refuses to go back', async () => {
    expect(await readRelease(folder, { newerThan: 2 })).toEqual({ status: 'unchanged', number: 2 });
    expect(await readRelease(folder, { newerThan: 1 })).toMatchObject({ status: 'loaded', number: 2 });
    await expect(readRelease(folder, { newerThan: 3 })).rejects.toMatchObject({
      code: 'number-not-rising',
      problems: [{ params: { number: 2, current: 3 } }],
    });
  });

  it('believes a copy without publisher.json only by a key it knows', async () => {
    await rm(join(folder, 'publisher.json'));
    await expect(readRelease(folder)).rejects.toMatchObject({ code: 'tampered' });
    expect(await readRelease(folder, { publicKey: signingKey.publicKey })).toMatchObject({
      status: 'loaded',
    });
  });

  it('refuses another publisher than the one it knows', async () => {
    const publicKey = newSigningKey().publicKey;
    await expect(readRelease(folder, { publicKey })).rejects.toMatchObject({ code: 'another-publisher' });
  });

  it.each(everyFile)('notices one changed bit in %s', async (file) => {
    const bytes = await readFile(inRelease(file));
    bytes[3] = (bytes[3] ?? 0) ^ 1;
    await writeFile(inRelease(file), bytes);
    await expect(readRelease(folder)).rejects.toMatchObject({
      code: 'tampered',
      message: `The file ${file} is not what the publisher signed.`,
      problems: [{ code: 'tampered', path: file.split('/'), params: { file } }],
    });
  });

  it.each([
    ...everyFile,
    'manifest.json',
    'manifest.sig',
  ])('notices that %s has grown, has gone, or is a link', async (file) => {
    const whole = await readFile(inRelease(file));
    await appendFile(inRelease(file), file === 'manifest.sig' ? 'AAAA' : ' ');
    await expect(readRelease(folder)).rejects.toMatchObject({ code: 'tampered' });
    await rm(inRelease(file));
    await expect(readRelease(folder)).rejects.toMatchObject({
      code: 'tampered',
      problems: [{ params: { file } }],
    });
    await writeFile(join(home, 'elsewhere'), whole);
    await symlink(join(home, 'elsewhere'), inRelease(file));
    await expect(readRelease(folder)).rejects.toMatchObject({
      code: 'tampered',
      problems: [{ params: { file } }],
    });
  });

  it.each([
    ['current.json', '{'],
    ['current.json', 'null'],
    ['current.json', '{"format":1,"number":2,"manifest":"00"}'],
    ['current.json', '{"format":1,"number":"../../x","manifest":""}'],
    ['publisher.json', '[]'],
    ['publisher.json', '\u00ff'],
  ])('refuses %s with %j in it', async (file, text) => {
    await writeFile(join(folder, file), text);
    await expect(readRelease(folder)).rejects.toMatchObject({
      code: 'tampered',
      problems: [{ params: { file } }],
    });
  });

  it('refuses a whole release of an intruder who has no key', async () => {
    const other = join(home, 'other');
    await writeRelease(other, release(3, newSigningKey()));
    await cp(join(other, 'releases'), join(folder, 'releases'), { recursive: true });
    await cp(join(other, 'current.json'), join(folder, 'current.json'));
    await expect(readRelease(folder)).rejects.toMatchObject({
      code: 'tampered',
      problems: [{ params: { file: 'manifest.json' } }],
    });
  });

  it('refuses an older release of ours under a newer number', async () => {
    await rename(join(folder, 'releases/000002'), join(folder, 'releases/000009'));
    const pointer = await readFile(join(folder, 'current.json'), 'utf8');
    await writeFile(join(folder, 'current.json'), pointer.replace('"number":2', '"number":9'));
    await expect(readRelease(folder)).rejects.toMatchObject({
      code: 'tampered',
      problems: [{ params: { file: 'current.json' } }],
    });
  });

  it('names the format of a version to come', async () => {
    await writeFile(join(folder, 'current.json'), '{"format":2,"place":"elsewhere"}');
    await expect(readRelease(folder)).rejects.toMatchObject({
      code: 'unknown-format',
      message: 'The file current.json has format 2; this version reads format 1.',
    });
  });

  it('names the folder it cannot read', async () => {
    await writeFile(join(home, 'file'), '');
    await expect(readRelease(join(home, 'file'))).rejects.toMatchObject({
      code: 'cannot-read',
      message: `Cannot read the folder ${join(home, 'file')} (ENOTDIR).`,
    });
  });

  it('reads a whole release while new ones are being written', async () => {
    let writing = true;
    const writer = (async () => {
      for (let number = 3; number < 10; number += 1) await writeRelease(folder, release(number));
      writing = false;
    })();
    const seen: number[] = [];
    while (writing) seen.push((await load()).number);
    await writer;
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect((await load()).number).toBe(9);
  });
});
