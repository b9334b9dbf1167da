import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, readStamp, writeStamp } from './fingerprint.mjs';
import { Stop } from './speak.mjs';
import { npm, projectNode, root, run } from './toolchain.mjs';

const stampFile = join(root, 'node_modules', '.plenum', 'installed');

const wanted = () =>
  [
    process.platform,
    process.arch,
    fingerprint([join(root, 'package-lock.json'), join(root, 'package.json')]),
  ].join(' ');

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
  if (existsSync(projectNode) && readStamp(stampFile) === wanted()) return 'nothing to install';
  await checkNpm();
  const { code } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { env: process.env });
  if (code !== 0) {
    throw new Stop(
      `npm ci ended with code ${code}. It needs the network once; when that was the reason, run the command again.`,
      code,
    );
  }
  await checkProjectNode();
  writeStamp(stampFile, wanted());
  return 'installed';
};
