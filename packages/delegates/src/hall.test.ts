import { createHash, scryptSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkCredential,
  followHall,
  type HallDelegate,
  type HallEvent,
  type HallKit,
  hallKitSchema,
  hashCredential,
  hashShortCode,
  makeCredential,
  makeHallKit,
} from './index.ts';

const bytes = (seed: string) => new Uint8Array(createHash('sha256').update(seed).digest().subarray(0, 16));
const card = (person: string) => makeCredential(bytes(person));
const delegate = (person: string, branch: string, gender: string, voteWeight?: number): HallDelegate => ({
  person,
  branch,
  attributes: { gender, phone: '+7 701' },
  voteWeight,
  number: card(person).number,
});
const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
    for (const inner of Object.values(value)) freeze(inner);
    Object.freeze(value);
  }
  return value;
};
const input = freeze({
  conference: 'autumn',
  salt: bytes('salt'),
  delegates: [
    delegate('Aigul', 'oral', 'woman', 3),
    delegate('Bolat', 'oral', 'man'),
    delegate('Dina', 'saran', 'woman'),
    delegate('Erlan', 'saran', 'man', 0),
  ],
  attributes: ['gender'],
  branchCodes: { oral: 'B07', saran: 'B02' },
});
const kit: HallKit = freeze(makeHallKit(input));
const entry = (person: string) => hashCredential(card(person).number, kit.salt);
const at = (minute: number) => `2026-05-01T09:${String(minute).padStart(2, '0')}:00+05:00`;
const step = (
  kind: 'arrived' | 'left' | 'returned' | 'collected',
  person: string,
  minute = 0,
): HallEvent => ({
  kind,
  entry: entry(person),
  at: at(minute),
});
const challenge: HallEvent = { kind: 'challenged', entry: entry('Bolat'), at: at(5), reason: 'no-minutes' };
const decide = (outcome: 'upheld' | 'rejected'): HallEvent => ({
  kind: 'decided',
  entry: entry('Bolat'),
  at: at(9),
  outcome,
  by: 'credentials-committee',
});
const revoke: HallEvent = { kind: 'revoked', entry: entry('Bolat'), at: at(9), reason: 'mandate-withdrawn' };
const lost: HallEvent = {
  kind: 'replaced',
  entry: entry('Dina'),
  at: at(3),
  card: {
    hash: hashCredential(card('second card').number, kit.salt),
    shortHash: hashShortCode(card('second card').shortCode, kit.salt),
  },
};
const check = (events: HallEvent[], code: string) => {
  const answer = checkCredential(kit, followHall(kit, events), code);
  return [answer.status, 'because' in answer ? answer.because.code : null];
};

describe('hashCredential', () => {
  // Oracle: node:crypto.
  it('hashes like node:crypto', () => {
    const { number, shortCode } = card('Aigul');
    expect(hashCredential(number, '00ff')).toBe(createHash('sha256').update(`00ff${number}`).digest('hex'));
    expect(hashShortCode(shortCode, '00ff')).toBe(
      scryptSync(shortCode, '00ff', 32, { N: 1024, r: 8, p: 1 }).toString('hex'),
    );
  });
});

describe('makeHallKit', () => {
  it('holds hashes, branch codes, votes and the attributes asked for, in an order that tells nothing', () => {
    expect(hallKitSchema.parse(JSON.parse(JSON.stringify(kit)))).toEqual(kit);
    expect(kit.entries.map(({ hash }) => hash)).toEqual(kit.entries.map(({ hash }) => hash).toSorted());
    expect(kit.entries.find(({ hash }) => hash === entry('Aigul'))).toEqual({
      hash: entry('Aigul'),
      shortHash: hashShortCode(card('Aigul').shortCode, kit.salt),
      branch: 'B07',
      voteWeight: 3,
      attributes: { gender: 'woman' },
    });
    expect([kit.branches, kit.attributes]).toEqual([['B02', 'B07'], ['gender']]);
    const text = JSON.stringify(kit);
    for (const { person, branch, number } of input.delegates)
      for (const secret of [person, branch, number, '701']) expect(text).not.toContain(secret);
    expect(makeHallKit({ ...input, delegates: input.delegates.toReversed() })).toEqual(kit);
  });

  it('refuses to read a kit with a name in it', () => {
    const named = { ...kit, entries: kit.entries.map((item) => ({ ...item, name: 'Aigul' })) };
    expect(hallKitSchema.safeParse(named).success).toBe(false);
    expect(() => followHall(named, [])).toThrow(expect.objectContaining({ code: 'malformed' }));
  });

  it('reports everything wrong at once and repeats no number', () => {
    const [first] = input.delegates;
    const bad = {
      ...input,
      salt: new Uint8Array(3),
      conference: '',
      branchCodes: { oral: 'B07', saran: 'B07' },
      delegates: [
        ...input.delegates,
        { ...delegate('Aigul', 'oral', 'woman'), number: first?.number ?? '' },
        { ...delegate('Olzhas', 'semey', 'man'), voteWeight: -1, number: 'SECRET' },
        delegate('Saule', 'semey', 'woman'),
      ],
    };
    expect(() => makeHallKit(bad)).toThrow(
      expect.objectContaining({
        problems: [
          ['not-random-bytes', ['salt']],
          ['not-an-id', ['conference']],
          ['repeated-branch', ['branchCodes', 'saran']],
          ['repeated-id', ['delegates', 4, 'id']],
          ['not-a-count', ['delegates', 5, 'voteWeight']],
          ['not-a-credential', ['delegates', 5, 'number']],
          ['repeated-credential', ['delegates', 4, 'number']],
          ['unknown-branch', ['delegates', 6, 'branch']],
        ].map(([code, path]) => expect.objectContaining({ code, path })),
        message: expect.not.stringMatching(/SECRET|Saule/),
      }),
    );
  });
});

describe('checkCredential', () => {
  const { number, shortCode } = card('Bolat');

  it('lets a delegate in once, by number or by short code', () => {
    expect(check([], number)).toEqual(['valid', null]);
    expect(check([], shortCode.toLowerCase())).toEqual(['valid', null]);
    expect(check([step('arrived', 'Bolat')], shortCode)).toEqual(['already-in', 'credential-already-in']);
    expect(check([step('arrived', 'Bolat'), step('left', 'Bolat', 1)], number)).toEqual(['valid', null]);
    const answer = checkCredential(kit, followHall(kit, []), number);
    expect('holder' in answer && answer.holder).toMatchObject({
      entry: entry('Bolat'),
      branch: 'B07',
      voteWeight: 1,
    });
  });

  it('tells what stands against a credential', () => {
    expect(check([challenge], number)).toEqual(['challenged', 'credential-disputed']);
    expect(check([challenge, decide('upheld')], number)).toEqual(['valid', null]);
    expect(check([challenge, decide('rejected')], number)).toEqual(['revoked', 'credential-rejected']);
    expect(check([revoke], shortCode)).toEqual(['revoked', 'credential-revoked']);
    expect(check([step('collected', 'Bolat')], number)).toEqual(['collected', 'credential-collected']);
    expect(check([], card('stranger').number)).toEqual(['unknown', 'credential-unknown']);
    expect(check([], card('stranger').shortCode)).toEqual(['unknown', 'credential-unknown']);
    expect(check([], 'good morning')).toEqual(['malformed', 'code-shape']);
  });

  it('takes the new card for a lost one, and the lost one no more', () => {
    expect(check([lost], card('Dina').number)).toEqual(['revoked', 'credential-replaced']);
    expect(check([lost], card('Dina').shortCode)).toEqual(['revoked', 'credential-replaced']);
    expect(check([lost], card('second card').shortCode)).toEqual(['valid', null]);
    expect(check([lost, step('arrived', 'Dina', 4)], card('second card').number)[0]).toBe('already-in');
  });

  it('tells a number of 26 characters with one slip from an unknown one', () => {
    const wrong = `${number.slice(0, 20)}${number[20] === '7' ? '8' : '7'}${number.slice(21)}`;
    expect(check([], wrong)).toEqual(['mistyped', 'code-nearly']);
    const place = [...number].findIndex((letter, index) => index > 0 && letter !== number[index + 1]);
    const swapped = `${number.slice(0, place)}${number[place + 1]}${number[place]}${number.slice(place + 2)}`;
    expect(check([], swapped)).toEqual(['mistyped', 'code-nearly']);
    expect(check([], `${shortCode.slice(0, 8)}${shortCode[8] === '7' ? '8' : '7'}`)).toEqual([
      'mistyped',
      'code-check',
    ]);
  });
});

describe('followHall', () => {
  // Worked by hand.
  it('counts a morning at the door', () => {
    const events = freeze([
      step('arrived', 'Aigul', 0),
      step('arrived', 'Bolat', 1),
      step('arrived', 'Dina', 2),
      lost,
      step('left', 'Aigul', 4),
      challenge,
      step('arrived', 'Erlan', 6),
      step('returned', 'Aigul', 7),
    ]);
    const state = followHall(kit, events);
    expect(state.warnings).toEqual([]);
    expect(state.counts.totals).toEqual({ credentials: 4, received: 4, disputed: 1, present: 4, votes: 5 });
    expect(state.disputed).toEqual([entry('Bolat')]);
    const early = followHall(kit, events, { until: at(4) });
    expect(early.present).toEqual([entry('Bolat'), entry('Dina')].toSorted());
    expect(early.counts.branches).toEqual([
      { branch: 'B02', credentials: 2, received: 1, disputed: 0, present: 1, votes: 1 },
      { branch: 'B07', credentials: 2, received: 2, disputed: 0, present: 1, votes: 1 },
    ]);
    expect(early.counts.attributes).toEqual([
      { attribute: 'gender', value: 'man', credentials: 2, received: 1, disputed: 0, present: 1, votes: 1 },
      { attribute: 'gender', value: 'woman', credentials: 2, received: 2, disputed: 0, present: 1, votes: 1 },
    ]);
    const late = followHall(kit, [...events, decide('rejected'), step('collected', 'Dina', 10)]);
    expect(late.counts.totals).toEqual({ credentials: 3, received: 3, disputed: 0, present: 2, votes: 3 });
    expect(late.present).toEqual([entry('Aigul'), entry('Erlan')].toSorted());
    expect([late.revoked, late.collected]).toEqual([[entry('Bolat')], [entry('Dina')]]);
  });

  it.each([
    ['credential-unknown', [{ ...step('arrived', 'Bolat'), entry: 'a'.repeat(64) }]],
    ['credential-already-in', [step('arrived', 'Bolat'), step('arrived', 'Bolat')]],
    ['credential-not-in', [step('left', 'Bolat')]],
    ['credential-disputed', [challenge, challenge]],
    ['credential-not-disputed', [decide('upheld')]],
    ['credential-rejected', [challenge, decide('rejected'), step('arrived', 'Bolat')]],
    ['credential-revoked', [revoke, step('arrived', 'Bolat')]],
    ['credential-revoked', [revoke, revoke]],
    ['credential-collected', [step('collected', 'Bolat'), step('returned', 'Bolat')]],
    ['credential-collected', [step('collected', 'Bolat'), step('collected', 'Bolat')]],
    ['credential-repeated', [lost, lost]],
  ])('warns of %s and changes nothing', (code, events) => {
    const all = events as HallEvent[];
    const state = followHall(kit, all);
    expect(state.warnings).toEqual([{ code, params: expect.objectContaining({ event: all.length - 1 }) }]);
    expect(state.entries).toEqual(followHall(kit, all.slice(0, -1)).entries);
  });

  it('refuses events that are none, all at once', () => {
    const bad = [
      { ...step('arrived', 'Bolat'), at: 'tomorrow' },
      { ...step('arrived', 'Bolat'), entry: 'Bolat' },
      { ...challenge, reason: 'He owes Aigul money' },
      { kind: 'danced', entry: entry('Bolat'), at: at(0) },
    ] as unknown as HallEvent[];
    expect(() => followHall(kit, bad, { until: 'noon' })).toThrow(
      expect.objectContaining({
        problems: [
          ['not-an-instant', ['until']],
          ['not-an-instant', ['events', 0, 'at']],
          ['not-a-hash', ['events', 1, 'entry']],
          ['not-a-code', ['events', 2, 'reason']],
          ['malformed', ['events', 3, 'kind']],
        ].map(([code, path]) => expect.objectContaining({ code, path })),
        message: expect.not.stringMatching(/Bolat|money/),
      }),
    );
    const twice = { ...kit, entries: kit.entries.flatMap((item) => [item, item]) };
    expect(() => followHall(twice, [])).toThrow(expect.objectContaining({ code: 'repeated-credential' }));
  });

  it('keeps the figures of branches and attributes equal to the whole', () => {
    const people = ['Aigul', 'Bolat', 'Dina', 'Erlan'];
    const kinds = ['arrived', 'left', 'returned', 'collected'] as const;
    const event = fc
      .record({
        person: fc.constantFrom(...people),
        kind: fc.constantFrom(...kinds, 'revoked', 'challenged'),
      })
      .map(({ person, kind }): HallEvent => {
        const common = { entry: entry(person), at: at(0) };
        return kind === 'challenged' ? { ...common, kind, reason: 'no-minutes' } : { ...common, kind };
      });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        const { counts, present, entries } = followHall(kit, events);
        for (const part of [counts.branches, counts.attributes])
          for (const column of ['credentials', 'received', 'disputed', 'present', 'votes'] as const)
            expect(part.reduce((sum, row) => sum + row[column], 0)).toBe(counts.totals[column]);
        expect(present.length).toBe(counts.totals.present);
        for (const { present: inside, received, collected, standing } of entries)
          expect(inside && (!received || collected || standing === 'revoked')).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
