/** The encodings that a table is read in. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'koi8-r'] as const;

/** One of {@link encodings}. */
export type Encoding = (typeof encodings)[number];
