import { randomBytes } from 'node:crypto';
import { failure } from './errors.ts';
import type { DataKey } from './keyring.ts';
import type { parseFounding } from './schemas.ts';
import { compartments } from './schemas.ts';
import { slotId, slotKey, usualCost, wrapKey } from './slot.ts';
import type { Database } from './tables.ts';

const randomId = (): string => randomBytes(16).toString('base64url');

/** The conference's id, or undefined while the database is empty. */
export const readConference = async (database: Database): Promise<string | undefined> =>
  (await database.selectFrom('vault').select('conference').executeTakeFirst())?.conference;

const newDataKey = (compartment: DataKey['compartment']): DataKey => {
  const secret = Buffer.alloc(32);
  randomBytes(32).copy(secret);
  return { id: randomId(), compartment, secret };
};

/** Writes the conference, a data key for each compartment and the slot that opens them all. */
export const foundVault = async (
  database: Database,
  input: ReturnType<typeof parseFounding>,
): Promise<{ conference: string; keys: DataKey[] }> => {
  if ((await readConference(database)) !== undefined) throw failure('already-founded');
  const conference = input.conference ?? randomId();
  const cost = input.cost ?? usualCost;
  const salt = randomBytes(16);
  const slot = slotId(conference, input.slot);
  const secret = await slotKey(input.passphrase, salt, cost);
  const keys = compartments.map(newDataKey);
  const wrapped = keys.map((key) => ({
    slot,
    key: key.id,
    ...wrapKey(key.secret, secret, { conference, slot, key: key.id, compartment: key.compartment }),
  }));
  secret.fill(0);
  await database.transaction().execute(async (transaction) => {
    // Another process may have founded it while the passphrase was stretched.
    if ((await readConference(transaction)) !== undefined) throw failure('already-founded');
    await transaction
      .insertInto('vault')
      .values({ one: 1, conference, sequence: 0, unknown_slot_failures: 0, unknown_slot_retry_at: 0 })
      .execute();
    await transaction
      .insertInto('data_key')
      .values(keys.map(({ id, compartment }) => ({ id, compartment })))
      .execute();
    await transaction
      .insertInto('slot')
      .values({ id: slot, salt, memory_kib: cost.memoryKib, passes: cost.passes, failures: 0, retry_at: 0 })
      .execute();
    await transaction.insertInto('slot_key').values(wrapped).execute();
  });
  return { conference, keys };
};
