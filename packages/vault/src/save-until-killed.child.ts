import { writeSync } from 'node:fs';
import { compartments, openVault } from './index.ts';

// Usage: FILE SLOT PASSPHRASE ROUND CANARY; saves for ever, and says what was acknowledged as soon as it was.
const [file, slot = '', passphrase = '', round, canary] = process.argv.slice(2);
const vault = await openVault({ url: `sqlite:${file}` });
const result = await vault.unlock({ slot, passphrase });
if (result.status !== 'unlocked') throw new Error('refused');
for (let number = 0; ; number += 1) {
  const id = `${round}-${number}`;
  const compartment = compartments[number % 4] ?? 'general';
  const value = { id, canary };
  const saved = await result.store.save(
    [
      { id, kind: 'acknowledged', compartment, basedOn: null, value },
      { id: `${id}-twin`, kind: 'acknowledged', compartment, basedOn: null, value },
    ],
    { by: canary ?? '', now: '2026-03-01T08:00:00Z', read: [] },
  );
  if (saved.status === 'saved') writeSync(1, `${saved.sequence} ${id}\n`);
}
