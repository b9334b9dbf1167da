import { sign } from 'node:crypto';
import { SiteError } from './errors.ts';
import { sha256, unlistedDigest } from './hashes.ts';
import { mediaTypeOf } from './media-type.ts';
import { problem, problemsOf, sentenceOf } from './problems.ts';
import { pathClashes } from './release-path.ts';
import { type Manifest, type ReleaseFile, type ReleaseInput, releaseInputSchema } from './schemas.ts';
import { loadPrivateKey, publicHalf } from './signing-key.ts';

/** A release in memory: the files, and the manifest whose exact bytes are signed. */
export type Release = {
  number: number;
  publishedAt: string;
  publicKey: string;
  manifest: Uint8Array<ArrayBuffer>;
  signature: string;
  files: BuiltFile[];
  /** Files that the manifest holds to their digests and does not name. */
  unlisted: BuiltFile[];
};

type BuiltFile = { path: string; type: string; sha256: string; body: Uint8Array<ArrayBuffer> };

const byPath = (a: { path: string }, b: { path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;

const built = ({ path, type, body }: ReleaseFile): BuiltFile => {
  // Copied, so that nobody changes a byte after it has been signed.
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body);
  return { path, type: type ?? mediaTypeOf(path) ?? '', sha256: sha256(bytes), body: bytes };
};

const parse = (input: ReleaseInput) => {
  const parsed = releaseInputSchema.safeParse(input);
  const problems = parsed.success ? [] : problemsOf(parsed.error);
  // Looked for apart from the schema, so that one bad path does not hide two equal ones.
  const listed: unknown = input?.files;
  const files: unknown[] = Array.isArray(listed) ? listed : [];
  problems.push(...pathClashes(files.map((file) => Object(file).path)));
  const apart: unknown = input?.unlisted;
  const unlisted: unknown[] = Array.isArray(apart) ? apart : [];
  problems.push(
    ...pathClashes(
      unlisted.map((file) => Object(file).path),
      'unlisted',
    ),
  );
  for (const [index, file] of files.entries()) {
    const { path, type } = Object(file);
    if (typeof path === 'string' && type === undefined && mediaTypeOf(path) === undefined)
      problems.push(problem('unknown-type', ['files', index, 'path']));
  }
  if (!parsed.success || problems.length > 0)
    throw new SiteError('bad-release', problems, sentenceOf('The release', problems));
  return parsed.data;
};

/**
 * Builds a release: the files, their manifest as canonical JSON, and an Ed25519 signature over its exact bytes.
 * @param input.number 1 for the first release, always rising
 * @param input.publishedAt a UTC instant, `2026-04-11T07:00:00Z`
 * @param input.files paths of lower-case ASCII letters, digits, `.`, `_` and `-`, separated by `/`; strings become
 *   UTF-8; a type is needed only where the path's ending does not tell it
 * @param input.unlisted files at `unlisted/<64 hexadecimal digits>/<name>` that the manifest holds to digests and does
 *   not name: only who knows the path finds them
 * @param input.signingKey the publisher's key from `newSigningKey`; only its private half is read
 * @returns the same bytes for the same input
 * @throws {SiteError} `bad-release` with every problem of the input, `bad-key` for a key that cannot sign
 * @example
 * const release = buildRelease({
 *   number: 1, publishedAt: '2026-03-01T08:00:00Z', signingKey: newSigningKey(),
 *   files: [{ path: 'index.html', body: '<!doctype html><title>Hello</title>' }],
 * });
 * release.files[0]?.type; // 'text/html; charset=utf-8'
 */
export const buildRelease = (input: ReleaseInput): Release => {
  const { number, files: given, unlisted: apart = [], signingKey, ...rest } = parse(input);
  const privateKey = loadPrivateKey(signingKey.privateKey);
  const publishedAt = new Date(rest.publishedAt).toISOString();
  const files = given.map(built).sort(byPath);
  const unlisted = apart.map(built).sort(byPath);
  const manifest: Manifest = {
    format: 1,
    number,
    publishedAt,
    files: files.map(({ path, type, sha256, body }) => ({ path, bytes: body.length, sha256, type })),
    // In the order of the digests, which says nothing of the paths.
    ...(unlisted.length === 0 ? {} : { unlisted: unlisted.map(unlistedDigest).sort() }),
  };
  const bytes = new TextEncoder().encode(`${JSON.stringify(manifest)}\n`);
  const signature = sign(null, bytes, privateKey).toString('base64');
  return {
    number,
    publishedAt,
    publicKey: publicHalf(privateKey),
    manifest: bytes,
    signature,
    files,
    unlisted,
  };
};
