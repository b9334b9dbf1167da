import { describe, expect, it } from 'vitest';
import { hallEventRecord } from './hall-event-record.ts';

const event = { kind: 'left', entry: 'a'.repeat(64), at: '2027-04-16T05:00:00Z' } as const;

describe('hallEventRecord', () => {
  it('reads the bare event that earlier vaults hold', () => {
    expect(hallEventRecord.parse(event)).toEqual({ event });
  });

  it('keeps a ground beside the event, and no other word', () => {
    const kept = { event, ground: 'in-order' };
    expect(hallEventRecord.parse(kept)).toEqual(kept);
    for (const odd of [{ event, ground: 'envy' }, { ...kept, name: 'Poplar' }, null, 'left'])
      expect(hallEventRecord.safeParse(odd).success).toBe(false);
  });
});
