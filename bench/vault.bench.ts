import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openVault } from '@plenum/vault';
import Sqlite from 'better-sqlite3';
import { Bench } from 'tinybench';

// Both write 272 bytes and sync them before they answer; the peer seals nothing, keeps no revisions and checks no basis.
const folder = await mkdtemp(join(tmpdir(), 'plenum-bench-'));
const vault = await openVault({ url: `sqlite:${join(folder, 'conference.vault')}` });
const { store } = await vault.found({ slot: 'bench', passphrase: 'a passphrase for a bench' });
const circumstances = { by: 'bench', now: '2026-03-01T08:00:00Z', read: [] };
const person = (id: string) => ({
  id,
  kind: 'person',
  compartment: 'names' as const,
  basedOn: null,
  value: { name: 'Aigul', branch: 'karaganda', telephone: '+7 700 000 00 00', note: 'comes by train' },
});

const peer = new Sqlite(join(folder, 'peer.db'));
peer.pragma('journal_mode = wal');
peer.pragma('synchronous = full');
peer.exec('create table event (id integer primary key, bytes blob not null) strict');
const insert = peer.prepare('insert into event (bytes) values (?)');
const bytes = Buffer.alloc(272, 1);

let count = 0;
const bench = new Bench({ name: 'durable saves', time: 2000, warmupTime: 200 })
  .add('better-sqlite3, one bare insert', () => {
    insert.run(bytes);
  })
  .add('@plenum/vault, one save', async () => {
    count += 1;
    await store.save([person(`saved-${count}`)], circumstances);
  });
await bench.run();
console.table(bench.table());

// Durations of a disk have long tails, so the medians are compared.
const [bare, sealed] = bench.tasks.map(({ result }) =>
  'latency' in result ? result.latency.p50 : Number.NaN,
);
if (bare !== undefined && sealed !== undefined)
  console.log(
    `saves a second: bare ${Math.round(1000 / bare)}, vault ${Math.round(1000 / sealed)}, ratio ${(bare / sealed).toFixed(2)}`,
  );

const wanted = 30_000 - (await store.sequence());
for (let start = 0; start < wanted; start += 1000)
  await store.save(
    Array.from({ length: Math.min(1000, wanted - start) }, (_, index) => person(`bulk-${start + index}`)),
    circumstances,
  );
const began = performance.now();
let heads = 0;
for await (const _ of store.heads()) heads += 1;
console.log(`${heads} heads opened in ${Math.round(performance.now() - began)} ms`);

await vault.close();
peer.close();
await rm(folder, { recursive: true });
