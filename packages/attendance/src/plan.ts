import type { Reason } from './reasons.ts';
import type { Fraction, GoalName } from './schemas.ts';

/** Somebody with a seat, what they cost and which fund pays how much of it (minor units). */
export type Attending = {
  id: string;
  mode?: string;
  vehicle?: string;
  cost: number;
  paidBy: Record<string, number>;
};

/** A cost of the conference itself, and what pays for it. */
export type Expense = { name: string; amount: number; paidBy: Record<string, number> };

/** A goal, what the plan reaches, and the best that was proved possible given the goals before it. */
export type ReachedGoal = { goal: GoalName; value: Fraction; bound: Fraction };

/** A sound plan: `optimal` when every goal's value is its bound. */
export type SoundPlan = {
  status: 'optimal' | 'feasible';
  attending: Attending[];
  waiting: { id: string; reasons: Reason[] }[];
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
