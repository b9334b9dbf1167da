import { change, held } from './documents.ts';
import { openConference } from './load-conference.ts';
import { newId, type Office } from './office.ts';
import { openFunds } from './tiers.ts';

/** A place in the order as somebody typed it, by the fund's document. */
export type OrderForm = ReadonlyMap<string, string>;

/** A place that is no whole number from 1. */
export type OrderProblem = { document: string; found: string };

/**
 * Keeps in which order the treasurer counts on money that has not come. Of funds with the same place the one that
 * stood before stays before; a fund that the form does not name stays at the end.
 *
 * @param revision that of the order that was looked at; 0 where there was none
 */
export async function saveOrder(
  office: Office,
  revision: number,
  form: OrderForm,
): Promise<{ status: 'saved' | 'conflict' } | { status: 'problems'; problems: OrderProblem[] }> {
  const open = await openConference(office);
  const funds = openFunds(open);
  const problems = funds.flatMap(({ document }): OrderProblem[] => {
    const found = form.get(document) ?? '';
    return found === '' || placeIn(found) !== undefined ? [] : [{ document, found }];
  });
  if (problems.length > 0) return { status: 'problems', problems };
  const place = (document: string) => placeIn(form.get(document) ?? '') ?? Number.POSITIVE_INFINITY;
  const order = funds
    .map(({ document, value }) => ({ id: value.id, place: place(document) }))
    .sort((one, two) => (one.place === two.place ? 0 : one.place - two.place))
    .map(({ id }) => id);
  const known = held(open.documents, 'funding-order')[0];
  if ((known?.revision ?? 0) !== revision) {
    // The same order twice is as once.
    return { status: known?.value.order.join() === order.join() ? 'saved' : 'conflict' };
  }
  const at = { document: known?.document ?? newId(office), revision: known?.revision ?? null, position: 0 };
  const saved = await office.store.save([change('funding-order', at, { order })], {
    by: office.by,
    now: office.now().toISOString(),
    read: [],
  });
  return { status: saved.status };
}

function placeIn(typed: string): number | undefined {
  return /^[1-9]\d{0,3}$/.test(typed.trim()) ? Number(typed) : undefined;
}
