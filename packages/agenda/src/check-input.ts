import type { z } from 'zod';
import { AgendaError, type AgendaProblemCode, agendaProblemCodes, type Problem } from './errors.ts';

type Path = Problem['path'];
/** Notes an error at a path. */
export type Tell = (code: AgendaProblemCode, path: Path, params?: Problem['params']) => void;

/** An error at a path. */
const fault = (code: AgendaProblemCode, path: Path, params: Problem['params'] = {}): Problem => ({
  code,
  path,
  params,
  severity: 'error',
});

const known = new Set<unknown>(agendaProblemCodes);
const isCode = (code: unknown): code is AgendaProblemCode => known.has(code);

/** A rule of a schema says by its params which code it stands for, and with which figures. */
const customFault = ({ code, ...params }: Record<string, unknown>, path: Path): Problem =>
  isCode(code) ? fault(code, path, params) : fault('wrong-type', path);

function toProblems(issue: z.core.$ZodIssue, base: Path): Problem[] {
  const path = [...base, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
  switch (issue.code) {
    case 'invalid_type':
      return [
        fault(issue.input === undefined ? 'missing' : 'wrong-type', path, { expected: issue.expected }),
      ];
    case 'unrecognized_keys':
      return issue.keys.map((key) => fault('unknown-field', [...path, key]));
    case 'too_big':
      return [
        fault(issue.origin === 'array' || issue.origin === 'string' ? 'too-many' : 'out-of-range', path, {
          most: issue.maximum,
        }),
      ];
    case 'too_small':
      return [fault(issue.origin === 'string' ? 'empty' : 'out-of-range', path, { least: issue.minimum })];
    case 'invalid_union':
      return [fault('not-allowed', path)];
    case 'invalid_value':
      return [fault('not-allowed', path, { allowed: issue.values })];
    case 'custom':
      return [customFault(issue.params ?? {}, path)];
    default:
      return [fault('wrong-type', path)];
  }
}

/** The parsed value, or undefined after its problems were added to `problems`. */
function check<S extends z.ZodType>(
  schema: S,
  value: unknown,
  path: Path,
  problems: Problem[],
): z.output<S> | undefined {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  // One by one: a long list of faults is more than a call has room for.
  for (const issue of result.error.issues)
    for (const problem of toProblems(issue, path)) problems.push(problem);
  return undefined;
}

/** Parses a value and checks what no schema can, or throws with all that was found. */
export function readInput<S extends z.ZodType>(
  schema: S,
  value: unknown,
  path: Path = [],
  also: (value: z.output<S>, tell: Tell) => void = () => {},
): z.output<S> {
  const problems: Problem[] = [];
  const given = check(schema, value, path, problems);
  if (given !== undefined)
    also(given, (code, at, params) => problems.push(fault(code, [...path, ...at], params)));
  if (given === undefined || problems.length > 0) throw new AgendaError(problems);
  return given;
}
