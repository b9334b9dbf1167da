import { z } from 'zod';
import { check, fault } from './check-input.ts';
import { AidError, type Problem } from './errors.ts';
import { faultOfQuantity, type Quantity } from './quantity.ts';
import { type AidCall, type AidEvent, aidCallSchema, aidEventSchema, aidOptionsSchema } from './schemas.ts';
import { digitsOf, faultOfPrecision } from './units.ts';

/** A call for aid and what has happened since, in the order in which it was written down. */
export type AidInput = { call: AidCall; events: readonly AidEvent[] };

export type CheckedCall = z.output<typeof aidCallSchema>;
export type CheckedEvent = z.output<typeof aidEventSchema>;

type Raw = Record<string, unknown>;
type Path = (string | number)[];

const mostEvents = 20_000;

export const isObject = (value: unknown): value is Raw => typeof value === 'object' && value !== null;

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, mostEvents) : []);

/** Collects what stands between fields, looked at in the raw values so that a fault elsewhere hides nothing. */
function crossChecker(problems: Problem[]) {
  const unitOfItem = new Map<unknown, string>();
  const itemOfPledge = new Map<unknown, unknown>();
  const consignments = new Set<unknown>();
  const receipts = new Set<unknown>();

  const precision = (quantity: unknown, unit: unknown, path: Path): void => {
    if (typeof unit !== 'string' || faultOfQuantity(quantity) !== undefined) return;
    const found = faultOfPrecision(quantity as Quantity, unit);
    if (found !== undefined) problems.push(fault(found, [...path, 'quantity'], { unit }));
  };

  const unitIsKnown = (unit: unknown, path: Path): boolean => {
    if (typeof unit !== 'string' || digitsOf(unit) !== undefined) return true;
    problems.push(fault('unknown-unit', [...path, 'unit']));
    return false;
  };

  const need = (raw: Raw, path: Path): void => {
    const { item, unit, quantity } = raw;
    const before = unitOfItem.get(item);
    if (before !== undefined && before === unit) problems.push(fault('repeated-need', [...path, 'item']));
    else if (before !== undefined)
      problems.push(fault('mixed-units', [...path, 'unit'], { expected: before, found: unit }));
    else if (typeof unit === 'string') unitOfItem.set(item, unit);
    if (unitIsKnown(unit, path)) precision(quantity, unit, path);
  };

  const unique = (seen: { has: (id: unknown) => boolean }, id: unknown, path: Path): boolean => {
    if (id === undefined || !seen.has(id)) return true;
    problems.push(fault('duplicate-id', path));
    return false;
  };

  /** Ids may be named before the event that brings them: the trail tells of that, as of what did not happen. */
  const declare = (raw: Raw, path: Path): void => {
    if (raw.kind === 'pledged' && unique(itemOfPledge, raw.pledge, [...path, 'pledge']))
      itemOfPledge.set(raw.pledge, raw.item);
    if (raw.kind === 'sent' && unique(consignments, raw.consignment, [...path, 'consignment']))
      consignments.add(raw.consignment);
    if (raw.kind === 'received' && unique(receipts, raw.receipt, [...path, 'receipt']))
      receipts.add(raw.receipt);
  };

  const pledged = ({ item, unit, quantity }: Raw, path: Path): void => {
    const expected = unitOfItem.get(item);
    if (item !== undefined && expected === undefined) problems.push(fault('unknown-item', [...path, 'item']));
    if (unitIsKnown(unit, path)) {
      if (expected !== undefined && typeof unit === 'string' && unit !== expected)
        problems.push(fault('mixed-units', [...path, 'unit'], { expected, found: unit }));
      else precision(quantity, unit, path);
    }
  };

  const fromPledge = ({ pledge, quantity }: Raw, path: Path): void => {
    if (pledge !== undefined && !itemOfPledge.has(pledge))
      problems.push(fault('unknown-pledge', [...path, 'pledge']));
    precision(quantity, unitOfItem.get(itemOfPledge.get(pledge)), path);
  };

  const event = (raw: Raw, path: Path): void => {
    if (raw.kind === 'pledged') pledged(raw, path);
    else if (raw.kind === 'withdrawn') fromPledge(raw, path);
    else if (raw.consignment !== undefined && !consignments.has(raw.consignment))
      problems.push(fault('unknown-consignment', [...path, 'consignment']));
    const seen = new Set<unknown>();
    for (const [index, part] of listOf(raw.contents).entries()) {
      if (!isObject(part)) continue;
      const at = [...path, 'contents', index];
      fromPledge(part, at);
      if (seen.has(part.pledge)) problems.push(fault('repeated-pledge', [...at, 'pledge']));
      seen.add(part.pledge);
    }
  };

  return { need, declare, event };
}

/** Reads a call and its events, or throws with everything that is wrong with them. */
export function readAid(
  input: AidInput,
  options: unknown,
): { call: CheckedCall; events: CheckedEvent[]; on: string | undefined } {
  const problems: Problem[] = [];
  const given = check(z.strictObject({ call: z.unknown(), events: z.unknown() }), input, [], problems);
  if (given === undefined) throw new AidError(problems);
  const cross = crossChecker(problems);
  const call = check(aidCallSchema, given.call, ['call'], problems);
  const raw = isObject(given.call) ? given.call : {};
  if (typeof raw.opens === 'string' && typeof raw.closes === 'string' && raw.closes < raw.opens)
    problems.push(fault('closes-before-opens', ['call', 'closes']));
  for (const [index, need] of listOf(raw.needs).entries())
    if (isObject(need)) cross.need(need, ['call', 'needs', index]);

  // A list that is too long is refused before anybody looks at what is in it.
  const list = check(z.array(z.unknown()).max(mostEvents), given.events, ['events'], problems) ?? [];
  for (const [index, event] of list.entries()) if (isObject(event)) cross.declare(event, ['events', index]);
  const events = list.flatMap((value, index) => {
    const path = ['events', index];
    const event = check(aidEventSchema, value, path, problems);
    if (isObject(value)) cross.event(value, path);
    return event === undefined ? [] : [event];
  });
  const checked = check(aidOptionsSchema, options, ['options'], problems);
  if (call === undefined || checked === undefined || problems.length > 0) throw new AidError(problems);
  return { call, events, on: checked.on };
}
