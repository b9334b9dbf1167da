import { spawnSync } from 'node:child_process';
import { find } from '../test-run/programs.ts';

/** The calendars that take the feeds, by the Debian packages that they come in. */
const packages = ['khal', 'vdirsyncer', 'libical3', 'python3'];

const works = (program: string, parameters: string[]): boolean =>
  spawnSync(program, parameters, { stdio: 'ignore' }).status === 0;

const lacks = (): string[] => [
  ...(works('khal', ['--version']) ? [] : ['khal']),
  ...(works('vdirsyncer', ['--version']) ? [] : ['vdirsyncer']),
  ...(works('python3', ['-c', 'import ctypes; ctypes.CDLL("libical.so.3")']) ? [] : ['libical']),
];

/** Runs a command as root: directly, or by a sudo that asks for no password. */
const asRoot = (command: string[]): boolean => {
  const [program = '', ...parameters] = [
    ...(process.getuid?.() === 0 ? [] : ['sudo', '-n']),
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    ...command,
  ];
  return spawnSync(program, parameters, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
};

const mayInstall = (): boolean =>
  find({ title: 'apt', names: ['apt-get'], apt: '' }) !== undefined &&
  (process.getuid?.() === 0 || works('sudo', ['-n', 'true']));

/** Installs by apt what is missing where that needs no password; else the sentence with the command to type. */
export const prepareClients = (): { status: 'ready' } | { status: 'lacking'; sentence: string } => {
  const missing = lacks();
  if (missing.length === 0) return { status: 'ready' };
  if (mayInstall()) {
    console.log(`Installing ${missing.join(', ')} by apt ...`);
    asRoot(['apt-get', 'update', '-qq']);
    asRoot(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages]);
  }
  const still = lacks();
  if (still.length === 0) return { status: 'ready' };
  const command = `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  return {
    status: 'lacking',
    sentence: `The clients need ${still.join(', ')}. On Debian or Ubuntu type: ${command}`,
  };
};
