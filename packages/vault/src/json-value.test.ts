import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notJson } from './json-value.ts';

const circle: { a: { b?: unknown } } = { a: {} };
circle.a.b = circle;
let deep: unknown = 1;
for (let depth = 0; depth < 10_000; depth += 1) deep = [deep];
const shared = { x: 1 };

describe('notJson', () => {
  it('finds nothing wrong with JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => notJson(value, []).length === 0));
    expect(notJson([shared, shared, Object.assign(Object.create(null), { a: 1 })], [])).toEqual([]);
  });

  it.each([
    [undefined, [], 'undefined'],
    [{ a: undefined }, ['a'], 'undefined'],
    [[1, Number.POSITIVE_INFINITY], [1], 'Infinity'],
    [Object.assign([1, 1, 1], { length: 4 }), [3], 'undefined'],
    [{ a: () => 1 }, ['a'], 'function'],
    [1n, [], 'bigint'],
    [Symbol('s'), [], 'symbol'],
    [{ a: [new Date(0)] }, ['a', 0], 'an object of a class'],
    [new Map(), [], 'an object of a class'],
    [circle, ['a', 'b'], 'a circle'],
  ])('refuses %o', (value, path, found) => {
    expect(notJson(value, [])).toEqual([{ code: 'not-json', path, params: { found }, severity: 'error' }]);
  });

  it('refuses a nesting that would overflow the stack', () => {
    expect(notJson(deep, [])).toMatchObject([{ params: { found: 'nested deeper than 200' } }]);
  });
});
