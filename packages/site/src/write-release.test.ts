import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildRelease, newSigningKey, type Release, readRelease, writeRelease } from './index.ts';

const signingKey = newSigningKey();
const release = (number: number, key = signingKey): Release =>
  buildRelease({
    number,
    publishedAt: '2026-03-01T08:00:00Z',
    signingKey: key,
    files: [
      { path: 'index.html', body: `<!doctype html><title>${number}</title>` },
      { path: 'ru/index.html', body: `<!doctype html><title>${number} ru</title>` },
      { path: 'place.txt', body: number === 1 ? 'Square of the Republic, 10:00' : 'to be told' },
    ],
  });

let home = '';
let folder = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'plenum-site-'));
  folder = join(home, 'data', 'public');
});
afterEach(() => rm(home, { recursive: true, force: true }));

const currentNumber = async (): Promise<number | string> => {
  const read = await readRelease(folder);
  return read.status === 'loaded' ? read.number : read.status;
};
const everything = async (): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
const filesOf = (name: string): string[] =>
  ['index.html', 'manifest.json', 'manifest.sig', 'place.txt', 'ru/index.html'].map(
    (file) => `releases/${name}/${file}`,
  );

describe('writeRelease', () => {
  it('publishes the first release into a folder that was not there', async () => {
    await writeRelease(folder, release(1));
    expect(await everything()).toEqual(['current.json', 'publisher.json', ...filesOf('000001')]);
    expect(await currentNumber()).toBe(1);
  });

  it('leaves nothing of the release before on the disk, so that a place withdrawn is gone', async () => {
    await writeRelease(folder, release(1));
    await writeRelease(folder, release(2));
    expect(await everything()).toEqual(['current.json', 'publisher.json', ...filesOf('000002')]);
    for (const file of await everything())
      expect(await readFile(join(folder, file), 'utf8')).not.toContain('Square');
  });

  it('writes the exact bytes that were signed', async () => {
    const one = release(1);
    await writeRelease(folder, one);
    expect(new Uint8Array(await readFile(join(folder, 'releases/000001/manifest.json')))).toEqual(
      one.manifest,
    );
  });

  it('leaves alone what others keep in the folder', async () => {
    await mkdir(join(folder, 'releases', 'notes'), { recursive: true });
    await writeFile(join(folder, 'CNAME'), 'x');
    await writeRelease(folder, release(1));
    await writeRelease(folder, release(2));
    expect(existsSync(join(folder, 'CNAME')) && existsSync(join(folder, 'releases', 'notes'))).toBe(true);
  });

  it.each([1, 2])('refuses to follow release 2 with release %i', async (number) => {
    await writeRelease(folder, release(2));
    const before = await everything();
    await expect(writeRelease(folder, release(number))).rejects.toMatchObject({
      code: 'number-not-rising',
      problems: [{ params: { number, current: 2 } }],
    });
    expect(await everything()).toEqual(before);
  });

  it('refuses the release of another publisher, even before anything was published', async () => {
    await writeRelease(folder, release(1));
    await rm(join(folder, 'current.json'));
    await expect(writeRelease(folder, release(2, newSigningKey()))).rejects.toMatchObject({
      code: 'another-publisher',
    });
  });

  it('refuses to continue releases whose publisher has been wiped out', async () => {
    await writeRelease(folder, release(1));
    await rm(join(folder, 'publisher.json'));
    await expect(writeRelease(folder, release(2))).rejects.toMatchObject({
      code: 'tampered',
      problems: [{ params: { file: 'publisher.json' } }],
    });
  });

  it('names the folder it cannot write to', async () => {
    await mkdir(home, { recursive: true });
    await writeFile(join(home, 'data'), 'a file where a folder should be');
    await expect(writeRelease(folder, release(1))).rejects.toMatchObject({
      code: 'cannot-write',
      message: `Cannot write to the folder ${folder} (ENOTDIR).`,
    });
  });

  it('refuses a release that is not what was signed, before anything is written', async () => {
    const forged = release(1);
    const [first] = forged.files;
    await expect(
      writeRelease(folder, {
        ...forged,
        files: forged.files.map((file) => (file === first ? { ...file, path: '../../x.html' } : file)),
      }),
    ).rejects.toMatchObject({ code: 'tampered', problems: [{ params: { file: 'index.html' } }] });
    await expect(writeRelease(folder, { ...forged, number: 9 })).rejects.toMatchObject({ code: 'tampered' });
    await expect(writeRelease(folder, { ...forged, signature: release(2).signature })).rejects.toMatchObject({
      code: 'tampered',
    });
    expect(existsSync(folder)).toBe(false);
  });

  it('never points backwards when several calls run at the same time', async () => {
    const numbers = [3, 2, 4, 4, 1];
    const results = await Promise.allSettled(numbers.map((number) => writeRelease(folder, release(number))));
    const written = numbers.filter((_, index) => results[index]?.status === 'fulfilled');
    for (const result of results)
      if (result.status === 'rejected')
        expect(['number-not-rising', 'cannot-write']).toContain(result.reason.code);
    // They may all get in each other's way; what must not happen is a pointer that is not the newest written.
    expect(await currentNumber()).toBe(written.length === 0 ? 'none' : Math.max(...written));
    await writeRelease(folder, release(5));
    expect(await everything()).toEqual(['current.json', 'publisher.json', ...filesOf('000005')]);
  });
});

describe('writeRelease after a crash', () => {
  // Every state the folder passes through on the way from release 1 to release 2.
  const states: Record<string, { state: () => Promise<void>; current: number }> = {
    'while the files were being written': {
      current: 1,
      state: async () => {
        await cp(join(folder, 'releases/000001'), join(folder, 'releases/.writing-0123456789abcdef'), {
          recursive: true,
        });
        await rm(join(folder, 'releases/.writing-0123456789abcdef/manifest.json'));
      },
    },
    'when the release was whole, before the pointer': {
      current: 1,
      state: async () => {
        const other = join(home, 'other');
        await writeRelease(other, release(2));
        await rename(join(other, 'releases/000002'), join(folder, 'releases/000002'));
      },
    },
    'with half a pointer written': {
      current: 1,
      state: () => writeFile(join(folder, '.writing-0123456789abcdef'), '{"format":1,"num'),
    },
    'before the old release was removed': {
      current: 2,
      state: async () => {
        await cp(join(folder, 'releases/000001'), join(home, 'old'), { recursive: true });
        await writeRelease(folder, release(2));
        await rename(join(home, 'old'), join(folder, 'releases/000001'));
      },
    },
  };

  it.each(Object.entries(states))('%s: readers see one whole release, the next write cleans up', async (_, {
    state,
    current,
  }) => {
    await writeRelease(folder, release(1));
    await state();
    expect(await currentNumber()).toBe(current);
    await writeRelease(folder, release(current + 1));
    expect(await currentNumber()).toBe(current + 1);
    expect(await everything()).toEqual(['current.json', 'publisher.json', ...filesOf(`00000${current + 1}`)]);
  });

  it('survives kill -9 while it publishes without a pause', async () => {
    const script = `
      import { buildRelease, newSigningKey, writeRelease } from ${JSON.stringify(import.meta.resolve('./index.ts'))};
      const [folder, from, key] = process.argv.slice(1);
      const signingKey = { privateKey: key };
      for (let number = Number(from); ; number += 1) {
        await writeRelease(folder, buildRelease({ number, publishedAt: '2026-03-01T08:00:00Z', signingKey,
          files: [...Array(20).keys()].map((n) => ({ path: 'a' + n + '/x.txt', body: String(number).repeat(1000) })) }));
        process.stdout.write(number + '\\n');
      }`;
    let number = 0;
    for (const delay of [3, 17, 41]) {
      const child = spawn(
        process.execPath,
        [
          '--conditions=@plenum/source',
          '--input-type=module',
          '-e',
          script,
          folder,
          String(number + 1),
          signingKey.privateKey,
        ],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      let acknowledged = number;
      child.stdout.on('data', (chunk: Buffer) => {
        acknowledged = Number(chunk.toString().trim().split('\n').at(-1));
      });
      await once(child.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, delay));
      child.kill('SIGKILL');
      await once(child, 'close');
      const read = await readRelease(folder, { publicKey: signingKey.publicKey });
      if (read.status !== 'loaded') throw new Error('the release is gone');
      expect(read.number).toBeGreaterThanOrEqual(acknowledged);
      number = read.number;
    }
  });
});
