import { failure } from '../errors.ts';
import type { Database } from '../tables.ts';
import { openSqlite } from './sqlite.ts';

/** The one door to the dialects: the scheme of the address chooses; every error that comes out is a VaultError. */
export const openDatabase = async (url: string, busyTimeoutMs: number): Promise<Database> => {
  const [, path] = /^sqlite:(.+)$/su.exec(url) ?? [];
  // SQLite would take these for an address or for memory, and would drop spaces at the ends.
  if (path === undefined || path !== path.trim() || path === ':memory:' || path.includes('\0'))
    throw failure('unknown-scheme');
  return openSqlite(path, busyTimeoutMs);
};
