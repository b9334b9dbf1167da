import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { SealedRevision } from './seal.ts';

/** Raised whenever the tables change; a program refuses a file of a higher number. */
export const schemaVersion = 1;

/** One row: the conference, and the head that every saving transaction locks to take its sequence. */
type VaultTable = {
  one: number;
  conference: string;
  sequence: number;
  unknown_slot_failures: number;
  unknown_slot_retry_at: number;
};

type DataKeyTable = { id: string; compartment: string };

type SlotTable = {
  id: string;
  salt: Uint8Array;
  memory_kib: number;
  passes: number;
  failures: number;
  retry_at: number;
};

type SlotKeyTable = { slot: string; key: string; nonce: Uint8Array; wrapped: Uint8Array };

export type Tables = {
  vault: VaultTable;
  data_key: DataKeyTable;
  slot: SlotTable;
  slot_key: SlotKeyTable;
  revision: SealedRevision;
};

export type Database = Kysely<Tables>;

/** Creates the tables of {@link schemaVersion}; `bytes` and `long` are the dialect's names of those types. */
export const createTables = async (
  database: Database,
  dialect: { bytes: string; long: string; tableEnd: string },
): Promise<void> => {
  const bytes = sql.raw(dialect.bytes);
  const long = sql.raw(dialect.long);
  const end = sql.raw(dialect.tableEnd);
  const { schema } = database;
  await schema
    .createTable('vault')
    .addColumn('one', 'integer', (column) => column.primaryKey().check(sql`one = 1`))
    .addColumn('conference', 'text', (column) => column.notNull())
    .addColumn('sequence', long, (column) => column.notNull())
    .addColumn('unknown_slot_failures', 'integer', (column) => column.notNull())
    .addColumn('unknown_slot_retry_at', long, (column) => column.notNull())
    .modifyEnd(end)
    .execute();
  await schema
    .createTable('data_key')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('compartment', 'text', (column) => column.notNull().unique())
    .modifyEnd(end)
    .execute();
  await schema
    .createTable('slot')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('salt', bytes, (column) => column.notNull())
    .addColumn('memory_kib', 'integer', (column) => column.notNull())
    .addColumn('passes', 'integer', (column) => column.notNull())
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('retry_at', long, (column) => column.notNull())
    .modifyEnd(end)
    .execute();
  await schema
    .createTable('slot_key')
    .addColumn('slot', 'text', (column) => column.notNull().references('slot.id'))
    .addColumn('key', 'text', (column) => column.notNull().references('data_key.id'))
    .addColumn('nonce', bytes, (column) => column.notNull())
    .addColumn('wrapped', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('slot_key_pk', ['slot', 'key'])
    .modifyEnd(end)
    .execute();
  await schema
    .createTable('revision')
    .addColumn('sequence', long, (column) => column.primaryKey())
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('compartment', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull().references('data_key.id'))
    .addColumn('nonce', bytes, (column) => column.notNull())
    .addColumn('sealed', bytes, (column) => column.notNull())
    .addUniqueConstraint('one_revision_once', ['document', 'revision'])
    .modifyEnd(end)
    .execute();
};
