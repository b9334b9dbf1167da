import { isDeepStrictEqual } from 'node:util';
import type { AttendanceProblem, SoundPlan } from '@plenum/attendance';
import { change, type Held, held, type Kind } from './documents.ts';
import { figuresHash } from './figures-hash.ts';
import { fundLetters } from './fund-letters.ts';
import type { Open } from './living-roll.ts';
import { openConference } from './load-conference.ts';
import { newId, type Office } from './office.ts';
import { confirmedNow } from './places.ts';
import { storedReplan } from './replan.ts';
import { storedTiers } from './tiers.ts';

/** Where places are confirmed from: the first rung of the ladder, or what planning again brought. */
export const confirmedFrom = ['tiers', 'replan'] as const;
export type ConfirmedFrom = (typeof confirmedFrom)[number];

/** A plan for the money received that today's figures still hold for. */
export type Source = { document: string; revision: number; problem: AttendanceProblem; plan: SoundPlan };

/** What places can be confirmed by; nothing if it was never planned, or if something has changed since. */
export function sourceOf(open: Open, from: ConfirmedFrom): Source | undefined {
  const known = held(open.documents, from)[0];
  if (known === undefined) return undefined;
  const { document, revision } = known;
  if (from === 'replan') {
    const stored = storedReplan(open);
    if (stored === undefined || stored.stale || stored.answer.status !== 'replanned') return undefined;
    const { problem, plan } = stored.answer;
    return { document, revision, problem, plan };
  }
  const stored = storedTiers(open);
  const [first] = stored?.tiers ?? [];
  if (stored === undefined || stored.stale || first === undefined || !('attending' in first.plan))
    return undefined;
  const counted = new Set(first.funds);
  const problem = { ...stored.problem, funds: stored.problem.funds.filter(({ id }) => counted.has(id)) };
  return { document, revision, problem, plan: first.plan };
}

/** The delegates who come by a plan and whose places are not confirmed yet, by their documents. */
export function confirmable(open: Open, { problem, plan }: Source): Map<string, string> {
  const confirmed = confirmedNow(open);
  const delegates = new Set(problem.candidates.flatMap(({ id, group }) => (group === undefined ? [] : [id])));
  const documents = new Map(
    held(open.documents, 'delegate')
      .filter(({ value }) => value.left === undefined)
      .map(({ document, value }) => [value.id, document]),
  );
  return new Map(
    plan.attending.flatMap(({ id }): [string, string][] => {
      const document = documents.get(id);
      return document === undefined || !delegates.has(id) || confirmed.has(id) ? [] : [[document, id]];
    }),
  );
}

export type Confirmed =
  | { status: 'confirmed'; count: number }
  | { status: 'nobody' | 'changed' | 'conflict' | 'unknown' };

/**
 * Confirms the places of all who can come for the money received, or of some of them, by the documents of the
 * delegates. Whoever is confirmed already stays so: twice is as once.
 */
export async function confirmPlaces(
  office: Office,
  from: ConfirmedFrom,
  who: 'all' | readonly string[],
  again = true,
): Promise<Confirmed> {
  const open = await openConference(office);
  const delegates = new Map(held(open.documents, 'delegate').map((one) => [one.document, one]));
  if (who !== 'all' && !who.every((document) => delegates.has(document))) return { status: 'unknown' };
  if (who !== 'all' && who.length === 0) return { status: 'nobody' };
  const source = sourceOf(open, from);
  const confirmed = confirmedNow(open);
  const isConfirmed = (document: string) => confirmed.has(delegates.get(document)?.value.id ?? '');
  if (who !== 'all' && who.every(isConfirmed)) return { status: 'confirmed', count: 0 };
  if (source === undefined) return { status: 'changed' };
  const waiting = confirmable(open, source);
  const chosen = who === 'all' ? [...waiting.keys()] : [...new Set(who)].filter((one) => !isConfirmed(one));
  if (!chosen.every((document) => waiting.has(document))) return { status: 'changed' };
  if (chosen.length === 0) return { status: 'confirmed', count: 0 };
  const now = office.now().toISOString();
  const saved = await office.store.save(
    [
      ...newPlaces(office, open, source, { chosen: new Set(chosen), now }),
      headChange(office, open, now),
    ].concat(toldChange(office, open, source, now)),
    {
      by: office.by,
      now,
      read: [
        { id: source.document, revision: source.revision },
        ...read(open, 'conference', 'fund', 'rates', 'fare'),
        ...chosen.map((id) => ({ id, revision: delegates.get(id)?.revision ?? 0 })),
      ],
    },
  );
  if (saved.status === 'saved') return { status: 'confirmed', count: chosen.length };
  // Somebody confirmed at the same moment, perhaps the same places by a second click: what is left is tried once.
  return again ? confirmPlaces(office, from, who, false) : { status: 'conflict' };
}

function newPlaces(
  office: Office,
  { documents, conference }: Open,
  { plan }: Source,
  { chosen, now }: { chosen: ReadonlySet<string>; now: string },
) {
  const known = new Map(held(documents, 'place').map((one) => [one.value.delegate, one]));
  const letters = fundLetters(conference);
  const ids = new Map(held(documents, 'delegate').map(({ document, value }) => [document, value.id]));
  return [...chosen].flatMap((delegate, index) => {
    const person = plan.attending.find(({ id }) => id === ids.get(delegate));
    if (person === undefined) return [];
    const { cost, paidBy } = person;
    const mode = person.mode ?? person.vehicle;
    const at = known.get(delegate) ?? {
      document: newId(office),
      revision: null,
      position: known.size + index,
    };
    return [
      change('place', at, {
        delegate,
        confirmedAt: now,
        paidBy: Object.keys(paidBy)
          .map((fund) => letters.get(fund) ?? fund)
          .sort(),
        cost,
        ...(mode === undefined ? {} : { mode }),
      }),
    ];
  });
}

function headChange(office: Office, { documents }: Open, now: string) {
  const head: Held<'places'> | undefined = held(documents, 'places')[0];
  const at = head ?? { document: newId(office), revision: null, position: 0 };
  return change('places', at, { changes: (head?.value.changes ?? 0) + 1, lastAt: now });
}

/** The plan that the next one is held against; it is large, and kept once. */
function toldChange(office: Office, open: Open, { problem, plan }: Source, now: string) {
  const told = held(open.documents, 'told')[0];
  const figures = figuresHash(open, 'received');
  if (told?.value.figuresHash === figures && isDeepStrictEqual(told.value.plan.attending, plan.attending))
    return [];
  const at = told ?? { document: newId(office), revision: null, position: 0 };
  return [change('told', at, { toldAt: now, figuresHash: figures, problem, plan })];
}

function read({ documents }: Open, ...kinds: Kind[]): { id: string; revision: number }[] {
  const wanted = new Set<string>(kinds);
  return documents.filter(({ kind }) => wanted.has(kind)).map(({ id, revision }) => ({ id, revision }));
}
