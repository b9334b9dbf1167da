import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from './index.ts';
import { change, circumstances, collected, failsWith, foundedVault } from './vault.fixture.ts';

const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
};

describe('store.save', () => {
  it('shows base, mine and theirs when two organisers change one branch, and writes nothing', async () => {
    const { store } = await foundedVault();
    await store.save([change('oskemen', null, { elected: 5 })], circumstances);
    const hers = { by: 'treasurer', now: '2026-03-02T09:00:00+05:00', read: [] };
    expect(await store.save([change('oskemen', 1, { elected: 6 })], hers)).toEqual({
      status: 'saved',
      sequence: 2,
    });
    const his = await store.save(
      [change('oskemen', 1, { elected: 7 }), change('shymkent', null, { elected: 9 })],
      circumstances,
    );
    expect(his).toEqual({
      status: 'conflict',
      conflicts: [
        {
          id: 'oskemen',
          base: { elected: 5 },
          mine: { elected: 7 },
          theirs: { elected: 6 },
          revision: 2,
          by: 'treasurer',
          at: '2026-03-02T09:00:00+05:00',
        },
      ],
    });
    expect(await store.sequence()).toBe(2);
    expect(await store.head('shymkent')).toBeUndefined();
  });

  it('conflicts when something that was only read has moved, or has come into being', async () => {
    const { store } = await foundedVault();
    await store.save([change('fund', null, 100)], circumstances);
    await store.save([change('fund', 1, 40)], circumstances);
    const decided = (read: { id: string; revision: number }[]) =>
      store.save([change('plan', null, 'spend 90')], { ...circumstances, read });
    expect(await decided([{ id: 'fund', revision: 1 }])).toMatchObject({
      status: 'conflict',
      conflicts: [{ id: 'fund', base: 100, mine: undefined, theirs: 40, revision: 2 }],
    });
    expect(await decided([{ id: 'fund', revision: 0 }])).toMatchObject({
      status: 'conflict',
      conflicts: [{ id: 'fund', base: undefined, mine: undefined, theirs: 40, revision: 2 }],
    });
    expect(await store.head('plan')).toBeUndefined();
    const sound = [
      { id: 'fund', revision: 2 },
      { id: 'no such document', revision: 0 },
    ];
    expect(await decided(sound)).toEqual({ status: 'saved', sequence: 3 });
  });

  it('conflicts with what the basis promised and the vault does not have', async () => {
    const { store } = await foundedVault();
    await store.save([change('a', null, 1)], circumstances);
    expect(
      await store.save([change('a', 7, 2), change('b', 1, 2), change('c', null, 3)], circumstances),
    ).toEqual({
      status: 'conflict',
      conflicts: [
        { id: 'a', base: undefined, mine: 2, theirs: 1, revision: 1, by: 'secretary', at: circumstances.now },
        { id: 'b', base: undefined, mine: 2, theirs: undefined, revision: 0, by: undefined, at: undefined },
      ],
    });
  });

  it('names a document once that was both read and changed', async () => {
    const { store } = await foundedVault();
    await store.save([change('a', null, 1)], circumstances);
    const result = await store.save([change('a', null, 2)], {
      ...circumstances,
      read: [{ id: 'a', revision: 9 }],
    });
    expect(result).toMatchObject({ conflicts: [{ id: 'a', mine: 2, theirs: 1 }] });
  });

  it('checks what was read even if nothing changes', async () => {
    const { store } = await foundedVault();
    await store.save([change('a', null, 1)], circumstances);
    expect(await store.save([], { ...circumstances, read: [{ id: 'a', revision: 1 }] })).toEqual({
      status: 'saved',
      sequence: 1,
    });
    expect(await store.save([], { ...circumstances, read: [{ id: 'a', revision: 2 }] })).toMatchObject({
      status: 'conflict',
    });
  });

  it('saves more documents at once than one statement takes', async () => {
    const { store } = await foundedVault();
    const many = Array.from({ length: 1203 }, (_, index) => change(`d${index}`, null, index));
    expect(await store.save(many, circumstances)).toEqual({ status: 'saved', sequence: 1203 });
    const again = many.map(({ id }, index) => change(id, index === 1100 ? null : 1, 'moved'));
    expect(await store.save(again, circumstances)).toMatchObject({
      status: 'conflict',
      conflicts: [{ id: 'd1100' }],
    });
    const heads = await collected(store.heads());
    expect(heads.map(({ id, value }) => [id, value])).toEqual(many.map(({ id, value }) => [id, value]));
  });

  it('does not touch its arguments, and keeps what they were when it was called', async () => {
    const { store } = await foundedVault();
    await store.save(
      deepFreeze([change('a', null, { seats: [1] })]),
      deepFreeze({ ...circumstances, read: [{ id: 'b', revision: 0 }] }),
    );
    const value = { seats: [1] };
    const changes = [change('a', 1, value)];
    const saving = store.save(changes, circumstances);
    value.seats.push(2);
    changes.pop();
    expect(await saving).toEqual({ status: 'saved', sequence: 2 });
    expect(await store.head('a')).toMatchObject({ value: { seats: [1] } });
  });

  it('gives back any JSON as it was', async () => {
    const { store } = await foundedVault();
    let count = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue({ noUnicodeString: false }), { minLength: 2 }),
        async (values) => {
          const before = count;
          count += values.length;
          await store.save(
            values.map((value, index) => change(`v${before + index}`, null, value)),
            circumstances,
          );
          const read = await collected(store.since(before));
          // JSON itself knows no negative zero.
          expect(read.map(({ value }) => value)).toEqual(JSON.parse(JSON.stringify(values)));
        },
      ),
      { numRuns: 20 },
    );
    expect(count).toBeGreaterThan(20);
  });

  it('does as a list of revisions in memory does', async () => {
    const { store } = await foundedVault();
    const kept: Document[] = [];
    const head = (id: string): number => kept.filter((one) => one.id === id).length;
    const id = fc.constantFrom('a', 'b', 'c');
    const one = fc.record({ id, lag: fc.constantFrom(0, 0, 0, 1), value: fc.integer() });
    const step = fc.record({
      changes: fc.uniqueArray(one, { selector: (each) => each.id, maxLength: 3 }),
      read: fc.array(fc.record({ id, lag: fc.constantFrom(0, 0, 0, 1) }), { maxLength: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(step, async ({ changes, read }) => {
        const basis = (each: { id: string; lag: number }) => Math.max(0, head(each.id) - each.lag);
        const given = changes.map((each) => change(each.id, basis(each) || null, each.value));
        const dependencies = read.map((each) => ({ id: each.id, revision: basis(each) }));
        const bases = [
          ...given.map((each) => ({ id: each.id, revision: each.basedOn ?? 0 })),
          ...dependencies,
        ];
        const moved = [
          ...new Set(bases.filter((each) => each.revision !== head(each.id)).map((each) => each.id)),
        ];
        const result = await store.save(given, { ...circumstances, read: dependencies });
        if (moved.length > 0) {
          expect(result.status === 'conflict' && result.conflicts.map((each) => each.id)).toEqual(moved);
        } else {
          for (const { id: document, kind, compartment, value } of given)
            kept.push({
              id: document,
              kind,
              compartment,
              value,
              revision: head(document) + 1,
              sequence: kept.length + 1,
              by: circumstances.by,
              at: circumstances.now,
            });
          expect(result).toEqual({ status: 'saved', sequence: kept.length });
        }
      }),
      { numRuns: 60 },
    );
    expect(kept.length).toBeGreaterThan(10);
    expect(await collected(store.since(0))).toEqual(kept);
    for (const document of ['a', 'b', 'c'])
      expect(await collected(store.history(document))).toEqual(kept.filter((each) => each.id === document));
    expect(await collected(store.heads())).toEqual(
      kept.filter((each) => !kept.some((later) => later.id === each.id && later.sequence > each.sequence)),
    );
  });

  it('refuses the same document twice', async () => {
    const { store } = await foundedVault();
    await expect(store.save([change('a', null, 1), change('a', 1, 2)], circumstances)).rejects.toMatchObject({
      code: 'repeated-document',
      problems: [{ path: ['changes', 1, 'id'] }],
    });
    expect(await store.sequence()).toBe(0);
  });

  it('names everything that is wrong in one go', async () => {
    const { store } = await foundedVault();
    const wrong = { ...change('', 0, 1), kind: '', extra: true };
    await expect(
      store.save([wrong], { by: '', now: 'yesterday', read: [{ id: 'a', revision: -1 }] }),
    ).rejects.toMatchObject({
      code: 'malformed',
      problems: [
        { path: ['changes', 0, 'id'] },
        { path: ['changes', 0, 'kind'] },
        { path: ['changes', 0, 'basedOn'] },
        { path: ['changes', 0] },
        { path: ['circumstances', 'by'] },
        { path: ['circumstances', 'now'] },
        { path: ['circumstances', 'read', 0, 'revision'] },
      ],
    });
  });

  it('refuses what is no JSON without repeating it', async () => {
    const { store } = await foundedVault();
    const saving = store.save([change('a', null, { 'Aigul S.': [undefined, Number.NaN] })], circumstances);
    await expect(saving).rejects.toMatchObject({
      code: 'not-json',
      problems: [
        { path: ['changes', 0, 'value', 'Aigul S.', 0], params: { found: 'undefined' } },
        { path: ['changes', 0, 'value', 'Aigul S.', 1], params: { found: 'NaN' } },
      ],
    });
    await expect(saving).rejects.not.toThrow(/Aigul/u);
    await expect(store.head('a')).resolves.toBeUndefined();
  });

  it('keeps a document in its compartment', async () => {
    const { store } = await foundedVault();
    await store.save([change('a', null, 1)], circumstances);
    await expect(store.save([{ ...change('a', 1, 2), compartment: 'names' }], circumstances)).rejects.toEqual(
      failsWith('other-compartment'),
    );
    expect(await store.sequence()).toBe(1);
  });
});
