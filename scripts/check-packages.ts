import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { root, toolEntry } from './bootstrap/toolchain.mjs';
import { readChangeset } from './test-run/read-changeset.ts';
import { writeReport } from './test-run/report.ts';
import { runQuietly } from './test-run/run-tool.ts';
import { appFolders, packageFolders } from './test-run/workspaces.ts';

const manifestOf = (folder: string) => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));

const checkPublished = async (folder: string): Promise<string[]> => {
  const { messages } = await publint({ pkgDir: join(root, folder), strict: true, pack: 'npm' });
  return messages.map(
    (message) => `${folder}: ${formatMessage(message, manifestOf(folder), { color: false })}`,
  );
};

const checkUnused = async (): Promise<string[]> => {
  const { code, output } = await runQuietly([
    toolEntry('knip'),
    '--no-progress',
    '--treat-config-hints-as-errors',
  ]);
  return code === 0 ? [] : [output.trim()];
};

const checkChangesets = (): string[] => {
  const names = [...packageFolders(), ...appFolders()].map((folder) => manifestOf(folder).name);
  const folder = join(root, '.changeset');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .flatMap((file) =>
      readChangeset(readFileSync(join(folder, file), 'utf8'), names).map(
        (fault) => `.changeset/${file}: ${fault}`,
      ),
    );
};

const results = [
  ...(await Promise.all(packageFolders().map(checkPublished))),
  await checkUnused(),
  checkChangesets(),
];
for (const fault of results.flat()) console.error(fault);
const passed = results.filter((faults) => faults.length === 0).length;
console.log(
  `${results.length} checks (publint for each package, knip, changesets), ${results.length - passed} failed`,
);
writeReport('packages', { passed, failed: results.length - passed });
