import { resolve } from 'node:path';
import { checkArchitecture } from './architecture/all-rules.ts';
import { readTree } from './architecture/tree.ts';
import { writeReport } from './test-run/report.ts';

const tree = readTree(resolve(import.meta.dirname, '..'));
const found = checkArchitecture(tree);

for (const { path, line, rule, message } of found) {
  console.error(`${path}${line === undefined ? '' : `:${line}`}  ${rule}: ${message}`);
}
const places = ['.', ...tree.workspaces.map(({ folder }) => folder)];
const failed = places.filter((place) => found.some(({ workspace }) => workspace === place));
console.log(`${places.length} places checked, ${found.length} findings in ${failed.length} of them`);
writeReport('architecture', { passed: places.length - failed.length, failed: failed.length });
