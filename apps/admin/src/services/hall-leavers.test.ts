import { describe, expect, it } from 'vitest';
import { withLeavers } from './hall-leavers.ts';

const at = (minute: number) => `2027-04-16T05:0${minute}:00Z`;
const noted = (entry: string, minute: number) => ({
  event: { kind: 'arrived' as const, entry, at: at(minute) },
});

describe('withLeavers', () => {
  it('revokes at the time of leaving: after what was before, ahead of what came later', () => {
    const record = [noted('a', 1), noted('b', 2), noted('c', 4)];
    const leavers = [
      { entry: 'b', at: at(3) },
      { entry: 'a', at: at(5) },
      { entry: 'd', at: undefined },
    ];
    const all = withLeavers(record, leavers).map(({ event }) => `${event.entry} ${event.kind}`);
    expect(all).toEqual(['d revoked', 'a arrived', 'b arrived', 'b revoked', 'c arrived', 'a revoked']);
    expect(record).toHaveLength(3);
  });

  it('leaves the places of earlier events as they were when more is written down', () => {
    const before = withLeavers([noted('a', 1)], [{ entry: 'b', at: at(2) }]);
    const after = withLeavers([noted('a', 1), noted('c', 3)], [{ entry: 'b', at: at(2) }]);
    expect(after.slice(0, 2)).toEqual(before);
  });
});
