/** What a clause is before it has an id. */
export type Draft = {
  kind: 'heading' | 'paragraph' | 'item';
  level: number;
  text: string;
  marker?: string;
  line: number;
};

const item = /^([-*+•]|\d{1,9}[.)])(?: |$)/;
const heading = /^(#{1,6})(?: |$)/;
const rule = /^(?:(?:- ?){3,}|(?:\* ?){3,}|(?:_ ?){3,})$/;
const closing = /(?:^| )#+$/;
const underline = /^(?:=+|-{2,})$/;
/** A line that means more than its words, with or without a break behind it; a backslash takes that meaning away. */
const meaning =
  /^\\*(?:#{1,6}(?: |\\?$)|(?:[-*+•]|\d{1,9}[.)])(?: |\\?$)|>|(?:- ?){3,}\\?$|(?:\* ?){3,}\\?$|(?:_ ?){3,}\\?$|=+\\?$|-{2,}\\?$)/;

/** Writes a line so that it is read as its words and nothing more. */
export const guarded = (line: string): string => (meaning.test(line) ? `\\${line}` : line);
const unguarded = (line: string): string =>
  line.startsWith('\\') && meaning.test(line) ? line.slice(1) : line;

/** The lines of a clause: without the spaces around them, runs of spaces as one, none that is empty. */
export const tidyLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').replace(/^ | $/g, ''))
    .filter((line) => line !== '');

type Break = 'slash' | 'spaces' | 'none';

/** A line without the spaces around it, how far it is indented, and how it asks for a break behind it. */
function readLine(raw: string): { words: string; indent: number; ends: Break } {
  let indent = 0;
  let start = 0;
  for (; raw[start] === ' ' || raw[start] === '\t'; start++)
    indent += raw[start] === '\t' ? 4 - (indent % 4) : 1;
  let end = raw.length;
  while (end > start && (raw[end - 1] === ' ' || raw[end - 1] === '\t')) end--;
  let slashes = 0;
  while (raw[end - 1 - slashes] === '\\') slashes++;
  const spaced = raw.endsWith('  ');
  const words = raw.slice(start, end).replace(/[ \t]+/g, ' ');
  return {
    words,
    indent,
    ends: spaced ? 'spaces' : end === raw.length && slashes % 2 === 1 ? 'slash' : 'none',
  };
}

type Open = { lines: string[]; draft: Omit<Draft, 'text'>; ends: Break };

/** What stands before the words of an item: its marker, and a number if it has one. */
const numberOf = (mark: string) => (/^\d/.test(mark) ? { marker: mark } : {});

/**
 * Reads the blocks of a Markdown: headings, paragraphs, items and paragraphs in items. Quotation marks at the beginning
 * of lines and rules between paragraphs go; whatever else there is stays as words.
 */
export function readBlocks(source: string): Draft[] {
  const drafts: Draft[] = [];
  const indents: number[] = [];
  let open: Open | undefined;
  const close = () => {
    const text = tidyLines(open?.lines.join('') ?? '').join('\n');
    if (open && text !== '') drafts.push({ ...open.draft, text });
    open = undefined;
  };
  const begin = (draft: Open['draft'], words: string, ends: Break) => {
    close();
    open = { draft, lines: words === '' ? [] : [unguarded(words)], ends };
  };
  const goOn = (to: Open, words: string, ends: Break) => {
    const last = to.lines.pop() ?? '';
    const rows = last.startsWith('|') && words.startsWith('|');
    if (last !== '') to.lines.push(to.ends === 'slash' ? last.slice(0, -1) : last);
    if (last !== '') to.lines.push(to.ends === 'none' && !rows ? ' ' : '\n');
    to.lines.push(unguarded(words));
    to.ends = ends;
  };
  /** How many items an indented line stands in. */
  const depth = (indent: number): number => {
    while (indents.length > 0 && indent < (indents.at(-1) ?? 0) + 2) indents.pop();
    return indents.length;
  };
  source.split('\n').forEach((raw, index) => {
    const { words: quoted, indent, ends } = readLine(raw);
    const words = quoted.replace(/^(?:> ?)+/, '');
    const line = index + 1;
    const [, hashes = ''] = heading.exec(words) ?? [];
    const [, mark = ''] = item.exec(words) ?? [];
    if (words === '') close();
    else if (hashes !== '') {
      indents.length = 0;
      begin(
        { kind: 'heading', level: hashes.length, line },
        words.slice(hashes.length + 1).replace(closing, ''),
        'none',
      );
      close();
    } else if (open?.draft.kind === 'paragraph' && open.draft.level === 0 && underline.test(words)) {
      open.draft = { kind: 'heading', level: words.startsWith('=') ? 1 : 2, line: open.draft.line };
      open.lines = open.lines.map((part) => (part === '\n' ? ' ' : part));
      close();
    } else if (rule.test(words)) close();
    else if (
      mark !== '' &&
      (!open || open.draft.kind === 'item' || !/^\d/.test(mark) || /^1[.)]/.test(mark))
    ) {
      const level = depth(indent) + 1;
      indents.push(indent);
      begin({ kind: 'item', level, line, ...numberOf(mark) }, words.slice(mark.length + 1), ends);
    } else if (open) goOn(open, words, ends);
    else begin({ kind: 'paragraph', level: depth(indent), line }, words, ends);
  });
  close();
  return drafts;
}
