import { alphabet, isNumber } from './credential-code.ts';
import type { HallReason } from './hall-reasons.ts';
import type { HallKit } from './hall-schemas.ts';
import type { HallEntryState, HallState } from './hall-state.ts';
import { hashCredential, hashShortCode } from './hash-credential.ts';
import { type ReadCode, readCode } from './read-code.ts';

/** What the door is told of a code; `valid` alone lets a person in without a word. */
export type CredentialCheck =
  | { status: 'valid'; holder: HallEntryState }
  /** It is good, and somebody has come in with it. */
  | { status: 'already-in'; holder: HallEntryState; because: HallReason }
  /** Disputed and not decided: the holder may come in, and is to be told. */
  | { status: 'challenged'; holder: HallEntryState; because: HallReason }
  /** Revoked, rejected by a decision, or a lost card for which another was given. */
  | { status: 'revoked'; holder: HallEntryState; because: HallReason }
  | { status: 'collected'; holder: HallEntryState; because: HallReason }
  | { status: 'unknown' | 'mistyped' | 'malformed'; because: HallReason };

const neighbours = function* (number: string): Generator<string> {
  for (let place = 0; place < number.length; place += 1) {
    const [before, after] = [number.slice(0, place), number.slice(place + 1)];
    for (const symbol of alphabet) yield `${before}${symbol}${after}`;
    yield `${before}${after.charAt(0)}${number.charAt(place)}${after.slice(1)}`;
  }
};

/** A number typed without its check character: is a good one a single slip away? */
const isNearly = (number: string, salt: string, state: HallState): boolean => {
  const known = new Set(state.entries.map(({ card }) => card.hash));
  for (const near of neighbours(number))
    if (isNumber(near) && known.has(hashCredential(near, salt))) return true;
  return false;
};

const judge = (holder: HallEntryState, lost: boolean): CredentialCheck => {
  const { standing, challenge } = holder;
  if (standing === 'revoked')
    return { status: 'revoked', holder, because: { code: 'credential-revoked', params: {} } };
  if (standing === 'rejected')
    return { status: 'revoked', holder, because: { code: 'credential-rejected', params: {} } };
  if (lost) return { status: 'revoked', holder, because: { code: 'credential-replaced', params: {} } };
  if (holder.collected)
    return { status: 'collected', holder, because: { code: 'credential-collected', params: {} } };
  if (holder.present)
    return { status: 'already-in', holder, because: { code: 'credential-already-in', params: {} } };
  if (standing === 'disputed') {
    const because: HallReason = { code: 'credential-disputed', params: { reason: challenge ?? '' } };
    return { status: 'challenged', holder, because };
  }
  return { status: 'valid', holder };
};

const search = (read: Extract<ReadCode, { value: string }>, salt: string, state: HallState) => {
  const short = read.status === 'short';
  const wanted = short ? hashShortCode(read.value, salt) : hashCredential(read.value, salt);
  const fits = (card: { hash: string; shortHash: string }) => (short ? card.shortHash : card.hash) === wanted;
  const current = state.entries.find(({ card }) => fits(card));
  const holder = current ?? state.entries.find(({ lostCards }) => lostCards.some(fits));
  return holder && { holder, lost: !current };
};

/**
 * Checks a code at the door, typed or scanned, against the hall as it stands.
 * @param kit the hall kit
 * @param state the hall, as {@link followHall} gives it
 * @param code a number or a short code, in any spelling that {@link readCode} takes
 * @returns whether the holder may come in, and if not, why; `holder.entry` is what an event names
 * @example
 * const { number, shortCode } = makeCredential(new Uint8Array(16).fill(7));
 * const kit = makeHallKit({
 *   conference: 'autumn',
 *   salt: new Uint8Array(16).fill(9),
 *   delegates: [{ person: 'D1', branch: 'oral', attributes: {}, number }],
 *   attributes: [],
 *   branchCodes: { oral: 'B07' },
 * });
 * const state = followHall(kit, []);
 * checkCredential(kit, state, shortCode.toLowerCase()).status; // => 'valid'
 * checkCredential(kit, state, `${shortCode.slice(0, 8)}*`).status; // => 'mistyped'
 */
export function checkCredential(kit: HallKit, state: HallState, code: string): CredentialCheck {
  const read = readCode(code);
  if (read.status === 'mistyped' || read.status === 'malformed') return read;
  const found = search(read, kit.salt, state);
  if (found) return judge(found.holder, found.lost);
  if (read.status === 'number' && isNearly(read.value, kit.salt, state))
    return { status: 'mistyped', because: { code: 'code-nearly', params: {} } };
  return { status: 'unknown', because: { code: 'credential-unknown', params: {} } };
}
