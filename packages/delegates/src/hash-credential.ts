import { scrypt } from '@noble/hashes/scrypt.js';
import { sha256 } from '@noble/hashes/sha2.js';

const written = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
};
const ascii = (text: string): Uint8Array => Uint8Array.from(text, (symbol) => symbol.charCodeAt(0));

/**
 * Hashes a credential's number, as the hall keeps it: SHA-256 of the salt as written and the number.
 *
 * `printf %s SALTNUMBER | sha256sum` gives the same.
 * @param number 26 characters, as {@link readCode} gives them
 * @param salt the hall kit's salt, in hexadecimal
 * @returns 64 hexadecimal digits
 * @example
 * hashCredential('7ZZZZZZZZZZZZZZZZZZZZZZZZZ', '00ff').length; // => 64
 */
export function hashCredential(number: string, salt: string): string {
  return written(sha256(ascii(`${salt}${number}`)));
}

/**
 * Hashes a short code: scrypt (RFC 7914) of the code with the salt as written, N = 1024, r = 8, p = 1.
 *
 * A short code is 40 bits. No hash keeps so little from whoever steals the hall kit and has days to guess;
 * scrypt makes it days and not minutes. What they would find leads to nobody's name.
 * @param shortCode 9 characters, as {@link readCode} gives them
 * @param salt the hall kit's salt, in hexadecimal
 * @returns 64 hexadecimal digits
 * @example
 * hashShortCode('7ZZZZZZZA', '00ff').length; // => 64
 */
export function hashShortCode(shortCode: string, salt: string): string {
  return written(scrypt(ascii(shortCode), ascii(salt), { N: 1024, r: 8, p: 1, dkLen: 32 }));
}
