import type { Amendment } from './amendment.ts';
import { fault } from './check-input.ts';
import { PlatformError } from './errors.ts';
import { collisionsOf } from './find-collisions.ts';
import { type Distance, furtherFirst, measureDistances } from './measure-distance.ts';
import { readAmendments } from './read-amendments.ts';
import { readInput } from './read-input.ts';
import type { Clause, Text } from './schemas.ts';
import { type VoteRules, voteRulesSchema } from './vote-rules.ts';
import { seriesOf, type Unit, unitsOf } from './vote-units.ts';
import type { VotingReason } from './voting-reasons.ts';

/**
 * One question that is put to the vote, at its place in the order, with the reasons for both. If it passes its
 * `amendments` and `consequentials` are adopted, and the questions of `falls` are not put any more. `series` is the id
 * of the first of the alternatives among which it stands, `distance` how far it goes from the text.
 */
export type Question = {
  id: string;
  kind: 'en-bloc' | 'amendment' | 'substitute' | 'main';
  place: number;
  clause: string | null;
  series: string | null;
  amendments: string[];
  consequentials: string[];
  falls: string[];
  distance: Distance | null;
  reasons: VotingReason[];
};

type Put = { unit: Unit; distance: Distance | null; reasons: VotingReason[] };
type Read = { clauses: ReadonlyMap<string, Clause>; places: ReadonlyMap<string, number>; rules: VoteRules };

const idOf = ({ main }: Unit): string => main.id;

/** The alternatives of one series in the order in which they are put, with why. */
function putSeries(series: readonly Unit[], { clauses, places, rules }: Read): Put[] {
  const ids = series.map(idOf);
  const distances = measureDistances(
    series.map(({ main }) => main),
    clauses,
    places,
  );
  const measured = series.map((unit, index) => ({ unit, distance: distances[index] ?? null }));
  const given = rules.orders?.find(({ amendments }) => amendments.every((id) => ids.includes(id)));
  const how = rules.alternatives ?? 'furthest-first';
  const rank = (unit: Unit) => {
    const at = given?.amendments.indexOf(idOf(unit)) ?? -1;
    return at === -1 ? ids.length : at;
  };
  const far = (one: Distance | null, other: Distance | null) =>
    one === null || other === null ? 0 : furtherFirst(one, other) * (how === 'nearest-first' ? -1 : 1);
  const sorted =
    how === 'as-listed' ? measured : measured.toSorted((one, other) => far(one.distance, other.distance));
  const ordered = given === undefined ? sorted : sorted.toSorted((a, b) => rank(a.unit) - rank(b.unit));
  const shown = ordered.map(({ unit }) => idOf(unit));
  return ordered.map(({ unit, distance }, index) => {
    const reasons: VotingReason[] = [{ code: 'alternatives', params: { series: shown } }];
    const before = ordered[index - 1];
    if (given !== undefined)
      reasons.push({ code: 'order-given', params: { series: shown, reason: given.reason } });
    else if (how === 'as-listed' || distance === null)
      reasons.push({ code: 'as-listed', params: { amendment: idOf(unit) } });
    else {
      reasons.push({ code: how, params: { ...distance, amendment: idOf(unit) } });
      if (before !== undefined && far(before.distance, distance) === 0)
        reasons.push({ code: 'equally-far', params: { as: idOf(before.unit) } });
    }
    return { unit, distance, reasons };
  });
}

/** Where in its clause an amendment begins; what is put before the clause comes first, what is put behind it last. */
const beginOf = ({ change }: Amendment): number => {
  if (change.kind === 'words') return change.edits[0]?.from ?? 0;
  return { 'insert-before': -1, delete: 0, move: 0, 'insert-after': Number.POSITIVE_INFINITY }[change.kind];
};

/** The order of the text; a series stands where its first amendment does. */
function byText(puts: Put[][], places: ReadonlyMap<string, number>): Put[] {
  const keyed = puts.map((series) => {
    const keys = series.map(({ unit: { main } }) => [places.get(main.clause) ?? 0, beginOf(main)] as const);
    const [first = [0, 0] as const] = keys.toSorted(
      (one, other) => one[0] - other[0] || one[1] - other[1] || 0,
    );
    return { series, first };
  });
  const compare = (one: number, other: number) => (one === other ? 0 : one - other);
  return keyed
    .toSorted((a, b) => compare(a.first[0], b.first[0]) || compare(a.first[1], b.first[1]))
    .flatMap(({ series }) => series);
}

function toQuestion(
  { unit, distance, reasons }: Put,
  separate: ReadonlySet<string>,
): Omit<Question, 'place'> {
  const { main, amendments, consequentials } = unit;
  const falls = [...unit.against].map(idOf);
  const beside = [...unit.beside].map(idOf);
  const asked = amendments.find((id) => separate.has(id));
  const all: VotingReason[] = [
    ...reasons,
    { code: 'text-order', params: { clause: main.clause } },
    ...(asked === undefined ? [] : [{ code: 'separate-vote' as const, params: { amendment: asked } }]),
    ...(beside.length === 0 ? [] : [{ code: 'order-decides' as const, params: { with: beside } }]),
    ...(amendments.length === 1 ? [] : [{ code: 'same-change' as const, params: { amendments } }]),
    ...(consequentials.length === 0
      ? []
      : [{ code: 'consequential' as const, params: { amendments: consequentials } }]),
    ...(falls.length === 0 ? [] : [{ code: 'falls-if-passed' as const, params: { questions: falls } }]),
  ];
  const [first] = reasons;
  const series = first?.code === 'alternatives' ? (first.params.series[0] ?? null) : null;
  return {
    id: main.id,
    kind: 'amendment',
    clause: main.clause,
    series,
    amendments,
    consequentials,
    falls,
    distance,
    reasons: all,
  };
}

/** Questions that are of the whole: what nothing stands against, other texts moved in its place, and itself. */
function ofTheWhole(
  kind: 'en-bloc' | 'substitute' | 'main',
  id: string,
  reasons: VotingReason[],
): Omit<Question, 'place'> {
  const nothing = {
    clause: null,
    series: null,
    amendments: [],
    consequentials: [],
    falls: [],
    distance: null,
  };
  return { id, kind, ...nothing, reasons };
}

/** An id for a question that is no amendment's. */
const freeId = (wanted: string, taken: ReadonlySet<string>): string =>
  taken.has(wanted) ? freeId(`${wanted}-question`, taken) : wanted;

/**
 * Says what has to be voted on and in which order. Amendments against which nothing stands are one question, put first;
 * the others come in the order of the text. Alternatives are a series: the one that goes furthest from the text first
 * (a deletion; then by numbers if all of them change numbers, otherwise by how many words they take out and put in;
 * as far as another: as listed), unless the rules or the chair say otherwise. Other texts in place of the whole come
 * behind all amendments, and the text itself, as it then stands, is voted on last.
 * @param text the text as it stands
 * @param amendments found in it by `amendText`, in the order in which they were handed in
 * @param rules what standing orders and the chair say
 * @returns the questions, each with its place, what falls if it passes, and the reasons
 * @throws PlatformError with all problems: 'unknown-amendment', 'not-alternatives' if an order is given of amendments
 *   that are not, 'consequential-on-consequential', 'consequential-collides', and what `findCollisions` throws
 * @example
 * const text = { clauses: [{ id: 'c1', kind: 'paragraph' as const, level: 0, text: 'A week of 36 hours.' }] };
 * const hours = (id: string, insert: string) => ({
 *   id, by: 'almaty', clause: 'c1',
 *   change: { kind: 'words' as const, edits: [{ from: 10, to: 12, found: '36', insert }] },
 * });
 * const questions = orderVotes(text, [hours('A3', '35'), hours('A4', '40')]);
 * questions.map(({ id }) => id); // => ['A4', 'A3', 'main']
 * questions[0]?.distance; // => { measure: 'numbers', amount: '4' }
 */
export function orderVotes(text: Text, amendments: readonly Amendment[], rules: VoteRules = {}): Question[] {
  const given = readAmendments(text, amendments);
  const checked = readInput(voteRulesSchema, rules);
  const { clauses } = given;
  const places = new Map(given.text.clauses.map(({ id }, place) => [id, place]));
  const units = unitsOf(given.amendments, collisionsOf(clauses, given.amendments), checked);
  const all = seriesOf(units);
  const ofSeries = new Map(all.flatMap((series) => series.map((unit) => [unit.main.id, series] as const)));
  const strays = (checked.orders ?? []).flatMap(({ amendments: ids }, index) =>
    new Set(ids.map((id) => ofSeries.get(id))).size === 1 && (ofSeries.get(ids[0] ?? '')?.length ?? 0) > 1
      ? []
      : [fault('not-alternatives', ['rules', 'orders', index, 'amendments'], { amendments: ids })],
  );
  if (strays.length > 0) throw new PlatformError(strays);

  const separate = new Set(checked.separate);
  const isContested = ({ against, beside, amendments: ids }: Unit): boolean =>
    checked.enBloc === false || against.size > 0 || beside.size > 0 || ids.some((id) => separate.has(id));
  const bloc = all.flatMap((series) => series.filter((unit) => !isContested(unit)));
  const read = { clauses, places, rules: checked };
  const contested = all.filter(([unit]) => unit !== undefined && isContested(unit));
  const puts = contested.map((series): Put[] =>
    series.length > 1
      ? putSeries(series, read)
      : series.map((unit) => ({
          unit,
          distance: measureDistances([unit.main], clauses, places)[0] ?? null,
          reasons: [],
        })),
  );
  const taken = new Set(given.amendments.map(({ id }) => id));
  const substitutes = checked.substitutes ?? [];
  const together = byText(
    bloc.map((unit) => [{ unit, distance: null, reasons: [] }]),
    places,
  ).map(({ unit }) => unit);
  const ids = together.flatMap((unit) => unit.amendments);
  const questions = [
    ...(together.length === 0
      ? []
      : [
          {
            ...ofTheWhole('en-bloc', freeId('en-bloc', taken), [
              { code: 'uncontested', params: { amendments: ids } },
            ]),
            amendments: ids,
            consequentials: together.flatMap((unit) => unit.consequentials),
          },
        ]),
    ...byText(puts, places).map((put) => toQuestion(put, separate)),
    ...substitutes.map((id) => ({
      ...ofTheWhole('substitute', id, [{ code: 'substitute-before-main', params: { substitute: id } }]),
      falls: substitutes.filter((other) => other !== id),
    })),
    ofTheWhole('main', freeId('main', new Set([...taken, ...substitutes])), [
      { code: 'main-question-last', params: {} },
    ]),
  ];
  return questions.map((question, index) => ({ ...question, place: index + 1 }));
}
