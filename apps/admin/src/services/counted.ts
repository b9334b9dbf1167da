import type { Count } from '@plenum/elections';

/** The count of an election, or the code of what stands against counting it. */
export type Counted = { status: 'counted'; count: Count } | { status: 'refused'; code: string };
