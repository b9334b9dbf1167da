const smallest = 256;

/**
 * The length in bytes to which a text of `length` bytes is padded: 256 at least, then Padmé, which wastes
 * 12 % at most and lets a length tell no more than a floating-point number of log log bits would
 * (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files", PETS 2019, section 4).
 */
export const paddedLength = (length: number): number => {
  if (length <= smallest) return smallest;
  const exponent = Math.floor(Math.log2(length));
  const kept = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** (exponent - kept);
  return Math.ceil(length / step) * step;
};
