import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { root, toolEntry } from './bootstrap/toolchain.mjs';
import { type Snippet, snippetsOfMarkdown, snippetsOfSource } from './snippets/extract.ts';
import { missingNames, rewrite, sameName } from './snippets/rewrite.ts';
import { writeReport } from './test-run/report.ts';
import { inParallel, runQuietly } from './test-run/run-tool.ts';
import { packageFolders } from './test-run/workspaces.ts';

// Inside the project, where a snippet finds the packages by their names, and ignored by git.
const workshop = join(root, '.reports', 'snippets');

/** What the package exports as values, so that an `@example` need not import its own package. */
const exportsOf = (folder: string): string[] => {
  const index = readFileSync(join(root, folder, 'src', 'index.ts'), 'utf8');
  return parseSync('index.ts', index).module.staticExports.flatMap(({ entries }) =>
    entries.filter(({ isType }) => !isType).map(({ exportName }) => exportName.name ?? ''),
  );
};

const read = (path: string) => readFileSync(join(root, path), 'utf8');

type Batch = { name: string; snippets: Snippet[]; owner?: string };

const batches = (): Batch[] => [
  {
    name: 'root',
    snippets: existsSync(join(root, 'README.md')) ? snippetsOfMarkdown('README.md', read('README.md')) : [],
  },
  ...packageFolders().map((folder) => {
    const sources = globSync('src/**/*.{ts,tsx}', { cwd: join(root, folder) })
      .filter((path) => !/\.test\.tsx?$/.test(path))
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .sort();
    const readme = `${folder}/README.md`;
    return {
      name: folder.replace('packages/', ''),
      owner: folder,
      snippets: [
        ...(existsSync(join(root, readme)) ? snippetsOfMarkdown(readme, read(readme)) : []),
        ...sources.flatMap((path) => snippetsOfSource(path, read(path))),
      ],
    };
  }),
];

const place = ({ path, line }: Snippet) => `${path}:${line}`;

const written = (snippet: Snippet, owner: string | undefined): string => {
  const ownNames = owner === undefined ? [] : missingNames(snippet.code, exportsOf(owner));
  const imports =
    ownNames.length === 0
      ? []
      : [`import { ${ownNames.join(', ')} } from '@plenum/${owner?.split('/')[1]}';`];
  const helper = `import { ${sameName} } from '../../../scripts/snippets/same-as-comment.ts';`;
  return [helper, ...imports, rewrite(snippet.code), 'export {};', ''].join('\n');
};

rmSync(workshop, { recursive: true, force: true });
const failures = new Map<string, string>();
const places = new Map<string, string>();
let count = 0;

await inParallel(batches(), availableParallelism(), async ({ name, snippets, owner }) => {
  const folder = join(workshop, name);
  mkdirSync(join(folder, 'work'), { recursive: true });
  const files: string[] = [];
  for (const [index, snippet] of snippets.entries()) {
    count += 1;
    const file = join(folder, `${index + 1}.ts`);
    try {
      writeFileSync(file, written(snippet, owner));
      places.set(file, place(snippet));
      files.push(file);
    } catch (error) {
      failures.set(place(snippet), String(error));
    }
  }
  if (files.length === 0) return;
  const reportFile = join(folder, 'work', 'failures.json');
  const runner = join(root, 'scripts', 'snippets', 'run-files.ts');
  const { code, output } = await runQuietly([runner, reportFile, ...files], { cwd: join(folder, 'work') });
  const failed: Record<string, string> = existsSync(reportFile)
    ? JSON.parse(readFileSync(reportFile, 'utf8'))
    : Object.fromEntries(files.map((file) => [file, `the process ended with code ${code}\n${output}`]));
  for (const [file, reason] of Object.entries(failed)) failures.set(places.get(file) ?? file, reason);
});

writeFileSync(
  join(workshop, 'tsconfig.json'),
  JSON.stringify({
    extends: '../../tsconfig.base.json',
    compilerOptions: { customConditions: [], noUnusedLocals: false, noUnusedParameters: false },
    include: ['*/*.ts'],
  }),
);
const types = await runQuietly([toolEntry('typescript', 'tsc'), '-p', workshop, '--pretty', 'false']);
for (const line of types.output.split('\n')) {
  const [, path = '', message = ''] = /^(.*\.ts)\(\d+,\d+\): (.*)$/.exec(line) ?? [];
  const found = [...places].find(
    ([file]) => path !== '' && file.replaceAll('\\', '/').endsWith(path.replace(/^(\.\.\/)*/, '')),
  );
  if (found !== undefined && !failures.has(found[1])) failures.set(found[1], message);
}
if (types.code !== 0 && failures.size === 0) failures.set('types', types.output);

for (const [where, reason] of failures)
  console.error(`${where}\n  ${reason.trim().split('\n').slice(0, 12).join('\n  ')}`);
console.log(`${count} snippets run and their types checked, ${failures.size} failed`);
writeReport('snippets', { passed: count - failures.size, failed: failures.size });
