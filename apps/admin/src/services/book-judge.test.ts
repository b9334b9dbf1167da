import { describe, expect, it } from 'vitest';
import { asel, bolat, bookOf, guest, known, officers, printer } from '../rehearsal/small-book.ts';
import { auditBook, gapsIn } from './book-auditors.ts';
import { foldBook } from './book-balance.ts';
import type { BodyOf, BookBody, Draft } from './book-entry.ts';
import { judgeEntry } from './book-judge.ts';
import { readEntry } from './book-read.ts';

const date = '2027-04-16';
const dues = { fund: 'dues', currency: 'KZT', date };
const women = { fund: 'sweden', currency: 'SEK', date };
const received: BookBody = { kind: 'received', ...dues, amount: 10_000 };
const claim = (body: Partial<BodyOf<'claim'>> = {}): BodyOf<'claim'> => ({
  kind: 'claim',
  ...dues,
  amount: 4_000,
  payee: asel,
  purpose: 'fare',
  receipt: { number: 7 },
  ...body,
});
const signed = (number: number, officer: string): BookBody => ({
  kind: 'signature',
  claim: number,
  officer,
  date,
});
const advance = (body: Partial<BodyOf<'advance'>> = {}): BodyOf<'advance'> => ({
  kind: 'advance',
  ...dues,
  amount: 3_000,
  payee: asel,
  purpose: 'fare',
  signedBy: ['T1', 'T2'],
  ...body,
});
const rest = (body: Partial<BodyOf<'rest'>> = {}): BodyOf<'rest'> => ({
  kind: 'rest',
  ...women,
  amount: 100,
  how: 'kept',
  decision: 'Minute 4',
  signedBy: ['T1', 'T2'],
  ...body,
});
const inSweden: BookBody = { kind: 'received', ...women, amount: 500, earmark: { gender: 'woman' } };

/** The book begins with officers (1) and money in the dues (2); what is refused, as `field code`. */
const told = (before: BookBody[], draft: Draft, at = known) =>
  judgeEntry(bookOf(officers, received, ...before), at, draft).map(({ field, code }) => `${field} ${code}`);

describe('judgeEntry', () => {
  it('says nothing against what may be added', () => {
    const book = [claim(), signed(3, 'T1')];
    for (const draft of [received, claim({ receipt: { number: 8 } }), signed(3, bolat.code), advance()])
      expect(told(book, draft)).toEqual([]);
    expect(told([inSweden], rest())).toEqual([]);
    expect(told([inSweden], claim({ ...women, amount: 500 }))).toEqual([]);
    expect(told([inSweden], claim({ ...women, amount: 500, payee: printer, for: asel }))).toEqual([]);
  });

  it.each<[string, BookBody[], Draft, string[]]>([
    ['signing twice', [claim(), signed(3, 'T1')], signed(3, ' t1 '), ['officer signed-twice']],
    ['signing one’s own claim', [claim({ payee: bolat })], signed(3, bolat.code), ['officer own-claim']],
    [
      'signing for what one gets',
      [claim({ payee: printer, for: bolat })],
      signed(3, bolat.code),
      ['officer own-claim'],
    ],
    ['a stranger’s signature', [claim()], signed(3, 'T9'), ['officer not-an-officer']],
    [
      'a third signature',
      [claim(), signed(3, 'T1'), signed(3, 'T2')],
      signed(3, bolat.code),
      ['claim signed-by-two'],
    ],
    ['signing no claim', [], signed(2, 'T1'), ['claim unknown-claim']],
    [
      'an advance to oneself',
      [],
      advance({ payee: bolat, signedBy: ['T1', bolat.code] }),
      ['second own-claim'],
    ],
    ['one who signs twice', [], advance({ signedBy: ['T1', 'T1'] }), ['second same-signature']],
    ['one signature', [], advance({ signedBy: ['T1', ''] }), ['second no-signature']],
    ['paying unsigned', [claim(), signed(3, 'T1')], { kind: 'paid', claim: 3, date }, ['claim not-approved']],
    [
      'paying twice',
      [claim(), signed(3, 'T1'), signed(3, 'T2'), { kind: 'paid', claim: 3, date }],
      { kind: 'paid', claim: 3, date },
      ['claim paid-already'],
    ],
    [
      'paying what is to be settled',
      [advance(), claim({ advance: 3 }), signed(4, 'T1'), signed(4, 'T2')],
      { kind: 'paid', claim: 4, date },
      ['claim against-advance'],
    ],
    ['spending too much', [], advance({ amount: 10_001 }), ['amount over-spent']],
    [
      'promising too much',
      [claim({ amount: 9_000 }), signed(3, 'T1'), advance()],
      signed(3, 'T2'),
      ['officer over-spent'],
    ],
    ['an earmark that does not match', [inSweden], claim({ ...women, payee: bolat }), ['fund earmark']],
    ['an earmark and no person', [inSweden], claim({ ...women, payee: printer }), ['fund earmark']],
    ['an earmark and somebody unknown', [inSweden], claim({ ...women, payee: guest }), ['fund earmark']],
    ['an earmark by a woman for a man', [inSweden], claim({ ...women, for: bolat }), ['fund earmark']],
    ['a receipt used before', [claim()], claim({ amount: 1 }), ['receipt receipt-used']],
    [
      'an advance of another',
      [advance({ payee: guest })],
      claim({ advance: 3 }),
      ['advance advance-of-another'],
    ],
    [
      'an advance from another fund',
      [advance(), inSweden],
      claim({ ...women, advance: 3 }),
      ['advance advance-of-another'],
    ],
    ['an advance that is none', [], claim({ advance: 2 }), ['advance unknown-advance']],
    [
      'an advance settled before',
      [advance(), { kind: 'settled', advance: 3, claims: [], back: 3_000, out: 0, date }],
      { kind: 'settled', advance: 3, claims: [], back: 3_000, out: 0, date },
      ['advance advance-settled'],
    ],
    [
      'settling before signing',
      [advance(), claim({ advance: 3 })],
      { kind: 'settled', advance: 3, claims: [], back: 3_000, out: 0, date },
      ['advance claims-unsigned'],
    ],
    ['something else without a note', [], claim({ purpose: 'other' }), ['note no-note']],
    ['a day to come', [], claim({ date: '2027-04-21' }), ['date date-in-future']],
    ['an unknown fund', [], claim({ fund: 'moon' }), ['fund unknown-fund']],
    ['keeping what is for everybody', [], rest({ ...dues }), ['how not-earmarked']],
    ['freeing into nothing', [inSweden], rest({ how: 'freed' }), ['to unknown-fund']],
    ['freeing into itself', [inSweden], rest({ how: 'freed', to: 'sweden' }), ['to to-same-fund']],
    [
      'freeing into what is earmarked',
      [inSweden, { ...inSweden, fund: 'germany', currency: 'EUR' }],
      rest({ how: 'freed', to: 'germany' }),
      ['to to-earmarked'],
    ],
    ['returning too much', [inSweden], rest({ how: 'returned', amount: 501 }), ['amount over-spent']],
    [
      'two officers who are one',
      [],
      { kind: 'officers', codes: ['T1', 't1'], decision: 'x', signedBy: ['T1', 'T2'] },
      ['officers officer-twice', 'officers officers-too-few'],
    ],
    [
      'a correction of another kind',
      [],
      claim({ corrects: { entry: 2, why: 'x' } }),
      ['entry not-correctable'],
    ],
    ['a correction of nothing', [], claim({ corrects: { entry: 9, why: 'x' } }), ['entry unknown-entry']],
    [
      'taking back what is spent',
      [advance({ amount: 9_000 })],
      { kind: 'struck', entry: 2, why: 'x', signedBy: ['T1', 'T2'] },
      ['entry over-spent'],
    ],
    [
      'pulling out what others stand on',
      [advance(), claim({ advance: 3 })],
      { kind: 'struck', entry: 3, why: 'x', signedBy: ['T1', 'T2'] },
      ['entry has-dependants'],
    ],
    [
      'taking a signature from what is paid',
      [claim(), signed(3, 'T1'), signed(3, 'T2'), { kind: 'paid', claim: 3, date }],
      { kind: 'struck', entry: 4, why: 'x', signedBy: ['T1', 'T2'] },
      ['entry has-dependants'],
    ],
    [
      'striking one’s own payment',
      [claim({ payee: bolat }), signed(3, 'T1'), signed(3, 'T2'), { kind: 'paid', claim: 3, date }],
      { kind: 'struck', entry: 6, why: 'x', signedBy: ['T1', bolat.code] },
      ['second own-claim'],
    ],
    [
      'striking officers',
      [],
      { kind: 'struck', entry: 1, why: 'x', signedBy: ['T1', 'T2'] },
      ['entry not-correctable'],
    ],
  ])('refuses %s', (_what, before, draft, expected) => {
    expect(told(before, draft)).toEqual(expected);
  });

  it('refuses claims after the closing date, but lets one that came in time be lowered', () => {
    const closed: BookBody[] = [claim(), { kind: 'closing', date: '2027-04-19' }];
    expect(told(closed, claim({ receipt: { number: 8 } }))).toEqual(['date after-closing']);
    const corrects = { entry: 3, why: 'Misread' };
    expect(told(closed, claim({ amount: 3_999, corrects }))).toEqual([]);
    expect(told(closed, claim({ amount: 4_001, corrects }))).toEqual(['date after-closing']);
    expect(told(closed, claim({ receipt: { number: 8 } }), { ...known, today: '2027-04-19' })).toEqual([]);
  });

  it('lets nobody sign before there are officers, and moves nothing in another currency', () => {
    const empty = foldBook([]);
    expect(judgeEntry(empty, known, advance()).map(({ code }) => code)).toContain('no-officers');
    const inYen = { ...known, funds: known.funds.map((fund) => ({ ...fund, currency: 'JPY' })) };
    expect(told([], received, inYen)).toEqual(['fund currency-changed']);
  });

  it('binds money by the earmark it came with, whatever the fund says now', () => {
    const free = {
      ...known,
      funds: known.funds.map(({ earmark: _forgotten, ...fund }) => fund),
    };
    expect(told([inSweden], claim({ ...women, payee: bolat }), free)).toEqual(['fund earmark']);
    expect(told([inSweden], rest({ how: 'freed', to: 'germany' }), free)).toEqual([]);
  });

  it('tells the sum that is missing in the fund’s currency', () => {
    const [problem] = judgeEntry(bookOf(officers, received), known, advance({ amount: 10_250 }));
    expect(problem?.params).toEqual({ fund: 'Fund dues', currency: 'KZT', free: 10_000, short: 250 });
  });
});

describe('readEntry', () => {
  const book = bookOf(officers, received);
  const read = (kind: BookBody['kind'], typed: Record<string, string>) => readEntry(kind, typed, book, known);

  it('counts a receipt in another currency by the newest rate of its day', () => {
    const typed = {
      payee: 'ASYL',
      purpose: 'fare',
      amount: '4 920,00',
      currency: 'KZT',
      receipt: '1',
      fund: 'document-sweden',
    };
    const of = (day: string, rate = '') =>
      read('claim', { ...typed, payee: 'асыл 1', date: day, rate }).draft;
    // 4,920 tenge at 49.20 are 100 kronor; at 50 they are 98.40.
    expect(of('2027-04-16')).toMatchObject({
      amount: 10_000,
      exchanged: { amount: 492_000, rate: { rate: '49.20' } },
    });
    expect(of('2027-04-09')).toMatchObject({ amount: 9_840 });
    expect(of('2027-04-09', '41')).toMatchObject({ amount: 12_000, currency: 'SEK', payee: asel });
    expect(read('claim', { ...typed, date }).problems.map(({ code }) => code)).toEqual(['unknown-payee']);
  });

  it('tells a sum that comes to nothing, and one too large to be counted', () => {
    const typed = {
      date,
      payee: 'S-1',
      purpose: 'hall',
      receipt: '1',
      fund: 'document-germany',
      currency: 'KZT',
    };
    const codes = (amount: string) => read('claim', { ...typed, amount }).problems.map(({ code }) => code);
    expect(codes('0.01')).toEqual(['not-positive']);
    expect(codes('0')).toEqual(['not-positive']);
    expect(codes('-5')).toEqual(['not-positive']);
    expect(codes('9'.repeat(17))).toEqual(['too-large']);
    expect(codes('1.0055')).toContain('too-precise');
    expect(codes('5 €')).toEqual(['not-an-amount']);
  });

  it('keeps the earmark of money whose entry is put right', () => {
    const bare = { ...known, funds: known.funds.map(({ earmark: _forgotten, ...fund }) => fund) };
    const typed = {
      fund: 'document-sweden',
      amount: '6',
      date,
      corrects: '3',
      why: 'x',
      first: 'T1',
      second: 'T2',
    };
    const { draft, problems } = readEntry('received', typed, bookOf(officers, received, inSweden), bare);
    expect(problems).toEqual([]);
    expect(draft).toMatchObject({
      earmark: { gender: 'woman' },
      corrects: { entry: 3, signedBy: ['T1', 'T2'] },
    });
  });

  it('asks for a rate where there is none', () => {
    const typed = {
      date,
      payee: 'S-1',
      purpose: 'hall',
      receipt: '1',
      fund: 'document-germany',
      currency: 'GBP',
      amount: '5',
    };
    expect(read('claim', typed).problems).toEqual([
      { field: 'rate', code: 'no-rate', params: { from: 'EUR', to: 'GBP' } },
    ]);
  });

  it('tells everything of an empty form, whatever its kind', () => {
    for (const kind of [
      'officers',
      'closing',
      'received',
      'advance',
      'claim',
      'signature',
      'paid',
      'settled',
      'rest',
      'struck',
    ] as const) {
      const { draft, problems } = read(kind, {});
      expect([...problems, ...judgeEntry(book, known, draft)].length, kind).toBeGreaterThan(0);
    }
  });

  it('survives what nobody types', () => {
    const hostile = [
      '__proto__',
      'constructor',
      '\u0000',
      '٣',
      '1e9',
      '9007199254740993',
      '<script>',
      '='.repeat(9_000),
    ];
    for (const text of hostile)
      for (const kind of ['claim', 'rest', 'signature', 'struck', 'officers'] as const) {
        const names = [
          'payee',
          'for',
          'amount',
          'rate',
          'currency',
          'date',
          'fund',
          'receipt',
          'note',
          'claim',
          'entry',
          'officer',
          'officers',
          'decision',
          'corrects',
        ];
        const { draft, problems } = read(kind, Object.fromEntries(names.map((name) => [name, text])));
        expect([...problems, ...judgeEntry(book, known, draft)].length).toBeGreaterThan(0);
      }
  });
});

describe('auditBook', () => {
  it('finds gaps among receipts and entries, and says where a receipt was named that does not stand', () => {
    const book = bookOf(
      officers,
      received,
      claim({ receipt: { number: 3 } }),
      claim({ receipt: { number: 6 } }),
      { kind: 'struck', entry: 4, why: 'x' },
    );
    const held = [0, 1, 2, 3, 4].map((position) => ({ position, revision: position === 2 ? 2 : 1 }));
    const audit = auditBook(book, [...held, { position: 4, revision: 1 }], 7);
    expect(audit.receiptGaps).toEqual([
      { from: 1, to: 2, on: [] },
      { from: 4, to: 6, on: [4] },
    ]);
    expect([audit.missing, audit.twice, audit.changed]).toEqual([[{ from: 6, to: 7 }], [5], [3]]);
  });

  it('tells runs, not numbers, however high somebody numbered', () => {
    expect(gapsIn([999_999_999], 999_999_999)).toEqual([{ from: 1, to: 999_999_998 }]);
    expect(gapsIn([], 0)).toEqual([]);
  });

  it('runs balances through corrections', () => {
    const book = bookOf(
      officers,
      received,
      advance(),
      { ...advance({ amount: 2_000 }), corrects: { entry: 3, why: 'Counted again' } },
      { kind: 'struck', entry: 4, why: 'Never handed out', signedBy: ['T1', 'T2'] },
    );
    const { lines } = auditBook(book, [], 0);
    expect(lines.map(({ moves }) => moves.map(({ amount, balance }) => [amount, balance]))).toEqual([
      [],
      [[10_000, 10_000]],
      [[-3_000, 7_000]],
      [[1_000, 8_000]],
      [[2_000, 10_000]],
    ]);
  });
});
