import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fingerprint, readStamp, writeStamp } from './fingerprint.mjs';
import { Stop } from './speak.mjs';
import { projectNode, root, run } from './toolchain.mjs';

const require = createRequire(import.meta.url);
const stampFile = join(root, 'node_modules', '.plenum', 'built');

const workspaces = () =>
  ['packages', 'apps'].flatMap((floor) =>
    readdirSync(join(root, floor))
      .map((name) => join(root, floor, name))
      .filter((folder) => existsSync(join(folder, 'package.json'))),
  );

const inputs = ['package.json', 'tsconfig.json', 'tsconfig.build.json', 'tsup.config.ts', 'src'];

const wanted = () =>
  fingerprint(
    [
      ...['package-lock.json', 'tsconfig.base.json', 'turbo.json'].map((name) => join(root, name)),
      ...workspaces().flatMap((folder) => inputs.map((name) => join(folder, name))),
    ],
    (path) => !/\.test\.tsx?$/.test(path),
  );

const isBuilt = () => workspaces().every((folder) => existsSync(join(folder, 'dist')));

/** Builds the packages and apps whose sources changed. */
export const build = async () => {
  const sources = wanted();
  if (isBuilt() && readStamp(stampFile) === sources) return 'nothing changed';
  const { code, output } = await run(
    projectNode,
    [require.resolve('turbo/bin/turbo'), 'run', 'build', '--output-logs=errors-only'],
    { quiet: true },
  );
  if (code !== 0) throw new Stop(`${output}\nThe build failed; the reason is above.`, code);
  // Taken before the build: what was edited meanwhile is built again next time.
  writeStamp(stampFile, sources);
  return 'built';
};
