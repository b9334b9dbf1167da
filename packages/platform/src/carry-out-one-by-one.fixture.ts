import type { Amendment } from './amendment.ts';
import type { Text } from './schemas.ts';

// An oracle: carries out amendments one after the other on lists of words. It knows no offsets, claims or slots.
type Word = { word: string; base?: number; cut?: string };
type Block = { id: string; words: Word[]; gone: boolean; touched: boolean; moved?: string; beside?: string };

const split = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
const isThere = (word: Word): boolean => word.cut === undefined;

const blocksOf = (text: Text): Block[] =>
  text.clauses.map(({ id, text: words }) => ({
    id,
    words: split(words).map((word, base) => ({ word, base })),
    gone: false,
    touched: false,
  }));

function editWords(
  words: Word[],
  base: string,
  edit: { from: number; found: string; insert: string },
): Word[] | null {
  const begin = split(base.slice(0, edit.from)).length;
  const length = split(edit.found).length;
  const made = split(edit.insert).map((word): Word => ({ word }));
  const at = words.findIndex((word) => word.base === begin);
  if (length === 0) {
    const before = words.findIndex((word) => word.base === begin - 1);
    const [left, right] = [words[before], words[at]];
    if ((left !== undefined && !isThere(left)) || (right !== undefined && !isThere(right))) return null;
    return right === undefined ? [...words, ...made] : words.toSpliced(at, 0, ...made);
  }
  const run = words.slice(at, words.findIndex((word) => word.base === begin + length - 1) + 1);
  const key = `${begin} ${length} ${edit.insert}`;
  if (run.filter(({ base }) => base !== undefined).every(({ cut }) => cut === key)) return words;
  if (run.length !== length || !run.every(isThere)) return null;
  const cut = run.map((word) => ({ ...word, cut: key }));
  return words.toSpliced(at, length, ...cut, ...made);
}

const besideOf = (blocks: Block[], key: string, anchor: string, made: Block[]): Block[] => {
  const at = blocks.findIndex(({ id }) => id === anchor);
  let place = key.startsWith('before') ? at : at + 1;
  if (!key.startsWith('before')) while (blocks[place]?.beside === key) place += 1;
  return blocks.toSpliced(place, 0, ...made.map((block) => ({ ...block, beside: key })));
};

/** The text after one more amendment; null if it cannot be carried out any more. */
function carryOutOne(blocks: Block[], text: Text, { id, clause, change }: Amendment): Block[] | null {
  const at = blocks.findIndex((block) => block.id === clause);
  const block = blocks[at];
  if (block === undefined) return null;
  switch (change.kind) {
    case 'words': {
      const base = text.clauses.find((known) => known.id === clause)?.text ?? '';
      if (block.gone) return null;
      let words: Word[] | null = block.words;
      for (const edit of change.edits) words = words && editWords(words, base, edit);
      return words && blocks.with(at, { ...block, words, touched: true });
    }
    case 'delete':
      return block.touched || block.moved !== undefined ? null : blocks.with(at, { ...block, gone: true });
    case 'move': {
      if (block.moved === change.after) return blocks;
      if (block.gone || block.moved !== undefined) return null;
      const { beside: _, ...free } = block;
      const moved = { ...free, moved: change.after };
      return besideOf(blocks.toSpliced(at, 1), `after ${change.after}`, change.after, [moved]);
    }
    default: {
      const made = change.clauses.map(
        (added): Block => ({
          id: `${id} ${added.text}`,
          words: split(added.text).map((word) => ({ word })),
          gone: false,
          touched: false,
        }),
      );
      const side = change.kind === 'insert-before' ? 'before' : 'after';
      return besideOf(blocks, `${side} ${clause}`, clause, made);
    }
  }
}

/** The words of every clause that has any, one clause a line. */
const read = (blocks: Block[]): string =>
  blocks
    .filter(({ gone }) => !gone)
    .map(({ words }) =>
      words
        .filter(isThere)
        .map(({ word }) => word)
        .join(' '),
    )
    .filter((line) => line !== '')
    .join('\n');

export function carryOutAll(text: Text, amendments: readonly Amendment[]): string | null {
  let blocks: Block[] | null = blocksOf(text);
  for (const amendment of amendments) blocks = blocks && carryOutOne(blocks, text, amendment);
  return blocks && read(blocks);
}
