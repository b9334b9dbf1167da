import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program that the tests need, and where it comes from on each kind of machine. */
type Program = { title: string; names: string[]; places?: string[]; apt: string };

const windows = process.platform === 'win32';

const windowsPlaces = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((variable) => {
  const folder = process.env[variable];
  return folder === undefined
    ? []
    : [
        'Chromium\\Application\\chrome.exe',
        'Google\\Chrome\\Application\\chrome.exe',
        'Microsoft\\Edge\\Application\\msedge.exe',
      ].map((path) => join(folder, path));
});

const macPlaces = ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

export const chromium: Program = {
  title: 'Chromium',
  names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  places: [...macPlaces, ...windowsPlaces],
  apt: 'chromium',
};

export const checkers: Program[] = [
  ...['pdftotext', 'pdftoppm', 'pdfinfo', 'pdffonts'].map((name) => ({
    title: name,
    names: [name],
    apt: 'poppler-utils',
  })),
  { title: 'zbarimg', names: ['zbarimg'], apt: 'zbar-tools' },
];

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

export const find = ({ names, places = [] }: Program): string | undefined => {
  const path = process.env.PATH ?? process.env.Path ?? '';
  const endings = windows ? ['.exe', '.cmd'] : [''];
  const onPath = names.flatMap((name) =>
    path.split(delimiter).flatMap((folder) => endings.map((ending) => join(folder, name + ending))),
  );
  return [...onPath, ...places].find(isProgram);
};

/** The browser that was asked for, or the first one found. */
export const findChromium = (): string | undefined => {
  const chosen = process.env.PLENUM_CHROMIUM;
  return chosen === undefined ? find(chromium) : isProgram(chosen) ? chosen : undefined;
};

/** Pages are in Russian and Kazakh; a machine that has just got Chromium may draw them as boxes. */
export const lacksFont = (): boolean => {
  if (process.platform !== 'linux') return false;
  const listed = spawnSync('fc-list', [':lang=kk', 'family'], { encoding: 'utf8' });
  return listed.error !== undefined || listed.stdout.trim() === '';
};
