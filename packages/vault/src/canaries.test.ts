import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { compartments } from './index.ts';
import { bytesOf, cost, open, startChild, temporaryFolder } from './vault.fixture.ts';

const canary = (): string => `${randomBytes(12).toString('hex')}-канарейка`;

const forms = (text: string): Buffer[] => {
  const little = Buffer.from(text, 'utf16le');
  return [
    Buffer.from(text, 'utf8'),
    little,
    Buffer.from(little).swap16(),
    Buffer.from(Buffer.from(text, 'utf8').toString('base64').replace(/=+$/u, '')),
  ];
};

const start = (bytes: Buffer): number => bytes.readUInt32LE(0);

/** Looks every offset up by its four bytes: 4,000 searches through every file would take minutes. */
const foundIn = async (folder: string, canaries: readonly string[]): Promise<string[]> => {
  const wanted = Map.groupBy(
    canaries.flatMap((text) => forms(text).map((form) => ({ text, form }))),
    ({ form }) => start(form),
  );
  const found: string[] = [];
  for (const [name, bytes] of await bytesOf(folder))
    for (let offset = 0; offset + 4 <= bytes.length; offset += 1)
      for (const { text, form } of wanted.get(bytes.readUInt32LE(offset)) ?? [])
        if (form.equals(bytes.subarray(offset, offset + form.length))) found.push(`${text} in ${name}`);
  return found.toSorted();
};

const chunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );

describe('the files of a vault', () => {
  it('show none of 1,000 planted canaries, neither at work, nor after a kill, nor closed', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'conference.vault');
    const vault = await open(file);
    const secret = { slot: canary(), passphrase: canary() };
    const { store } = await vault.found({ ...secret, cost });
    const canaries = Array.from({ length: 998 }, canary);
    let documents = 0;
    for (const [by = '', ...others] of chunks(canaries, 50))
      await store.save(
        chunks(others, 7).map(([kind = '', key = '', ...values]) => {
          documents += 1;
          const compartment = compartments[documents % 4] ?? 'general';
          return { id: `${documents}`, kind, compartment, basedOn: null, value: { [key]: values } };
        }),
        { by, now: '2026-03-01T08:00:00Z', read: [] },
      );
    await vault.unlock({ slot: canaries[0] ?? '', passphrase: canaries[1] ?? '' });
    const planted = [...canaries, secret.slot, secret.passphrase];
    expect(planted).toHaveLength(1000);

    expect((await bytesOf(folder)).get('conference.vault-wal')?.length).toBeGreaterThan(100_000);
    expect(await foundIn(folder, planted)).toEqual([]);

    const late = canary();
    const child = startChild('save-until-killed.child.ts', [
      file,
      secret.slot,
      secret.passphrase,
      'late',
      late,
    ]);
    while (child.lines().length < 8 && child.exitCode() === null) await setTimeout(1);
    child.kill();
    await child.ended;
    expect(child.signal(), child.complaints()).toBe('SIGKILL');
    expect(await foundIn(folder, [...planted, late])).toEqual([]);

    await vault.close();
    expect(await foundIn(folder, [...planted, late])).toEqual([]);
  });

  it('would show a canary that was planted in clear, in whichever encoding', async () => {
    const folder = await temporaryFolder();
    const text = canary();
    for (const [index, form] of forms(text).entries())
      await writeFile(join(folder, `${index}`), Buffer.concat([randomBytes(1000), form, randomBytes(1000)]));
    expect(await foundIn(folder, [canary(), text])).toEqual([0, 1, 2, 3].map((name) => `${text} in ${name}`));
  });
});
