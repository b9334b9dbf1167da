import { Fraction as Ratio } from 'fraction.js';
import { factsWith, firstChange, goalValues } from './goals.ts';
import { type OpenPlace, openPlaces } from './places.ts';
import type { Reason } from './reasons.ts';
import { type Arrangement, type Party, type Person, type Situation, seatsAt } from './situation.ts';
import { missingWith, type Tally, takeIn, tallyOf } from './tally.ts';

/** What is known of a plan while people are judged one by one. */
type Judge = {
  tally: Tally;
  goals: Ratio[];
  /** For each group the first who waits and may not be passed, with how many waiting stand before whom. */
  queues: Map<Party, Queue>;
  /** Free money missing for what people cost, by what they cost and who may pay it. */
  missing: Map<string, number>;
};
type Queue = { first: Person | undefined; before: Map<Person, number> };

function judgeOf(tally: Tally): Judge {
  return {
    tally,
    goals: goalValues(tally.situation, tally),
    queues: new Map(),
    missing: new Map(),
  };
}

/** The better-ranked members who wait, for everybody of a group in one pass. */
function queueOf({ tally, queues }: Judge, group: Party): Queue {
  const known = queues.get(group);
  if (known) return known;
  const queue: Queue = { first: undefined, before: new Map() };
  let waiting = 0;
  for (const member of group.members) {
    queue.before.set(member, waiting);
    if (member.must || tally.places.has(member)) continue;
    queue.first ??= member;
    waiting += 1;
  }
  queues.set(group, queue);
  return queue;
}

function missingFor({ tally, missing }: Judge, { payers }: Person, { cost, spending }: OpenPlace): number {
  const key = `${payers} ${cost} ${spending}`;
  const known = missing.get(key);
  if (known !== undefined) return known;
  const short = missingWith(tally, { payers, cost, spending });
  missing.set(key, short);
  return short;
}

/**
 * Everything that would be broken if one person were added to this plan, everybody else travelling and sleeping
 * as they do; where nothing would be, the goal that would get worse; nothing at all, and a place for them, where
 * the plan could take them in without loss.
 */
function judge(judging: Judge, person: Person): { reasons: Reason[]; open?: OpenPlace } {
  const { tally } = judging;
  const { situation } = tally;
  const reasons: Reason[] = [];
  const open = openPlaces(tally, person).map((place) => ({
    ...place,
    short: missingFor(judging, person, place),
  }));
  const [first, ...others] = open;
  if (!first) reasons.push({ code: 'bedrooms', params: { beds: person.seats } });
  else {
    const least = others.reduce((found, place) => (place.short < found.short ? place : found), first);
    if (least.short > 0) reasons.push({ code: 'money', params: { cost: least.cost, short: least.short } });
  }
  const seats = seatsAt(situation, tally.venue);
  const people = tally.seats + person.seats;
  if (seats !== undefined && people > seats) reasons.push({ code: 'seats', params: { seats, people } });
  reasons.push(...reasonsOfGroup(judging, person));
  if (reasons.length > 0) return { reasons };
  const judged = open
    .filter(({ short }) => short === 0)
    .map((place) => {
      const more = { cost: place.cost + place.spending, minutes: person.seats * place.place.way.minutes };
      return { place, after: goalValues(situation, factsWith(tally, person, more)) };
    });
  const [one, ...more] = judged;
  if (!one) return { reasons };
  const best = more.reduce(
    (found, other) => (firstChange(situation, found.after, other.after)?.better ? other : found),
    one,
  );
  const change = firstChange(situation, judging.goals, best.after);
  if (!change || change.better) return { reasons: [], open: best.place };
  const { place } = change;
  return {
    reasons: [
      { code: 'goal', params: { goal: situation.goals[place], value: best.after[place]?.toFraction() } },
    ],
  };
}

function reasonsOfGroup(judging: Judge, person: Person): Reason[] {
  const { tally } = judging;
  const { group } = person;
  if (!group) return [];
  const reasons: Reason[] = [];
  const attending = (tally.counts.get(group) ?? 0) + 1;
  if (attending > group.cap)
    reasons.push({ code: 'group-maximum', params: { group: group.id, maximum: group.cap, attending } });
  if (group.respectRank) {
    const { first, before } = queueOf(judging, group);
    const count = before.get(person) ?? 0;
    if (count > 0) reasons.push({ code: 'rank', params: { group: group.id, first: first?.id, count } });
  }
  tally.situation.shares.forEach((share, index) => {
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
  return reasons;
}

/** Takes in whoever costs no goal anything and breaks no limit, and says of everybody else why they wait. */
export function completeAndExplain(
  situation: Situation,
  found: Arrangement,
): { tally: Tally; waiting: { id: string; reasons: Reason[] }[] } {
  const tally = tallyOf(situation, found);
  const inOrder = [
    ...situation.parties.flatMap(({ members }) => members),
    ...situation.people.filter(({ group }) => !group),
  ];
  for (;;) {
    let judging = judgeOf(tally);
    const before = tally.places.size;
    const why = new Map<Person, Reason[]>();
    for (const person of inOrder) {
      if (tally.places.has(person)) continue;
      const { reasons, open } = judge(judging, person);
      why.set(person, reasons);
      if (!open) continue;
      takeIn(tally, person, open.place);
      judging = judgeOf(tally);
    }
    if (tally.places.size > before) continue;
    return {
      tally,
      waiting: situation.people.flatMap((person) =>
        tally.places.has(person) ? [] : [{ id: person.id, reasons: why.get(person) ?? [] }],
      ),
    };
  }
}
