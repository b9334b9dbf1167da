import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The digest by which a seeded draw orders one id: SHA-256 of the seed, a line feed and the id, in hexadecimal.
 * By hand: `printf '%s\n%s' "$seed" "$id" | sha256sum`.
 */
export const lotOf = (seed: string, id: string): string => bytesToHex(sha256(utf8ToBytes(`${seed}\n${id}`)));

/**
 * Puts ids in the order of a draw that anybody can repeat from its published seed: by the digest of seed and id,
 * the smallest first. Whether an id is drawn before another depends on nothing but the seed and the two.
 * @param ids ids, all different, in any order
 * @param seed a text published before the draw, or made of something nobody could know (RFC 3797)
 * @returns the ids, drawn first to last
 * @example
 * drawLots(['oral', 'saran'], 'national conference 2027'); // => ['oral', 'saran']
 */
export function drawLots(ids: readonly string[], seed: string): string[] {
  return ids
    .map((id) => ({ id, lot: lotOf(seed, id) }))
    .toSorted((a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : 0))
    .map(({ id }) => id);
}
