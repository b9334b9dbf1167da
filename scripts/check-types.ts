import { availableParallelism } from 'node:os';
import { toolEntry } from './bootstrap/toolchain.mjs';
import { writeReport } from './test-run/report.ts';
import { inParallel, runQuietly } from './test-run/run-tool.ts';
import { appFolders, packageFolders } from './test-run/workspaces.ts';

const places = [...packageFolders(), ...appFolders(), 'apps/admin/src/browser', 'scripts'];
const tsc = toolEntry('typescript', 'tsc');
const checked = await inParallel(places, availableParallelism(), async (place) => {
  const { code, output } = await runQuietly([tsc, '-p', place, '--pretty', 'false']);
  if (code !== 0) console.error(`${place}\n${output}`);
  return code === 0;
});

const passed = checked.filter(Boolean).length;
console.log(`${places.length} places checked, ${places.length - passed} with errors`);
writeReport('types', { passed, failed: places.length - passed });
