import { describe, expect, it } from 'vitest';
import type { Store } from './index.ts';
import {
  change,
  circumstances,
  collected,
  failsWith,
  foundedVault,
  fromOutside,
  unlocked,
} from './vault.fixture.ts';

const filled = async () => {
  const founded = await foundedVault();
  const { store } = founded;
  await store.save([change('a', null, 'a1'), change('b', null, 'b1')], circumstances);
  await store.save([change('a', 1, 'a2')], circumstances);
  await store.save([change('b', 1, 'b2')], circumstances);
  return founded;
};

const readings: Record<string, (store: Store) => Promise<unknown>> = {
  heads: (store) => collected(store.heads()),
  since: (store) => collected(store.since(0)),
  history: async (store) => [await collected(store.history('a')), await collected(store.history('b'))],
};

describe('a file changed from outside', () => {
  it.each([
    [
      'sealed texts swapped between documents',
      `create temp table old as select * from revision;
       update revision set nonce = old.nonce, sealed = old.sealed from old
       where old.sequence = 7 - revision.sequence and revision.sequence in (3, 4)`,
      ['heads', 'since', 'history'],
    ],
    [
      'sealed texts swapped between revisions of one document',
      `create temp table old as select * from revision;
       update revision set nonce = old.nonce, sealed = old.sealed from old
       where old.sequence = 4 - revision.sequence and revision.sequence in (1, 3)`,
      ['heads', 'since', 'history'],
    ],
    [
      'a revision renumbered',
      `update revision set revision = 3 where sequence = 3`,
      ['heads', 'since', 'history'],
    ],
    [
      'two sequences swapped',
      `update revision set sequence = case sequence when 3 then 40 else 30 end where sequence in (3, 4);
       update revision set sequence = sequence / 10 where sequence in (30, 40)`,
      ['heads', 'since', 'history'],
    ],
    ['a document renamed', `update revision set document = 'c' where sequence = 3`, ['heads', 'since']],
    [
      'a revision hidden among those of another document',
      `update revision set document = 'b', revision = 3, sequence = 0 where sequence = 3;
       update revision set sequence = sequence - 1 where sequence = 4; update vault set sequence = 3`,
      ['heads', 'since', 'history'],
    ],
    [
      'a newest revision hidden below the first of another document',
      `update revision set document = 'b', revision = 0 where sequence = 3`,
      ['heads', 'since'],
    ],
    [
      'a text cut short',
      `update revision set sealed = substr(sealed, 1, length(sealed) - 1) where sequence = 4`,
      ['heads', 'since', 'history'],
    ],
    ['a text emptied', `update revision set sealed = x'' where sequence = 4`, ['heads', 'since', 'history']],
    [
      'one byte',
      `update revision set sealed = cast(x'00' || substr(sealed, 2) as blob) where sequence = 4`,
      ['heads', 'since', 'history'],
    ],
    ['a nonce', `update revision set nonce = zeroblob(12) where sequence = 4`, ['heads', 'since', 'history']],
    [
      'a nonce cut short',
      `update revision set nonce = x'00' where sequence = 4`,
      ['heads', 'since', 'history'],
    ],
    [
      'another compartment',
      `update revision set compartment = 'money' where sequence = 4`,
      ['heads', 'since', 'history'],
    ],
    [
      'a compartment that does not exist',
      `update revision set compartment = 'attic' where sequence = 4`,
      ['heads', 'since', 'history'],
    ],
    [
      'a key that does not exist',
      `update revision set key = 'k' where sequence = 4`,
      ['heads', 'since', 'history'],
    ],
    ['the newest revision removed', `delete from revision where sequence = 4`, ['heads', 'since']],
    [
      'a revision removed from the middle',
      `delete from revision where sequence = 1`,
      ['heads', 'since', 'history'],
    ],
  ])('is noticed: %s', async (_, statements, by) => {
    const { file, store } = await filled();
    fromOutside(file, (database) => database.exec(statements));
    for (const name of by) await expect(readings[name]?.(store), name).rejects.toEqual(failsWith('tampered'));
  });

  it('is named by document and revision, without a word of what is sealed', async () => {
    const { file, store } = await filled();
    fromOutside(file, (database) =>
      database.exec(`update revision set nonce = zeroblob(12) where sequence = 4`),
    );
    await expect(store.head('b')).rejects.toMatchObject({
      message: 'revision 2 of document b was changed from outside.',
      problems: [{ code: 'tampered', params: { id: 'b', revision: 2 } }],
    });
    expect(await store.head('a')).toMatchObject({ value: 'a2' });
  });

  it('is noticed when a revision comes from another vault', async () => {
    const [one, other] = [await filled(), await filled()];
    fromOutside(one.file, (database) => {
      database.prepare('attach ? as other').run(other.file);
      database.exec(`update revision set (nonce, sealed) = (select r.nonce, r.sealed from other.revision r
        where r.sequence = revision.sequence)`);
    });
    await expect(one.store.head('a')).rejects.toEqual(failsWith('tampered'));
  });

  it('is noticed in the keys of a slot', async () => {
    const { file, vault } = await filled();
    vault.lock();
    fromOutside(file, (database) =>
      database.exec(
        'update slot_key set wrapped = zeroblob(48) where rowid = (select min(rowid) from slot_key)',
      ),
    );
    await expect(unlocked(vault)).rejects.toEqual(failsWith('tampered'));
  });

  it('cannot make unlocking eat the memory', async () => {
    const { file, vault } = await filled();
    fromOutside(file, (database) => database.exec('update slot set memory_kib = 100000000'));
    await expect(unlocked(vault)).rejects.toEqual(failsWith('tampered'));
  });

  it('cannot pass one compartment off as another', async () => {
    const { file, vault } = await filled();
    vault.lock();
    fromOutside(file, (database) =>
      database.exec(`update data_key set compartment = 'x' where compartment = 'money';
        update data_key set compartment = 'money' where compartment = 'general';
        update data_key set compartment = 'general' where compartment = 'x'`),
    );
    await expect(unlocked(vault)).rejects.toEqual(failsWith('tampered'));
  });
});
