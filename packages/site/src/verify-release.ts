import type { Release } from './build-release.ts';
import { sha256, unlistedDigest } from './hashes.ts';
import { tampered, verifyFile, verifyManifest } from './verify.ts';

/** Holds every file of a release in memory to its signed manifest: nothing goes on that a reader would refuse. */
export const verifyRelease = ({
  number,
  publicKey,
  manifest,
  signature,
  files,
  unlisted,
}: Pick<Release, 'number' | 'publicKey' | 'manifest' | 'signature'> & {
  files: readonly Pick<Release['files'][number], 'path' | 'body'>[];
  unlisted: readonly Pick<Release['unlisted'][number], 'path' | 'body'>[];
}): void => {
  const bodies = new Map(files.map(({ path, body }) => [path, body]));
  const signed = verifyManifest(manifest, signature, publicKey);
  if (signed.number !== number || signed.files.length !== files.length) throw tampered('manifest.json');
  for (const listed of signed.files) {
    const body = bodies.get(listed.path);
    if (body === undefined) throw tampered(listed.path);
    verifyFile(listed, body);
  }
  const digests = new Set(signed.unlisted);
  if (unlisted.length !== digests.size) throw tampered('manifest.json');
  for (const { path, body } of unlisted)
    if (!digests.has(unlistedDigest({ path, sha256: sha256(body) }))) throw tampered(path);
};
