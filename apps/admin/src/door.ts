import { createHash } from 'node:crypto';
import { type FoundInput, type Store, shortestPassphrase, type Vault } from '@plenum/vault';
import type { Planner } from './planner/planner.ts';
import { codeOf } from './services/error-code.ts';
import type { Office } from './services/office.ts';
import { cancelAllWork, noWorks } from './services/under-way.ts';

/** What an office is furnished with, whoever unlocks it. */
export type Premises = {
  vault: Vault;
  planner: Planner;
  publicFolder: string;
  publicUrl: string;
  exampleFolder: string;
  now: () => Date;
  random: (bytes: number) => Uint8Array;
  /** What stretching a new passphrase costs; the vault's usual unless given. */
  cost?: FoundInput['cost'];
};

type Entered = { status: 'entered'; session: string };
type Founded = Entered | { status: 'too-short'; found: number } | { status: 'founded-before' };
type Unlocked = Entered | { status: 'refused'; seconds: number };

/** Who may come in: nobody, until a passphrase has opened the vault. */
export type Door = {
  /** Whether nobody has chosen a passphrase yet. */
  isNew: () => Promise<boolean>;
  found: (passphrase: string) => Promise<Founded>;
  unlock: (passphrase: string) => Promise<Unlocked>;
  /** The office of a session; each call counts as use. */
  officeOf: (session: string | undefined) => Office | undefined;
  lock: () => void;
  /** Locks when nobody has used the office for half an hour. */
  lockWhenIdle: () => void;
};

export const sessionCookie = 'plenum_session';

const idleMs = 30 * 60_000;
const slot = 'organiser';

/** Makes the door of a vault; sessions live in memory only and end with it. */
export function makeDoor(premises: Premises): Door {
  const { vault, now, random, cost, ...furniture } = premises;
  let office: Office | undefined;
  let lastUse = 0;
  const sessions = new Set<string>();

  const lock = () => {
    if (office) {
      cancelAllWork(office);
      office.memory = emptyMemory();
    }
    office = undefined;
    sessions.clear();
    vault.lock();
  };
  const lockWhenIdle = () => {
    if (office !== undefined && now().getTime() - lastUse >= idleMs) lock();
  };
  const enter = (store: Store): Entered => {
    // A second browser works in the same office: what one of them plans, the other sees.
    office ??= {
      ...furniture,
      store,
      now,
      random,
      by: slot,
      works: noWorks(),
      memory: emptyMemory(),
    };
    lastUse = now().getTime();
    const session = Buffer.from(random(32)).toString('base64url');
    sessions.add(digest(session));
    return { status: 'entered', session };
  };

  return {
    isNew: async () => (await vault.state()) === 'empty',
    found: async (passphrase) => {
      const found = [...passphrase.normalize('NFC')].length;
      if (found < shortestPassphrase) return { status: 'too-short', found };
      try {
        return enter((await vault.found({ slot, passphrase, cost })).store);
      } catch (error) {
        if (codeOf(error) === 'already-founded') return { status: 'founded-before' };
        throw error;
      }
    },
    unlock: async (passphrase) => {
      // The vault takes between 1 and 1,024 characters; beyond that nothing can be right.
      if (passphrase === '' || passphrase.length > 1024) return { status: 'refused', seconds: 0 };
      const answer = await vault.unlock({ slot, passphrase });
      if (answer.status === 'unlocked') return enter(answer.store);
      const wait = answer.retryAt === undefined ? 0 : Date.parse(answer.retryAt) - now().getTime();
      return { status: 'refused', seconds: Math.max(0, Math.ceil(wait / 1000)) };
    },
    officeOf: (session) => {
      lockWhenIdle();
      if (office === undefined || session === undefined || !sessions.has(digest(session))) return undefined;
      lastUse = now().getTime();
      return office;
    },
    lock,
    lockWhenIdle,
  };
}

function emptyMemory(): Office['memory'] {
  return { loaded: undefined, counts: new Map() };
}

/** Only the digest is kept, so that how long a look-up takes says nothing about a session's value. */
function digest(session: string): string {
  return createHash('sha256').update(session).digest('hex');
}
