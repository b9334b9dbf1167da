import type { BltToken } from './blt-tokens.ts';

/** Who stands, by name and where the file has it by party, and what for. */
export type BltNames = { names: { name: string; party?: string }[]; title: string | undefined };

/** The texts by line, each line from the first text on it. */
const byLine = (texts: readonly BltToken[]): BltToken[][] => {
  const rows: BltToken[][] = [];
  for (const text of texts)
    if (text.first || rows.length === 0) rows.push([text]);
    else rows.at(-1)?.push(text);
  return rows;
};

/**
 * Where each candidate has a line of their own with two texts on it, the second is the party, `""` none. Where only
 * some have two, nothing tells parties from names, and a wrong guess would give papers to others: then `unclear` is
 * the first line with two.
 * @returns nothing if there are no parties
 */
export function partiesIn(
  texts: readonly BltToken[],
  candidates: number,
): BltNames | { unclear: number } | undefined {
  const rows = byLine(texts).slice(0, candidates);
  if (rows.length < candidates || !texts[0]?.first || rows.some((row) => row.length > 2)) return undefined;
  const second = rows.find((row) => row.length === 2)?.[1];
  if (!second) return undefined;
  if (rows.some((row) => row.length === 1)) return { unclear: second.line };
  return {
    names: rows.map(([name, party]) => ({
      name: name?.text ?? '',
      ...(party && party.text !== '' && { party: party.text }),
    })),
    title: texts[2 * candidates]?.text,
  };
}
