/** What was done at a stage, and to whom. */
export type CountAction = { kind: 'elect' | 'transfer-surplus' | 'exclude' | 'fill'; ids: string[] };

/**
 * One action, and the votes after it. Stage 0 is the first preferences and elects whoever they elect, perhaps
 * nobody. `lost` is what cutting decimals took; votes, exhausted and lost add up to the valid papers under STV.
 */
export type CountStage = {
  votes: Record<string, string>;
  exhausted: string;
  lost: string;
  action: CountAction;
};

/** A tie that was settled: `chosen` is the one whom the action of `stages[stage]` fell on. */
export type CountTie = {
  stage: number;
  among: string[];
  brokenBy: 'stages' | 'decision' | 'seed';
  chosen: string;
};

/**
 * A tie that was settled while alternates were put in order: `alternate` is whom it was for, by place in `alternates`.
 * The recounts that order them are not listed as stages, so this says what the one who was chosen was chosen for.
 */
export type AlternateTie = {
  alternate: number;
  among: string[];
  brokenBy: 'stages' | 'seed';
  chosen: string;
  action: CountAction['kind'];
};

type Counted = {
  /** In the order of election. */
  elected: string[];
  /** In the order of exclusion; those who still stood at the end are in neither list. */
  excluded: string[];
  /** By countback, the first to be called first; it ends early at a tie that the rules of ties do not settle. */
  alternates: string[];
  /** What elects: a fraction, or decimals; under Meek's method the last one; empty under approval and block. */
  quota: string;
  /** Papers with a vote for somebody who stands. */
  valid: number;
  /** Papers without one: blank, unclear or, under block, with too many names. */
  invalid: number;
  stages: CountStage[];
  ties: CountTie[];
  /** Ties met in the order of alternates; decisions belong to stages of the count, and settle none of these. */
  alternateTies: AlternateTie[];
};

/** The result of a count; one that is tied stops before `undecided.stage`, for which a decision is needed. */
export type Count =
  | ({ status: 'complete' } & Counted)
  | ({ status: 'tied'; undecided: { stage: number; among: string[] } } & Counted);
