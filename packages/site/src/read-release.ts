import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfThere } from './durable.ts';
import {
  anotherPublisher,
  errnoOf,
  isSiteError,
  numberNotRising,
  POINTER,
  PUBLISHER,
  parsePointer,
  parsePublisher,
  refused,
  releaseIn,
} from './folder.ts';
import { sha256 } from './hashes.ts';
import { mediaTypeOf } from './media-type.ts';
import { readUnlisted } from './read-unlisted.ts';
import type { Manifest } from './schemas.ts';
import { tampered, verifyFile, verifyManifest } from './verify.ts';

/** A file as it goes over the wire. */
export type LoadedFile = {
  path: string;
  type: string;
  body: Uint8Array<ArrayBuffer>;
  /** strong, with its quotes (RFC 9110, section 8.8.3) */
  etag: string;
  /** the release's instant as an HTTP date */
  lastModified: string;
  /** found only by who knows its path */
  unlisted?: true;
};

/** What lies at a URL's path: a file, a folder that is asked for without its slash, or nothing. */
export type Found =
  | { status: 'file'; file: LoadedFile }
  | { status: 'folder'; location: string }
  | { status: 'absent' };

/** A release in memory, every byte of it verified. */
export type LoadedRelease = {
  status: 'loaded';
  number: number;
  publishedAt: string;
  publicKey: string;
  /** of the files that the manifest names */
  paths: string[];
  find: (urlPath: string) => Found;
};

export type ReadReleaseOptions = {
  /** the publisher's key as the reader knows it; without it the folder's own is believed */
  publicKey?: string | undefined;
  /** the number of the release the reader has: nothing older is read, the same is not read again */
  newerThan?: number | undefined;
};

const LARGEST_MANIFEST = 8_000_000;

const readExactly = async (place: string, file: string, size: (bytes: number) => boolean) => {
  try {
    const about = await lstat(join(place, file));
    // A link may lead out of the release, and a swollen file is not worth hashing.
    if (!about.isFile() || !size(about.size)) throw tampered(file);
    return new Uint8Array(await readFile(join(place, file)));
  } catch (error) {
    throw ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(errnoOf(error)) ? tampered(file, error) : error;
  }
};

const finder = (files: ReadonlyMap<string, LoadedFile>) => {
  return (urlPath: string): Found => {
    let path: string;
    try {
      path = decodeURIComponent(urlPath.replace(/^\//, ''));
    } catch {
      return { status: 'absent' };
    }
    const file = files.get(path === '' || path.endsWith('/') ? `${path}index.html` : path);
    if (file !== undefined) return { status: 'file', file };
    if (files.has(`${path}/index.html`)) return { status: 'folder', location: `${path.split('/').at(-1)}/` };
    return { status: 'absent' };
  };
};

const load = async (place: string, manifest: Manifest, publicKey: string): Promise<LoadedRelease> => {
  const files = new Map<string, LoadedFile>();
  const lastModified = new Date(manifest.publishedAt).toUTCString();
  for (const listed of manifest.files) {
    const body = await readExactly(place, listed.path, (size) => size === listed.bytes);
    verifyFile(listed, body);
    const etag = `"${Buffer.from(listed.sha256, 'hex').toString('base64url')}"`;
    files.set(listed.path, { path: listed.path, type: listed.type, body, etag, lastModified });
  }
  const paths = [...files.keys()];
  for (const { path, body } of await readUnlisted(place, new Set(manifest.unlisted))) {
    const etag = `"${Buffer.from(sha256(body), 'hex').toString('base64url')}"`;
    files.set(path, { path, type: mediaTypeOf(path) ?? '', body, etag, lastModified, unlisted: true });
  }
  const { number, publishedAt } = manifest;
  return {
    status: 'loaded',
    number,
    publishedAt,
    publicKey,
    paths,
    find: finder(files),
  };
};

const readOnce = async (folder: string, pointerBytes: Uint8Array, options: ReadReleaseOptions) => {
  const pointer = parsePointer(pointerBytes);
  const publisher = await readIfThere(join(folder, PUBLISHER));
  const publicKey = publisher === undefined ? options.publicKey : parsePublisher(publisher);
  if (publicKey === undefined) throw tampered(PUBLISHER);
  if (options.publicKey !== undefined && options.publicKey !== publicKey) throw anotherPublisher(folder);
  if (options.newerThan !== undefined && pointer.number < options.newerThan)
    throw numberNotRising(pointer.number, options.newerThan);
  if (pointer.number === options.newerThan) return { status: 'unchanged' as const, number: pointer.number };
  const place = releaseIn(folder, pointer.number);
  const bytes = await readExactly(place, 'manifest.json', (size) => size <= LARGEST_MANIFEST);
  if (sha256(bytes) !== pointer.manifest) throw tampered('manifest.json');
  const signature = await readExactly(place, 'manifest.sig', (size) => size < 200);
  const manifest = verifyManifest(bytes, new TextDecoder().decode(signature).replace(/\n$/, ''), publicKey);
  if (manifest.number !== pointer.number) throw tampered(POINTER);
  return load(place, manifest, publicKey);
};

/**
 * Reads the current release of a public folder into memory and verifies the signature and every file first.
 * @param folder the public folder
 * @param options.publicKey the publisher's key, when the reader knows it
 * @param options.newerThan the number already held: the same number answers `unchanged`, a lower one is refused
 * @returns the release; `none` when nothing has been published; `unchanged` when nothing is newer
 * @throws {SiteError} `tampered` naming the file, `another-publisher`, `number-not-rising`, `unknown-format`,
 *   `cannot-read` naming the folder
 * @example
 * const release = await readRelease('data/public');
 * if (release.status === 'loaded') release.find('/').status; // 'file'
 */
export const readRelease = async (
  folder: string,
  options: ReadReleaseOptions = {},
): Promise<LoadedRelease | { status: 'none' } | { status: 'unchanged'; number: number }> => {
  const readPointer = () => readIfThere(join(folder, POINTER));
  try {
    let pointer = await readPointer();
    for (;;) {
      if (pointer === undefined) return { status: 'none' };
      const read = await readOnce(folder, pointer, options).catch((error: unknown) => ({ error }));
      if ('status' in read && read.status === 'unchanged') return read;
      // A newer release may have been pointed to, and this one removed, while it was being read.
      const now = await readPointer();
      if (now !== undefined && Buffer.compare(now, pointer) === 0) {
        if ('error' in read) throw read.error;
        return read;
      }
      pointer = now;
    }
  } catch (error) {
    throw isSiteError(error) ? error : refused('cannot-read', folder, error);
  }
};
