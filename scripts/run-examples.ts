import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root } from './bootstrap/toolchain.mjs';
import { writeReport } from './test-run/report.ts';
import { inParallel, runQuietly } from './test-run/run-tool.ts';

/** Runs each example against the built packages, as somebody who installed them would. */
const files = readdirSync(join(root, 'examples'))
  .filter((name) => name.endsWith('.ts'))
  .sort();
const ran = await inParallel(files, availableParallelism(), async (file) => {
  const { code, output } = await runQuietly([join(root, 'examples', file)]);
  const sound = code === 0 && output.trim() !== '';
  if (!sound) console.error(`examples/${file} ended with code ${code} and said:\n${output || '(nothing)'}`);
  return sound;
});

const passed = ran.filter(Boolean).length;
console.log(`${files.length} examples run, ${files.length - passed} failed`);
writeReport('examples', { passed, failed: files.length - passed });
