import type { Party, Person, Situation } from './situation.ts';
import { keepsShare, startTally, type Tally, takeIn } from './tally.ts';

/** So many of a group's last members are looked at together. */
const longestTail = 12;

/**
 * The same people without as many of those who break quotas as it takes: each time the last few of a group whose
 * leaving helps most, of a group that is well represented. Undefined where that does not mend them, or is not needed.
 */
export function mendQuotas(tally: Tally): Tally | undefined {
  const { situation, venue } = tally;
  const kept = new Map(tally.places);
  const counts = new Map(tally.counts);
  const shares = [...tally.shares];
  let { delegates } = tally;
  const members = new Map(
    situation.parties.map((party) => [
      party,
      party.members.filter((person) => !person.must && kept.has(person)),
    ]),
  );
  const broken = () =>
    situation.shares.filter((_, index) => !keepsShare({ situation, shares, delegates }, index));
  let open = broken();
  if (open.length === 0) return undefined;
  for (; open.length > 0; open = broken()) {
    const leaving = whoLeaves(members, counts, open);
    if (!leaving) return undefined;
    const { party, people } = leaving;
    const left = members.get(party)?.filter((person) => !people.includes(person)) ?? [];
    members.set(party, left);
    counts.set(party, (counts.get(party) ?? 0) - people.length);
    delegates -= people.length;
    for (const person of people) {
      kept.delete(person);
      situation.shares.forEach((share, index) => {
        if (share.counts(person)) shares[index] = (shares[index] ?? 0) - 1;
      });
    }
  }
  if (delegates < situation.delegatesAtLeast) return undefined;
  const mended = startTally(situation, venue);
  for (const [person, place] of kept) takeIn(mended, person, place);
  return mended;
}

type Leaving = { party: Party; people: Person[]; help: number; count: number };

function whoLeaves(
  members: ReadonlyMap<Party, Person[]>,
  counts: ReadonlyMap<Party, number>,
  open: Situation['shares'],
): Leaving | undefined {
  /** How much nearer to their bounds the broken shares come, counted as their bounds are written. */
  const help = (person: Person): number =>
    open.reduce((sum, { direction, numerator, denominator, counts: counted }) => {
      const more = counted(person) ? numerator - denominator : numerator;
      return sum + (direction === 'atLeast' ? more : -more);
    }, 0);
  let best: Leaving | undefined;
  for (const [party, all] of members) {
    const count = counts.get(party) ?? 0;
    const most = Math.min(longestTail, count - party.minimum);
    const last = all.slice(-longestTail).reverse();
    const tails = party.respectRank
      ? last.map((_, place) => last.slice(0, place + 1))
      : [all.findLast((person) => help(person) > 0)].map((person) => (person ? [person] : []));
    for (const people of tails) {
      if (people.length === 0 || people.length > most) continue;
      const helping = people.reduce((sum, person) => sum + help(person), 0);
      if (helping <= 0) continue;
      // Help for each who leaves, without fractions; then the better represented group.
      const more = best ? helping * best.people.length - best.help * people.length : 1;
      const fairer = best && count * best.party.entitled > best.count * party.entitled;
      if (more > 0 || (more === 0 && fairer)) best = { party, people, help: helping, count };
    }
  }
  return best;
}
