import { createHash } from 'node:crypto';
import { attendanceProblem } from './attendance-problem.ts';
import type { Conference } from './conference.ts';
import type { Loaded } from './loaded.ts';
import type { MoneyStep } from './money-in-hand.ts';

type Opened = Pick<Loaded, 'hashes'> & { conference: Conference };

/** The hash of the figures that a plan for a step of the money is made of; worked out once until something is saved. */
export function figuresHash({ conference, hashes }: Opened, step: MoneyStep): string {
  const known = hashes.get(step);
  if (known !== undefined) return known;
  const hash = hashOf(attendanceProblem(conference, step));
  hashes.set(step, hash);
  return hash;
}

/** The hash of a question, keys in their order. */
export function hashOf(question: unknown): string {
  return createHash('sha256').update(JSON.stringify(question)).digest('hex');
}
