import { verify } from 'node:crypto';
import { SiteError } from './errors.ts';
import { sha256 } from './hashes.ts';
import { problem } from './problems.ts';
import { pathClashes } from './release-path.ts';
import { type Manifest, manifestSchema } from './schemas.ts';
import { loadPublicKey } from './signing-key.ts';

/** The error for a file that is not what it should be; `file` is its path inside the release or the folder. */
export const tampered = (file: string, cause?: unknown): SiteError =>
  new SiteError(
    'tampered',
    [problem('tampered', file.split('/'), { file })],
    `The file ${file} is not what the publisher signed.`,
    { cause },
  );

export const readJson = (bytes: Uint8Array, file: string): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw tampered(file, error);
  }
};

/** A format of tomorrow is no forgery, and saying so tells the reader what to do. */
export const refuseUnknownFormat = (value: unknown, file: string): void => {
  const { format } = Object(value);
  if (typeof format !== 'number' || format === 1) return;
  throw new SiteError(
    'unknown-format',
    [problem('unknown-format', [file, 'format'], { expected: 1, found: format })],
    `The file ${file} has format ${format}; this version reads format 1.`,
  );
};

/** The manifest, once its exact bytes have been found signed by the key. */
export const verifyManifest = (bytes: Uint8Array, signature: string, publicKey: string): Manifest => {
  const signed = Buffer.from(signature, 'base64');
  // Node reads base64 leniently; one signature shall have one spelling.
  if (signed.toString('base64') !== signature) throw tampered('manifest.sig');
  if (!verify(null, bytes, loadPublicKey(publicKey), signed)) throw tampered('manifest.json');
  const value = readJson(bytes, 'manifest.json');
  refuseUnknownFormat(value, 'manifest.json');
  const parsed = manifestSchema.safeParse(value);
  if (!parsed.success || pathClashes(parsed.data.files.map(({ path }) => path)).length > 0)
    throw tampered('manifest.json');
  return parsed.data;
};

export const verifyFile = (listed: Manifest['files'][number], body: Uint8Array): void => {
  if (body.length !== listed.bytes || sha256(body) !== listed.sha256) throw tampered(listed.path);
};
