// Plain Node 18: it has the last word in .ci/run even when nothing could be installed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The count of one report, of a check of ours or of vitest. A test that was left out did not pass, and
 * neither did a run that says of itself that it did not succeed.
 *
 * @param {any} report
 * @returns {{ passed: number, failed: number }}
 */
export const countOf = (report) => {
  if (!('numTotalTests' in report)) return { passed: report.passed, failed: report.failed };
  const left = report.numTotalTests - report.numPassedTests;
  return { passed: report.numPassedTests, failed: left === 0 && report.success !== true ? 1 : left };
};

/**
 * Adds up every report in a folder; one that cannot be read is a failure.
 *
 * @param {string} folder
 * @returns {{ passed: number, failed: number }}
 */
export const addUp = (folder) => {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  const sum = { passed: 0, failed: 0 };
  for (const name of names) {
    try {
      const { passed, failed } = countOf(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      if (!Number.isSafeInteger(passed) || !Number.isSafeInteger(failed)) throw new Error('no counts');
      sum.passed += passed;
      sum.failed += failed;
    } catch {
      sum.failed += 1;
    }
  }
  return sum;
};

const self = fileURLToPath(import.meta.url);

if (process.argv[1] !== undefined && resolve(process.argv[1]) === self) {
  const ended = Number(process.argv[2] ?? 0);
  const { passed, failed } = addUp(join(dirname(self), '..', '.reports'));
  // A run that broke off left no report of what broke it.
  const counted = failed === 0 && (ended !== 0 || passed === 0) ? 1 : failed;
  console.log(`${passed} passed, ${counted} failed`);
  process.exitCode = counted === 0 ? 0 : 1;
}
