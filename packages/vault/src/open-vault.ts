import { openDatabase } from './dialect/open-database.ts';
import { failure } from './errors.ts';
import { foundVault, readConference } from './found.ts';
import type { DataKey, Keyring } from './keyring.ts';
import { makeKeyring } from './keyring.ts';
import type { FoundInput, OpenInput, UnlockInput } from './schemas.ts';
import { openSchema, parseFounding, parseInput, unlockSchema } from './schemas.ts';
import type { Store } from './store.ts';
import { makeStore } from './store.ts';
import { openSlot } from './unlock.ts';

/** The answer to a passphrase; before `retryAt` (an ISO 8601 instant) not even the right one is looked at. */
export type UnlockResult = { status: 'unlocked'; store: Store } | { status: 'refused'; retryAt?: string };

/** A vault: locked from the start, and again after {@link Vault.lock}. */
export type Vault = {
  /** `empty`: nobody founded it yet; `unlocked`: at least one store is open. */
  state(): Promise<'empty' | 'locked' | 'unlocked'>;
  /**
   * Makes the data keys and the first slot of an empty vault; the slot opens every compartment.
   *
   * @param input `slot` a name of 200 characters at most, `passphrase` of 12 characters at least; `conference` an id
   * (random if absent) that stands in clear; `cost` of Argon2id (64 MiB and 3 passes if absent, 19 MiB and 2 at least)
   * @throws VaultError `passphrase-too-short`, `malformed`, `weak-cost`, `already-founded`
   */
  found(input: FoundInput): Promise<{ status: 'unlocked'; store: Store }>;
  /**
   * Opens the compartments of a slot. Each wrong passphrase doubles the wait, from a second to a quarter of an hour;
   * the count outlives a restart. Several slots may be open at once, each with a store of its own.
   *
   * @throws VaultError `not-founded`, `tampered`, `malformed`; `locked` if the vault was locked meanwhile
   */
  unlock(input: UnlockInput): Promise<UnlockResult>;
  /** Wipes the keys of every store; what is still being read or saved ends with `locked`. */
  lock(): void;
  /** Locks and lets go of the database. */
  close(): Promise<void>;
};

/**
 * Opens a database of sealed documents, or makes an empty one; it is locked.
 *
 * @param input `url` as `sqlite:PATH`; `clock` tells the time for the delays after wrong passphrases (the system's
 * if absent); `busyTimeoutMs` how many milliseconds to wait for another process's lock (5,000 if absent)
 * @throws VaultError `unknown-scheme`, `cannot-write`, `newer-version`, `not-a-vault`, `in-use`, `damaged`
 * @example
 * const vault = await openVault({ url: 'sqlite:conference.sqlite' });
 * await vault.state(); // 'empty'
 * await vault.close();
 */
export const openVault = async (input: OpenInput): Promise<Vault> => {
  const { url, clock = () => new Date(), busyTimeoutMs = 5000 } = parseInput(openSchema, input);
  const database = await openDatabase(url, busyTimeoutMs);
  const open = new Set<Keyring>();
  let lockings = 0;
  let closed = false;
  let lastUnlock: Promise<unknown> = Promise.resolve();

  const assertNotClosed = (): void => {
    if (closed) throw failure('closed');
  };
  const wipe = (reason: 'locked' | 'closed'): void => {
    lockings += 1;
    for (const keyring of open) keyring.wipe(reason);
    open.clear();
  };
  const unlocked = (conference: string, keys: DataKey[], before: number) => {
    const keyring = makeKeyring(keys);
    if (lockings !== before) {
      keyring.wipe(closed ? 'closed' : 'locked');
      keyring.assertOpen();
    }
    open.add(keyring);
    return { status: 'unlocked' as const, store: makeStore({ database, conference, keyring }) };
  };
  const unlock = async (credentials: UnlockInput, before: number): Promise<UnlockResult> => {
    const opened = await openSlot(database, credentials, clock);
    return opened.status === 'refused' ? opened : unlocked(opened.conference, opened.keys, before);
  };
  const whileOpen = async <T>(work: () => Promise<T>): Promise<T> => {
    assertNotClosed();
    try {
      return await work();
    } catch (error) {
      assertNotClosed();
      throw error;
    }
  };

  return {
    state: () =>
      whileOpen(async () => {
        if (open.size > 0) return 'unlocked';
        return (await readConference(database)) === undefined ? 'empty' : 'locked';
      }),
    found: (founding) =>
      whileOpen(async () => {
        const before = lockings;
        const { conference, keys } = await foundVault(database, parseFounding(founding));
        return unlocked(conference, keys, before);
      }),
    async unlock(credentials) {
      const parsed = parseInput(unlockSchema, credentials);
      const before = lockings;
      // One after the other: guesses made side by side would all be looked at before the first is counted.
      const next = lastUnlock.then(() => whileOpen(() => unlock(parsed, before)));
      lastUnlock = next.catch(() => undefined);
      return next;
    },
    lock: () => wipe('locked'),
    async close() {
      if (closed) return;
      closed = true;
      wipe('closed');
      // Behind whatever is being written at this moment.
      await database.connection().execute(async () => undefined);
      await database.destroy();
    },
  };
};
