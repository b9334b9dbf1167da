import { randomInt } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Document } from './index.ts';
import {
  collected,
  credentials,
  foundedVault,
  fromOutside,
  open,
  startChild,
  unlocked,
} from './vault.fixture.ts';

const rounds = 3;

const killAtSomeMoment = async (file: string, round: number): Promise<string[]> => {
  const enough = randomInt(3, 40);
  const { slot, passphrase } = credentials;
  const child = startChild('save-until-killed.child.ts', [file, slot, passphrase, String(round), 'x']);
  const deadline = Date.now() + 20_000;
  while (child.lines().length < enough && Date.now() < deadline && child.exitCode() === null)
    await setTimeout(1);
  await setTimeout(randomInt(0, 15));
  child.kill();
  await child.ended;
  expect(child.signal(), child.complaints()).toBe('SIGKILL');
  expect(child.lines().length).toBeGreaterThanOrEqual(enough);
  return child.lines();
};

describe('a process killed while it saves', () => {
  it('loses nothing that was acknowledged, and leaves no half of a save', async () => {
    const { file, vault } = await foundedVault();
    await vault.close();
    const acknowledged: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      acknowledged.push(...(await killAtSomeMoment(file, round)));
      expect(fromOutside(file, (database) => database.pragma('integrity_check', { simple: true }))).toBe(
        'ok',
      );
      const again = await open(file);
      const store = await unlocked(again);
      const all = await collected(store.since(0));
      const bySequence = new Map<number, Document>(all.map((document) => [document.sequence, document]));
      for (const line of acknowledged) {
        const [sequence, id] = line.split(' ');
        expect(bySequence.get(Number(sequence) - 1)).toMatchObject({ id, value: { id, canary: 'x' } });
        expect(bySequence.get(Number(sequence))).toMatchObject({
          id: `${id}-twin`,
          value: { id, canary: 'x' },
        });
      }
      expect(all.length % 2).toBe(0);
      expect(all.length).toBe(await store.sequence());
      await again.close();
    }
  });
});
