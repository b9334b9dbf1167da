/** A picket that can be held: its starts in order, its length in milliseconds, and how many come. */
export type Candidate = { id: string; starts: readonly number[]; length: number; turnout: number };
