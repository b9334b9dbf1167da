import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openVault } from '../index.ts';
import {
  bytesOf,
  change,
  circumstances,
  failsWith,
  foundedVault,
  fromOutside,
  temporaryFolder,
} from '../vault.fixture.ts';
import { openSqlite } from './sqlite.ts';

const modeOf = async (file: string): Promise<number> => (await stat(file)).mode & 0o777;

describe('openSqlite', () => {
  it('keeps the file, its log and its index to their owner, and writes through', async () => {
    const { file, folder, store } = await foundedVault();
    await store.save([change('a', null, 1)], circumstances);
    expect([...(await bytesOf(folder)).keys()].toSorted()).toEqual(
      ['', '-shm', '-wal'].map((end) => `conference.vault${end}`),
    );
    for (const end of ['', '-wal', '-shm']) expect(await modeOf(`${file}${end}`)).toBe(0o600);
    fromOutside(file, (database) => {
      expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
      expect(database.pragma('application_id', { simple: true })).toBe(0x506c6e6d);
      expect(database.pragma('user_version', { simple: true })).toBe(1);
    });
  });

  it('asks SQLite to sync every commit and to watch the references', async () => {
    const database = await openSqlite(join(await temporaryFolder(), 'conference.vault'), 1000);
    const asked = ['synchronous', 'foreign_keys'].map((name) =>
      sql`${sql.raw(`pragma ${name}`)}`.execute(database).then(({ rows }) => Object.values(rows[0] ?? {})[0]),
    );
    // 2 is FULL (https://www.sqlite.org/pragma.html#pragma_synchronous).
    expect(await Promise.all(asked)).toEqual([2, 1]);
    await database.destroy();
  });

  it('takes back a right to read that others got', async () => {
    const { file, vault } = await foundedVault();
    await vault.close();
    await chmod(file, 0o644);
    await (await openVault({ url: `sqlite:${file}` })).close();
    expect(await modeOf(file)).toBe(0o600);
  });

  it('names the folder that it cannot write to', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'file'), '');
    for (const missing of [join(folder, 'missing'), join(folder, 'file')]) {
      const opening = openVault({ url: `sqlite:${join(missing, 'conference.vault')}` });
      await expect(opening).rejects.toMatchObject({
        code: 'cannot-write',
        problems: [{ params: { folder: missing } }],
      });
      await expect(opening).rejects.toThrow(missing);
    }
  });

  it('refuses a newer version with both numbers, and touches nothing', async () => {
    const { file, folder, vault } = await foundedVault();
    await vault.close();
    fromOutside(file, (database) => database.pragma('user_version = 7'));
    const before = await bytesOf(folder);
    const opening = openVault({ url: `sqlite:${file}` });
    await expect(opening).rejects.toMatchObject({
      code: 'newer-version',
      problems: [{ params: { found: 7, supported: 1 } }],
    });
    await expect(opening).rejects.toThrow(/version 7.* 1 at most/u);
    expect(await bytesOf(folder)).toEqual(before);
  });

  it('refuses a newer version that is still in the log only', async () => {
    const { file } = await foundedVault();
    fromOutside(file, (database) => database.pragma('user_version = 7'));
    expect((await readFile(file)).readUInt32BE(60)).toBe(1);
    await expect(openVault({ url: `sqlite:${file}` })).rejects.toEqual(failsWith('newer-version'));
  });

  it.each([
    ['a text', (file: string) => writeFile(file, 'Name;Vorname\n'.repeat(100))],
    ['zeros', (file: string) => writeFile(file, Buffer.alloc(4096))],
    ['a folder', (file: string) => mkdir(file)],
    [
      'the database of another application',
      async (file: string) => {
        const database = new Sqlite(file);
        database.pragma('application_id = 1234');
        database.exec('create table a (b)');
        database.close();
      },
    ],
    [
      'a database of an application without id',
      async (file: string) => {
        const database = new Sqlite(file);
        database.exec('create table a (b)');
        database.close();
      },
    ],
  ])('refuses %s and leaves it as it is', async (_, make) => {
    const folder = await temporaryFolder();
    const file = join(folder, 'conference.vault');
    await make(file);
    const before = await stat(file).then((found) => (found.isFile() ? bytesOf(folder) : new Map()));
    await expect(openVault({ url: `sqlite:${file}` })).rejects.toEqual(failsWith('not-a-vault'));
    expect(await stat(file).then((found) => (found.isFile() ? bytesOf(folder) : new Map()))).toEqual(before);
  });

  it('takes an empty file for a new vault', async () => {
    const file = join(await temporaryFolder(), 'conference.vault');
    await writeFile(file, '');
    const vault = await openVault({ url: `sqlite:${file}` });
    expect(await vault.state()).toBe('empty');
    await vault.close();
  });

  it('says who is in the way when another holds the file', async () => {
    const { file, vault } = await foundedVault();
    await vault.close();
    const other = new Sqlite(file);
    other.pragma('locking_mode = exclusive');
    other.exec('begin exclusive');
    await expect(openVault({ url: `sqlite:${file}`, busyTimeoutMs: 20 })).rejects.toEqual(
      failsWith('in-use'),
    );
    other.close();
    await (await openVault({ url: `sqlite:${file}` })).close();
  });

  it('refuses a save while another writes for too long, and saves afterwards', async () => {
    const { file, store } = await foundedVault({ busyTimeoutMs: 20 });
    const other = new Sqlite(file);
    other.exec('begin immediate');
    await expect(store.save([change('a', null, 1)], circumstances)).rejects.toEqual(failsWith('in-use'));
    other.exec('rollback');
    other.close();
    expect(await store.save([change('a', null, 1)], circumstances)).toEqual({ status: 'saved', sequence: 1 });
  });

  it('waits for another writer without standing still', async () => {
    const { file, store } = await foundedVault();
    const other = new Sqlite(file);
    other.exec('begin immediate');
    const saving = store.save([change('a', null, 1)], circumstances);
    let turns = 0;
    // Longer where the machine is busy with other tests; one who stood still would do so for five seconds.
    const began = performance.now();
    const isOver = (milliseconds: number) => performance.now() - began > milliseconds;
    for (; !isOver(60) || (turns <= 3 && !isOver(2000)); turns += 1) await setTimeout(1);
    other.exec('rollback');
    other.close();
    expect(await saving).toEqual({ status: 'saved', sequence: 1 });
    expect(turns).toBeGreaterThan(3);
  });

  it('goes on saving after the database itself undid a save', async () => {
    const { file, store } = await foundedVault();
    // As a full disk does: SQLite rolls back by itself, and there is nothing left to roll back.
    fromOutside(file, (database) =>
      database.exec(
        "create trigger stop before insert on revision begin select raise(rollback, 'stopped'); end",
      ),
    );
    await expect(store.save([change('a', null, 1)], circumstances)).rejects.toThrow('stopped');
    fromOutside(file, (database) => database.exec('drop trigger stop'));
    expect(await store.save([change('a', null, 1)], circumstances)).toEqual({ status: 'saved', sequence: 1 });
  });

  it('says that a file is damaged', async () => {
    const { file, vault, store } = await foundedVault();
    await store.save([change('a', null, 'x'.repeat(20_000))], circumstances);
    await vault.close();
    const bytes = await readFile(file);
    await writeFile(file, bytes.fill(0xff, 4096));
    await expect(openVault({ url: `sqlite:${file}` }).then((again) => again.state())).rejects.toEqual(
      failsWith('damaged'),
    );
  });
});
