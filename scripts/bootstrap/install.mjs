import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from './speak.mjs';
import { npm, projectNode, root, run } from './toolchain.mjs';

/** @typedef {{ version?: string, link?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} LockEntry */

/**
 * @param {string} file
 * @returns {Record<string, LockEntry>}
 */
const readPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/**
 * npm leaves out what is optional for other machines, and what only that would have needed.
 *
 * @param {LockEntry} entry
 */
const mayBeAbsent = ({ optional, os, cpu, libc }) => {
  const isForThisMachine =
    (os !== undefined || cpu !== undefined) &&
    (os ?? [process.platform]).includes(process.platform) &&
    (cpu ?? [process.arch]).includes(process.arch);
  return optional === true && !(isForThisMachine && libc === undefined);
};

/**
 * Compares the lockfile with the note that npm leaves of what it installed, so that an installation by
 * hand counts as well: `npm ci` would empty node_modules under whatever is running.
 */
const isInstalled = () => {
  const note = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(projectNode) || !existsSync(note)) return false;
  const present = readPackages(note);
  return Object.entries(readPackages(join(root, 'package-lock.json')))
    .filter(([path]) => path.startsWith('node_modules/'))
    .every(([path, entry]) => {
      const found = present[path];
      return found === undefined ? mayBeAbsent(entry) : found.version === entry.version;
    });
};

const checkNpm = async () => {
  const { code, output } = await npm(['--version'], { quiet: true, env: process.env });
  const version = /(\d+)\.\d+\.\d+/.exec(output);
  if (code !== 0 || version === null) {
    throw new Stop(
      'npm was not found. It comes with Node: install Node from https://nodejs.org and try again.',
    );
  }
  if (Number(version[1]) < 9) {
    throw new Stop(
      `Plenum installs itself with npm 9 or newer; this is npm ${version[0]}. Type: npm install --global npm@11`,
    );
  }
};

const checkProjectNode = async () => {
  const { code, output } = existsSync(projectNode)
    ? await run(projectNode, ['-p', 'process.versions.node'], { quiet: true })
    : { code: 1, output: '' };
  if (code === 0 && Number(output.split('.')[0]) >= 24) return;
  throw new Stop(
    'The Node 24 that Plenum runs on is missing from node_modules: npm was not allowed to run the install script of the package "node". Type: npm ci --ignore-scripts=false',
  );
};

/** Installs what the lockfile names, if that has not been done yet on this machine. */
export const install = async () => {
  if (isInstalled()) return 'nothing to install';
  await checkNpm();
  const { code } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { env: process.env });
  if (code !== 0) {
    throw new Stop(
      `npm ci ended with code ${code}. It needs the network once; when that was the reason, run the command again.`,
      code,
    );
  }
  await checkProjectNode();
  return 'installed';
};
