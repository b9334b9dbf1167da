import { describe, expect, it } from 'vitest';
import { missingNames, rewrite } from './rewrite.ts';

describe('rewrite', () => {
  it('compares an expression with the value beside it', () => {
    expect(rewrite('share(7); // 49\n')).toBe('sameAsComment(share(7), 49); // 49\n');
  });

  it('compares a declared name with the value beside it', () => {
    expect(rewrite("const seat = find(); // { id: 'D1', row: -2 }")).toBe(
      "const seat = find(); // { id: 'D1', row: -2 }\nsameAsComment(seat, { id: 'D1', row: -2 });",
    );
  });

  it('takes an arrow on the next line as the result', () => {
    expect(rewrite('await plan(p);\n// => [1, 2]')).toBe(
      'sameAsComment(await plan(p), [1, 2]);\n// => [1, 2]',
    );
  });

  it('compares inside a branch, too', () => {
    expect(rewrite("if (found) found.kind; // 'file'")).toBe(
      "if (found) sameAsComment(found.kind, 'file'); // 'file'",
    );
  });

  it.each([
    'allocate(purse, [1, 1, 1]); // 34, 33 and 33 cents',
    'share(7); // see the statute',
    'share(7); // total',
    '// 49\nshare(7);',
    'share(7);\n// 49',
    "const url = 'https://example.org';",
    'const { id } = find(); // 49',
  ])('leaves a remark alone: %s', (code) => {
    expect(rewrite(code)).toBe(code);
  });

  it.each([
    'share(7); // => forty-nine',
    'for (;;) {} // => 1',
    'const { id } = find(); // => 1',
  ])('refuses a promise that it cannot compare: %s', (code) => {
    expect(() => rewrite(code)).toThrow('must be a value on one line');
  });
});

describe('missingNames', () => {
  it('names what an example uses of its own package without importing it', () => {
    const code = "import { money } from '@plenum/money';\nallocate(money(1, 'EUR'), [1]);";
    expect(missingNames(code, ['allocate', 'money', 'sum'])).toEqual(['allocate']);
  });

  it('leaves a name alone that the example declares', () => {
    expect(missingNames('const sum = 1;\nsum;', ['sum'])).toEqual([]);
  });
});
