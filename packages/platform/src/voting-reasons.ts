import type { Distance } from './measure-distance.ts';

/** Every code that a reason for the place of a question may carry. */
export const votingReasonCodes = [
  'uncontested',
  'separate-vote',
  'text-order',
  'alternatives',
  'furthest-first',
  'nearest-first',
  'as-listed',
  'equally-far',
  'order-given',
  'order-decides',
  'same-change',
  'consequential',
  'falls-if-passed',
  'substitute-before-main',
  'main-question-last',
] as const;

/** A code of `votingReasonCodes`. */
export type VotingReasonCode = (typeof votingReasonCodes)[number];

/** Why a question is put, and why at its place. */
export type VotingReason =
  /** No other amendment stands against these, and nobody asked for a vote on one of them. */
  | { code: 'uncontested'; params: { amendments: string[] } }
  | { code: 'separate-vote'; params: { amendment: string } }
  /** It comes where its clause comes in the text. */
  | { code: 'text-order'; params: { clause: string } }
  /** These are alternatives: voted on one after the other until one passes. */
  | { code: 'alternatives'; params: { series: string[] } }
  | { code: 'furthest-first' | 'nearest-first'; params: Distance & { amendment: string } }
  | { code: 'as-listed'; params: { amendment: string } }
  /** It goes as far as the one before it; that was listed first. */
  | { code: 'equally-far'; params: { as: string } }
  /** The chair put the series in this order. */
  | { code: 'order-given'; params: { series: string[]; reason: string } }
  /** Both can pass; what is voted on first stands first. */
  | { code: 'order-decides'; params: { with: string[] } }
  /** Amendments that do the same are one question. */
  | { code: 'same-change'; params: { amendments: string[] } }
  /** These follow without a vote. */
  | { code: 'consequential'; params: { amendments: string[] } }
  | { code: 'falls-if-passed'; params: { questions: string[] } }
  | { code: 'substitute-before-main'; params: { substitute: string } }
  | { code: 'main-question-last'; params: Record<string, never> };

/** Every code that the reason why something fell, or why a result does not count, may carry. */
export const fallReasonCodes = [
  'against-what-passed',
  'consequential-on-lost',
  'voted-though-fallen',
] as const;

/** A code of `fallReasonCodes`. */
export type FallReasonCode = (typeof fallReasonCodes)[number];

/** Why a question or a consequential amendment fell, or why a result does not count. */
export type FallReason =
  | { code: 'against-what-passed'; params: { passed: string } }
  /** The amendment that it follows was lost or fell. */
  | { code: 'consequential-on-lost'; params: { on: string } }
  /** A result was entered for what had fallen when `passed` passed. */
  | { code: 'voted-though-fallen'; params: { passed: string } };
