import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { agendaProblemCodes, reasonCodes, timetableProblemCodes } from './errors.ts';

describe('every code', () => {
  const sources = readdirSync(new URL('.', import.meta.url))
    .filter((name) => !/(test|fixture)\.ts$|^errors\.ts$/.test(name))
    .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
    .join('\n');
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

  it('is used somewhere and stands in the README', () => {
    for (const code of [...agendaProblemCodes, ...timetableProblemCodes, ...reasonCodes]) {
      expect(sources, code).toContain(`'${code}'`);
      expect(readme, code).toContain(`\`${code}\``);
    }
  });
});
