import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, paginate } from './paginate.ts';

const block = (height: number, more: Partial<Block> = {}): Block => ({ height, draw: () => [], ...more });

describe('paginate', () => {
  it('repeats the header of a table on the next page', () => {
    const header = block(10, { withNext: true });
    const rows = [block(40, { header }), block(40, { header }), block(40, { header })];
    const pages = paginate([header, ...rows], () => 100);
    expect(pages.map((page) => page.map(({ top }) => top))).toEqual([
      [0, 10, 50],
      [0, 10],
    ]);
    expect(pages[1]?.[0]?.block).toBe(header);
  });

  it('does not leave a heading alone at the foot of a page', () => {
    const heading = block(20, { withNext: true });
    expect(paginate([block(70), heading, block(30)], () => 100)[0]).toHaveLength(1);
  });

  it('drops the space above what opens a page', () => {
    expect(paginate([block(90), block(30, { above: 24 })], () => 100)[1]?.[0]?.top).toBe(0);
  });

  it('deals out every block once, in order, and overruns no page', () => {
    const any = fc.record({
      height: fc.integer({ min: 1, max: 80 }),
      above: fc.integer({ min: 0, max: 30 }),
      withNext: fc.boolean(),
    });
    const header = block(20);
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), (list) => {
        const blocks = list.map(({ height, ...more }, index) =>
          block(height, { ...more, ...(index % 3 === 0 ? {} : { header }) }),
        );
        const heightOf = (page: number): number => (page === 0 ? 100 : 110);
        const pages = paginate(blocks, heightOf);
        expect(
          pages
            .flat()
            .map((placed) => placed.block)
            .filter((one) => one !== header),
        ).toEqual(blocks);
        for (const [index, page] of pages.entries()) {
          let bottom = 0;
          for (const placed of page) {
            expect(placed.top).toBeGreaterThanOrEqual(bottom);
            bottom = placed.top + placed.block.height;
          }
          // Only a block that comes first, with its header, may be taller than what is left.
          expect(bottom <= heightOf(index) || page.length <= 2).toBe(true);
        }
      }),
    );
  });
});
