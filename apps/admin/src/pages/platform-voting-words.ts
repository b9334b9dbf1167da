import type {
  CollisionReasonCode,
  FallReason,
  FallReasonCode,
  VotingReason,
  VotingReasonCode,
} from '@plenum/platform';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';

export const collisionWords = {
  'same-words': 'platform.collision.same-words',
  'deleted-and-changed': 'platform.collision.deleted-and-changed',
  'deleted-and-moved': 'platform.collision.deleted-and-moved',
  'moved-to-two-places': 'platform.collision.moved-to-two-places',
  'same-place': 'platform.collision.same-place',
  'beside-what-moves': 'platform.collision.beside-what-moves',
} satisfies Record<CollisionReasonCode, Key>;

const votings = {
  uncontested: 'platform.voting.uncontested',
  'separate-vote': 'platform.voting.separate-vote',
  'text-order': 'platform.voting.text-order',
  alternatives: 'platform.voting.alternatives',
  'furthest-first': 'platform.voting.furthest-first',
  'nearest-first': 'platform.voting.nearest-first',
  'as-listed': 'platform.voting.as-listed',
  'equally-far': 'platform.voting.equally-far',
  'order-given': 'platform.voting.order-given',
  'order-decides': 'platform.voting.order-decides',
  'same-change': 'platform.voting.same-change',
  consequential: 'platform.voting.consequential',
  'falls-if-passed': 'platform.voting.falls-if-passed',
  'substitute-before-main': 'platform.voting.substitute-before-main',
  'main-question-last': 'platform.voting.main-question-last',
} satisfies Record<VotingReasonCode, Key>;

const falls = {
  'against-what-passed': 'platform.fall.against-what-passed',
  'consequential-on-lost': 'platform.fall.consequential-on-lost',
  'voted-though-fallen': 'platform.fall.voted-though-fallen',
} satisfies Record<FallReasonCode, Key>;

/** Lists as the reader reads them; whatever else a reason has, as it is. */
function asParams(params: Record<string, unknown>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : Array.isArray(value) ? value.join(', ') : String(value ?? ''),
    ]),
  );
}

/** Why a question is put at its place. */
export function votingWords(reader: Reader, { code, params }: VotingReason): string {
  return reader.say(votings[code], { measure: '', amount: '', ...asParams(params) });
}

/** Why something fell. */
export function fallWords(reader: Reader, { code, params }: FallReason): string {
  return reader.say(falls[code], asParams(params));
}
