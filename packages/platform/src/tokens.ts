import { isWord, splitWords } from './words.ts';

/** A piece of a text that no amendment cuts in two: a word or a number, white space, or a sign. */
export type Token = {
  text: string;
  /** Where it begins, in UTF-16 units. */
  from: number;
  kind: 'word' | 'space' | 'sign';
};

const figure = /^\p{N}+$/u;
const kindOf = (part: string): Token['kind'] =>
  isWord(part) ? 'word' : part.trim() === '' ? 'space' : 'sign';

/** The tokens of a text; put together they are the text again. '3.5' and '36,000' are one each. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const part of splitWords(text)) {
    const [whole, point] = tokens.slice(-2);
    const joins = (point?.text === '.' || point?.text === ',') && figure.test(part);
    if (joins && whole !== undefined && figure.test(whole.text.replace(/[.,]/g, ''))) {
      tokens.pop();
      whole.text += `${point.text}${part}`;
    } else tokens.push({ text: part, from, kind: kindOf(part) });
    from += part.length;
  }
  return tokens;
}

/** Where a token ends. */
export const endOf = ({ from, text }: Token): number => from + text.length;

const alike: [RegExp, string][] = [
  [/[\u00ad\u200b\u2060\ufeff]/g, ''],
  [/[“”„‟«»]/g, '"'],
  [/[‘’‚‛]/g, "'"],
  [/[‐-―]/g, '-'],
];

/** What a token is known by when words are looked for: marks composed, kinds of spaces, quotes and dashes alike. */
export function keyOf({ text, kind }: Token): string {
  if (kind === 'space') return ' ';
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return alike.reduce((key, [from, to]) => key.replace(from, to), text.normalize('NFC'));
}
