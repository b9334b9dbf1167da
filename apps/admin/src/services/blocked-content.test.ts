import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockedNumber, usualNumber } from './blocked-content.ts';

describe('the numbers of releases', () => {
  it.each([
    ['the first, after one release', 1, undefined, 1000],
    ['anew, after three more', 4, 1000, 1001],
    ['after it has been switched to', 1001, 1001, 2000],
    ['when usual ones have come close', 999, 1003, 1004],
  ] as const)('%s', (_, published, prepared, expected) => {
    expect(blockedNumber(published, prepared)).toBe(expected);
  });

  it('pass over those under which a blocked release may lie with somebody', () => {
    expect(usualNumber(4, 1003)).toBe(5);
    expect(usualNumber(999, 1003)).toBe(1004);
    expect(usualNumber(1003, 1003)).toBe(1004);
    expect(usualNumber(0, undefined)).toBe(1);
  });

  it('rise with every publication and every switch, and none is given twice, whatever comes in what order', () => {
    const acts = fc.array(fc.constantFrom('publish', 'prepare', 'switch'), { maxLength: 400 });
    fc.assert(
      fc.property(acts, fc.nat(5000), (all, start) => {
        let published = start;
        let prepared: number | undefined;
        const given = new Set<number>();
        const give = (number: number): number => {
          expect(number).toBeGreaterThan(published);
          expect(given.has(number)).toBe(false);
          given.add(number);
          return number;
        };
        for (const act of all) {
          if (act === 'publish') {
            published = give(usualNumber(published, prepared));
            if (prepared !== undefined) prepared = give(blockedNumber(published, prepared));
          } else if (act === 'prepare') prepared = give(blockedNumber(published, prepared));
          else if (prepared !== undefined && prepared > published) published = prepared;
        }
      }),
    );
  });
});
