// Publishes a page and reads it back verified: node --conditions=@plenum/source examples/site.ts
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildRelease, newSigningKey, readRelease, renderPage, siteAssets, writeRelease } from '@plenum/site';

const folder = await mkdtemp(join(tmpdir(), 'plenum-site-'));
const page = renderPage({
  path: 'index.html',
  language: 'en',
  title: 'Stand with the conference',
  headline: ['This spring a conference meets. If it is blocked, we stand in ', { strong: '12 cities' }, '.'],
  languages: [],
  words: { skip: 'Skip to the text', languages: 'Languages' },
  blocks: [{ kind: 'text', text: 'Date and places are told when the time comes.' }],
});
const release = buildRelease({
  number: 1,
  publishedAt: '2026-03-01T08:00:00Z',
  signingKey: newSigningKey(),
  files: [...siteAssets(), { path: 'index.html', body: page }],
});
await writeRelease(folder, release);

const read = await readRelease(folder);
if (read.status === 'loaded')
  for (const path of read.paths) {
    const found = read.find(`/${path}`);
    if (found.status === 'file') console.log(path.padEnd(16), found.file.type.padEnd(28), found.file.etag);
  }

await writeFile(join(folder, 'releases', '000001', 'index.html'), page.replace('12 cities', '13 cities'));
await readRelease(folder).catch((error) =>
  console.log(`\nAfter somebody changed a figure: ${error.message}`),
);
await rm(folder, { recursive: true });
