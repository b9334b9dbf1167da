import type { Reason } from './reasons.ts';
import type { Fraction, GoalName } from './schemas.ts';

/** Somebody with a seat, what they cost and which fund pays how much of it (minor units). */
export type Attending = {
  id: string;
  mode?: string;
  /** The vehicle they ride in, instead of a way of their own. */
  vehicle?: string;
  /** Which one of several, from 1. */
  vehicleNumber?: number;
  /** Nights in a bed of the conference; only where the problem has bedrooms. */
  nights?: number;
  cost: number;
  paidBy: Record<string, number>;
};

/**
 * A room that is held from the first night on, one of its type by number, from 1. An id stands once for each
 * head: somebody with a companion sleeps twice.
 */
export type Room = { type: string; number: number; nights: number; sleepers: string[] };

/** A cost of the conference itself, and what pays for it. */
export type Expense = { name: string; amount: number; paidBy: Record<string, number> };

/** A goal, what the plan reaches, and the best that was proved possible given the goals before it. */
export type ReachedGoal = { goal: GoalName; value: Fraction; bound: Fraction };

/** A sound plan: `optimal` when every goal's value is its bound. */
export type SoundPlan = {
  status: 'optimal' | 'feasible';
  attending: Attending[];
  waiting: { id: string; reasons: Reason[] }[];
  /** Only where the problem has bedrooms. */
  rooms?: Room[];
  expenses: Expense[];
  venue?: string;
  totals: {
    delegates: number;
    people: number;
    weight: number;
    cost: number;
    income: number;
    left: number;
  };
  goals: ReachedGoal[];
  warnings: Reason[];
};

/** What `planAttendance` answers. */
export type AttendancePlan =
  | SoundPlan
  | { status: 'infeasible'; conflicts: Reason[] }
  | { status: 'unknown'; bounds: { goal: GoalName; bound: Fraction }[] };
