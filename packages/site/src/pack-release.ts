import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Release } from './build-release.ts';
import { sha256 } from './hashes.ts';
import { mediaTypeOf } from './media-type.ts';
import { readJson, refuseUnknownFormat, tampered, verifyManifest } from './verify.ts';
import { verifyRelease } from './verify-release.ts';

const PACK = 'the packed release';
// What fits a public folder many times over; more is a bomb.
const LARGEST = 64_000_000;

const base64 = z.base64();
const file = z.strictObject({ path: z.string(), body: base64 });
const packSchema = z.strictObject({
  format: z.literal(1),
  publicKey: z.string(),
  manifest: base64,
  signature: z.string(),
  files: z.array(file),
  unlisted: z.array(file),
});

const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const asBytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

/**
 * Packs a release into one text, so that it can be kept sealed until its day and then be written by somebody without
 * the signing key. Whoever has the text has everything in it: seal it.
 * @param release from `buildRelease`
 * @returns gzipped JSON as base64
 * @throws {SiteError} `tampered` when the release is not what was signed
 * @example
 * const key = newSigningKey();
 * const release = buildRelease({
 *   number: 1000, publishedAt: '2026-03-01T08:00:00Z', signingKey: key,
 *   files: [{ path: 'index.html', body: '<!doctype html><title>Blocked</title>' }],
 * });
 * const packed = packRelease(release);
 * unpackRelease(packed, { publicKey: key.publicKey }).number; // 1000
 */
export const packRelease = (release: Release): string => {
  verifyRelease(release);
  const { publicKey, manifest, signature, files, unlisted } = release;
  const packed: z.input<typeof packSchema> = {
    format: 1,
    publicKey,
    manifest: asText(manifest),
    signature,
    files: files.map(({ path, body }) => ({ path, body: asText(body) })),
    unlisted: unlisted.map(({ path, body }) => ({ path, body: asText(body) })),
  };
  return gzipSync(JSON.stringify(packed)).toString('base64');
};

const unzip = (text: string): Uint8Array => {
  try {
    return gunzipSync(Buffer.from(text, 'base64'), { maxOutputLength: LARGEST });
  } catch (error) {
    throw tampered(PACK, error);
  }
};

/**
 * Takes a release out of its packed text and verifies the signature and every file.
 * @param text from `packRelease`
 * @param options.publicKey the publisher's key as the reader knows it
 * @returns the release as it was built, for `writeRelease`
 * @throws {SiteError} `tampered` when a byte of it is not what that publisher signed, `unknown-format`, `bad-key`
 * @example
 * const key = newSigningKey();
 * const release = buildRelease({
 *   number: 7, publishedAt: '2026-03-01T08:00:00Z', signingKey: key,
 *   files: [{ path: 'index.html', body: '<!doctype html><title>Hello</title>' }],
 * });
 * unpackRelease(packRelease(release), { publicKey: key.publicKey }).publishedAt; // '2026-03-01T08:00:00.000Z'
 */
export const unpackRelease = (text: string, { publicKey }: { publicKey: string }): Release => {
  const value = readJson(unzip(text), PACK);
  refuseUnknownFormat(value, PACK);
  const parsed = packSchema.safeParse(value);
  if (!parsed.success || parsed.data.publicKey !== publicKey) throw tampered(PACK);
  const { signature } = parsed.data;
  const manifest = asBytes(parsed.data.manifest);
  const signed = verifyManifest(manifest, signature, publicKey);
  const types = new Map(signed.files.map(({ path, type }) => [path, type]));
  const built = ({ path, body }: z.output<typeof file>) => {
    const bytes = asBytes(body);
    return { path, type: types.get(path) ?? mediaTypeOf(path) ?? '', sha256: sha256(bytes), body: bytes };
  };
  const release: Release = {
    number: signed.number,
    publishedAt: signed.publishedAt,
    publicKey,
    manifest,
    signature,
    files: parsed.data.files.map(built),
    unlisted: parsed.data.unlisted.map(built),
  };
  verifyRelease(release);
  return release;
};
