import { alphabet, checksOut, isNumber, numberLength, shortLength } from './credential-code.ts';
import type { CodeReason } from './hall-reasons.ts';

/** What a typed or scanned code is. */
export type ReadCode =
  | { status: 'number'; value: string }
  | { status: 'short'; value: string }
  /** One character is wrong, missing or too many, or two have been exchanged. */
  | { status: 'mistyped'; because: CodeReason }
  /** Nothing like a code. */
  | { status: 'malformed'; because: CodeReason };

// Crockford's readings, and the Cyrillic capitals that a keyboard left in another layout gives for the same shape.
const readings: Record<string, string> = {
  ...{ O: '0', I: '1', L: '1' },
  ...{
    А: 'A',
    В: 'B',
    Е: 'E',
    К: 'K',
    М: 'M',
    Н: 'H',
    О: '0',
    Р: 'P',
    С: 'C',
    Т: 'T',
    У: 'Y',
    Х: 'X',
    І: '1',
  },
};

const lengths = [shortLength, numberLength, numberLength + 1];

const judge = (length: number, strange: number[]): ReadCode => {
  const [first] = strange;
  const nearest = length <= (shortLength + numberLength) / 2 ? shortLength : numberLength;
  const offByOne = (more: number) => lengths.includes(length) || lengths.includes(length - more);
  if (first === undefined && (offByOne(1) || offByOne(-1)))
    return { status: 'mistyped', because: { code: 'code-length', params: { length, expected: nearest } } };
  if (first !== undefined && strange.length === 1 && offByOne(1))
    return { status: 'mistyped', because: { code: 'code-character', params: { position: first } } };
  return { status: 'malformed', because: { code: 'code-shape', params: { length, expected: nearest } } };
};

/**
 * Reads a credential's number or short code as people type it.
 *
 * Small letters, spaces and hyphens do not matter; O is 0, I and L are 1, and Cyrillic letters of the same
 * shape are taken for the Latin ones. A number may come with its check character or, as scanned, without.
 * @param text what was typed or scanned
 * @returns the code in its plain form (a number without its check character), or what is wrong with it
 * @example
 * readCode('7zzz-zzzz z').status; // => 'mistyped'
 * readCode('7zzz-zzzz a'); // => { status: 'short', value: '7ZZZZZZZA' }
 */
export function readCode(text: string): ReadCode {
  const plain = String(text)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '');
  const symbols = [...plain].map((symbol) => (Object.hasOwn(readings, symbol) ? readings[symbol] : symbol));
  const strange = symbols.flatMap((symbol, index) =>
    symbol !== undefined && alphabet.includes(symbol) ? [] : [index + 1],
  );
  if (strange.length > 0 || !lengths.includes(symbols.length)) return judge(symbols.length, strange);

  const code = symbols.join('');
  const wrong: ReadCode = { status: 'mistyped', because: { code: 'code-check', params: {} } };
  if (code.length === shortLength) return checksOut(code) ? { status: 'short', value: code } : wrong;
  const value = code.slice(0, numberLength);
  return isNumber(value) && (code === value || checksOut(code)) ? { status: 'number', value } : wrong;
}
