import { describe, expect, it } from 'vitest';
import { change, circumstances, collected, failsWith, foundedVault } from './vault.fixture.ts';

describe('store.heads', () => {
  it('shows the vault as it was when the reading began, whatever is saved meanwhile', async () => {
    const { store } = await foundedVault();
    const ids = Array.from({ length: 450 }, (_, index) => `d${index}`);
    await store.save(
      ids.map((id) => change(id, null, 'old')),
      circumstances,
    );
    const seen: string[] = [];
    for await (const { id, value } of store.heads()) {
      expect(value).toBe('old');
      if (seen.length < 3) {
        await store.save([change(ids.at(-1 - seen.length) ?? '', 1, 'new')], circumstances);
        await store.save([change(`late${seen.length}`, null, 'new')], circumstances);
      }
      seen.push(id);
    }
    expect(seen).toEqual(ids);
    const after = await collected(store.heads());
    expect(after.filter(({ value }) => value === 'new').map(({ id }) => id)).toEqual([
      'd449',
      'late0',
      'd448',
      'late1',
      'd447',
      'late2',
    ]);
  });

  it('knows what it reads from what is saved between its own two looks', async () => {
    const { store } = await foundedVault();
    await store.save([change('a', null, 1)], circumstances);
    const reading = collected(store.heads());
    const saving = store.save([change('a', 1, 2), change('b', null, 1)], circumstances);
    expect((await reading).map(({ id, revision }) => [id, revision])).toEqual([['a', 1]]);
    expect(await saving).toEqual({ status: 'saved', sequence: 3 });
  });

  it('is empty for an empty vault', async () => {
    const { store } = await foundedVault();
    expect(await collected(store.heads())).toEqual([]);
    expect(await store.sequence()).toBe(0);
  });
});

describe('store.since', () => {
  it('begins after the sequence given, over any number of pages', async () => {
    const { store } = await foundedVault();
    await store.save(
      Array.from({ length: 650 }, (_, index) => change(`d${index}`, null, index)),
      circumstances,
    );
    for (const start of [0, 1, 199, 200, 201, 449, 649, 650, 10_000]) {
      const sequences = (await collected(store.since(start))).map(({ sequence }) => sequence);
      expect(sequences).toEqual(
        Array.from({ length: Math.max(0, 650 - start) }, (_, index) => start + index + 1),
      );
    }
  });

  it.each([-1, 0.5, Number.NaN])('refuses the sequence %d', async (sequence) => {
    const { store } = await foundedVault();
    expect(() => store.since(sequence)).toThrow(failsWith('malformed'));
  });
});

describe('store.history', () => {
  it('shows every revision with who and when, over any number of pages', async () => {
    const { store } = await foundedVault();
    for (let revision = 1; revision <= 203; revision += 1)
      await store.save([change('a', revision - 1 || null, revision)], {
        ...circumstances,
        by: `b${revision}`,
      });
    const history = await collected(store.history('a'));
    expect(history.map(({ revision, value, by }) => [revision, value, by])).toEqual(
      Array.from({ length: 203 }, (_, index) => [index + 1, index + 1, `b${index + 1}`]),
    );
    expect(await collected(store.history('b'))).toEqual([]);
  });
});
