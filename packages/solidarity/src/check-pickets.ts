import type { z } from 'zod';
import { check, fault } from './check-input.ts';
import type { Problem } from './errors.ts';
import { picketSchema } from './schemas.ts';

type Path = (string | number)[];

/** More pickets than anybody has, and few enough to be looked at. */
const mostItems = 100_000;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** What lies between fields is looked at in the raw value, so that a fault elsewhere hides nothing. */
export function checkOrder(raw: Record<string, unknown>, path: Path, problems: Problem[]): void {
  for (const field of ['available', 'placeOpen']) {
    const windows = raw[field];
    if (!Array.isArray(windows)) continue;
    for (const [index, window] of windows.entries()) {
      if (!isObject(window) || typeof window.from !== 'string' || typeof window.to !== 'string') continue;
      if (window.to < window.from)
        problems.push(
          fault('window-backwards', [...path, field, index], { from: window.from, to: window.to }),
        );
    }
  }
  const { earliest, latest } = raw;
  if (typeof earliest === 'string' && typeof latest === 'string' && latest < earliest)
    problems.push(fault('law-backwards', [...path, 'latest'], { earliest, latest }));
}

/** The checked values of a list, each with a check of its own besides the schema, their ids all different. */
export function checkList<S extends z.ZodType>(
  schema: S,
  values: unknown,
  {
    path,
    problems,
    key = 'id',
    also,
  }: {
    path: Path;
    problems: Problem[];
    key?: string;
    also?: (raw: Record<string, unknown>, path: Path) => void;
  },
): z.output<S>[] {
  if (!Array.isArray(values)) {
    problems.push(fault(values === undefined ? 'missing' : 'wrong-type', path, { expected: 'array' }));
    return [];
  }
  if (values.length > mostItems) {
    problems.push(fault('too-many', path, { most: mostItems }));
    return [];
  }
  const seen = new Set<unknown>();
  return values.flatMap((raw: unknown, index): z.output<S>[] => {
    const at = [...path, index];
    const value = check(schema, raw, at, problems);
    if (isObject(raw)) {
      also?.(raw, at);
      if (raw[key] !== undefined && seen.has(raw[key])) problems.push(fault('duplicate-id', [...at, key]));
      seen.add(raw[key]);
    }
    return value === undefined ? [] : [value];
  });
}

/** The checked pickets of a list. */
export const checkPickets = (pickets: unknown, problems: Problem[]) =>
  checkList(picketSchema, pickets, {
    path: ['pickets'],
    problems,
    also: (raw, path) => checkOrder(raw, path, problems),
  });
