import { heaviest, relaxableCodes, type Weights } from './what-it-takes-record.ts';

type Code = keyof Weights;
/** The weights as somebody typed them. */
export type WeightsForm = Record<Code, string>;
export type WeightProblem = { field: Code; found: string };

/** What the field of a weight is called in the form. */
export const weightField = (code: Code) => `weight-${code}`;
export const weightFields: string[] = relaxableCodes.map(weightField);

export function weightsForm(weights: Weights): WeightsForm {
  return each((code) => String(weights[code]));
}

/** Reads every weight, and says of all that are wrong what was found. */
export function readWeights(
  typed: (code: Code) => string,
): { weights: Weights } | { form: WeightsForm; problems: WeightProblem[] } {
  const form = each((code) => typed(code));
  const problems = relaxableCodes
    .map((field) => ({ field, found: form[field] }))
    .filter(({ found }) => !(/^\d{1,4}$/.test(found.trim()) && Number(found) <= heaviest));
  return problems.length > 0 ? { form, problems } : { weights: each((code) => Number(form[code])) };
}

function each<Value>(of: (code: Code) => Value): Record<Code, Value> {
  return Object.fromEntries(relaxableCodes.map((code) => [code, of(code)])) as Record<Code, Value>;
}
