import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  buildRelease,
  newSigningKey,
  packRelease,
  type Release,
  readRelease,
  unpackRelease,
  writeRelease,
} from './index.ts';

const signingKey = newSigningKey();
const { publicKey } = signingKey;
const token = 'ab'.repeat(32);
const release = (number: number, key = signingKey): Release =>
  buildRelease({
    number,
    publishedAt: '2026-03-01T08:00:00Z',
    signingKey: key,
    files: [
      { path: 'index.html', body: `<!doctype html><title>Ә ${number}</title>` },
      { path: 'photo.bin', type: 'application/octet-stream', body: new Uint8Array([0, 255, 128, 10, 13]) },
    ],
    unlisted: [{ path: `unlisted/${token}/en.ics`, body: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' }],
  });

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plenum-pack-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

type Packed = { publicKey: string; manifest: string; files: { path: string; body: string }[] };
const opened = (text: string): Packed => JSON.parse(String(gunzipSync(Buffer.from(text, 'base64'))));
const closed = (value: unknown): string => gzipSync(JSON.stringify(value)).toString('base64');
const refusal = (text: string, key = publicKey): unknown => {
  try {
    unpackRelease(text, { publicKey: key });
    return 'taken';
  } catch (error) {
    return Object(error).code;
  }
};

describe('a release packed for later', () => {
  it('comes out as it went in, and is written without the signing key', async () => {
    const packed = packRelease(release(1000));
    const out = unpackRelease(packed, { publicKey });
    expect(out).toEqual(release(1000));
    await writeRelease(folder, out);
    const read = await readRelease(folder, { publicKey });
    expect(read.status === 'loaded' && read.find(`/unlisted/${token}/en.ics`).status).toBe('file');
  });

  it('is no older release for a reader who has seen others since it was signed, and nothing goes back behind it', async () => {
    const packed = packRelease(release(1000));
    for (const number of [1, 2, 3]) await writeRelease(folder, release(number));
    await writeRelease(folder, unpackRelease(packed, { publicKey }));
    expect(await readRelease(folder, { publicKey, newerThan: 3 })).toMatchObject({
      status: 'loaded',
      number: 1000,
    });
    await expect(writeRelease(folder, release(4))).rejects.toMatchObject({ code: 'number-not-rising' });
    await writeRelease(folder, release(1001));
    expect(await readRelease(folder, { publicKey, newerThan: 1000 })).toMatchObject({ number: 1001 });
    await expect(writeRelease(folder, unpackRelease(packed, { publicKey }))).rejects.toMatchObject({
      code: 'number-not-rising',
    });
  });

  it('is refused when somebody else signed it or a file is another', () => {
    const packed = packRelease(release(7));
    const other = newSigningKey();
    expect(refusal(packRelease(release(7, other)))).toBe('tampered');
    expect(refusal(packed, other.publicKey)).toBe('tampered');
    const value = opened(packed);
    expect(refusal(closed({ ...value, format: 2 }))).toBe('unknown-format');
    expect(refusal(closed({ ...value, files: value.files.slice(1) }))).toBe('tampered');
    const [first, ...rest] = value.files;
    expect(refusal(closed({ ...value, files: [{ ...first, body: 'AAAA' }, ...rest] }))).toBe('tampered');
    expect(refusal(closed({ ...value, unlisted: [] }))).toBe('tampered');
    expect(refusal(closed({ ...value, unlisted: [{ path: '../../x.ics', body: 'AAAA' }] }))).toBe('tampered');
    expect(() => packRelease({ ...release(7), number: 8 })).toThrow(/not what the publisher signed/);
  });

  it('is refused in bounded time whatever text it is', () => {
    const bomb = gzipSync(Buffer.alloc(65_000_000)).toString('base64');
    expect(refusal(bomb)).toBe('tampered');
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.json().map(closed)), (text) => {
        expect(refusal(text)).toBe('tampered');
      }),
      { numRuns: 200 },
    );
  });

  it('is refused with any one byte of it changed', () => {
    const packed = packRelease(release(7));
    const json = String(gunzipSync(Buffer.from(packed, 'base64')));
    fc.assert(
      fc.property(fc.nat(json.length - 1), fc.constantFrom(...'aA0+/="'), (at, letter) => {
        fc.pre(json[at] !== letter);
        const changed = `${json.slice(0, at)}${letter}${json.slice(at + 1)}`;
        const text = gzipSync(changed).toString('base64');
        // Another spelling of the same bytes is the same release.
        const answer = refusal(text);
        if (answer === 'taken') expect(unpackRelease(text, { publicKey })).toEqual(release(7));
        else expect(['tampered', 'unknown-format']).toContain(answer);
      }),
      { numRuns: 300 },
    );
  });
});
