export type { Count, CountAction, CountStage, CountTie } from './count.ts';
export { countBallots } from './count-ballots.ts';
export type { CountOptions, CountRule, GuaranteedPlaces, TieRules } from './count-schemas.ts';
export { drawLots, lotOf } from './draw-lots.ts';
export { type ElectionsCode, ElectionsError, electionsCodes, type Problem } from './errors.ts';
export {
  type Ballot,
  ballotSchema,
  type Candidate,
  candidateSchema,
  type Election,
  electionSchema,
} from './schemas.ts';
