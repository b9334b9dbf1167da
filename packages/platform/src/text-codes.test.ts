import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lossCodes, owedCodes, platformProblemCodes, reasonCodes } from './index.ts';

describe('the codes of texts', () => {
  it('stand in one list, and in a row of the README', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const rows = readme.split('\n').filter((line) => line.startsWith('| `'));
    const told = new Set(rows.flatMap((row) => row.split('|')[1]?.match(/(?<=`)[a-z][a-z-]*(?=`)/g) ?? []));
    for (const codes of [lossCodes, owedCodes, reasonCodes])
      for (const code of codes) expect([...told]).toContain(code);
    for (const codes of [lossCodes, owedCodes, reasonCodes, platformProblemCodes])
      expect(new Set(codes).size).toBe(codes.length);
  });
});
