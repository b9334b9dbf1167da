import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { openVault } from './index.ts';

// Usage: FILE SLOT PASSPHRASE NAME COUNT; says that it is ready, waits for the end of its input, saves COUNT documents, and counts each on one document that all share.
const [file, slot = '', passphrase = '', name, count] = process.argv.slice(2);
const vault = await openVault({ url: `sqlite:${file}` });
const result = await vault.unlock({ slot, passphrase });
if (result.status !== 'unlocked') throw new Error('refused');
const { store } = result;
writeSync(1, 'ready\n');
await once(process.stdin.resume(), 'end');
const when = { by: name ?? '', now: '2026-03-01T08:00:00Z' };

for (let number = 0; number < Number(count); ) {
  const counter = await store.head('counter');
  const saved = await store.save(
    [
      { id: `${name}-${number}`, kind: 'event', compartment: 'general', basedOn: null, value: number },
      {
        id: 'counter',
        kind: 'counter',
        compartment: 'general',
        basedOn: counter?.revision ?? null,
        value: Number(counter?.value ?? 0) + 1,
      },
    ],
    { ...when, read: [] },
  );
  if (saved.status === 'conflict') continue;
  writeSync(1, `${saved.sequence} ${name}-${number}\n`);
  number += 1;
}
await vault.close();
