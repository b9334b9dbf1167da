import { createHash } from 'node:crypto';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The digest of an unlisted file: path and bytes together, so that neither can be tried apart from the other. */
export const unlistedDigest = ({ path, sha256: body }: { path: string; sha256: string }): string =>
  sha256(new TextEncoder().encode(`${path}\0${body}`));
