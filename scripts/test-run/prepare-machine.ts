import { spawnSync } from 'node:child_process';
import { checkers, chromium, find, findChromium, lacksFont } from './programs.ts';

type Lack = { title: string; apt: string };

const lacks = (): Lack[] => [
  ...(findChromium() === undefined ? [chromium] : []),
  ...checkers.filter((program) => find(program) === undefined),
  ...(lacksFont() ? [{ title: 'a font with Cyrillic', apt: 'fonts-noto-core fontconfig' }] : []),
];

const aptPackages = (missing: Lack[]) => [...new Set(missing.flatMap(({ apt }) => apt.split(' ')))];

/** Runs a command as root: directly, or by a sudo that asks for no password. */
const asRoot = (command: string[]): number => {
  const isRoot = process.getuid?.() === 0;
  const environment = ['env', 'DEBIAN_FRONTEND=noninteractive', ...command];
  const [program = '', ...parameters] = isRoot ? environment : ['sudo', '-n', ...environment];
  return spawnSync(program, parameters, { stdio: 'inherit' }).status ?? 1;
};

const mayInstall = () =>
  find({ title: 'apt', names: ['apt-get'], apt: '' }) !== undefined &&
  (process.getuid?.() === 0 || spawnSync('sudo', ['-n', 'true']).status === 0);

const commandFor = (missing: Lack[]): string => {
  if (process.platform === 'darwin') return 'brew install poppler zbar && brew install --cask chromium';
  if (process.platform === 'win32') {
    return 'pacman -S mingw-w64-ucrt-x86_64-poppler mingw-w64-ucrt-x86_64-zbar   (in MSYS2, with its ucrt64/bin on PATH; Edge serves as Chromium)';
  }
  if (find({ title: 'dnf', names: ['dnf'], apt: '' }) !== undefined) {
    return 'sudo dnf install chromium poppler-utils zbar google-noto-sans-fonts fontconfig';
  }
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${aptPackages(missing).join(' ')}`;
};

/**
 * Finds the browser and the checkers of papers, and installs by apt what is missing where that needs no
 * password.
 *
 * @returns the browser's path, or the sentence with the one command to type
 */
export const prepareMachine = ():
  | { status: 'ready'; chromium: string }
  | { status: 'lacking'; sentence: string } => {
  const chosen = process.env.PLENUM_CHROMIUM;
  if (chosen !== undefined && findChromium() === undefined) {
    return {
      status: 'lacking',
      sentence: `PLENUM_CHROMIUM names ${chosen}, which is no program that can be run.`,
    };
  }
  const missing = lacks();
  if (missing.length > 0 && mayInstall()) {
    console.log(`Installing ${missing.map(({ title }) => title).join(', ')} by apt ...`);
    asRoot(['apt-get', 'update', '-qq']);
    asRoot(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...aptPackages(missing)]);
  }
  const still = lacks();
  const browser = findChromium();
  if (still.length === 0 && browser !== undefined) return { status: 'ready', chromium: browser };
  const titles = still.map(({ title }) => title).join(', ');
  return { status: 'lacking', sentence: `The tests need ${titles}. Type: ${commandFor(still)}` };
};
