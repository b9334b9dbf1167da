import type { Problem } from './errors.ts';
import { problem } from './errors.ts';

const deepest = 200;

const kindOf = (value: unknown): string => {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object') return typeof value;
  return 'an object of a class';
};

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
};

/**
 * Everything in a value that JSON would drop, change or refuse, so that what is read back is what was saved.
 */
export const notJson = (value: unknown, path: (string | number)[]): Problem[] => {
  const above = new Set<object>();
  const problems: Problem[] = [];
  const refusal = (part: unknown): string | undefined => {
    if (part === null || typeof part === 'string' || typeof part === 'boolean') return undefined;
    if (typeof part === 'number' && Number.isFinite(part)) return undefined;
    if (typeof part !== 'object') return kindOf(part);
    if (above.has(part)) return 'a circle';
    if (above.size >= deepest) return `nested deeper than ${deepest}`;
    return Array.isArray(part) || isPlain(part) ? undefined : kindOf(part);
  };
  const visit = (part: unknown, at: (string | number)[]): void => {
    const found = refusal(part);
    if (found !== undefined) problems.push(problem('not-json', at, { found }));
    if (found !== undefined || part === null || typeof part !== 'object') return;
    above.add(part);
    // Array.from fills the holes of a sparse array with undefined, which is then refused.
    const parts = Array.isArray(part) ? Array.from(part).entries() : Object.entries(part);
    for (const [key, item] of parts) visit(item, [...at, key]);
    above.delete(part);
  };
  visit(value, path);
  return problems;
};
