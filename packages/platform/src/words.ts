const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

// Each of these is a cluster by itself, unless something that is not of them stands beside it.
const beyondSimple =
  /[^\t\n\x20-\x7e\xa0-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]/u;
const token = /\r\n| +|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u00ad\u200c-\u200d\u2060]|['’](?=\p{L}))*|[\s\S]/gu;

/** What a reader sees as characters: a letter with its marks, an emoji of several, CRLF are one each. */
export function splitClusters(text: string): string[] {
  if (!beyondSimple.test(text)) return text.split('');
  return Array.from(clusters.segment(text), ({ segment }) => segment);
}

/**
 * Words, runs of spaces and single other characters, in order: joined they are the text again. No cut goes through
 * what a reader sees as one character.
 */
export function splitWords(text: string): string[] {
  const parts = text.match(token) ?? [];
  if (!beyondSimple.test(text)) return parts;
  const whole: string[] = [];
  const segments = clusters.segment(text);
  let at = 0;
  for (const part of parts) {
    // Only beside something that is not simple can a cut be wrong.
    const around = at > 0 && beyondSimple.test(text.slice(at - 1, at + 1));
    if (around && segments.containing(at)?.index !== at) whole.push(`${whole.pop() ?? ''}${part}`);
    else whole.push(part);
    at += part.length;
  }
  return whole;
}

const letter = /[\p{L}\p{N}]/u;

/** Whether a part of `splitWords` is a word, and not space or punctuation. */
export const isWord = (part: string): boolean => letter.test(part);

const spaces = /^[\t\n \u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]+$/;

/** Whether a part of `splitWords` is space at which a line may end; a space that does not break is none. */
export const isSpace = (part: string): boolean => spaces.test(part);
