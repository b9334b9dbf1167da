import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fingerprint } from './fingerprint.mjs';

const folder = () => {
  const path = mkdtempSync(join(tmpdir(), 'plenum-fingerprint-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  writeFileSync(join(path, 'a.ts'), 'one');
  return path;
};

describe('fingerprint', () => {
  it('stays the same as long as nothing changes', () => {
    const path = folder();
    expect(fingerprint([path])).toBe(fingerprint([path]));
  });

  it.each<[string, (path: string) => void]>([
    ['a change of bytes', (path) => writeFileSync(join(path, 'a.ts'), 'two')],
    ['a new file', (path) => writeFileSync(join(path, 'b.ts'), '')],
    ['a file that has gone', (path) => rmSync(join(path, 'a.ts'))],
  ])('notices %s', (_, change) => {
    const path = folder();
    const before = fingerprint([path, join(path, 'absent')]);
    change(path);
    expect(fingerprint([path, join(path, 'absent')])).not.toBe(before);
  });

  it('passes over what does not count', () => {
    const path = folder();
    const counts = (file: string) => !file.endsWith('.test.ts');
    const before = fingerprint([path], counts);
    writeFileSync(join(path, 'a.test.ts'), 'one');
    expect(fingerprint([path], counts)).toBe(before);
  });
});
