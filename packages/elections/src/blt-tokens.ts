/** A piece of a ballot file, and the line it begins on, from 1. */
export type BltToken = {
  kind: 'word' | 'text' | 'id' | 'open' | 'close' | 'unclosed';
  text: string;
  line: number;
};

// White space; a comment; a text in quotes, with \" or "" for a quote; a ballot's id; a bracket; a word.
const piece =
  /(?<space>\s+)|(?<comment>#[^\r\n]*)|"(?<text>(?:[^"\\]|\\[\s\S]|"")*)"|\((?<id>[^()\r\n]*)\)|(?<open>\[)|(?<close>\])|(?<word>[^\s#"()[\]]+)/y;

const linesIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

const withoutEscapes = (text: string): string =>
  text.replace(/\\(["\\])|""/g, (_, escaped?: string) => escaped ?? '"');

/** Cuts a ballot file into tokens; what opens and never closes is the last one. */
export function bltTokens(file: string): BltToken[] {
  const tokens: BltToken[] = [];
  let line = 1;
  piece.lastIndex = 0;
  while (piece.lastIndex < file.length) {
    const at = piece.lastIndex;
    const groups = piece.exec(file)?.groups;
    if (!groups) {
      tokens.push({ kind: 'unclosed', text: file.charAt(at), line });
      break;
    }
    const { space, text, id, open, close, word } = groups;
    if (word !== undefined) tokens.push({ kind: 'word', text: word, line });
    else if (text !== undefined) tokens.push({ kind: 'text', text: withoutEscapes(text), line });
    else if (id !== undefined) tokens.push({ kind: 'id', text: id, line });
    else if (open !== undefined) tokens.push({ kind: 'open', text: open, line });
    else if (close !== undefined) tokens.push({ kind: 'close', text: close, line });
    line += linesIn(space ?? text ?? '');
  }
  return tokens;
}
