import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder } from './make-folder.ts';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'plenum-folder-'));
});
afterEach(() => rm(place, { recursive: true }));

describe('makeFolder', () => {
  it('makes what is missing, for the owner alone, and leaves what is there', async () => {
    const folder = join(place, 'one', 'two');
    await makeFolder(folder);
    await makeFolder(folder);
    expect((await stat(folder)).isDirectory()).toBe(true);
    if (process.platform !== 'win32') expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('says why at once where no folder can be made', async () => {
    await writeFile(join(place, 'file'), '');
    await expect(makeFolder(join(place, 'file', 'folder'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });

  it('does not wait for ever for a folder under /proc', async () => {
    // Only Linux has such a place; elsewhere a file's own "folder" is as impossible.
    const impossible = process.platform === 'linux' ? '/proc/plenum/data' : join(place, 'none\0', 'data');
    await expect(makeFolder(impossible)).rejects.toThrow();
  });
});
