import type { Reason } from './errors.ts';

/** Every way in which plan B may change a picket. */
export const planBChanges = [
  'over',
  'under-way',
  'unchanged',
  'moved',
  'called-out',
  'rolled',
  'falls-away',
  'not-held',
] as const;

/**
 * What plan B changes for a picket: it is `over` or `under-way` when the block is decided; it stands as planned
 * (`unchanged`), at another hour of the day (`moved`); a contingent one is `called-out` on the day or has `rolled`
 * to a later local date; one that was planned and can no longer be held `falls-away`; `not-held` was not planned
 * and is not now.
 */
export type Change = (typeof planBChanges)[number];

/** A picket before and after: UTC instants, the local date on which it stands, and why it cannot. */
export type PlanBChange = {
  id: string;
  change: Change;
  before: string | null;
  after: string | null;
  date: string | null;
  reasons: Reason[];
};
