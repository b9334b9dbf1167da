import { countFailure, forgetFailures, mustWaitUntil } from './attempts.ts';
import { failure } from './errors.ts';
import { readConference } from './found.ts';
import type { DataKey } from './keyring.ts';
import type { UnlockInput } from './schemas.ts';
import { compartments } from './schemas.ts';
import type { Cost } from './slot.ts';
import { slotId, slotKey, unwrapKey, usualCost } from './slot.ts';
import type { Database } from './tables.ts';

type Slot = { id: string; salt: Uint8Array; cost: Cost };

export type Opened =
  | { status: 'opened'; conference: string; keys: DataKey[] }
  | { status: 'refused'; retryAt: string };

const refusedUntil = (retryAt: number): Opened => ({
  status: 'refused',
  retryAt: new Date(retryAt).toISOString(),
});

const readSlots = async (database: Database): Promise<Slot[]> =>
  (await database.selectFrom('slot').select(['id', 'salt', 'memory_kib', 'passes']).execute()).map((row) => ({
    id: row.id,
    salt: row.salt,
    cost: { memoryKib: row.memory_kib, passes: row.passes },
  }));

// A changed file must not be a way to use up the machine's memory or to crash the program.
const assertCost = ({ cost, salt }: Slot): void => {
  const { memoryKib, passes } = cost;
  if (memoryKib < 8 || memoryKib > 1_048_576 || passes < 1 || passes > 64 || salt.length < 8)
    throw failure('tampered');
};

const openKeys = async (
  database: Database,
  conference: string,
  slot: string,
  secret: Uint8Array,
): Promise<DataKey[] | undefined> => {
  const rows = await database
    .selectFrom('slot_key')
    .innerJoin('data_key', 'data_key.id', 'slot_key.key')
    .select(['data_key.id', 'data_key.compartment', 'slot_key.nonce', 'slot_key.wrapped'])
    .where('slot_key.slot', '=', slot)
    .execute();
  const keys: DataKey[] = [];
  for (const row of rows) {
    const opened = unwrapKey(row, secret, { conference, slot, key: row.id, compartment: row.compartment });
    const compartment = compartments.find((name) => name === row.compartment);
    if (opened && compartment) keys.push({ id: row.id, compartment, secret: opened });
  }
  if (keys.length === rows.length && keys.length > 0) return keys;
  for (const key of keys) key.secret.fill(0);
  // The passphrase opened one of them, so it is right and the others are not what they were.
  if (keys.length > 0) throw failure('tampered');
  return undefined;
};

/** Opens a slot's data keys; a name that no slot has costs the same work and gets the same answer. */
export const openSlot = async (
  database: Database,
  { slot: name, passphrase }: UnlockInput,
  clock: () => Date,
): Promise<Opened> => {
  const conference = await readConference(database);
  if (conference === undefined) throw failure('not-founded');
  const slots = await readSlots(database);
  const id = slotId(conference, name);
  const slot = slots.find((known) => known.id === id);
  const wait = await mustWaitUntil(database, slot?.id, clock().getTime());
  if (wait !== undefined) return refusedUntil(wait);
  const stretched = slot ?? { id, salt: Buffer.alloc(16), cost: slots[0]?.cost ?? usualCost };
  assertCost(stretched);
  const secret = await slotKey(passphrase, stretched.salt, stretched.cost);
  try {
    const keys = slot && (await openKeys(database, conference, slot.id, secret));
    if (!slot || !keys) return refusedUntil(await countFailure(database, slot?.id, clock().getTime()));
    await forgetFailures(database, slot.id);
    return { status: 'opened', conference, keys };
  } finally {
    secret.fill(0);
  }
};
