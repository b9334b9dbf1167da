import type { Encoding } from './encoding.ts';
import { tellCyrillic } from './tell-cyrillic.ts';

/** An encoding found in bytes; `certain` is false for a guess that a person should look at. */
export type Detected = { encoding: Encoding; certain: boolean };

export const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && byte >> 6 === 0b10;

const sequenceLength = (lead: number): number => {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 1;
};

/** Tells whether bytes that are not UTF-8 throughout are so for the greater part. */
const isMostlyUtf8 = (bytes: Uint8Array): boolean => {
  let good = 0;
  let bad = 0;
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const length = sequenceLength(lead);
    const whole = length > 1 && bytes.subarray(at + 1, at + length).every(isContinuation);
    if (lead >= 128 && whole && at + length <= bytes.length) good++;
    else if (lead >= 128) bad++;
    at += whole ? length : 1;
  }
  return good > bad;
};

// Latin, Greek and Cyrillic lie in the first blocks of Unicode, where the high byte is 0 to 6: control
// characters that no text of single bytes is full of.
const highest = 0x06;

const findUtf16 = (bytes: Uint8Array): Encoding | undefined => {
  const pairs = Math.floor(bytes.length / 2);
  const low = [0, 0];
  const zeros = [0, 0];
  for (let at = 0; at < pairs * 2; at++) {
    const byte = bytes[at] ?? 0;
    if (byte <= highest) low[at % 2] = (low[at % 2] ?? 0) + 1;
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = low;
  const [evenZeros = 0, oddZeros = 0] = zeros;
  if (oddZeros > evenZeros && odd >= pairs * 0.9) return 'utf-16le';
  return evenZeros > oddZeros && even >= pairs * 0.9 ? 'utf-16be' : undefined;
};

/** Finds the encoding of bytes by their mark, by zero bytes, by being UTF-8 or by their letters, in this order. */
export const detectEncoding = (bytes: Uint8Array): Detected => {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', certain: true };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', certain: true };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', certain: true };
  const wide = findUtf16(bytes);
  if (wide !== undefined) return { encoding: wide, certain: true };
  if (isUtf8(bytes)) return { encoding: 'utf-8', certain: true };
  return isMostlyUtf8(bytes) ? { encoding: 'utf-8', certain: false } : tellCyrillic(bytes);
};
