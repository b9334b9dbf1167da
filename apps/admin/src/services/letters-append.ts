import { createHash } from 'node:crypto';
import type { Change } from '@plenum/vault';
import { change, type ValueOf } from './documents.ts';
import { newId, type Office } from './office.ts';

type StepKind = 'letter-step' | 'aid-step' | 'message-step';
/** What a form brings along: the token that tells it from others, and the revision that it was made from. */
export type FormMark = { form: string; revision: string };
export type Saved = { status: 'saved' | 'conflict' };

/**
 * Adds one step after those that are there. Whatever heads it is written under move with it, so that of two who add
 * at the same moment one is told.
 */
export async function appendStep<K extends StepKind>(
  office: Office,
  kind: K,
  { position, heads, value }: { position: number; heads: readonly Change[]; value: ValueOf<K> },
): Promise<Saved> {
  const step = change(kind, { document: newId(office), revision: null, position }, value);
  const saved = await office.store.save([step, ...heads], {
    by: office.by,
    now: office.now().toISOString(),
    read: [],
  });
  return { status: saved.status === 'saved' ? 'saved' : 'conflict' };
}

/** What stands beside every step: the moment, the form and what it said. */
export function stepMarks(office: Office, { form }: FormMark, says: string) {
  return {
    at: office.now().toISOString(),
    form: /^[0-9a-f]{32}$/.test(form) ? form : newId(office),
    says,
  };
}

/** What a form said, told apart from what it might say after the way back in a browser. */
export const digestOf = (said: unknown): string =>
  createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32);

/** Whether this very form has been kept before: then nothing is added, and nothing is wrong. */
export const isKept = (
  steps: readonly { value: { form: string; says: string } }[],
  { form }: FormMark,
  says: string,
): boolean => steps.some(({ value }) => value.form === form && value.says === says);

/** The place behind all the others. */
export const nextPosition = (steps: readonly { position: number }[]): number =>
  Math.max(-1, ...steps.map(({ position }) => position)) + 1;
