import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Vault } from './index.ts';
import { openVault } from './index.ts';
import {
  change,
  circumstances,
  collected,
  cost,
  credentials,
  failsWith,
  foundedVault,
  fromOutside,
  open,
  temporaryFolder,
  unlocked,
} from './vault.fixture.ts';

const settableClock = () => {
  let now = Date.parse('2026-03-01T08:00:00Z');
  return {
    clock: () => new Date(now),
    set: (instant: string) => {
      now = Date.parse(instant);
    },
    pass: (seconds: number) => {
      now += seconds * 1000;
    },
  };
};

const guess = (vault: Vault) => vault.unlock({ ...credentials, passphrase: 'a wrong passphrase' });

describe('openVault', () => {
  it('goes from empty to unlocked to locked and back, and gives back what was saved', async () => {
    const file = join(await temporaryFolder(), 'conference.vault');
    const vault = await open(file);
    expect(await vault.state()).toBe('empty');
    const { store } = await vault.found({ ...credentials, cost });
    expect(await vault.state()).toBe('unlocked');
    expect(store.compartments).toEqual(['names', 'money', 'abroad', 'general']);
    await store.save([change('karaganda', null, { elected: 17 })], circumstances);
    vault.lock();
    expect(await vault.state()).toBe('locked');
    const again = await unlocked(vault);
    expect(again.conference).toBe(store.conference);
    expect(await again.head('karaganda')).toEqual({
      id: 'karaganda',
      kind: 'branch',
      compartment: 'general',
      revision: 1,
      sequence: 1,
      by: 'secretary',
      at: '2026-03-01T08:00:00Z',
      value: { elected: 17 },
    });
  });

  it.each([
    'postgres://localhost/plenum',
    'sqlite:',
    'sqlite::memory:',
    'sqlite:a ',
    'sqlite:a\0b',
    'data.vault',
  ])('refuses the address %j', async (url) => {
    await expect(openVault({ url })).rejects.toEqual(failsWith('unknown-scheme'));
  });

  it('refuses an option that it does not know', async () => {
    const input = { url: 'sqlite:x', passphrase: 'x' };
    await expect(openVault(input)).rejects.toEqual(failsWith('malformed'));
  });
});

describe('vault.found', () => {
  it('refuses a second founding, even by another process that opened it empty', async () => {
    const file = join(await temporaryFolder(), 'conference.vault');
    const [first, second] = [await open(file), await open(file)];
    const results = await Promise.allSettled([
      first.found({ ...credentials, cost }),
      second.found({ ...credentials, cost }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(first.found({ ...credentials, cost })).rejects.toEqual(failsWith('already-founded'));
    expect(
      fromOutside(file, (database) => database.prepare('select count(*) as n from data_key').get()),
    ).toEqual({
      n: 4,
    });
  });

  it('counts the characters of a passphrase as people see them', async () => {
    const vault = await open(join(await temporaryFolder(), 'conference.vault'));
    // Eleven letters, of which four are written with a combining breve: 15 code points, 11 once composed.
    const short = `ёжик${'й'.normalize('NFD').repeat(4)}abc`;
    await expect(vault.found({ slot: 'a', passphrase: short, cost })).rejects.toEqual(
      failsWith('passphrase-too-short'),
    );
    await expect(vault.found({ slot: 'a', passphrase: '👍🏽'.repeat(5), cost })).rejects.toEqual(
      failsWith('passphrase-too-short'),
    );
    expect(await vault.state()).toBe('empty');
    await vault.found({ slot: 'a', passphrase: `${short}d`, cost });
    vault.lock();
    expect(await vault.unlock({ slot: 'a', passphrase: `${short}d`.normalize('NFC') })).toMatchObject({
      status: 'unlocked',
    });
  });

  it('says everything that is wrong at once, and refuses a cost that a guesser would like', async () => {
    const vault = await open(join(await temporaryFolder(), 'conference.vault'));
    const failed = vault.found({ slot: '', passphrase: 'short', cost: { memoryKib: 1024, passes: 1 } });
    await expect(failed).rejects.toMatchObject({
      code: 'passphrase-too-short',
      problems: [
        { code: 'passphrase-too-short', params: { minimum: 12 } },
        { code: 'malformed', path: ['slot'] },
        { code: 'weak-cost', path: ['cost'] },
      ],
    });
    await expect(failed).rejects.not.toThrow(/short pass|"short"/u);
  });

  it('stretches by 64 MiB and three passes unless told otherwise', async () => {
    const file = join(await temporaryFolder(), 'conference.vault');
    const vault = await open(file);
    const { store } = await vault.found({ ...credentials, conference: 'congress-9' });
    expect(store.conference).toBe('congress-9');
    expect(
      fromOutside(file, (database) => database.prepare('select memory_kib, passes from slot').get()),
    ).toEqual({
      memory_kib: 65_536,
      passes: 3,
    });
  });
});

describe('vault.unlock', () => {
  it('doubles the wait with each wrong passphrase, and remembers it over a restart', async () => {
    const time = settableClock();
    const { file, vault } = await foundedVault({ clock: time.clock });
    vault.lock();
    expect(await guess(vault)).toEqual({ status: 'refused', retryAt: '2026-03-01T08:00:01.000Z' });
    expect(await vault.unlock(credentials)).toEqual({
      status: 'refused',
      retryAt: '2026-03-01T08:00:01.000Z',
    });
    time.pass(1);
    expect(await guess(vault)).toEqual({ status: 'refused', retryAt: '2026-03-01T08:00:03.000Z' });
    await vault.close();
    const again = await open(file, { clock: time.clock });
    expect(await again.unlock(credentials)).toEqual({
      status: 'refused',
      retryAt: '2026-03-01T08:00:03.000Z',
    });
    time.pass(2);
    expect(await guess(again)).toEqual({ status: 'refused', retryAt: '2026-03-01T08:00:07.000Z' });
    time.pass(4);
    expect(await again.unlock(credentials)).toMatchObject({ status: 'unlocked' });
    expect(await guess(again)).toEqual({ status: 'refused', retryAt: '2026-03-01T08:00:08.000Z' });
  });

  it('looks at one of many guesses made at once', async () => {
    const time = settableClock();
    const { file, vault } = await foundedVault({ clock: time.clock });
    const answers = await Promise.all(Array.from({ length: 5 }, () => guess(vault)));
    expect(answers).toEqual(answers.map(() => ({ status: 'refused', retryAt: '2026-03-01T08:00:01.000Z' })));
    expect(fromOutside(file, (database) => database.prepare('select failures from slot').get())).toEqual({
      failures: 1,
    });
  });

  it('answers for a slot that does not exist as for one that does, and keeps nothing of its name', async () => {
    const time = settableClock();
    const { file, vault } = await foundedVault({ clock: time.clock });
    const unknown = { slot: 'typed my passphrase here', passphrase: credentials.passphrase };
    expect(await vault.unlock(unknown)).toEqual(await guess(vault));
    expect(await vault.unlock(unknown)).toEqual({ status: 'refused', retryAt: '2026-03-01T08:00:01.000Z' });
    expect(fromOutside(file, (database) => database.prepare('select count(*) as n from slot').get())).toEqual(
      {
        n: 1,
      },
    );
  });

  it('keeps nobody out for longer than the delay after the clock was set back', async () => {
    const time = settableClock();
    const { vault } = await foundedVault({ clock: time.clock });
    time.set('2031-01-01T00:00:00Z');
    await guess(vault);
    time.set('2026-03-01T08:00:00Z');
    expect(await vault.unlock(credentials)).toEqual({
      status: 'refused',
      retryAt: '2026-03-01T08:00:01.000Z',
    });
    time.pass(1);
    expect(await vault.unlock(credentials)).toMatchObject({ status: 'unlocked' });
  });

  it('refuses an empty vault, and words that are none', async () => {
    const vault = await open(join(await temporaryFolder(), 'conference.vault'));
    await expect(vault.unlock(credentials)).rejects.toEqual(failsWith('not-founded'));
    await expect(vault.unlock({ slot: '', passphrase: '' })).rejects.toMatchObject({
      code: 'malformed',
      problems: [{ path: ['slot'] }, { path: ['passphrase'] }],
    });
  });

  it('opens only the compartments whose keys the slot holds', async () => {
    const { file, vault, store } = await foundedVault();
    const inMoney = { ...change('fund', null, 5), compartment: 'money' as const };
    await store.save([inMoney, change('hall', null, 6)], circumstances);
    vault.lock();
    fromOutside(file, (database) =>
      database.exec(
        "delete from slot_key where key in (select id from data_key where compartment = 'money')",
      ),
    );
    const narrow = await unlocked(vault);
    expect(narrow.compartments).toEqual(['names', 'abroad', 'general']);
    const seen = async (documents: AsyncIterable<{ id: string }>) =>
      (await collected(documents)).map(({ id }) => id);
    expect(await seen(narrow.heads())).toEqual(['hall']);
    expect(await seen(narrow.since(0))).toEqual(['hall']);
    expect(await seen(narrow.history('fund'))).toEqual([]);
    expect(await narrow.head('fund')).toBeUndefined();
    await expect(narrow.save([{ ...inMoney, basedOn: 1 }], circumstances)).rejects.toEqual(
      failsWith('compartment-closed'),
    );
    await expect(narrow.save([change('fund', 1, 5)], circumstances)).rejects.toEqual(
      failsWith('other-compartment'),
    );
    expect(
      await narrow.save([change('hall', 1, 7)], { ...circumstances, read: [{ id: 'fund', revision: 7 }] }),
    ).toEqual({
      status: 'conflict',
      conflicts: [
        {
          id: 'fund',
          base: undefined,
          mine: undefined,
          theirs: undefined,
          revision: 1,
          by: undefined,
          at: undefined,
        },
      ],
    });
  });

  it('gives each slot that is open at once a store of its own', async () => {
    const { vault, store } = await foundedVault();
    const second = await unlocked(vault);
    await store.save([change('a', null, 1)], circumstances);
    expect(await second.head('a')).toMatchObject({ value: 1 });
  });
});

describe('vault.lock', () => {
  it('ends every store, what is being read and what waits to be saved', async () => {
    const { vault, store } = await foundedVault();
    await store.save([change('a', null, 1), change('b', null, 2)], circumstances);
    const reading = store.heads()[Symbol.asyncIterator]();
    await reading.next();
    const saving = store.save([change('c', null, 3)], circumstances);
    vault.lock();
    await expect(saving).rejects.toEqual(failsWith('locked'));
    await expect(reading.next()).rejects.toEqual(failsWith('locked'));
    const calls = [
      () => store.head('a'),
      () => store.sequence(),
      () => collected(store.heads()),
      () => collected(store.since(0)),
      () => collected(store.history('a')),
      () => store.save([], circumstances),
    ];
    for (const call of calls) await expect(call()).rejects.toEqual(failsWith('locked'));
    const again = await unlocked(vault);
    expect(await again.sequence()).toBe(2);
    await expect(store.head('a')).rejects.toEqual(failsWith('locked'));
  });

  it('wins over an unlocking that is under way', async () => {
    const { vault } = await foundedVault();
    const unlocking = vault.unlock(credentials);
    vault.lock();
    await expect(unlocking).rejects.toEqual(failsWith('locked'));
    expect(await vault.state()).toBe('locked');
  });
});

describe('vault.close', () => {
  it('ends everything with `closed`, and may be called twice', async () => {
    const { vault, store } = await foundedVault();
    const saving = store.save([change('a', null, 1)], circumstances);
    const unlocking = vault.unlock(credentials);
    await Promise.all([vault.close(), vault.close()]);
    await expect(saving).rejects.toEqual(failsWith('closed'));
    await expect(unlocking).rejects.toEqual(failsWith('closed'));
    await expect(store.head('a')).rejects.toEqual(failsWith('closed'));
    await expect(vault.state()).rejects.toEqual(failsWith('closed'));
    await expect(vault.found({ ...credentials, cost })).rejects.toEqual(failsWith('closed'));
  });
});
