import { Fraction as Ratio } from 'fraction.js';
import { firstChange, goalValues } from './goals.ts';
import { demandOf, pay } from './pay.ts';
import type { Reason } from './reasons.ts';
import type { Party, Person, Situation } from './situation.ts';

/** What a set of attending people uses up, kept so that one more person is quickly judged. */
type Tally = {
  attending: Set<Person>;
  seats: number;
  delegates: number;
  counts: Map<Party, number>;
  shares: number[];
  demand: Map<bigint, number>;
  goals: Ratio[];
};

function tallyOf(situation: Situation, attending: Set<Person>): Tally {
  const people = [...attending];
  const counts = new Map<Party, number>();
  for (const { group } of people) if (group) counts.set(group, (counts.get(group) ?? 0) + 1);
  return {
    attending,
    seats: people.reduce((sum, person) => sum + person.seats, 0),
    delegates: people.filter(({ group }) => group).length,
    counts,
    shares: situation.shares.map((share) => people.filter(share.counts).length),
    demand: demandOf(people),
    goals: goalValues(situation, attending),
  };
}

/**
 * Everything that would be broken if one person were added to this plan; where nothing would be, the goal
 * that would get worse; nothing at all where the plan could take them in without loss.
 */
function reasonsFor(situation: Situation, tally: Tally, person: Person): Reason[] {
  const reasons: Reason[] = [];
  const demand = new Map(tally.demand);
  demand.set(person.payers, (demand.get(person.payers) ?? 0) + person.cost);
  const { short } = pay(situation, demand);
  if (short > 0) reasons.push({ code: 'money', params: { cost: person.cost, short } });
  const people = tally.seats + person.seats;
  if (situation.seats !== undefined && people > situation.seats)
    reasons.push({ code: 'seats', params: { seats: situation.seats, people } });
  const { group } = person;
  if (group) {
    const attending = (tally.counts.get(group) ?? 0) + 1;
    if (attending > group.cap)
      reasons.push({ code: 'group-maximum', params: { group: group.id, maximum: group.cap, attending } });
    const waiting = betterWaiting(tally.attending, person, group);
    if (waiting.length > 0) reasons.push({ code: 'rank', params: { group: group.id, waiting } });
    situation.shares.forEach((share, index) => {
      const { where, direction, written, numerator, denominator } = share;
      const counted = (tally.shares[index] ?? 0) + (share.counts(person) ? 1 : 0);
      const delegates = tally.delegates + 1;
      const over = counted * denominator - numerator * delegates;
      if (direction === 'atLeast' ? over < 0 : over > 0)
        reasons.push({
          code: 'quota',
          params: { where, [direction]: written, share: new Ratio(counted, delegates).toFraction() },
        });
    });
  }
  if (reasons.length > 0) return reasons;
  const after = goalValues(situation, new Set([...tally.attending, person]));
  const change = firstChange(situation, tally.goals, after);
  if (!change || change.better) return [];
  const { place } = change;
  return [{ code: 'goal', params: { goal: situation.goals[place], value: after[place]?.toFraction() } }];
}

function betterWaiting(
  attending: ReadonlySet<Person>,
  person: Person,
  { members, respectRank }: Party,
): string[] {
  if (!respectRank) return [];
  return members
    .slice(0, members.indexOf(person))
    .filter((other) => !other.must && !attending.has(other))
    .map(({ id }) => id);
}

/** Takes in whoever costs no goal anything and breaks no limit, and says of everybody else why they wait. */
export function completeAndExplain(
  situation: Situation,
  found: ReadonlySet<Person>,
): { attending: Set<Person>; waiting: { id: string; reasons: Reason[] }[] } {
  const attending = new Set(found);
  const inOrder = [
    ...situation.parties.flatMap(({ members }) => members),
    ...situation.people.filter(({ group }) => !group),
  ];
  for (;;) {
    let tally = tallyOf(situation, attending);
    const before = attending.size;
    const why = new Map<Person, Reason[]>();
    for (const person of inOrder) {
      if (attending.has(person)) continue;
      const reasons = reasonsFor(situation, tally, person);
      why.set(person, reasons);
      if (reasons.length > 0) continue;
      attending.add(person);
      tally = tallyOf(situation, attending);
    }
    if (attending.size > before) continue;
    return {
      attending,
      waiting: situation.people.flatMap((person) =>
        attending.has(person) ? [] : [{ id: person.id, reasons: why.get(person) ?? [] }],
      ),
    };
  }
}
