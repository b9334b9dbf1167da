import { codeOf } from './services/error-code.ts';
import type { Settings } from './settings.ts';

const folderErrors = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'EEXIST',
  'ENOSPC',
  'ENOENT',
  'cannot-write',
]);

/** One plain sentence about why the app cannot start, and what to do about it. */
export function whyNotStarted(error: unknown, { data, port }: Pick<Settings, 'data' | 'port'>): string {
  const code = codeOf(error);
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use by another program: stop that program, or set PLENUM_ADMIN_PORT to a free port.`;
  if (code === 'EACCES' && error instanceof Error && 'syscall' in error && error.syscall === 'listen')
    return `Port ${port} may not be used by this user: set PLENUM_ADMIN_PORT to a port above 1023.`;
  if (code !== undefined && folderErrors.has(code))
    return `The data folder ${data} cannot be written: make it writable, or set PLENUM_DATA to another folder.`;
  if (code === 'newer-version')
    return `The database in ${data} was written by a newer version of Plenum: start that version, or set PLENUM_DATA to another folder.`;
  if (code === 'in-use')
    return `The database in ${data} is in use by another process: stop it, or set PLENUM_DATA to another folder.`;
  if (code === 'not-a-vault' || code === 'damaged')
    return `The file plenum.sqlite in ${data} is damaged or is not a database of Plenum: put a copy in its place, or set PLENUM_DATA to another folder.`;
  return `The app could not start: ${error instanceof Error ? error.message : String(error)}`;
}
