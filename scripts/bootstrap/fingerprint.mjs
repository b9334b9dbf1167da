import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * One hash over the names and bytes of files and folders; what does not exist counts as absent.
 *
 * @param {string[]} paths
 * @param {(path: string) => boolean} [counts]
 */
export const fingerprint = (paths, counts = () => true) => {
  const hash = createHash('sha256');
  /** @param {string} path */
  const add = (path) => {
    if (!existsSync(path)) {
      hash.update(`absent\0${path}\0`);
    } else if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name));
    } else if (counts(path)) {
      const bytes = readFileSync(path);
      hash.update(`file\0${path}\0${bytes.length}\0`).update(bytes);
    }
  };
  for (const path of paths) add(path);
  return hash.digest('hex');
};

/** @param {string} file */
export const readStamp = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

/**
 * @param {string} file
 * @param {string} value
 */
export const writeStamp = (file, value) => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, value);
};
