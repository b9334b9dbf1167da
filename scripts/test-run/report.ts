import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const reportsFolder = join(resolve(import.meta.dirname, '..', '..'), '.reports');

/** Leaves the count where the sum is taken, and makes the process fail when something failed or nothing ran. */
export const writeReport = (name: string, count: { passed: number; failed: number }): void => {
  mkdirSync(reportsFolder, { recursive: true });
  writeFileSync(join(reportsFolder, `${name}.json`), `${JSON.stringify(count)}\n`);
  if (count.failed > 0 || count.passed === 0) process.exitCode = 1;
};
