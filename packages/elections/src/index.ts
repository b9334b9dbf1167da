export { apportion } from './apportion.ts';
export {
  type Apportionment,
  type ApportionmentMethod,
  type ApportionmentProblem,
  type ApportionmentWorking,
  apportionmentProblemSchema,
  type Claim,
  claimSchema,
  type DivisorMethod,
  divisorMethods,
  type QuotaMethod,
  quotaMethods,
  type TiedApportionment,
  tiedApportionmentSchema,
} from './apportion-schemas.ts';
export { breakTie, type TieBreak } from './break-tie.ts';
export type { AlternateTie, Count, CountAction, CountStage, CountTie } from './count.ts';
export { countBallots } from './count-ballots.ts';
export type { CountOptions, CountRule, GuaranteedPlaces, TieRules } from './count-schemas.ts';
export { drawLots, lotOf } from './draw-lots.ts';
export { type ElectionsCode, ElectionsError, electionsCodes, type Problem } from './errors.ts';
export { readBlt } from './read-blt.ts';
export {
  type Ballot,
  ballotSchema,
  type Candidate,
  candidateSchema,
  type Election,
  electionSchema,
} from './schemas.ts';
export { writeBlt } from './write-blt.ts';
