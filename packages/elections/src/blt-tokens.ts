/** A piece of a ballot file, and the line it begins on, from 1. */
export type BltToken = {
  kind: 'word' | 'text' | 'id' | 'open' | 'close' | 'unclosed';
  text: string;
  line: number;
  /** Whether nothing stands before it on its line. */
  first: boolean;
};

const skipped = /(?:\s+|#[^\r\n]*)+/y;
const word = /[^\s#"()[\]]+/y;
// A quote inside is written \" or "".
const quoted = /"((?:[^"\\]|\\[\s\S]|"")*)"/y;
const bracketed = /\(([^()\r\n]*)\)/y;

const linesIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

const withoutEscapes = (text: string): string =>
  text.replace(/\\(["\\])|""/g, (_, escaped?: string) => escaped ?? '"');

const matchAt = (pattern: RegExp, file: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(file);
};

type Piece = { kind: BltToken['kind']; text: string; length: number };

const pieceAt = (file: string, at: number): Piece => {
  const first = file.charAt(at);
  if (first === '[') return { kind: 'open', text: first, length: 1 };
  if (first === ']') return { kind: 'close', text: first, length: 1 };
  const found = matchAt(first === '"' ? quoted : first === '(' ? bracketed : word, file, at);
  if (!found) return { kind: 'unclosed', text: first, length: file.length - at };
  const [all, inside] = found;
  if (inside === undefined) return { kind: 'word', text: all, length: all.length };
  const text = first === '"' ? withoutEscapes(inside) : inside;
  return { kind: first === '"' ? 'text' : 'id', text, length: all.length };
};

/** Cuts a ballot file into tokens; what opens and never closes is the last one. */
export function bltTokens(file: string): BltToken[] {
  const tokens: BltToken[] = [];
  let [line, at] = [1, 0];
  while (at < file.length) {
    const between = matchAt(skipped, file, at)?.[0] ?? '';
    const breaks = linesIn(between);
    line += breaks;
    at += between.length;
    if (at >= file.length) break;
    const { kind, text, length } = pieceAt(file, at);
    tokens.push({ kind, text, line, first: breaks > 0 || tokens.length === 0 });
    if (kind === 'text') line += linesIn(file.slice(at, at + length));
    at += length;
  }
  return tokens;
}
