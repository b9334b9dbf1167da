import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const parts = ['tokens', 'frame', 'page', 'parts', 'agenda', 'running', 'platform'];

/** The one stylesheet of the app; its path names its content, so that a browser may keep it for ever. */
export type Stylesheet = { path: string; css: string };

/** Reads the stylesheet from beside this file, which holds for the source and for the build. */
export function readStylesheet(): Stylesheet {
  const css = parts
    .map((part) => readFileSync(new URL(`./styles/${part}.css`, import.meta.url), 'utf8'))
    .join('\n');
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 16);
  return { path: `/plenum-${hash}.css`, css };
}
