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
