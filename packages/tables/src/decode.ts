import iconv from 'iconv-lite';
import { type Detected, detectEncoding } from './detect-encoding.ts';
import { type Encoding, encodings } from './encoding.ts';
import { problem, throwProblems } from './errors.ts';

/** How bytes are decoded. */
export type DecodeOptions = {
  /** 'auto' unless given, which finds it in the bytes. */
  encoding?: Encoding | 'auto' | undefined;
};

/** Text, and how it was read: `certain` is false where the encoding is a guess to be shown to a person. */
export type Decoded = { text: string; encoding: Encoding; certain: boolean };

/** Settles which encoding bytes are in; one that was given is certain. */
export const settleEncoding = (bytes: Uint8Array, encoding: Encoding | 'auto'): Detected => {
  if (encoding === 'auto') return detectEncoding(bytes);
  if (!encodings.includes(encoding))
    throwProblems([problem('bad-encoding', { expected: `auto or one of ${encodings.join(', ')}` })]);
  return { encoding, certain: true };
};

/**
 * Decodes bytes into text; a byte order mark is taken away.
 *
 * UTF-16 without a mark is known by its zero bytes, Windows-1251 and KOI8-R are told apart by the frequency of
 * Russian letters. Bytes that mean nothing become U+FFFD. Letters that a program lost when it wrote the file
 * (Kazakh ones in Windows-1251) stay lost.
 * @param bytes the file
 * @param options `encoding`: one of `encodings`, or 'auto'
 * @returns the text, its encoding and whether that is certain rather than guessed
 * @throws TablesError 'bad-encoding'
 * @example
 * const bytes = new Uint8Array([0xd3, 0xf0, 0xe0, 0xeb, 0xfc, 0xf1, 0xea]);
 * decode(bytes).text; // 'Уральск'
 */
export function decode(bytes: Uint8Array, options: DecodeOptions = {}): Decoded {
  const { encoding, certain } = settleEncoding(bytes, options.encoding ?? 'auto');
  const input = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = iconv.decode(input, encoding).toWellFormed();
  // iconv-lite drops half a character at the end.
  const isCut = encoding.startsWith('utf-16') && bytes.length % 2 === 1;
  return { text: isCut ? `${text}\uFFFD` : text, encoding, certain };
}
