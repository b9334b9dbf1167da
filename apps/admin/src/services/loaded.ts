import type { Conference } from './conference.ts';
import type { KnownDocument } from './documents.ts';

/** The newest revision of every document and the conference they make; kept until something is saved. */
export type Loaded = {
  sequence: number;
  documents: KnownDocument[];
  conference: Conference | undefined;
  /** Hashes of questions, once they have been worked out. */
  hashes: Map<string, string>;
};
