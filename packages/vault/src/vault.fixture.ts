import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished } from 'vitest';
import type { Change, OpenInput, Store, Vault } from './index.ts';
import { openVault } from './index.ts';

export const credentials = { slot: 'organisers', passphrase: 'twelve delegates at dawn' };

/** The least that is allowed: the tests stretch many passphrases. */
export const cost = { memoryKib: 19_456, passes: 2 };

export const circumstances = { by: 'secretary', now: '2026-03-01T08:00:00Z', read: [] };

export const change = (id: string, basedOn: number | null, value: unknown): Change => ({
  id,
  kind: 'branch',
  compartment: 'general',
  basedOn,
  value,
});

// The tests commit thousands of times; a disk in memory, where the system has one, spares the real one.
const memoryDisk = '/dev/shm';
const root = existsSync(memoryDisk) ? memoryDisk : tmpdir();

export const temporaryFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(root, 'plenum-vault-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

export const open = async (file: string, input: Omit<OpenInput, 'url'> = {}): Promise<Vault> => {
  const vault = await openVault({ url: `sqlite:${file}`, ...input });
  onTestFinished(() => vault.close());
  return vault;
};

export const foundedVault = async (
  input: Omit<OpenInput, 'url'> = {},
): Promise<{ folder: string; file: string; vault: Vault; store: Store }> => {
  const folder = await temporaryFolder();
  const file = join(folder, 'conference.vault');
  const vault = await open(file, input);
  const { store } = await vault.found({ ...credentials, cost });
  return { folder, file, vault, store };
};

export const unlocked = async (vault: Vault): Promise<Store> => {
  const result = await vault.unlock(credentials);
  if (result.status !== 'unlocked') throw new Error('the passphrase was refused');
  return result.store;
};

/** Somebody with the file and the sqlite3 command, but without a key. */
export const fromOutside = <T>(file: string, work: (database: Sqlite.Database) => T): T => {
  const database = new Sqlite(file);
  try {
    database.pragma('foreign_keys = off');
    return work(database);
  } finally {
    database.close();
  }
};

/** Array.fromAsync, which Node has and the language level of this project does not know. */
export const collected = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};

export const failsWith = (code: string) => expect.objectContaining({ name: 'VaultError', code });

export const bytesOf = async (folder: string): Promise<Map<string, Buffer>> =>
  new Map(
    await Promise.all(
      (await readdir(folder)).map(async (name) => [name, await readFile(join(folder, name))] as const),
    ),
  );

/** Runs one of the programs beside this file from its source, as another process. */
export const startChild = (name: string, parameters: readonly string[]) => {
  const child = spawn(
    process.execPath,
    ['--conditions=@plenum/source', fileURLToPath(new URL(name, import.meta.url)), ...parameters],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let output = '';
  let complaints = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  return {
    ended,
    /** Those that wait for the end of their input begin. */
    go: () => child.stdin.end(),
    kill: () => child.kill('SIGKILL'),
    signal: () => child.signalCode,
    exitCode: () => child.exitCode,
    complaints: () => complaints,
    /** Whole lines only: the last may have been cut by a kill. */
    lines: () => output.split('\n').slice(0, -1),
  };
};
