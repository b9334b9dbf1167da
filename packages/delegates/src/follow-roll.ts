import { parseInto, throwProblems } from './check-input.ts';
import { type Problem, problem } from './errors.ts';
import { instantSchema } from './hall-schemas.ts';
import { byRank, parseRoll } from './parse-roll.ts';
import {
  holdsPlace,
  type LivingBranch,
  type LivingRoll,
  type RollMember,
  type RollStep,
} from './roll-member.ts';
import {
  type GuaranteedPlaces,
  guaranteedPlacesSchema,
  type RollDeadlines,
  type RollEvent,
  rollDeadlinesSchema,
  rollEventSchema,
} from './roll-schemas.ts';
import type { BranchEntitlement, RollEntry } from './schemas.ts';
import { lapseCalls, type RollDraft, takeRollEvent } from './take-roll-event.ts';

/** The roll at the beginning, and what has happened since. */
export type LivingRollInput = {
  branches: readonly BranchEntitlement[];
  people: readonly RollEntry[];
  places?: readonly GuaranteedPlaces[] | undefined;
  deadlines?: RollDeadlines | undefined;
  /** In the order in which they were written down. */
  events: readonly RollEvent[];
  /** The moment at which calls without an answer are looked at; the last event's unless given. */
  now?: string | undefined;
};

type NamedPerson = [path: (string | number)[], id: string];

const namedIn = (event: RollEvent): NamedPerson[] => {
  switch (event.kind) {
    case 'withdrawn':
      return [[['person'], event.person]];
    case 'called':
      return [
        [['alternate'], event.alternate],
        ...(event.for === undefined ? [] : [[['for'], event.for] as NamedPerson]),
      ];
    case 'accepted':
    case 'declined':
      return [[['alternate'], event.alternate]];
    case 'transferred': {
      const heir: NamedPerson[] = 'person' in event.to ? [[['to', 'person'], event.to.person]] : [];
      return [[['person'], event.person], ...heir];
    }
  }
};

const parse = (input: LivingRollInput) => {
  const problems: Problem[] = [];
  const { branches, people } = parseRoll(problems, input);
  const known = new Set(branches.map(({ id }) => id));
  const ids = new Set(people.map(({ id }) => id));
  const list = <T>(
    name: 'places' | 'events',
    values: unknown,
    read: (value: unknown, index: number) => T[],
  ) => {
    if (Array.isArray(values)) return values.flatMap(read);
    problems.push(problem('malformed', [name], { expected: 'array' }));
    return [];
  };
  const unknownBranch = (path: (string | number)[], branch: string | undefined) => {
    if (branch !== undefined && !known.has(branch))
      problems.push(problem('unknown-branch', path, { branch }));
  };
  const places = list('places', input.places ?? [], (value, index) => {
    const path = ['places', index];
    const parsed = parseInto(problems, guaranteedPlacesSchema, value, path);
    for (const { branch } of parsed) unknownBranch([...path, 'branch'], branch);
    return parsed;
  });
  const [deadlines = {}] = parseInto(problems, rollDeadlinesSchema, input.deadlines ?? {}, ['deadlines']);
  const events = list('events', input.events, (value, index) => {
    const path = ['events', index];
    const parsed = parseInto(problems, rollEventSchema, value, path);
    for (const event of parsed) {
      for (const [inner, person] of namedIn(event))
        if (!ids.has(person)) problems.push(problem('unknown-person', [...path, ...inner], { person }));
      if (event.kind === 'transferred' && 'branch' in event.to)
        unknownBranch([...path, 'to', 'branch'], event.to.branch);
    }
    return parsed;
  });
  if (input.now !== undefined) parseInto(problems, instantSchema, input.now, ['now']);
  throwProblems(problems);
  return { branches, people, places, deadlines, events };
};

const opening = (entry: RollEntry): RollMember => ({
  ...entry,
  attributes: { ...entry.attributes },
  state: entry.status,
  for: null,
  answerBy: null,
  held: entry.status === 'elected',
});

const branchOf = ({ id, entitled }: BranchEntitlement, members: readonly RollMember[]): LivingBranch => {
  const all = members.filter(({ branch }) => branch === id).toSorted(byRank);
  const holders = all.filter(holdsPlace);
  const delegates = [
    ...holders.filter(({ status }) => status === 'elected'),
    ...holders.filter(({ status }) => status === 'alternate'),
  ];
  const gone = ({ state }: RollMember) =>
    state === 'declined' || state === 'lapsed' || state === 'withdrawn' || state === 'passed-on';
  return {
    branch: id,
    entitled,
    delegates,
    called: all.filter(({ state }) => state === 'called'),
    alternates: all.filter(({ state }) => state === 'alternate'),
    gone: all.filter(gone),
    vacant: Math.max(0, entitled - delegates.length),
    over: Math.max(0, delegates.length - entitled),
  };
};

/**
 * Follows the roll through withdrawals, calls to alternates, their answers and transfers, to how it stands.
 *
 * A step that cannot be taken (a call after the deadline, an answer from somebody who was not called) changes
 * nothing and stays in the trail with its reason. A call out of turn is taken, and the trail says whose turn it
 * was.
 * @param input branches with their entitlement, people as elected, guaranteed places, deadlines and events
 * @returns each branch's delegates, those called, alternates, those gone and vacant places; and the trail, a step
 *   for each event and for each call that ran out
 * @throws DelegatesError 'unknown-person', 'unknown-branch', 'not-an-instant', 'not-a-code' (a reason or decision
 *   that is a sentence), 'repeated-branch', 'repeated-id', 'not-an-id', 'not-a-rank', 'not-a-status',
 *   'not-a-count', 'malformed'
 * @example
 * const person = { branch: 'oral', codeName: 'Reed', attributes: {}, rank: 1 } as const;
 * const roll = followRoll({
 *   branches: [{ id: 'oral', entitled: 1 }],
 *   people: [
 *     { ...person, id: 'D1', status: 'elected' },
 *     { ...person, id: 'D2', status: 'alternate' },
 *   ],
 *   events: [
 *     { kind: 'withdrawn', person: 'D1', at: '2026-05-01T09:00:00Z', reason: 'illness' },
 *     { kind: 'called', alternate: 'D2', for: 'D1', at: '2026-05-01T09:05:00Z' },
 *     { kind: 'accepted', alternate: 'D2', at: '2026-05-01T09:30:00Z' },
 *   ],
 * });
 * roll.branches[0]?.delegates.map(({ id, state }) => `${id} ${state}`); // => ['D2 seated']
 */
export function followRoll(input: LivingRollInput): LivingRoll {
  const { branches, people, places, deadlines, events } = parse(input);
  const members = new Map(people.map((person) => [person.id, opening(person)]));
  const entitled = new Map(branches.map((branch) => [branch.id, branch.entitled]));
  const draft: RollDraft = { members, entitled, places, deadlines };
  const lapse = (at: string): RollStep[] =>
    lapseCalls(members.values(), at).map((reason) => ({
      event: null,
      at,
      kind: 'lapsed',
      taken: true,
      because: [reason],
    }));
  const trail = events.flatMap((event, index): RollStep[] => [
    ...lapse(event.at),
    { event: index, at: event.at, kind: event.kind, ...takeRollEvent(draft, event) },
  ]);
  if (input.now !== undefined) trail.push(...lapse(input.now));
  const living = branches.map((branch) => branchOf(branch, [...members.values()]));
  const total = (figure: (branch: LivingBranch) => number) =>
    living.reduce((sum, branch) => sum + figure(branch), 0);
  return {
    branches: living,
    totals: {
      entitled: total((branch) => branch.entitled),
      delegates: total(({ delegates }) => delegates.length),
      called: total(({ called }) => called.length),
      vacant: total(({ vacant }) => vacant),
      over: total(({ over }) => over),
    },
    places,
    deadlines,
    trail,
  };
}
