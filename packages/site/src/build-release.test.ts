import { createHash, createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRelease, newSigningKey, type ReleaseInput, type SiteError, siteAssets } from './index.ts';

// A fixed seed (the bytes 0 to 31), so that the hash below stays the same.
const signingKey = { privateKey: 'MC4CAQAwBQYDK2VwBCIEIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f' };
const input = (): ReleaseInput => ({
  number: 3,
  publishedAt: '2026-03-01T08:00:00Z',
  signingKey,
  files: [
    { path: 'ru/index.html', body: '<!doctype html><title>Привет</title>' },
    { path: 'solidarity-ru.ics', body: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' },
    { path: 'index.html', body: '<!doctype html><title>Hello</title>' },
    { path: 'feed', type: 'application/octet-stream', body: Uint8Array.of(0, 255) },
  ],
});

const refusal = (change: Partial<Record<keyof ReleaseInput, unknown>>): SiteError => {
  try {
    buildRelease({ ...input(), ...change } as ReleaseInput);
  } catch (error) {
    return error as SiteError;
  }
  throw new Error('the release was not refused');
};
const codes = (error: SiteError) => error.problems.map(({ code, path }) => `${path.join('.')} ${code}`);
const file = (path: string) => ({ path, type: 'text/plain', body: '' });

describe('buildRelease', () => {
  it('lists every file with its size, hash and type, in the order of the paths', () => {
    const release = buildRelease(input());
    const manifest = JSON.parse(new TextDecoder().decode(release.manifest));
    expect(manifest).toMatchObject({ format: 1, number: 3, publishedAt: '2026-03-01T08:00:00.000Z' });
    expect(manifest.files.map(({ path, type }: { path: string; type: string }) => `${path} ${type}`)).toEqual(
      [
        'feed application/octet-stream',
        'index.html text/html; charset=utf-8',
        'ru/index.html text/html; charset=utf-8',
        'solidarity-ru.ics text/calendar; charset=utf-8',
      ],
    );
    expect(manifest.files[0]).toEqual({
      path: 'feed',
      bytes: 2,
      sha256: createHash('sha256')
        .update(Buffer.from([0, 255]))
        .digest('hex'),
      type: 'application/octet-stream',
    });
  });

  it('signs the exact bytes of the manifest, as anybody with the public key can check', () => {
    const { manifest, signature, publicKey } = buildRelease(input());
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    expect(verify(null, manifest, key, Buffer.from(signature, 'base64'))).toBe(true);
    manifest[10] = (manifest[10] ?? 0) ^ 1;
    expect(verify(null, manifest, key, Buffer.from(signature, 'base64'))).toBe(false);
  });

  it('gives the same bytes for the same input, in whatever order the files come', () => {
    const { manifest, signature } = buildRelease(input());
    expect(createHash('sha256').update(manifest).digest('hex')).toBe(
      '482716fbb37cbcdd38b4a64c01e8c6c20db6f06085ecf3773f15f572c442f287',
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(input().files, { minLength: 4 }), (files) => {
        expect(buildRelease({ ...input(), files }).signature).toBe(signature);
      }),
      { numRuns: 10 },
    );
  });

  it('keeps what was signed when the caller changes the bytes afterwards', () => {
    const body = Uint8Array.of(1);
    const release = buildRelease({ ...input(), files: [{ path: 'a.png', body }] });
    body[0] = 2;
    expect(release.files[0]?.body).toEqual(Uint8Array.of(1));
  });

  it('takes the files of siteAssets', () => {
    const types = buildRelease({ ...input(), files: siteAssets() }).files.map(({ type }) => type);
    expect(types).toEqual(['image/svg+xml; charset=utf-8', 'text/css; charset=utf-8']);
  });

  it.each([
    '',
    '.',
    '..',
    '../a',
    'a/../b',
    'a/..',
    '/a',
    'a/',
    'a//b',
    './a',
    'a/./b',
    'a\\b',
    'A.html',
    'ä.html',
    'a b',
    'a\u0000b',
    'c:a',
    '.htaccess',
    'a/.git',
    'a.',
    'a./b',
    'a?b',
    'a%2e',
    'a'.repeat(201),
  ])('refuses the path %j', (path) => {
    expect(codes(refusal({ files: [file(path)] }))).toEqual(['files.0.path bad-path']);
  });

  it.each([
    'manifest.json',
    'manifest.sig',
    'con',
    'a/nul.txt',
    'com1.html',
    'lpt9',
  ])('reserves the path %j', (path) => {
    expect(codes(refusal({ files: [file(path)] }))).toEqual(['files.0.path reserved-path']);
  });

  it('lets no accepted path lead out of its folder', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z./\\_-]{1,12}$/), (path) => {
        try {
          buildRelease({ ...input(), files: [file(path)] });
        } catch (error) {
          expect((error as SiteError).code).toBe('bad-release');
          return;
        }
        expect(new URL(path, 'https://x.example/root/').pathname).toBe(`/root/${path}`);
        expect(path).toBe(path.toLowerCase());
      }),
    );
  });

  it('names every problem in one pass', () => {
    const error = refusal({
      number: 0,
      publishedAt: '2026-02-30T00:00:00Z',
      signingKey: {},
      files: [
        file('a'),
        file('a'),
        file('a/b'),
        file('../a'),
        { path: 'x.exe', body: '' },
        { path: 'y.txt', type: 'text/html\r\nSet-Cookie: a=b', body: '' },
        { path: 'z.txt', body: 7 },
      ],
    });
    expect(error.code).toBe('bad-release');
    expect(codes(error).toSorted()).toEqual(
      [
        'number wrong-shape',
        'publishedAt wrong-shape',
        'signingKey.privateKey wrong-shape',
        'files.0.path path-is-folder',
        'files.1.path path-is-folder',
        'files.1.path repeated-path',
        'files.3.path bad-path',
        'files.4.path unknown-type',
        'files.5.type bad-type',
        'files.6.body wrong-shape',
      ].toSorted(),
    );
  });

  it.each([
    '',
    'x',
    newSigningKey().publicKey,
    'MFECAQEwBQYDK2VuBCIEIA==',
  ])('refuses a key that cannot sign', (privateKey) => {
    const error = refusal({ signingKey: { privateKey } });
    expect(error.code).toBe('bad-key');
    if (privateKey !== '')
      expect(JSON.stringify([error.message, error.problems, String(error.stack)])).not.toContain(
        `"${privateKey}"`,
      );
  });

  it('survives nonsense', () => {
    for (const nonsense of [undefined, null, 7, [], { files: 7 }, { files: [null] }])
      expect(() => buildRelease(nonsense as unknown as ReleaseInput)).toThrow(
        expect.objectContaining({ code: 'bad-release' }),
      );
  });
});

describe('newSigningKey', () => {
  it('makes a pair that belongs together, and another one each time', () => {
    const key = newSigningKey();
    expect(buildRelease({ ...input(), signingKey: key }).publicKey).toBe(key.publicKey);
    expect(newSigningKey().privateKey).not.toBe(key.privateKey);
  });

  it('holds unlisted files to digests that anybody who knows the path can work out', () => {
    const path = `unlisted/${'0f'.repeat(32)}/en.ics`;
    const { manifest } = buildRelease({ ...input(), unlisted: [{ path, body: 'x' }] });
    const sha = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(JSON.parse(new TextDecoder().decode(manifest)).unlisted).toEqual([sha(`${path}\0${sha('x')}`)]);
  });

  it('takes no unlisted file that can be guessed, and names none in the manifest', () => {
    const unlisted = (path: string) => ({ path, body: '' });
    const long = `unlisted/${'0f'.repeat(32)}`;
    const given = [`unlisted/${'0f'.repeat(31)}/en.ics`, `${long}/en.xyz`, `${long}/../en.ics`, 'en.ics'];
    expect(codes(refusal({ unlisted: [...given, `${long}/a.ics`, `${long}/a.ics`].map(unlisted) }))).toEqual([
      'unlisted.0.path bad-path',
      'unlisted.1.path unknown-type',
      'unlisted.2.path bad-path',
      'unlisted.3.path bad-path',
      'unlisted.5.path repeated-path',
    ]);
    expect(codes(refusal({ files: [file(`${long}/en.ics`)] }))).toEqual(['files.0.path reserved-path']);
  });
});
