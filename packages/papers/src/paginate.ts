import type { Mark } from './mark.ts';

/** A piece of content that is never split. */
export type Block = {
  height: number;
  /** Space above it, dropped at the top of a page. */
  above?: number;
  /** Stays on the page of the block after it, if the two fit on a page at all. */
  withNext?: boolean;
  /** What to repeat when this block opens a page: the header row of its table. */
  header?: Block;
  draw: (top: number) => Mark[];
};

/** The blocks of one page with their tops, counted from the top of the page's body. */
export type PageOfBlocks = { block: Block; top: number }[];

/**
 * Deals blocks out to pages in order.
 *
 * @param heightOf - Height of the body of the page with this index.
 */
export function paginate(blocks: readonly Block[], heightOf: (page: number) => number): PageOfBlocks[] {
  const pages: PageOfBlocks[] = [[]];
  let used = 0;
  const page = (): PageOfBlocks => pages[pages.length - 1] ?? [];
  const place = (block: Block): void => {
    const top = page().length === 0 ? 0 : used + (block.above ?? 0);
    page().push({ block, top });
    used = top + block.height;
  };
  const chainFrom = (start: number): Block[] => {
    let end = start;
    while (blocks[end]?.withNext && end + 1 < blocks.length) end += 1;
    return blocks.slice(start, end + 1);
  };
  const fits = (chain: readonly Block[]): boolean => {
    let bottom = used;
    for (const [index, block] of chain.entries()) {
      bottom += (page().length === 0 && index === 0 ? 0 : (block.above ?? 0)) + block.height;
    }
    return bottom <= heightOf(pages.length - 1);
  };
  for (let next = 0; next < blocks.length; ) {
    const chain = chainFrom(next);
    const [first] = chain;
    if (first === undefined) break;
    if (page().length > 0 && !fits(chain)) {
      pages.push([]);
      used = 0;
      if (first.header) place(first.header);
    }
    // A chain longer than a page is let go of: its blocks follow one by one.
    const placed = fits(chain) ? chain : [first];
    for (const block of placed) place(block);
    next += placed.length;
  }
  return pages;
}
