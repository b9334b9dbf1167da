import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Document } from './index.ts';
import {
  change,
  circumstances,
  collected,
  credentials,
  foundedVault,
  open,
  startChild,
  temporaryFolder,
  unlocked,
} from './vault.fixture.ts';

describe('several processes on one file', () => {
  it('gives a follower of `since` everything, once and in order, and loses no count', async () => {
    const { file, store } = await foundedVault();
    const { slot, passphrase } = credentials;
    const children = ['north', 'south', 'west'].map((name) =>
      startChild('save-and-count.child.ts', [file, slot, passphrase, name, '25']),
    );
    while (!children.every((child) => child.lines()[0] === 'ready' || child.exitCode() !== null))
      await setTimeout(2);
    for (const child of children) child.go();
    let running = children.length;
    for (const child of children)
      void child.ended.then(() => {
        running -= 1;
      });
    const followed: Document[] = [];
    let polls = 0;
    for (let last = false; ; polls += 1) {
      for await (const document of store.since(followed.at(-1)?.sequence ?? 0)) followed.push(document);
      if (last) break;
      last = running === 0;
      await setTimeout(2);
    }
    expect(children.map((child) => [child.exitCode(), child.complaints()])).toEqual(
      children.map(() => [0, '']),
    );
    expect(polls).toBeGreaterThan(3);
    expect(followed.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 150 }, (_, index) => index + 1),
    );
    const said = children.flatMap((child) => child.lines().slice(1));
    expect(said).toHaveLength(75);
    for (const line of said) {
      const [sequence, id] = line.split(' ');
      expect(followed[Number(sequence) - 2]?.id).toBe(id);
    }
    expect(await store.head('counter')).toMatchObject({ revision: 75, value: 75 });
  });

  it('keeps count when two open the file in one process', async () => {
    const { file, store } = await foundedVault();
    const other = await unlocked(await open(file));
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? store : other).save([change(`d${index}`, null, index)], circumstances),
      ),
    );
    const sequences = results.map((result) => (result.status === 'saved' ? result.sequence : 0));
    expect(sequences.toSorted((one, two) => one - two)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    expect(await collected(other.heads())).toEqual(await collected(store.heads()));
  });

  it('lets two make the same new vault at once', async () => {
    const file = join(await temporaryFolder(), 'conference.vault');
    const children = Array.from({ length: 2 }, () => startChild('create.child.ts', [file]));
    await Promise.all(children.map(({ ended }) => ended));
    expect(children.map((child) => [...child.lines(), child.complaints()])).toEqual(
      children.map(() => ['empty', '']),
    );
  });
});
