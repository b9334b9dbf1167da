import { describe, expect, it } from 'vitest';
import { checkArchitecture } from './all-rules.ts';
import { type Files, readMadeUp, soundProject, withFields } from './made-up-tree.fixture.ts';

const findingsOf = (files: Files) =>
  checkArchitecture(readMadeUp(files)).map(({ path, rule, message }) => `${path} ${rule}: ${message}`);

/** The sound project with some files replaced or added. */
const change = (files: Files): Files => ({ ...soundProject(), ...files });

const work = (name: string, text: string): Files => ({ [`packages/${name}/src/work.ts`]: text });

const dependencies = (folder: string, wanted: Record<string, string>) =>
  withFields(soundProject(), `${folder}/package.json`, { dependencies: wanted });

describe('checkArchitecture', () => {
  it('has nothing to say about a sound project', () => {
    expect(findingsOf(soundProject())).toEqual([]);
  });

  const cases: [breach: string, files: Files, wanted: RegExp][] = [
    [
      'a leaf that imports a package of ours',
      change(work('money', `import type { work } from '@plenum/site';\nexport type Work = typeof work;\n`)),
      /money\/src\/work.ts imports: packages\/money may not import @plenum\/site/,
    ],
    [
      'a domain package that imports an edge',
      change(work('delegates', `export { work } from '@plenum/site';\n`)),
      /packages\/delegates may not import @plenum\/site; it may import @plenum\/money/,
    ],
    [
      'an edge that imports a leaf, by a dynamic import',
      change(work('site', `export const work = () => import('@plenum/money');\n`)),
      /packages\/site may not import @plenum\/money/,
    ],
    [
      'an edge that imports a leaf, in a type',
      change(work('site', `export type Work = import('@plenum/money').Work;\n`)),
      /packages\/site may not import @plenum\/money/,
    ],
    [
      'an edge that resolves a leaf',
      change(work('site', `export const work = import.meta.resolve('@plenum/money');\n`)),
      /packages\/site may not import @plenum\/money/,
    ],
    [
      'the public app importing anything but the site',
      change({ 'apps/public/src/server.ts': `import '@plenum/site';\nimport '@plenum/delegates';\n` }),
      /apps\/public may not import @plenum\/delegates; it may import @plenum\/site$/m,
    ],
    [
      'a test that reaches across the floors',
      change({ 'packages/site/src/work.test.ts': `import '@plenum/delegates';\n` }),
      /packages\/site may not import @plenum\/delegates/,
    ],
    [
      'somebody importing from an app',
      change({ 'examples/money.ts': `import '@plenum/app-admin';\n` }),
      /examples\/money.ts imports: nobody imports from an app/,
    ],
    [
      'a script that reaches into a package by its files',
      change({ 'examples/money.ts': `import '../packages/money/src/index.ts';\n` }),
      /reach a package by its name/,
    ],
    [
      'an import past the doors of a package',
      change(work('delegates', `export { work } from '@plenum/money/src/work.ts';\n`)),
      /@plenum\/money\/src\/work.ts is not exported by @plenum\/money/,
    ],
    [
      'a package of ours that does not exist',
      change(work('delegates', `import '@plenum/money';\nexport { work } from '@plenum/ghosts';\n`)),
      /there is no package @plenum\/ghosts/,
    ],
    [
      'a relative import that leaves the package',
      change(work('site', `export { work } from '../../money/src/work.ts';\n`)),
      /a relative import leaves the package/,
    ],
    [
      'React outside papers',
      change({ 'apps/admin/src/react.ts': `import 'react';\n` }),
      /apps\/admin\/src\/react.ts imports: React lives only inside papers/,
    ],
    [
      'a library that a package has no business with',
      change(work('money', `import { z } from 'zod';\nimport 'hono';\nexport const work = z;\n`)),
      /packages\/money may not use the library hono/,
    ],
    [
      'a package that stands on no floor',
      change({
        'packages/ghosts/package.json':
          soundProject()['packages/site/package.json']?.replace('site', 'ghosts') ?? '',
        'packages/ghosts/README.md': '',
        'packages/ghosts/src/index.ts': '',
        'packages/ghosts/src/errors.ts': 'export class GhostError extends Error {}\n',
      }),
      /packages\/ghosts imports: the package stands on no floor/,
    ],
    [
      'an import that the manifest does not name',
      dependencies('packages/money', {}),
      /money\/src\/work.ts dependencies: zod is imported but is no dependency/,
    ],
    [
      'a JSX runtime that the manifest does not name',
      dependencies('apps/admin', { '@plenum/delegates': '1.0.0', '@plenum/site': '1.0.0' }),
      /server.tsx dependencies: hono is imported but is no dependency/,
    ],
    [
      'a dependency that nothing imports',
      dependencies('packages/site', { zod: '4.0.0' }),
      /packages\/site\/package.json dependencies: zod is a dependency but no source imports it/,
    ],
    [
      'files that import each other, if only in types',
      change({
        'packages/site/src/work.ts': `import type { B } from './b.ts';\nexport type A = B;\n`,
        'packages/site/src/b.ts': `import type { A } from './work.ts';\nexport type B = A;\n`,
      }),
      /cycles: files import each other: .*work.ts -> .*b.ts -> .*work.ts|b.ts -> .*work.ts -> .*b.ts/,
    ],
    [
      'packages that import each other',
      change(work('money', `export { work } from '@plenum/delegates';\n`)),
      /cycles: packages import each other: @plenum\/delegates -> @plenum\/money -> @plenum\/delegates/,
    ],
    ...Object.entries({
      license: 'GPL-3.0',
      type: 'commonjs',
      engines: { node: '>=18' },
      sideEffects: true,
      files: ['dist'],
      scripts: { build: 'tsup' },
      name: '@plenum/cash',
      version: 'next',
      description: '',
      homepage: 'https://example.org',
      devDependencies: { vitest: '5.0.0' },
    }).map(([field, value]): [string, Files, RegExp] => [
      `a manifest whose ${field} differs from the others`,
      withFields(soundProject(), 'packages/money/package.json', { [field]: value }),
      new RegExp(`packages/money/package.json manifests: ${field} `),
    ]),
    [
      'exports that lack the condition for sources',
      withFields(soundProject(), 'packages/money/package.json', {
        exports: { '.': './dist/index.js', './package.json': './package.json' },
      }),
      /manifests: exports\["."\] must be/,
    ],
    [
      'exports that hide the manifest',
      withFields(soundProject(), 'packages/money/package.json', { exports: {} }),
      /manifests: exports must have ".\/package.json"/,
    ],
    [
      'an app that could be published',
      withFields(soundProject(), 'apps/public/package.json', { private: false }),
      /apps\/public\/package.json manifests: private must be true/,
    ],
    [
      'a package of ours at another version than it has',
      dependencies('packages/delegates', { '@plenum/money': '0.9.0' }),
      /@plenum\/money must be 1.0.0/,
    ],
    [
      'a range in place of a version',
      dependencies('packages/money', { zod: '^4.0.0' }),
      /zod must have an exact version/,
    ],
    [
      'two versions of one library',
      withFields(dependencies('packages/money', { zod: '4.0.0' }), 'package.json', {
        devDependencies: { zod: '3.0.0', vitest: '5.0.0' },
      }),
      /zod is 4.0.0 here and 3.0.0 elsewhere/,
    ],
    [
      'a package without README',
      (({ 'packages/money/README.md': _, ...rest }) => rest)(soundProject()),
      /packages\/money\/README.md package-shape: a package has a README.md/,
    ],
    [
      'a package without index.ts',
      (({ 'packages/money/src/index.ts': _, ...rest }) => rest)(soundProject()),
      /a package has its list of exports in src\/index.ts/,
    ],
    [
      'an index that does more than list',
      change({
        'packages/money/src/index.ts': `export { work } from './work.ts';\nexport const more = 1;\n`,
      }),
      /index.ts package-shape: src\/index.ts holds explicit named re-exports only/,
    ],
    [
      'export *',
      change({ 'packages/money/src/index.ts': `export * from './work.ts';\n` }),
      /export \* hides what is promised/,
    ],
    [
      'a package without error class',
      (({ 'packages/money/src/errors.ts': _, ...rest }) => rest)(soundProject()),
      /a package has its error class in src\/errors.ts/,
    ],
    [
      'a package with two error classes',
      change({
        'packages/money/src/errors.ts': 'export class A extends Error {}\nexport class B extends Error {}\n',
      }),
      /src\/errors.ts holds one class, the package's error; found 2/,
    ],
    [
      'a file that does not parse',
      change(work('site', 'export const work = ;\n')),
      /packages\/site\/src\/work.ts package-shape: /,
    ],
    ...Object.entries({
      "import { join } from 'node:path';\nexport const work = join;":
        'a pure package imports nothing of Node',
      'export const work = Date.now();': 'the clock',
      'export const work = new Date();': 'the clock',
      'export const work = new Date(2026, 1, 1);': "the host's time zone",
      'export const work = Math.random();': 'randomness',
      'console.info(1);\nexport const work = 1;': 'the machine: console',
      'export const work = process.env;': 'the machine: process',
      "export const work = fetch('https://example.org');": 'the machine: fetch',
      "export const work = 'a'.localeCompare('b');": "the reader's locale: localeCompare",
      'export const work = (1).toLocaleString();': "the reader's locale: toLocaleString",
      'export const work = new Intl.NumberFormat();': "the host's locale",
    }).map(([text, message]): [string, Files, RegExp] => [
      `a domain package with \`${text.split('\n')[0]}\``,
      withFields(
        { ...soundProject(), ...work('delegates', `import '@plenum/money';\n${text}\n`) },
        'packages/delegates/package.json',
        {},
      ),
      new RegExp(`packages/delegates/src/work.ts purity: .*${message}`),
    ]),
    ...['utils', 'lib', 'shared', 'core', 'common', 'types', 'helpers'].map(
      (name): [string, Files, RegExp] => [
        `a folder named ${name}`,
        change({ [`packages/site/src/${name}/draw.css`]: '' }),
        new RegExp(`packages/site/src/${name} names: a folder is named after a concept`),
      ],
    ),
    [
      'a file of 401 lines that does not say why',
      change(work('site', `// A comment about something else.\n${'export {};\n'.repeat(400)}`)),
      /packages\/site\/src\/work.ts length: 401 lines/,
    ],
    [
      'a path of one machine, in any kind of file',
      change({ 'docs/notes.md': `Look into ${['', 'home', 'somebody', 'plenum'].join('/')}.\n` }),
      /docs\/notes.md machine-path: a path of one machine/,
    ],
    [
      'a path of a Windows machine',
      change({ 'docs/notes.md': `Look into ${['C:', 'Users', 'somebody'].join('\\')}.\n` }),
      /docs\/notes.md machine-path: a path of one machine/,
    ],
  ];

  it.each(cases)('finds %s', (_, files, wanted) => {
    expect(findingsOf(files).join('\n')).toMatch(wanted);
  });

  it('lets a long file stand when its first comment says why it is long', () => {
    const text = `// One table, long because the standard's is.\n${'export {};\n'.repeat(400)}`;
    expect(findingsOf(change({ 'packages/site/src/table.ts': text }))).toEqual([]);
  });

  it('lets the words of impurity stand where they are only names', () => {
    const text = `import '@plenum/money';\nexport const work = (report: { console: string }) => report.console;\n`;
    expect(findingsOf(change(work('delegates', text)))).toEqual([]);
  });

  it('lets the worker of milp, and no other file of it, meet Node', () => {
    const site = soundProject()['packages/site/package.json'] ?? '';
    const files = change({
      'packages/milp/package.json': site.replace('@plenum/site', '@plenum/milp'),
      'packages/milp/README.md': '',
      'packages/milp/src/index.ts': `export { work } from './solve.ts';\n`,
      'packages/milp/src/errors.ts': 'export class MilpError extends Error {}\n',
      'packages/milp/src/worker.ts': `import 'node:worker_threads';\n`,
      'packages/milp/src/solve.ts': `import 'node:worker_threads';\nexport const work = 1;\n`,
    });
    expect(findingsOf(files)).toEqual([
      'packages/milp/src/solve.ts purity: a pure package imports nothing of Node: node:worker_threads',
    ]);
  });

  it('reads nothing that git ignores', () => {
    const text = ['', 'home', 'somebody', 'plenum'].join('/');
    expect(
      findingsOf(change({ 'node_modules/a.md': text, 'packages/site/dist/a.md': text, 'a.log': text })),
    ).toEqual([]);
  });
});
