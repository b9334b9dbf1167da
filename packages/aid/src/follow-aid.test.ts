import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AidCall, type AidEvent, followAid } from './index.ts';

const example = JSON.parse(
  readFileSync(
    new URL('../../../examples/national-conference/letters-and-aid.json', import.meta.url),
    'utf8',
  ),
) as { id: string }[];
const relief = example.find(({ id }) => id === 'metalworks-relief') as AidCall;

const pledge = (id: string, item: string, unit: string, quantity: number | string, more = {}): AidEvent => ({
  kind: 'pledged',
  pledge: id,
  from: 'berlin',
  item,
  unit,
  quantity,
  on: '2026-12-05',
  ...more,
});
const sent = (consignment: string, contents: [string, number | string][], more = {}): AidEvent => ({
  kind: 'sent',
  consignment,
  contents: contents.map(([id, quantity]) => ({ pledge: id, quantity })),
  on: '2026-12-20',
  ...more,
});
const then = (kind: string, consignment: string, more = {}) =>
  ({ kind, consignment, on: '2027-01-04', ...more }) as AidEvent;
const received = (consignment: string, receipt: string, more = {}) =>
  then('received', consignment, { receipt, payee: 'elm', ...more });
const coats = (events: AidEvent[], options = {}) => {
  const call = { id: 'c', title: 'Coats', needs: [{ item: 'coat', unit: 'piece', quantity: 120 }] };
  return followAid({ call, events }, options);
};

describe('followAid', () => {
  it('starts the call of the example with everything missing', () => {
    const { needs } = followAid({ call: relief, events: [] }, { on: '2027-01-21' });
    expect(needs.map(({ item, unpledged, status }) => [item, unpledged, status])).toEqual([
      ['food parcel', 400, 'missing'],
      ['winter coat, child', 120, 'missing'],
      ['insulin', 60, 'missing'],
      ['strike fund', 5000, 'missing'],
    ]);
    expect(needs.map(({ told }) => told.map(({ code }) => code))).toEqual([
      ['missing'],
      ['missing'],
      ['missing', 'overdue'],
      ['missing'],
    ]);
  });

  // Oracle: worked by hand, item by item.
  it('follows the call of the example from pledges to receipts', () => {
    const state = followAid(
      {
        call: relief,
        events: [
          pledge('p-food', 'food parcel', 'parcel', 300),
          pledge('p-coats', 'winter coat, child', 'piece', 150, { from: 'stockholm', by: '2027-01-10' }),
          pledge('p-insulin', 'insulin', 'vial', 60),
          pledge('p-fund', 'strike fund', 'EUR', '1250.50'),
          pledge('p-fund2', 'strike fund', 'EUR', '0.25', { from: 'dublin' }),
          sent('lorry', [
            ['p-food', 200],
            ['p-coats', 100],
          ]),
          sent('cool-box', [['p-insulin', 40]], { coldChain: true, arrivesBy: '2027-01-02' }),
          then('held', 'lorry', { reason: 'papers' }),
          then('released', 'lorry', { contents: [{ pledge: 'p-food', quantity: 150 }] }),
          then('refused', 'lorry', { contents: [{ pledge: 'p-coats', quantity: 30 }] }),
          received('lorry', 'r1', { contents: [{ pledge: 'p-food', quantity: 140 }] }),
          then('lost', 'lorry', { contents: [{ pledge: 'p-food', quantity: 10 }] }),
          received('cool-box', 'r2', { payee: 'ash', coldChain: 'kept' }),
          sent('transfer', [
            ['p-fund', '1250.5'],
            ['p-fund2', '0.25'],
          ]),
          received('transfer', 'r3'),
        ],
      },
      { on: '2027-01-21' },
    );
    const rows = state.needs.map(({ item: _, unit: __, due: ___, coldChain: ____, told, ...figures }) => ({
      ...figures,
      told: told.map(({ code }) => code),
    }));
    // biome-ignore format: a need is one row
    expect(rows).toEqual([
      // 140 + 50 held + 100 open of 400; 10 are lost.
      { needed: 400, pledged: 300, received: 140, underWay: 0, held: 50, refused: 0, lost: 10, open: 100,
        outstanding: 260, unpledged: 110, over: 0, status: 'missing', told: ['missing'] },
      // 70 held and 50 open are just what is needed; 30 were refused.
      { needed: 120, pledged: 150, received: 0, underWay: 0, held: 70, refused: 30, lost: 0, open: 50,
        outstanding: 120, unpledged: 0, over: 0, status: 'matched', told: [] },
      { needed: 60, pledged: 60, received: 40, underWay: 0, held: 0, refused: 0, lost: 0, open: 20,
        outstanding: 20, unpledged: 0, over: 0, status: 'matched', told: ['overdue'] },
      { needed: 5000, pledged: '1250.75', received: '1250.75', underWay: 0, held: 0, refused: 0, lost: 0, open: 0,
        outstanding: '3749.25', unpledged: '3749.25', over: 0, status: 'missing', told: ['missing'] },
    ]);
    expect(state.receipts.map(({ receipt, payee, contents }) => [receipt, payee, contents.length])).toEqual([
      ['r1', 'elm', 1],
      ['r2', 'ash', 1],
      ['r3', 'elm', 2],
    ]);
    expect(state.pledges[1]?.told).toEqual([
      { code: 'pledge-overdue', params: { by: '2027-01-10', quantity: 50, unit: 'piece' } },
    ]);
    expect(state.consignments.map(({ consignment, told }) => [consignment, told])).toEqual([
      ['lorry', []],
      ['cool-box', []],
      ['transfer', []],
    ]);
    expect(state.trail.every(({ taken }) => taken)).toBe(true);
  });

  it('never counts a pledge as received, however large', () => {
    const { needs } = coats([pledge('p', 'coat', 'piece', 500)], { on: '2026-12-06' });
    expect(needs[0]).toMatchObject({ received: 0, outstanding: 120, over: 380, status: 'matched' });
    expect(needs[0]?.told).toEqual([{ code: 'over-pledged', params: { quantity: 380, unit: 'piece' } }]);
  });

  it('lets a pledge be taken back as far as it was not sent', () => {
    const events = [pledge('p', 'coat', 'piece', 100), sent('c', [['p', 60]])];
    const back = (quantity?: number): AidEvent => ({
      kind: 'withdrawn',
      pledge: 'p',
      on: '2026-12-21',
      ...(quantity === undefined ? {} : { quantity }),
    });
    const refused = coats([...events, back(41)]);
    expect(refused.trail[2]).toMatchObject({
      taken: false,
      because: [{ code: 'more-than-open', params: { pledge: 'p', quantity: 41, open: 40 } }],
    });
    expect(coats([...events, back(15)]).pledges[0]).toMatchObject({
      pledged: 85,
      withdrawn: 15,
      open: 25,
      underWay: 60,
    });
    const all = coats([...events, back(), back()]);
    expect(all.pledges[0]).toMatchObject({ pledged: 60, withdrawn: 40, open: 0, underWay: 60 });
    expect(all.trail[3]?.taken).toBe(false);
  });

  it('counts what was not kept cold as lost, and asks where nobody says', () => {
    const call: AidCall = {
      id: 'c',
      title: 'x',
      needs: [{ item: 'insulin', unit: 'vial', quantity: 60, coldChain: true }],
    };
    const events = [pledge('p', 'insulin', 'vial', 60), sent('c', [['p', 60]])];
    const run = (more: object) => followAid({ call, events: [...events, received('c', 'r', more)] });
    const broken = run({ coldChain: 'broken' });
    expect(broken.needs[0]).toMatchObject({ received: 0, lost: 60, unpledged: 60 });
    expect(broken.receipts[0]?.contents).toEqual([]);
    expect(broken.trail.slice(1).map(({ because }) => because.map(({ code }) => code))).toEqual([
      ['consignment-sent', 'cold-chain-missing'],
      ['consignment-received', 'cold-chain-broken'],
    ]);
    expect(run({}).trail[2]?.because[1]).toEqual({
      code: 'cold-chain-not-told',
      params: { consignment: 'c', pledge: 'p' },
    });
    expect(run({ coldChain: 'kept' }).needs[0]).toMatchObject({ received: 60, status: 'received' });
  });

  it('keeps what cannot be taken in the trail, with its reasons', () => {
    const { trail, needs } = coats([
      sent('c', [['p', 1]]),
      pledge('p', 'coat', 'piece', 10),
      received('c', 'r1'),
      sent('d', [['p', 11]]),
      sent('e', [['p', 10]]),
      then('released', 'e'),
      then('held', 'e', { on: '2026-12-19' }),
      then('held', 'e', { contents: [{ pledge: 'p', quantity: 12 }] }),
      then('held', 'e'),
      received('e', 'r2'),
    ]);
    expect(trail.map(({ taken, because }) => [taken, because[0]?.code])).toEqual([
      [false, 'not-pledged-yet'],
      [true, 'pledge-made'],
      [false, 'not-sent-yet'],
      [false, 'more-than-open'],
      [true, 'consignment-sent'],
      [false, 'nothing-there'],
      [false, 'before-sent'],
      [false, 'more-than-there'],
      [true, 'consignment-held'],
      [false, 'nothing-there'],
    ]);
    expect(needs[0]).toMatchObject({ pledged: 10, held: 10, received: 0 });
  });

  it('tells of pledges outside the days of the call, and of consignments that are late', () => {
    const late = pledge('p', 'food parcel', 'parcel', 1, { on: '2027-04-01' });
    const { trail } = followAid({ call: relief, events: [late] });
    expect(trail[0]?.because[1]).toEqual({
      code: 'outside-days',
      params: { on: '2027-04-01', opens: '2026-12-01', closes: '2027-03-31' },
    });
    const events = [pledge('p', 'coat', 'piece', 10), sent('c', [['p', 10]], { arrivesBy: '2027-01-02' })];
    const told = (on: string, more: AidEvent[] = []) =>
      coats([...events, ...more], { on }).consignments[0]?.told;
    expect(told('2027-01-02')).toEqual([]);
    expect(told('2027-01-03')).toEqual([
      { code: 'consignment-overdue', params: { arrivesBy: '2027-01-02' } },
    ]);
    expect(told('2027-01-05', [received('c', 'r')])).toEqual([]);
  });

  // Two pledges in two consignments, and small parts of them later on, so that most of what happens can.
  const id = (letter: string) => fc.constantFrom(`${letter}0`, `${letter}1`);
  const upTo = (most: number) =>
    fc
      .integer({ min: 1, max: most })
      .map((n) => `${Math.floor(n / 1000)}.${String(n % 1000).padStart(3, '0')}`);
  const plenty = fc.integer({ min: 4, max: 12 });
  const partsOf = (quantity: fc.Arbitrary<string>) =>
    fc.uniqueArray(fc.record({ pledge: id('p'), quantity }), {
      selector: (part) => part.pledge,
      minLength: 1,
      maxLength: 2,
    });
  const small = upTo(900);
  const maybe = fc.option(partsOf(small), { nil: undefined });
  const day = fc.constantFrom('2026-12-10', '2026-12-11', '2026-12-12');
  const moving = fc.record({
    kind: fc.constantFrom('held', 'released', 'refused', 'lost'),
    consignment: id('c'),
    contents: maybe,
    on: day,
  });
  const receiving = fc.record({
    kind: fc.constant('received'),
    consignment: id('c'),
    contents: maybe,
    on: day,
    payee: fc.constant('elm'),
    coldChain: fc.constantFrom('kept', 'broken', undefined),
  });
  const withdrawing = fc.record({
    kind: fc.constant('withdrawn'),
    pledge: id('p'),
    quantity: small,
    on: day,
  });
  const history = fc
    .record({
      made: fc.array(fc.record({ item: fc.constantFrom('rice', 'milk'), quantity: plenty }), {
        minLength: 2,
        maxLength: 2,
      }),
      loads: fc.array(partsOf(upTo(4500)), { minLength: 2, maxLength: 2 }),
      later: fc.array(fc.oneof(moving, receiving, withdrawing), { maxLength: 15 }),
    })
    .map(({ made, loads, later }) => [
      ...made.map((one, n) => pledge(`p${n}`, one.item, 'kg', one.quantity)),
      ...loads.map((load, n) => ({ kind: 'sent', consignment: `c${n}`, contents: load, on: '2026-12-10' })),
      ...later.map((event, n) => (event.kind === 'received' ? { ...event, receipt: `r${n}` } : event)),
    ]) as fc.Arbitrary<AidEvent[]>;
  const call: AidCall = {
    id: 'c',
    title: 'x',
    needs: [
      { item: 'rice', unit: 'kg', quantity: 5 },
      { item: 'milk', unit: 'kg', quantity: '2.5', coldChain: true },
    ],
  };

  // Oracle: grams in whole numbers, and pledges, withdrawals and receipts added up from the events that were taken.
  const grams = (value: number | string): bigint => {
    const [whole = '0', part = ''] = String(value).split('.');
    return BigInt(whole) * 1000n + BigInt(part.padEnd(3, '0'));
  };
  const total = (values: (number | string)[]) =>
    values.reduce<bigint>((sum, value) => sum + grams(value), 0n);

  it('loses and makes nothing: pledged = received + under way + held + refused + lost + open', () => {
    let moved = 0;
    fc.assert(
      fc.property(history, (events) => {
        const given = structuredClone(events);
        const { needs, pledges, consignments, receipts, trail } = followAid({ call, events });
        expect(events).toEqual(given);
        const taken = events.filter((_, index) => trail[index]?.taken);
        moved += taken.length - 2;
        for (const row of [...needs, ...pledges]) {
          const { received, underWay, held, refused, lost, open } = row;
          expect(total([received, underWay, held, refused, lost, open])).toBe(grams(row.pledged));
        }
        for (const need of needs) {
          const own = new Set(
            taken.flatMap((event) =>
              event.kind === 'pledged' && event.item === need.item ? [event.pledge] : [],
            ),
          );
          const made = taken.flatMap((event) =>
            event.kind === 'pledged' && own.has(event.pledge) ? [event.quantity] : [],
          );
          const back = taken.flatMap((event) =>
            event.kind === 'withdrawn' && own.has(event.pledge) ? [event.quantity ?? 0] : [],
          );
          expect(grams(need.pledged)).toBe(total(made) - total(back));
          const receipted = receipts.flatMap((receipt) =>
            receipt.contents.filter(({ item }) => item === need.item),
          );
          expect(grams(need.received)).toBe(total(receipted.map((part) => part.quantity)));
          expect(grams(need.outstanding) > 0n).toBe(grams(need.received) < grams(need.needed));
        }
        for (const { contents: loads, consignment } of consignments) {
          const load = taken.find((event) => event.kind === 'sent' && event.consignment === consignment);
          const was = load?.kind === 'sent' ? load.contents.map((part) => part.quantity) : [];
          expect(
            total(
              loads.flatMap((part) => [part.underWay, part.held, part.refused, part.lost, part.received]),
            ),
          ).toBe(total(was));
        }
        // What was refused has left no trace.
        const { trail: _, ...again } = followAid({ call, events: taken });
        expect(again).toEqual({ needs, pledges, consignments, receipts });
      }),
      { numRuns: 80, seed: 9 },
    );
    expect(moved).toBeGreaterThan(250);
  });
});
