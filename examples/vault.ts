import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openVault } from '@plenum/vault';

const folder = await mkdtemp(join(tmpdir(), 'plenum-example-'));
const file = join(folder, 'conference.vault');
const vault = await openVault({ url: `sqlite:${file}` });
const { store } = await vault.found({ slot: 'organisers', passphrase: 'a hall, a date, a quorum' });

const branch = { id: 'k3v9', kind: 'branch', compartment: 'general' as const };
await store.save([{ ...branch, basedOn: null, value: { name: 'Karaganda', elected: 17 } }], {
  by: 'secretary',
  now: '2026-03-01T08:00:00Z',
  read: [],
});
await store.save([{ ...branch, basedOn: 1, value: { name: 'Karaganda', elected: 18 } }], {
  by: 'treasurer',
  now: '2026-03-01T09:00:00Z',
  read: [],
});

// The secretary did not see the treasurer's change.
const result = await store.save([{ ...branch, basedOn: 1, value: { name: 'Karaganda', elected: 16 } }], {
  by: 'secretary',
  now: '2026-03-01T09:05:00Z',
  read: [],
});
assert.equal(result.status, 'conflict');
console.log(result.conflicts);

for await (const { revision, by, at, value } of store.history(branch.id))
  console.log(revision, at, by, value);

vault.lock();
await vault.close();
assert.equal((await readFile(file)).includes('Karaganda'), false);
console.log('The file does not contain the word Karaganda.');
await rm(folder, { recursive: true });
