import { access, chmod, constants, open, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import type { DatabaseConnection, Driver, SqliteDatabase, SqliteStatement } from 'kysely';
import { CompiledQuery, Kysely, SqliteDialect, SqliteDriver, sql } from 'kysely';
import { failure, VaultError, type VaultErrorCode } from '../errors.ts';
import type { Database, Tables } from '../tables.ts';
import { createTables, schemaVersion } from '../tables.ts';

/** "Plnm" in ASCII, at byte 68 of the file (https://www.sqlite.org/fileformat2.html, section 1.3). */
const applicationId = 0x506c6e6d;

const codes: [prefix: string, code: VaultErrorCode][] = [
  ['SQLITE_BUSY', 'in-use'],
  ['SQLITE_LOCKED', 'in-use'],
  ['SQLITE_NOTADB', 'not-a-vault'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_READONLY', 'cannot-write'],
  ['SQLITE_CANTOPEN', 'cannot-write'],
  ['SQLITE_PERM', 'cannot-write'],
  ['SQLITE_FULL', 'cannot-write'],
  ['SQLITE_IOERR', 'cannot-write'],
];

const translated = (error: unknown, file: string): unknown => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const found = codes.find(([prefix]) => code.startsWith(prefix));
  return found ? failure(found[1], { file, folder: dirname(file) }) : error;
};

/** Longer statements are those of many rows, hardly ever the same twice. */
const longestKept = 1000;

/** A save is five short statements, always the same: preparing them anew would cost as much as running them. */
const keepingStatements = (database: Sqlite.Database): SqliteDatabase => {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(text) {
      const known = kept.get(text);
      if (known) return known;
      const statement = database.prepare(text);
      if (text.length <= longestKept) kept.set(text, statement);
      return statement;
    },
  };
};

type Opened = { database: Sqlite.Database; file: string; busyTimeoutMs: number };

/** Waiting inside SQLite stops the whole process, and with it the one that holds the lock if it is this one. */
const longestBlockMs = 5;
const pauseMs = 2;

/** Runs a statement, and runs it again as long as another holds the lock and time is left. */
const patiently = async <T>({ database, file, busyTimeoutMs }: Opened, run: () => Promise<T>): Promise<T> => {
  const deadline = performance.now() + busyTimeoutMs;
  for (;;) {
    try {
      return await run();
    } catch (error) {
      const known = translated(error, file);
      const busy = known instanceof VaultError && known.code === 'in-use';
      // Within a transaction the lock is ours already; what it has read must not be mixed with what is newer.
      if (!busy || database.inTransaction || performance.now() >= deadline) throw known;
    }
    await setTimeout(pauseMs);
  }
};

/** Begins by taking the write lock, so that what a transaction reads cannot move before it writes. */
class ImmediateDriver extends SqliteDriver {
  readonly #opened: Opened;

  constructor(opened: Opened) {
    super({ database: keepingStatements(opened.database) });
    this.#opened = opened;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    const opened = this.#opened;
    return {
      executeQuery: (query) => patiently(opened, () => connection.executeQuery(query)),
      streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
    };
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // A full disk rolls back by itself; a second rollback would hide the error that matters.
    if (this.#opened.database.inTransaction) await super.rollbackTransaction(connection);
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #opened: Opened;

  constructor(opened: Opened) {
    super({ database: opened.database });
    this.#opened = opened;
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#opened);
  }
}

const assertOurs = (file: string, application: number, version: number, empty: boolean): void => {
  if (application === 0 && version === 0 && empty) return;
  if (application !== applicationId) throw failure('not-a-vault', { file });
  if (version > schemaVersion) throw failure('newer-version', { found: version, supported: schemaVersion });
};

/** Judges by the header alone: opening a database of another program could already fold its log into it. */
const assertHeaderIsOurs = async (file: string): Promise<void> => {
  const handle = await open(file, 'r');
  const header = Buffer.alloc(100);
  const { bytesRead } = await handle.read(header, 0, header.length, 0).finally(() => handle.close());
  // Anything else is left to SQLite: another process may just be writing its first page.
  if (bytesRead === header.length && header.toString('latin1', 0, 16) === 'SQLite format 3\0')
    assertOurs(file, header.readUInt32BE(68), header.readUInt32BE(60), true);
};

const prepareFile = async (file: string): Promise<void> => {
  const refused = () => failure('cannot-write', { file, folder: dirname(file) });
  const mine = constants.R_OK | constants.W_OK;
  try {
    // Made before SQLite makes it, because its log and its index take their mode from it.
    await open(file, 'wx', 0o600).then((handle) => handle.close());
    return;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw refused();
  }
  const found = await stat(file).catch(() => {
    throw refused();
  });
  if (!found.isFile()) throw failure('not-a-vault', { file });
  await access(file, mine)
    .then(() => access(dirname(file), mine))
    .catch(() => {
      throw refused();
    });
  await assertHeaderIsOurs(file);
  // No more than a wish where the file is another user's or the system has no modes.
  if ((found.mode & 0o077) !== 0) await chmod(file, 0o600).catch(() => undefined);
};

type Judged = { application: number; version: number; tables: number };

/** One statement, because it reads one state: between three, another process could finish making the vault. */
const judged = async (database: Database): Promise<Judged> => {
  const { rows } = await sql<Judged>`select (select count(*) from sqlite_schema) as tables,
    (select application_id from pragma_application_id) as application,
    (select user_version from pragma_user_version) as version`.execute(database);
  const [row] = rows;
  if (row === undefined) throw failure('damaged');
  return row;
};

/** Whether the database is empty; throws if it is another program's or a newer one's. */
const isEmpty = async (database: Database, file: string): Promise<boolean> => {
  const { application, version, tables } = await judged(database);
  assertOurs(file, application, version, tables === 0);
  return version === 0;
};

const create = async (database: Database, file: string): Promise<void> => {
  await database.transaction().execute(async (transaction) => {
    // Another process may have been quicker.
    if (!(await isEmpty(transaction, file))) return;
    // Inside the transaction, so that a crash leaves either nothing or a vault.
    await sql`${sql.raw(`pragma application_id = ${applicationId}`)}`.execute(transaction);
    await sql`${sql.raw(`pragma user_version = ${schemaVersion}`)}`.execute(transaction);
    await createTables(transaction, { bytes: 'blob', long: 'integer', tableEnd: 'strict' });
  });
};

const connect = (file: string, busyTimeoutMs: number): Sqlite.Database => {
  try {
    return new Sqlite(file, {
      timeout: Math.min(busyTimeoutMs, longestBlockMs),
      fileMustExist: true,
    });
  } catch (error) {
    throw translated(error, file);
  }
};

const setUp = async (database: Database, file: string): Promise<void> => {
  const set = (pragma: string) => sql`${sql.raw(`pragma ${pragma}`)}`.execute(database);
  await set('foreign_keys = on');
  await set('trusted_schema = off');
  await set('temp_store = memory');
  await set('synchronous = full');
  // macOS keeps a synced write in the drive's cache unless asked; elsewhere these do nothing.
  await set('fullfsync = on');
  await set('checkpoint_fullfsync = on');
  if (await isEmpty(database, file)) await create(database, file);
  const { rows } = await sql<{ journal_mode: string }>`pragma journal_mode = wal`.execute(database);
  if (rows[0]?.journal_mode !== 'wal') throw failure('cannot-write', { file, folder: dirname(file) });
};

/** Opens or creates the SQLite database at `path`. */
export const openSqlite = async (path: string, busyTimeoutMs: number): Promise<Database> => {
  const file = resolve(path);
  await prepareFile(file);
  const connection = connect(file, busyTimeoutMs);
  const opened = { database: connection, file, busyTimeoutMs };
  const database = new Kysely<Tables>({ dialect: new ImmediateDialect(opened) });
  try {
    await setUp(database, file);
    return database;
  } catch (error) {
    connection.close();
    throw translated(error, file);
  }
};
