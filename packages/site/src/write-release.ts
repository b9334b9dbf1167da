import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, statSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Release } from './build-release.ts';
import { readIfThere, syncFolder, writeDurably } from './durable.ts';
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
  releasesIn,
  UNFINISHED,
} from './folder.ts';
import { sha256 } from './hashes.ts';
import type { Pointer } from './schemas.ts';
import { tampered } from './verify.ts';
import { verifyRelease } from './verify-release.ts';

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value)}\n`);
const unfinished = (): string => `${UNFINISHED}${randomBytes(8).toString('hex')}`;

/** Removes releases and half-written files for which `isOld` holds; what others put there stays. */
const sweep = async (folder: string, isOld: (number: number) => boolean): Promise<void> => {
  for (const place of [folder, releasesIn(folder)]) {
    const old = (await readdir(place)).filter((name) =>
      /^\d{6}$/.test(name) ? place !== folder && isOld(Number(name)) : name.startsWith(UNFINISHED),
    );
    for (const name of old) await rm(join(place, name), { recursive: true, force: true });
    if (old.length > 0) await syncFolder(place);
  }
};

const readPointer = async (folder: string): Promise<Pointer | undefined> => {
  const bytes = await readIfThere(join(folder, POINTER));
  return bytes === undefined ? undefined : parsePointer(bytes);
};

const claimFolder = async (folder: string, publicKey: string, pointed: boolean): Promise<void> => {
  const bytes = await readIfThere(join(folder, PUBLISHER));
  if (bytes !== undefined) {
    if (parsePublisher(bytes) !== publicKey) throw anotherPublisher(folder);
    return;
  }
  // Releases without their publisher's key are nobody's to continue.
  if (pointed) throw tampered(PUBLISHER);
  const draft = join(folder, unfinished());
  await writeDurably(draft, bytesOf({ format: 1, algorithm: 'Ed25519', publicKey }));
  await rename(draft, join(folder, PUBLISHER));
  await syncFolder(folder);
};

const writeFiles = async (folder: string, release: Release): Promise<void> => {
  const draft = join(releasesIn(folder), unfinished());
  const folders = new Set([draft]);
  const files = [...release.files, ...release.unlisted];
  for (const { path } of files)
    for (let at = dirname(path); at !== '.'; at = dirname(at)) folders.add(join(draft, at));
  for (const place of folders) await mkdir(place, { recursive: true });
  for (const { path, body } of files) await writeDurably(join(draft, path), body);
  await writeDurably(join(draft, 'manifest.json'), release.manifest);
  await writeDurably(join(draft, 'manifest.sig'), new TextEncoder().encode(`${release.signature}\n`));
  for (const place of folders) await syncFolder(place);
  await rename(draft, releaseIn(folder, release.number));
  await syncFolder(releasesIn(folder));
};

const parsePointerIfThere = (folder: string): Pointer | undefined => {
  try {
    return parsePointer(readFileSync(join(folder, POINTER)));
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

const pointTo = async (folder: string, { number, manifest }: Release): Promise<void> => {
  const draft = join(folder, unfinished());
  await writeDurably(draft, bytesOf({ format: 1, number, manifest: sha256(manifest) } satisfies Pointer));
  // Without a pause between looking and pointing, a second call in this process cannot slip in between.
  statSync(join(releaseIn(folder, number), 'manifest.json'));
  const current = parsePointerIfThere(folder);
  if (current !== undefined && current.number >= number) throw numberNotRising(number, current.number);
  renameSync(draft, join(folder, POINTER));
  await syncFolder(folder);
};

/**
 * Writes a release into a public folder, points to it once it is whole on the disk, and removes the ones before.
 * @param folder the public folder, made when missing; one writer at a time
 * @param release from `buildRelease`, with a number above that of the release now pointed to
 * @returns when the new release is the current one and nothing of an older one is left in the folder
 * @throws {SiteError} `number-not-rising`, `another-publisher`, `cannot-write` (names the folder), `tampered` (the
 *   release or the folder's own files are not what was signed), `unknown-format`; `cannot-remove` when the release
 *   is published but an older one could not be taken away
 * @example
 * const key = newSigningKey();
 * const release = buildRelease({
 *   number: 1, publishedAt: '2026-03-01T08:00:00Z', signingKey: key,
 *   files: [{ path: 'index.html', body: '<!doctype html><title>Hello</title>' }],
 * });
 * await writeRelease('data/public', release);
 */
export const writeRelease = async (folder: string, release: Release): Promise<void> => {
  verifyRelease(release);
  try {
    await mkdir(releasesIn(folder), { recursive: true });
    const current = await readPointer(folder);
    await claimFolder(folder, release.publicKey, current !== undefined);
    if (current !== undefined && current.number >= release.number)
      throw numberNotRising(release.number, current.number);
    await sweep(folder, (number) => number !== current?.number);
    await writeFiles(folder, release);
    await pointTo(folder, release);
  } catch (error) {
    throw isSiteError(error) ? error : refused('cannot-write', folder, error);
  }
  try {
    await sweep(folder, (number) => number < release.number);
  } catch (error) {
    throw refused('cannot-remove', folder, error);
  }
};
