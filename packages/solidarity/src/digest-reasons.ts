/** Every code of what to mind about a digest. */
export const digestReasonCodes = [
  'photo-without-consent',
  'link-without-archive',
  'report-of-cancelled',
  'nobody-came',
] as const;

/** What to mind about a digest before it goes out. */
export type DigestReason =
  /** So many photos of the picket are left out. */
  | { code: 'photo-without-consent'; params: { picket: string; photos: number } }
  /** The page may be gone tomorrow; `picket` is null for coverage that belongs to none. */
  | { code: 'link-without-archive'; params: { picket: string | null; link: string } }
  | { code: 'report-of-cancelled'; params: { picket: string } }
  /** It reports minutes, but no people. */
  | { code: 'nobody-came'; params: { picket: string } };
