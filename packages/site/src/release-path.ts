import type { Problem } from './errors.ts';
import { mediaTypeOf } from './media-type.ts';
import { problem } from './problems.ts';

// Lower-case ASCII only: the same folder must unpack on a USB stick's FAT, on macOS, on Windows and on Linux.
const SHAPE = /^[a-z0-9_-][a-z0-9._-]*(?:\/[a-z0-9_-][a-z0-9._-]*)*$/;
const LONGEST = 200;
// Windows takes these for devices whatever follows the first dot.
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/;
// The manifest cannot list itself.
const RESERVED = new Set(['manifest.json', 'manifest.sig']);

/** Where the files lie that no manifest names. */
export const UNLISTED = 'unlisted';
// 256 bits in hexadecimal: nobody comes upon it.
const UNLISTED_SHAPE = /^unlisted\/[0-9a-f]{64}\/[a-z0-9-]+\.[a-z0-9]+$/;

/** What is wrong with the path of an unlisted file; undefined for `unlisted/<64 hexadecimal digits>/<name>`. */
export const unlistedFault = (path: string): 'bad-path' | 'unknown-type' | undefined => {
  if (!UNLISTED_SHAPE.test(path) || pathFault(path.slice(UNLISTED.length + 1)) !== undefined)
    return 'bad-path';
  return mediaTypeOf(path) === undefined ? 'unknown-type' : undefined;
};

/** What is wrong with a path of a file inside a release; undefined when it is fit for every disk and server. */
export const pathFault = (path: string): 'bad-path' | 'reserved-path' | undefined => {
  if (path.length > LONGEST || !SHAPE.test(path)) return 'bad-path';
  const steps = path.split('/');
  if (steps.some((step) => step.endsWith('.'))) return 'bad-path';
  // What lies there must not be named by a manifest.
  if (steps[0] === UNLISTED) return 'reserved-path';
  if (RESERVED.has(path) || steps.some((step) => DEVICE.test(step))) return 'reserved-path';
  return undefined;
};

/** Paths that cannot lie beside one another: the same twice, or a file where another needs a folder. */
export const pathClashes = (paths: readonly unknown[], list: 'files' | 'unlisted' = 'files'): Problem[] => {
  const seen = new Set<string>();
  const folders = new Set<string>();
  for (const path of paths) {
    if (typeof path !== 'string') continue;
    const steps = path.split('/');
    for (let depth = 1; depth < steps.length; depth += 1) folders.add(steps.slice(0, depth).join('/'));
  }
  const problems: Problem[] = [];
  for (const [index, path] of paths.entries()) {
    if (typeof path !== 'string') continue;
    if (seen.has(path)) problems.push(problem('repeated-path', [list, index, 'path']));
    if (folders.has(path)) problems.push(problem('path-is-folder', [list, index, 'path']));
    seen.add(path);
  }
  return problems;
};
