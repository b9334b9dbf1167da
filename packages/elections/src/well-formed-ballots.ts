const isName = (value: unknown): boolean => typeof value === 'string' && value !== '';

const isRank = (rank: unknown): boolean => isName(rank) || (Array.isArray(rank) && rank.every(isName));

const isBallot = (ballot: unknown): boolean =>
  typeof ballot === 'object' &&
  ballot !== null &&
  'count' in ballot &&
  'ranking' in ballot &&
  Object.keys(ballot).length === 2 &&
  Number.isSafeInteger(ballot.count) &&
  Number(ballot.count) >= 1 &&
  Array.isArray(ballot.ranking) &&
  ballot.ranking.every(isRank);

/**
 * Whether papers are plainly what `ballotSchema` asks for. The schema copies every name of every paper, which takes
 * longer than the count itself; it is needed only to say what is wrong.
 */
export const areWellFormed = (ballots: unknown): boolean => Array.isArray(ballots) && ballots.every(isBallot);
