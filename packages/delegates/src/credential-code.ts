/** Crockford's base 32: no letter that can be taken for a digit, and no U. */
export const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 128 bits are 26 characters of 5 bits; the first carries 3 bits only, so it is 0 to 7. */
export const numberLength = 26;

/** Eight characters of the number and the check character. */
export const shortLength = 9;

// Doubling in the field of 32 elements (x^5 + x^2 + 1, whose root has the order 31).
const double = (value: number): number => (value << 1) ^ (value >= 16 ? 0b100101 : 0);

const fold = (text: string): number => {
  let sum = 0;
  for (const symbol of text) sum = double(sum) ^ alphabet.indexOf(symbol);
  return sum;
};

/**
 * The character that makes the weighted sum of a code nought. The weights are different powers of one root,
 * so that one wrong character and two exchanged ones both always leave a remainder, up to 31 characters.
 */
export const checkCharacter = (text: string): string => alphabet.charAt(double(fold(text)));

export const checksOut = (text: string): boolean => fold(text) === 0;

export const isNumber = (text: string): boolean => /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(text);

/** The short code of a number of 26 characters: its first eight and a check character. */
export const shortCodeOf = (number: string): string => {
  const start = number.slice(0, shortLength - 1);
  return `${start}${checkCharacter(start)}`;
};
