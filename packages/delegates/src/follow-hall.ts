import { parseInto, throwProblems } from './check-input.ts';
import { countHall } from './count-hall.ts';
import { type Problem, problem } from './errors.ts';
import type { CodeReason, HallReason } from './hall-reasons.ts';
import {
  type HallEntry,
  type HallEvent,
  type HallKit,
  hallEventSchema,
  hallKitSchema,
  instantSchema,
} from './hall-schemas.ts';
import type { HallEntryState, HallState } from './hall-state.ts';

type Draft = HallEntryState;

const opening = ({ hash, shortHash, branch, voteWeight, attributes }: HallEntry): Draft => ({
  entry: hash,
  branch,
  voteWeight,
  attributes: { ...attributes },
  card: { hash, shortHash },
  lostCards: [],
  received: false,
  present: false,
  standing: 'good',
  challenge: null,
  collected: false,
});

type Against = Exclude<HallReason['code'], CodeReason['code']>;

const barred = ({ standing, collected }: Draft): Against | null => {
  if (standing === 'revoked') return 'credential-revoked';
  if (standing === 'rejected') return 'credential-rejected';
  return collected ? 'credential-collected' : null;
};

/** Takes the event in, or says what stands against it. */
const take = (draft: Draft, event: HallEvent, cards: Set<string>): Against | null => {
  const bar = barred(draft);
  switch (event.kind) {
    case 'arrived':
    case 'returned':
      if (bar) return bar;
      if (draft.present) return 'credential-already-in';
      draft.received = true;
      draft.present = true;
      return null;
    case 'left':
      if (!draft.present) return 'credential-not-in';
      draft.present = false;
      return null;
    case 'challenged':
      if (bar) return bar;
      if (draft.standing === 'disputed') return 'credential-disputed';
      draft.standing = 'disputed';
      draft.challenge = event.reason;
      return null;
    case 'decided':
      if (draft.standing !== 'disputed') return 'credential-not-disputed';
      draft.standing = event.outcome === 'upheld' ? 'good' : 'rejected';
      draft.challenge = null;
      if (event.outcome === 'rejected') draft.present = false;
      return null;
    case 'revoked':
      if (draft.standing === 'revoked') return 'credential-revoked';
      draft.standing = 'revoked';
      draft.challenge = null;
      draft.present = false;
      return null;
    case 'replaced':
      if (bar) return bar;
      if (cards.has(event.card.hash) || cards.has(event.card.shortHash)) return 'credential-repeated';
      cards.add(event.card.hash).add(event.card.shortHash);
      draft.lostCards.push(draft.card);
      draft.card = { ...event.card };
      return null;
    case 'collected':
      if (draft.collected) return 'credential-collected';
      draft.collected = true;
      draft.present = false;
      return null;
  }
};

const explain = (code: Against, event: number, draft: Draft | undefined): HallReason =>
  code === 'credential-disputed'
    ? { code, params: { event, reason: draft?.challenge ?? '' } }
    : { code, params: { event } };

const checkKit = (problems: Problem[], kit: HallKit): HallKit[] => {
  const kits = parseInto(problems, hallKitSchema, kit, ['kit']);
  const seen = new Set<string>();
  for (const [index, { hash, shortHash }] of (kits[0]?.entries ?? []).entries()) {
    if (seen.has(hash) || seen.has(shortHash))
      problems.push(problem('repeated-credential', ['kit', 'entries', index], {}));
    seen.add(hash).add(shortHash);
  }
  return kits;
};

/**
 * Follows what happened in the hall, event after event, to how it stands.
 *
 * A challenged delegate keeps all rights until the decision, as in the United Nations (General Assembly, rule
 * 29): present and disputed at once. Who is rejected or revoked counts as gone. An event that cannot be
 * followed (a second arrival, a card of another kit) changes nothing and is a warning with its place in the list.
 * @param kit the hall kit
 * @param events what happened, in the order in which it was written down
 * @param options `until`: a moment; later events are left out
 * @returns credentials by the order of the kit, hashes of those present, received, disputed, revoked and
 *   collected, figures by branch and attribute, and warnings
 * @throws DelegatesError 'malformed', 'not-a-hash', 'not-an-instant', 'not-a-code', 'repeated-credential'
 * @example
 * const { number } = makeCredential(new Uint8Array(16).fill(7));
 * const kit = makeHallKit({
 *   conference: 'autumn',
 *   salt: new Uint8Array(16).fill(9),
 *   delegates: [{ person: 'D1', branch: 'oral', attributes: {}, number }],
 *   attributes: [],
 *   branchCodes: { oral: 'B07' },
 * });
 * const entry = kit.entries[0]?.hash ?? '';
 * followHall(kit, [{ kind: 'arrived', entry, at: '2026-05-01T09:00:00Z' }]).counts.totals.present; // => 1
 */
export function followHall(
  kit: HallKit,
  events: readonly HallEvent[],
  options: { until?: string | undefined } = {},
): HallState {
  const problems: Problem[] = [];
  const [checked] = checkKit(problems, kit);
  const until =
    options.until === undefined ? [] : parseInto(problems, instantSchema, options.until, ['until']);
  const last = until[0] === undefined ? Number.POSITIVE_INFINITY : Date.parse(until[0]);
  if (!Array.isArray(events)) problems.push(problem('malformed', ['events'], { expected: 'array' }));
  const steps = [...(Array.isArray(events) ? events : [])].flatMap((event, index) =>
    parseInto(problems, hallEventSchema, event, ['events', index]).map((value) => ({ value, index })),
  );
  throwProblems(problems);

  const drafts = new Map((checked?.entries ?? []).map((entry) => [entry.hash, opening(entry)]));
  const cards = new Set((checked?.entries ?? []).flatMap(({ hash, shortHash }) => [hash, shortHash]));
  const warnings = steps
    .filter(({ value }) => Date.parse(value.at) <= last)
    .flatMap(({ value, index }) => {
      const draft = drafts.get(value.entry);
      const against = draft ? take(draft, value, cards) : 'credential-unknown';
      return against ? [explain(against, index, draft)] : [];
    });
  const entries = [...drafts.values()];
  const those = (test: (entry: HallEntryState) => boolean) => entries.filter(test).map(({ entry }) => entry);
  return {
    entries,
    present: those(({ present }) => present),
    received: those(({ received }) => received),
    disputed: those(({ standing }) => standing === 'disputed'),
    revoked: those(({ standing }) => standing === 'revoked' || standing === 'rejected'),
    collected: those(({ collected }) => collected),
    counts: countHall(entries, checked?.branches ?? [], checked?.attributes ?? []),
    warnings,
  };
}
