import { throwProblems } from './check-input.ts';
import { alphabet, checkCharacter, numberLength, shortCodeOf } from './credential-code.ts';
import { problem } from './errors.ts';

/** A credential: a number that means nothing, and what a person types instead of scanning it. */
export type Credential = {
  /** 128 bits in 26 characters, as in the QR code. */
  number: string;
  /** The number and a check character, for a number that somebody has to type: 27 characters. */
  checkedNumber: string;
  /** The first 8 characters and a check character. */
  shortCode: string;
};

/**
 * Writes a credential from 128 random bits, in Crockford's base 32 (https://www.crockford.com/base32.html).
 *
 * The check character is one of the same 32: one wrong character or two neighbours exchanged never pass.
 * @param random16 16 bytes from a source that nobody can foresee; they mean nothing and say nothing
 * @returns the number, the number with its check character, and the short code
 * @throws DelegatesError 'not-random-bytes' unless there are 16 bytes
 * @example
 * makeCredential(new Uint8Array(16).fill(255)).number; // => '7ZZZZZZZZZZZZZZZZZZZZZZZZZ'
 */
export function makeCredential(random16: Uint8Array): Credential {
  if (!(random16 instanceof Uint8Array) || random16.length !== 16)
    throwProblems([problem('not-random-bytes', ['random16'], { expected: 16 })]);
  let rest = random16.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let number = '';
  for (let place = 0; place < numberLength; place += 1) {
    number = `${alphabet.charAt(Number(rest % 32n))}${number}`;
    rest /= 32n;
  }
  return { number, checkedNumber: `${number}${checkCharacter(number)}`, shortCode: shortCodeOf(number) };
}
