import type { AttendanceView } from '../services/view-attendance.ts';

/** The view of a plan at hand. */
export type Planned = Extract<AttendanceView, { status: 'planned' }>;

/** A plan that people can come by. */
export type Sound = Extract<Planned['plan'], { status: 'optimal' | 'feasible' }>;
