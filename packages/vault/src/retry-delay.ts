const longestSeconds = 900;

/** Milliseconds to wait after so many wrong passphrases in a row: 1, 2, 4 ... seconds, a quarter of an hour at most. */
export const retryDelay = (failures: number): number =>
  failures === 0 ? 0 : Math.min(2 ** Math.min(failures - 1, 20), longestSeconds) * 1000;
