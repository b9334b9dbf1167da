import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readTree, type Tree } from './tree.ts';

/** The files of a made-up project, by path. */
export type Files = Record<string, string>;

const packageManifest = (name: string, dependencies: Record<string, string> = {}) => ({
  name: `@plenum/${name}`,
  version: '1.0.0',
  description: 'Made up',
  license: 'MIT',
  type: 'module',
  sideEffects: false,
  engines: { node: '>=24' },
  files: ['dist', 'README.md'],
  exports: {
    '.': { '@plenum/source': './src/index.ts', types: './dist/index.d.ts', default: './dist/index.js' },
    './package.json': './package.json',
  },
  scripts: { build: 'tsup && tsc -p tsconfig.build.json', typecheck: 'tsc' },
  dependencies,
});

const appManifest = (name: string, dependencies: Record<string, string>) => ({
  name: `@plenum/app-${name}`,
  version: '1.0.0',
  private: true,
  description: 'Made up',
  license: 'MIT',
  type: 'module',
  engines: { node: '>=24' },
  scripts: { build: 'tsup', typecheck: 'tsc' },
  dependencies,
});

const packageFiles = (name: string, manifest: object, body: string): Files => ({
  [`packages/${name}/package.json`]: JSON.stringify(manifest),
  [`packages/${name}/README.md`]: '# Made up\n',
  [`packages/${name}/src/index.ts`]: `export { work } from './work.ts';\n`,
  [`packages/${name}/src/work.ts`]: body,
  [`packages/${name}/src/errors.ts`]: 'export class MadeUpError extends Error {}\n',
});

/** A small project against which no rule says anything. */
export const soundProject = (): Files => ({
  '.gitignore': 'node_modules/\ndist/\n*.log\n',
  'package.json': JSON.stringify({ name: 'made-up', devDependencies: { vitest: '5.0.0' } }),
  'packages/money/src/work.test.ts': `import { it } from 'vitest';\nit('works', () => {});\n`,
  ...packageFiles(
    'money',
    packageManifest('money', { zod: '4.0.0' }),
    `import { z } from 'zod';\nexport const work = (now: string) => z.parse(new Date(now));\n`,
  ),
  ...packageFiles(
    'delegates',
    packageManifest('delegates', { '@plenum/money': '1.0.0' }),
    `import { work as pay } from '@plenum/money';\nexport const work = pay;\n`,
  ),
  ...packageFiles('site', packageManifest('site'), `import 'node:fs';\nexport const work = Date.now();\n`),
  ...packageFiles(
    'papers',
    packageManifest('papers', { react: '19.0.0' }),
    `import { createElement } from 'react';\nexport const work = createElement;\n`,
  ),
  'apps/admin/package.json': JSON.stringify(
    appManifest('admin', { '@plenum/delegates': '1.0.0', '@plenum/site': '1.0.0', hono: '4.0.0' }),
  ),
  'apps/admin/tsconfig.json': `{ "compilerOptions": { "jsxImportSource": "hono/jsx" } }`,
  'apps/admin/src/server.tsx': `import { work } from '@plenum/delegates';\nimport { work as site } from '@plenum/site';\nexport const page = <p>{work}{site}</p>;\n`,
  'apps/public/package.json': JSON.stringify(appManifest('public', { '@plenum/site': '1.0.0' })),
  'apps/public/src/server.ts': `import { work } from '@plenum/site';\nexport const server = work;\n`,
  'examples/money.ts': `import { work } from '@plenum/money';\nexport const example = work;\n`,
});

/** Writes the files to a folder of its own, reads them as the check does, and cleans up after the test. */
export const readMadeUp = (files: Files): Tree => {
  const root = mkdtempSync(join(tmpdir(), 'plenum-architecture-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return readTree(root);
};

/** The project's manifest at `path` with some fields changed; `undefined` removes a field. */
export const withFields = (files: Files, path: string, fields: Record<string, unknown>): Files => ({
  ...files,
  [path]: JSON.stringify({ ...JSON.parse(files[path] ?? '{}'), ...fields }),
});
