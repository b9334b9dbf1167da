import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as solidarity from './index.ts';

describe('every code', () => {
  const lists = Object.entries(solidarity).filter(([name]) => /(Codes|Changes)$/.test(name));

  it('stands in one list of the package and in a row of the README', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const rows = readme.split('\n').filter((line) => line.startsWith('| `'));
    const told = new Set(rows.flatMap((row) => row.split('|')[1]?.match(/(?<=`)[a-z][a-z-]*(?=`)/g) ?? []));
    expect(lists).toHaveLength(8);
    for (const [name, codes] of lists as [string, readonly string[]][]) {
      expect(new Set(codes).size, name).toBe(codes.length);
      for (const code of codes) expect([...told], `${name}: ${code}`).toContain(code);
    }
  });
});
