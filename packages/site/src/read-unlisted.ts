import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from './folder.ts';
import { sha256, unlistedDigest } from './hashes.ts';
import { UNLISTED, unlistedFault } from './release-path.ts';

const LARGEST = 8_000_000;

/**
 * The unlisted files of a release that its manifest vouches for. What it does not vouch for is left alone, and a file
 * that is missing is no fault: whoever hands a release on leaves them out.
 */
export const readUnlisted = async (place: string, digests: ReadonlySet<string>) => {
  const found: { path: string; body: Uint8Array<ArrayBuffer> }[] = [];
  if (digests.size === 0) return found;
  for (const token of await namesIn(join(place, UNLISTED)))
    for (const name of await namesIn(join(place, UNLISTED, token))) {
      const path = `${UNLISTED}/${token}/${name}`;
      if (unlistedFault(path) !== undefined) continue;
      const about = await lstat(join(place, path));
      // A link may lead out of the release.
      if (!about.isFile() || about.size > LARGEST) continue;
      const body = new Uint8Array(await readFile(join(place, path)));
      if (digests.has(unlistedDigest({ path, sha256: sha256(body) }))) found.push({ path, body });
    }
  return found;
};

const namesIn = async (folder: string): Promise<string[]> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errnoOf(error))) return [];
    throw error;
  }
};
