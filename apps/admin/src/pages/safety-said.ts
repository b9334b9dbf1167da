import type { ArrestForm, RecordForm, SafetyProblem } from '../services/safety-read.ts';

/** What came of the last form: it is shown again as it was typed, in its place on the page. */
export type SafetySaid = {
  conflict?: boolean;
  problems?: readonly SafetyProblem[];
  record?: RecordForm;
  arrest?: { line: string; form: ArrestForm };
  who?: string;
};
