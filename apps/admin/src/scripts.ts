import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** What runs in a browser that lets scripts run: small modules, each at a path that names the content of all. */
export type Scripts = {
  /** The path of the module that a page loads; it loads the others. */
  path: string;
  /** Every module by its path. */
  files: ReadonlyMap<string, string>;
};

/** Reads the modules from beside this file, which holds for the source and for the build. */
export function readScripts(): Scripts {
  const folder = new URL('./browser/', import.meta.url);
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .sort();
  const sources = names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);
  const hash = createHash('sha256').update(JSON.stringify(sources)).digest('hex').slice(0, 16);
  const files = new Map(sources.map(([name, source]) => [`/scripts-${hash}/${name}`, source]));
  return { path: `/scripts-${hash}/plenum.js`, files };
}
