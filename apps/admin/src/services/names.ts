/** A name in each language of the conference. */
export type Names = { en: string; ru: string; kk: string };
