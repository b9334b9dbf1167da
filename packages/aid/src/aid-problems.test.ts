import { describe, expect, it } from 'vitest';
import { type AidCall, AidError, type AidEvent, type AidInput, aidUnits, followAid } from './index.ts';

const codesOf = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error instanceof AidError ? error.problems.map(({ code, path }) => [code, path.join('.')]) : error;
  }
  return 'nothing thrown';
};

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

describe('followAid, given what cannot be used', () => {
  it('tells everything that is wrong in one pass', () => {
    const bad: AidInput = {
      call: {
        id: 'Relief for Ivan',
        title: 'a\nb',
        needs: [
          { item: 'coat', unit: 'piece', quantity: 1 },
          { item: 'coat', unit: 'pair', quantity: 1 },
          { item: 'coat', unit: 'piece', quantity: 1 },
          { item: 'flour', unit: 'pood', quantity: 1 },
          { item: 'rice', unit: 'kg', quantity: '-2' },
        ],
        opens: '2027-01-02',
        closes: '2027-01-01',
      },
      events: [
        pledge('p', 'coat', 'pair', 1),
        pledge('p', 'coat', 'piece', '1.5'),
        pledge('q', 'tea', 'furlong', 1),
        pledge('r', 'rice', 'kg', 0.5),
        pledge('s', 'rice', 'kg', '0.0001'),
        pledge('t', 'rice', 'kg', 0, { from: 'Ivan Petrov' }),
        sent('c', [
          ['x', -1],
          ['x', 1],
        ]),
        received('d', 'r1', { payee: 'Aigul Petrova' }),
        { kind: 'stolen', on: '2027-01-01' } as never,
        { kind: 'withdrawn', pledge: 'y', on: '2027-13-01' },
      ],
    };
    expect(codesOf(() => followAid(bad, { on: 'soon' }))).toEqual([
      ['not-a-code', 'call.id'],
      ['not-a-line', 'call.title'],
      ['negative', 'call.needs.4.quantity'],
      ['closes-before-opens', 'call.closes'],
      ['mixed-units', 'call.needs.1.unit'],
      ['repeated-need', 'call.needs.2.item'],
      ['unknown-unit', 'call.needs.3.unit'],
      ['duplicate-id', 'events.1.pledge'],
      ['mixed-units', 'events.0.unit'],
      ['not-whole', 'events.1.quantity'],
      ['unknown-item', 'events.2.item'],
      ['unknown-unit', 'events.2.unit'],
      ['not-a-quantity', 'events.3.quantity'],
      ['too-precise', 'events.4.quantity'],
      ['not-a-code', 'events.5.from'],
      ['nought', 'events.5.quantity'],
      ['negative', 'events.6.contents.0.quantity'],
      ['unknown-pledge', 'events.6.contents.0.pledge'],
      ['unknown-pledge', 'events.6.contents.1.pledge'],
      ['repeated-pledge', 'events.6.contents.1.pledge'],
      ['not-a-code', 'events.7.payee'],
      ['unknown-consignment', 'events.7.consignment'],
      ['unknown-kind', 'events.8.kind'],
      ['bad-date', 'events.9.on'],
      ['unknown-pledge', 'events.9.pledge'],
      ['bad-date', 'options.on'],
    ]);
  });

  it.each([
    '1e3',
    ' 1',
    '1,5',
    '0x10',
    '',
    '١',
    '1.',
    '.5',
    '1.0000001',
    '9999999999999',
    'NaN',
    null,
    {},
    [],
    true,
    0.1,
    2 ** 60,
    Infinity,
  ])('takes no quantity for %j', (value) => {
    expect(codesOf(() => coats([pledge('p', 'coat', 'piece', value as never)]))).toEqual([
      ['not-a-quantity', 'events.0.quantity'],
    ]);
  });

  it('knows each unit and currency, and no other word', () => {
    const withUnit = (unit: string) =>
      codesOf(() =>
        followAid({ call: { id: 'c', title: 'x', needs: [{ item: 'x', unit, quantity: 1 }] }, events: [] }),
      );
    for (const unit of [...aidUnits, 'EUR', 'KZT', 'JPY'])
      expect([unit, withUnit(unit)]).toEqual([unit, 'nothing thrown']);
    for (const unit of ['', 'Piece', 'eur', 'toString', '__proto__', 'constructor', 'EURO', 'kg '])
      expect([unit, withUnit(unit)]).toEqual([unit, [['unknown-unit', 'call.needs.0.unit']]]);
    const yen = { id: 'c', title: 'x', needs: [{ item: 'x', unit: 'JPY', quantity: '1.5' }] };
    expect(codesOf(() => followAid({ call: yen, events: [] }))).toEqual([
      ['not-whole', 'call.needs.0.quantity'],
    ]);
  });

  it('adds up figures beyond what a number holds', () => {
    const call: AidCall = {
      id: 'c',
      title: 'x',
      needs: [{ item: 'x', unit: 'KZT', quantity: '999999999999.99' }],
    };
    const events = ['a', 'b'].map((name) => pledge(name, 'x', 'KZT', Number.MAX_SAFE_INTEGER));
    // 2 x (2^53 - 1), and less the need.
    expect(followAid({ call, events }).needs[0]).toMatchObject({
      pledged: '18014398509481982',
      over: '18013398509481982.01',
    });
  });

  it('refuses anything else, and a million events before it looks at them', () => {
    for (const value of [undefined, null, 7, 'x', [], {}])
      expect(codesOf(() => followAid(value as never))).not.toBe('nothing thrown');
    expect(codesOf(() => coats(new Array(1_000_000).fill(null)))).toEqual([['too-many', 'events']]);
  });
});
