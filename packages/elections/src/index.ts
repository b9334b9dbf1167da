export { drawLots, lotOf } from './draw-lots.ts';
export { type ElectionsCode, ElectionsError, electionsCodes, type Problem } from './errors.ts';
