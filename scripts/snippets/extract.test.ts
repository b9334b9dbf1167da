import { describe, expect, it } from 'vitest';
import { snippetsOfMarkdown, snippetsOfSource } from './extract.ts';

describe('snippetsOfMarkdown', () => {
  it('finds the fences of TypeScript and no others', () => {
    const text = '# Name\n\n```ts\na();\nb();\n```\n\n```sh\nnpm start\n```\n\n```ts\nc();\n```\n';
    expect(snippetsOfMarkdown('README.md', text)).toEqual([
      { path: 'README.md', line: 4, code: 'a();\nb();\n' },
      { path: 'README.md', line: 13, code: 'c();\n' },
    ]);
  });
});

describe('snippetsOfSource', () => {
  it('finds an example, with a fence or without', () => {
    const text = [
      '/**',
      ' * Adds.',
      ' *',
      ' * @returns the sum',
      ' * @example',
      ' * add(1, 2); // 3',
      ' * @see sum',
      ' */',
      'export const add = 1;',
      '/**',
      ' * @example',
      ' * ```ts',
      ' * sum(1);',
      ' *',
      ' * sum(2);',
      ' * ```',
      ' */',
      'export const sum = "/** @example no() */";',
    ].join('\n');
    expect(snippetsOfSource('a.ts', text)).toEqual([
      { path: 'a.ts', line: 5, code: 'add(1, 2); // 3' },
      { path: 'a.ts', line: 13, code: 'sum(1);\n\nsum(2);\n' },
    ]);
  });
});
