import { retryDelay } from './retry-delay.ts';
import type { Database } from './tables.ts';

/** Wrong passphrases in a row, and the instant (milliseconds since 1970) before which none is looked at. */
type Attempts = { failures: number; retryAt: number };

/**
 * The counts of wrong passphrases, in the database so that a restart does not forget them. Names of slots that do
 * not exist share one count: a row for each would keep what people typed into the wrong field.
 */
const readAttempts = async (database: Database, slot: string | undefined): Promise<Attempts> => {
  if (slot === undefined)
    return database
      .selectFrom('vault')
      .select(['unknown_slot_failures as failures', 'unknown_slot_retry_at as retryAt'])
      .executeTakeFirstOrThrow();
  return database
    .selectFrom('slot')
    .select(['failures', 'retry_at as retryAt'])
    .where('id', '=', slot)
    .executeTakeFirstOrThrow();
};

const writeAttempts = async (
  database: Database,
  slot: string | undefined,
  { failures, retryAt }: Attempts,
): Promise<void> => {
  if (slot === undefined)
    await database
      .updateTable('vault')
      .set({ unknown_slot_failures: failures, unknown_slot_retry_at: retryAt })
      .execute();
  else
    await database.updateTable('slot').set({ failures, retry_at: retryAt }).where('id', '=', slot).execute();
};

/** When the next passphrase is looked at, or undefined if one may be tried now. */
export const mustWaitUntil = async (
  database: Database,
  slot: string | undefined,
  now: number,
): Promise<number | undefined> => {
  const { failures, retryAt } = await readAttempts(database, slot);
  if (retryAt <= now) return undefined;
  const latest = now + retryDelay(failures);
  if (retryAt <= latest) return retryAt;
  // The clock was set back: without this a wrong date would keep everybody out for as long as it was wrong.
  await writeAttempts(database, slot, { failures, retryAt: latest });
  return latest;
};

/** Counts one more wrong passphrase and says when the next is looked at. */
export const countFailure = (database: Database, slot: string | undefined, now: number): Promise<number> =>
  database.transaction().execute(async (transaction) => {
    const failures = (await readAttempts(transaction, slot)).failures + 1;
    const retryAt = now + retryDelay(failures);
    await writeAttempts(transaction, slot, { failures, retryAt });
    return retryAt;
  });

export const forgetFailures = async (database: Database, slot: string): Promise<void> => {
  const { failures } = await readAttempts(database, slot);
  if (failures > 0) await writeAttempts(database, slot, { failures: 0, retryAt: 0 });
};
