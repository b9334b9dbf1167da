import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { preflight } from './preflight.mjs';
import { serve } from './serve.mjs';
import { Stop, say, walk } from './speak.mjs';
import { projectNode, root, run } from './toolchain.mjs';

const installing = { title: 'Installing what is missing', run: install };
const building = { title: 'Building what changed', run: build };

/** @param {string[]} parameters */
const runNode = async (parameters) => (await run(projectNode, parameters)).code;

/** @type {Record<string, (parameters: string[]) => Promise<number>>} */
const verbs = {
  async start() {
    /** @type {Awaited<ReturnType<typeof preflight>> | undefined} */
    let place;
    await walk([
      {
        title: 'Checking the ports and the data folder',
        run: async () => {
          place = await preflight();
        },
      },
      installing,
      building,
    ]);
    if (place === undefined) return 1;
    say('Starting both servers ...');
    return serve(place);
  },

  async test(parameters) {
    // A report of an earlier run must never be counted, not even when this run ends before its first test.
    rmSync(join(root, '.reports'), { recursive: true, force: true });
    await walk([installing]);
    return runNode([join(root, 'scripts', 'run-tests.ts'), ...parameters]);
  },

  async build() {
    await walk([installing, building]);
    return 0;
  },

  async example(parameters) {
    await walk([installing, building]);
    return runNode([join(root, 'apps', 'admin', 'dist', 'example.js'), ...parameters]);
  },

  async bench() {
    await walk([installing, building]);
    const folder = join(root, 'bench');
    const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.bench.ts')) : [];
    if (files.length === 0) throw new Stop('There is no benchmark in bench/.');
    let failed = 0;
    for (const file of files.sort()) {
      say(`\nbench/${file}`);
      const code = await runNode(['--conditions=@plenum/source', join(folder, file)]);
      if (code !== 0) failed = code;
    }
    return failed;
  },
};

/** @param {string[]} parameters */
export const main = async ([verb = '', ...parameters]) => {
  try {
    const action = verbs[verb];
    if (action === undefined) {
      throw new Stop(`Unknown command "${verb}". There are: ${Object.keys(verbs).join(', ')}.`);
    }
    process.exitCode = await action(parameters);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
  }
};
