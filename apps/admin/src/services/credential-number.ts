const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Writes 128 random bits as 26 characters that cannot be mistaken for one another (Crockford's base 32). */
export function credentialNumber(random: Uint8Array): string {
  let rest = random.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let text = '';
  for (let place = 0; place < 26; place += 1) {
    text = `${alphabet[Number(rest % 32n)]}${text}`;
    rest /= 32n;
  }
  return text;
}

/** What a person can type at the door instead of scanning: the first characters of the number. */
export function shortCode(number: string): string {
  return number.slice(0, 8);
}
