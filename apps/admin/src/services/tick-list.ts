import { shortCodeOf, tickList } from '@plenum/delegates';
import { cityNames } from './city-names.ts';
import { type Hall, hallOf } from './hall.ts';
import { openConference } from './load-conference.ts';
import { branchNames, type Names } from './names.ts';
import type { Office } from './office.ts';

export type TickListView = {
  at: string;
  timeZone: string;
  city: Names;
  cards: number;
  branches: { branch: Names; codes: string[] }[];
  /** Cards that open no door any more: lost, revoked, rejected, or of somebody who has withdrawn. */
  barred: { code: string; branch: Names }[];
};

/** The list by which a door without a machine ticks cards off: ends of codes, no name and no signature. */
export async function viewTickList(office: Office): Promise<TickListView | undefined> {
  const loaded = await openConference(office);
  const hall = hallOf(office, loaded);
  if (hall === undefined) return undefined;
  const { conference } = loaded;
  const nameOf = branchNames(conference.branches);
  const codeOf = tickCodes(hall);
  const out = new Set(hall.state.revoked);
  const good = hall.cards.filter(({ entry }) => !out.has(entry));
  const inOrder = (codes: string[]) => codes.toSorted((a, b) => (a < b ? -1 : 1));
  const barred = [...hall.cards, ...hall.formerCards].flatMap(({ entry, branch, numbers }) =>
    (out.has(entry) ? numbers : numbers.slice(0, -1)).map((number) => ({
      code: codeOf(number),
      branch: nameOf(branch),
    })),
  );
  return {
    at: office.now().toISOString(),
    timeZone: conference.settled.timeZone,
    city: cityNames(conference),
    cards: good.length,
    branches: conference.branches.flatMap(({ id, name }) => {
      const own = good.filter(({ branch }) => branch === id);
      const codes = own.flatMap(({ numbers }) => numbers.slice(-1).map(codeOf));
      return codes.length === 0 ? [] : [{ branch: name, codes: inOrder(codes) }];
    }),
    barred: barred.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
  };
}

/** The end of a card's short code by which lists tell it from every other card that was ever made. */
export function tickCodes({ cards, formerCards }: Hall): (number: string) => string {
  const numbers = [...cards, ...formerCards].flatMap((card) => card.numbers);
  const [first] = tickList(numbers.map((number) => ({ number, branch: 'any' })));
  return (number) => shortCodeOf(number).slice(-(first?.code.length ?? 0));
}
