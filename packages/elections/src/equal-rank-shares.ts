/**
 * How a paper is shared among candidates of an equal rank under Meek's method: as if it were cut into equal parts,
 * one for each order in which the equals could have been put (Meek 1970; Hill, Voting matters 13, 2001).
 * @param kept what each elected of the rank keeps, in units of one
 * @param hopefuls how many of the rank keep all they get
 * @param unit one
 * @returns exact shares of the paper over a common denominator; what they do not add up to passes on
 */
export const equalRankShares = (
  kept: readonly bigint[],
  hopefuls: number,
  unit: bigint,
): { elected: bigint[]; hopeful: bigint; over: bigint } => {
  const size = kept.length + hopefuls;
  const factorials = [1n];
  for (let i = 1; i <= size; i += 1) factorials.push((factorials[i - 1] ?? 1n) * BigInt(i));
  const factorial = (i: number): bigint => factorials[i] ?? 1n;

  // The chance that exactly some k others come before, times what those k let pass, summed over all choices of them.
  const reaching = (others: readonly bigint[]): bigint => {
    let sums = [1n];
    for (const keeps of others) {
      const passes = unit - keeps;
      sums = [...sums, 0n].map((sum, k) => sum * unit + (sums[k - 1] ?? 0n) * passes);
    }
    return sums.reduce((total, sum, k) => total + factorial(k) * factorial(size - 1 - k) * sum, 0n);
  };

  return {
    elected: kept.map((keeps, index) => keeps * reaching(kept.toSpliced(index, 1))),
    hopeful: hopefuls > 0 ? reaching(kept) : 0n,
    over: factorial(size) * unit ** BigInt(kept.length),
  };
};
