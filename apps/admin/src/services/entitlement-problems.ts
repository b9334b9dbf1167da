import { delegatesCodes, type Problem } from '@plenum/delegates';
import type { z } from 'zod';
import { type EntitlementProblemCode, entitlementProblemCodes } from './entitlement-codes.ts';
import { asFound, type FileProblem } from './file-problem.ts';

type Known = EntitlementProblemCode | 'unknown-branch' | 'not-a-date' | 'too-large' | 'wrong-value';

const known: readonly Known[] = [...entitlementProblemCodes, 'unknown-branch', 'not-a-date', 'too-large'];
const knownOf = (code: string): Known => known.find((one) => one === code) ?? 'wrong-value';

/** The places in `conference.json` that the package's schemas check. */
const places = ['entitlement', 'entitlementTerms', 'membership'];

/** A problem that a schema of the package found under `rules`, its limits beside it; nothing for any other. */
export function entitlementIssue(
  issue: z.core.$ZodIssue,
): Pick<FileProblem, 'code' | 'found' | 'minimum' | 'maximum' | 'values'> | undefined {
  const [rules, place] = issue.path;
  if (rules !== 'rules' || !places.includes(String(place))) return undefined;
  const code = delegatesCodes.find((one) => one === issue.message);
  if (code === undefined || code === 'malformed') return undefined;
  const found = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : asFound(issue.input);
  const params: Record<string, unknown> = issue.code === 'custom' ? (issue.params ?? {}) : {};
  return { code: knownOf(code), found: foundIn(params) ?? found, ...limitsOf(issue) };
}

const kinds = ['one-per-members', 'first-then', 'bands', 'each', 'total'];

function limitsOf(issue: z.core.$ZodIssue): Pick<FileProblem, 'minimum' | 'maximum' | 'values'> {
  const last = issue.path.at(-1);
  if (issue.code === 'too_small') return { minimum: Number(issue.minimum) };
  if (issue.code === 'invalid_value') return { values: issue.values.map(String) };
  if (issue.code === 'invalid_union' && last === 'kind') return { values: kinds };
  if (issue.code !== 'custom') return {};
  const { minimum, before } = issue.params ?? {};
  if (issue.message === 'minimum-above-maximum') return { minimum: Number(minimum) };
  if (issue.message === 'bands-falling') return { minimum: Number(before) };
  return {};
}

/** What only the branches show to be wrong with the rules: where it stands in the file, and what was found. */
export function entitlementProblem({ code, path, params }: Problem): FileProblem {
  const [place = '', ...inner] = path;
  if (place === 'branches') return { file: 'membership.csv', code: knownOf(code) };
  const at = { rule: 'entitlement', terms: 'entitlementTerms', basis: 'membership' }[String(place)];
  const found = foundIn(params);
  return {
    file: 'conference.json',
    column: jsonPath(['rules', at ?? place, ...inner]),
    code: knownOf(code),
    ...(found === undefined ? {} : { found }),
  };
}

function foundIn({ id, seats, branches, delegates, from, to }: Record<string, unknown>): string | undefined {
  if (id !== undefined) return asFound(id);
  if (seats !== undefined) return asFound(seats);
  if (branches !== undefined) return Array.isArray(branches) ? branches.join(', ') : asFound(branches);
  if (delegates !== undefined) return asFound(delegates);
  return from === undefined || to === undefined ? undefined : `${String(from)}–${String(to)}`;
}

/** A place in JSON as people write it: rules.quotas[0].atLeast. */
export function jsonPath(steps: readonly PropertyKey[]): string {
  return steps.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${String(step)}` : String(step),
    '',
  );
}
