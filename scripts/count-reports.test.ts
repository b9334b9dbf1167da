import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { countOf } from './count-reports.mjs';

const vitestReport = (passed: number, total: number, success: boolean) => ({
  numTotalTests: total,
  numPassedTests: passed,
  numFailedTests: 0,
  success,
});

describe('countOf', () => {
  it("takes a check's own count as it stands", () => {
    expect(countOf({ passed: 3, failed: 1 })).toEqual({ passed: 3, failed: 1 });
  });

  it('counts a test that was skipped as failed', () => {
    expect(countOf(vitestReport(8, 10, true))).toEqual({ passed: 8, failed: 2 });
  });

  it('counts a file that could not even be loaded', () => {
    expect(countOf(vitestReport(8, 8, false))).toEqual({ passed: 8, failed: 1 });
  });
});

describe('the last line of .ci/run', () => {
  /** The script in a project of its own, with these reports in it. */
  const lastLine = (reports: Record<string, string>, ended: number) => {
    const root = mkdtempSync(join(tmpdir(), 'plenum-count-'));
    onTestFinished(() => rmSync(root, { recursive: true }));
    mkdirSync(join(root, 'scripts'));
    mkdirSync(join(root, '.reports'));
    cpSync(join(import.meta.dirname, 'count-reports.mjs'), join(root, 'scripts', 'count-reports.mjs'));
    for (const [name, text] of Object.entries(reports)) writeFileSync(join(root, '.reports', name), text);
    const { stdout, status } = spawnSync(
      process.execPath,
      [join(root, 'scripts', 'count-reports.mjs'), String(ended)],
      {
        encoding: 'utf8',
      },
    );
    return [stdout, status];
  };
  const sound = {
    'a.json': '{"passed":2,"failed":0}',
    'unit.json': JSON.stringify(vitestReport(5, 5, true)),
  };

  it.each<[string, Record<string, string>, number, [string, number]]>([
    ['adds up a sound run', sound, 0, ['7 passed, 0 failed\n', 0]],
    [
      'fails with a failed test',
      { ...sound, 'b.json': '{"passed":1,"failed":2}' },
      1,
      ['8 passed, 2 failed\n', 1],
    ],
    ['fails when the run failed and no report says why', sound, 1, ['7 passed, 1 failed\n', 1]],
    ['fails when nothing ran', {}, 0, ['0 passed, 1 failed\n', 1]],
    ['fails with a report cut short', { ...sound, 'b.json': '{"passed":' }, 0, ['7 passed, 1 failed\n', 1]],
  ])('%s', (_, reports, ended, wanted) => {
    expect(lastLine(reports, ended)).toEqual(wanted);
  });
});
