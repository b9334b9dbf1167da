import { Fraction as Ratio } from 'fraction.js';
import type { WorkingReason } from './reasons.ts';

/** One per so many members, and what becomes of a part of the norm. */
export type Norm = { onePerMembers: number; orPart: boolean; partFrom?: string | undefined };

/** Delegates, and how they were worked out. */
export type Counted = { delegates: number; working: WorkingReason[] };

const reaches = (remainder: number, onePerMembers: number, from: string): boolean =>
  new Ratio(remainder, onePerMembers).compare(from) >= 0;

const countPart = (remainder: number, { onePerMembers, orPart, partFrom }: Norm): Counted => {
  if (remainder === 0) return { delegates: 0, working: [] };
  const params = { remainder, onePerMembers };
  if (!orPart) return { delegates: 0, working: [{ code: 'remainder-left', params }] };
  if (partFrom === undefined) return { delegates: 1, working: [{ code: 'part-of-norm', params }] };
  const reached = reaches(remainder, onePerMembers, partFrom);
  return {
    delegates: reached ? 1 : 0,
    working: [{ code: reached ? 'part-reached' : 'part-too-small', params: { ...params, from: partFrom } }],
  };
};

/** Counts whole norms and the part left over; `full` words the step of the whole norms. */
export const countNorm = (members: number, norm: Norm, full: (count: number) => WorkingReason): Counted => {
  const remainder = members % norm.onePerMembers;
  const count = (members - remainder) / norm.onePerMembers;
  const part = countPart(remainder, norm);
  return { delegates: count + part.delegates, working: [full(count), ...part.working] };
};
