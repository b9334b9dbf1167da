import { type BallotPaper, ballotPaper, type HallElection } from '@plenum/delegates';
import { countElection } from './count-election.ts';
import type { Counted } from './counted.ts';
import type { HallElectionRecord } from './hall-election-record.ts';
import type { Office } from './office.ts';

// The Kazakh alphabet has all letters of the Russian one, in the Russian order.
const alphabet = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяabcdefghijklmnopqrstuvwxyz';

/** A paper whose candidates are known by their numbers on it, as whoever holds the paper can see. */
export type HallPaper = BallotPaper & {
  /** The person behind each number. */
  persons: Record<string, string>;
};

type Places = HallElectionRecord['places'];
type Box = NonNullable<HallElectionRecord['box']>;

/**
 * The ballot paper of those who stand. If their order is drawn, lots are cast on the numbers of their nominations,
 * which the hall has heard, so that anybody can repeat the draw.
 */
export function paperOf(record: HallElectionRecord, { candidates, standing }: HallElection): HallPaper {
  const names = new Map(record.people.map(({ id, name }) => [id, name]));
  const numbered = candidates.map(({ id }, index) => ({ person: id, id: String(index + 1) }));
  const paper = ballotPaper({
    title: record.title,
    seats: record.seats,
    candidates: numbered
      .filter(({ person }) => standing.includes(person))
      .map(({ person, id }) => ({ id, name: names.get(person) ?? person })),
    order:
      record.orderSeed === '' ? { by: 'alphabetical', alphabet } : { by: 'seed', seed: record.orderSeed },
    rule: record.rule,
  });
  const persons = new Map(numbered.map(({ person, id }) => [id, person]));
  return {
    ...paper,
    candidates: paper.candidates.map(({ place, name }) => ({ place, id: String(place), name })),
    persons: Object.fromEntries(paper.candidates.map(({ place, id }) => [place, persons.get(id) ?? ''])),
  };
}

/** Guaranteed places and how many of those who stand could take them; where too few do, only so many are kept. */
export function guaranteed(
  { places, people }: HallElectionRecord,
  standing: readonly string[],
): (Places[number] & { able: number })[] {
  const candidates = people.filter(({ id }) => standing.includes(id));
  return places.map(({ where, atLeast }) => ({
    where,
    atLeast,
    able: candidates.filter(({ attributes }) =>
      Object.entries(where).every(([name, value]) => attributes[name] === value),
    ).length,
  }));
}

/** The count of what lay in the box, candidates by their numbers on the paper. */
export function countBox(record: HallElectionRecord, paper: HallPaper, box: Box): Counted {
  const people = new Map(record.people.map(({ id, attributes }) => [id, attributes]));
  return countElection({
    seats: record.seats,
    rule: record.rule,
    places: guaranteed(record, Object.values(paper.persons)).flatMap(({ where, atLeast, able }) =>
      able === 0 ? [] : [{ where, atLeast: Math.min(atLeast, able) }],
    ),
    candidates: paper.candidates.map(({ id, name }) => ({
      id,
      name,
      withdrawn: false,
      attributes: people.get(paper.persons[id] ?? '') ?? {},
    })),
    ballots: box.ballots,
    seed: record.tieSeed,
    decisions: box.decisions,
  });
}

/** The same of an election that is kept; made once for each revision, since a long count takes a while. */
export function countKept(
  office: Office,
  { document, revision, value }: { document: string; revision: number; value: HallElectionRecord },
  paper: HallPaper,
): Counted | undefined {
  if (value.box === undefined) return undefined;
  const known = office.memory.counts.get(document);
  if (known?.revision === revision) return known.counted;
  const counted = countBox(value, paper, value.box);
  office.memory.counts.set(document, { revision, counted });
  return counted;
}
