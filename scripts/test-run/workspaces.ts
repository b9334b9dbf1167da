import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap/toolchain.mjs';

const within = (area: string): string[] =>
  readdirSync(join(root, area))
    .map((name) => `${area}/${name}`)
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .sort();

/** Folders of the packages, "packages/money" and so on, from the root. */
export const packageFolders = (): string[] => within('packages');

export const appFolders = (): string[] => within('apps');
