import type { Document } from '@plenum/vault';
import type { Conference } from './conference.ts';

/** The newest revision of every document and the conference they make; kept until something is saved. */
export type Loaded = {
  sequence: number;
  documents: Document[];
  conference: Conference | undefined;
  /** Hashes of questions, once they have been worked out. */
  hashes: Map<string, string>;
};
