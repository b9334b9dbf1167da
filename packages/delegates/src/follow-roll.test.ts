import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  callUpAlternate,
  DelegatesError,
  followRoll,
  type GuaranteedPlaces,
  type LivingRoll,
  type LivingRollInput,
  type RollEntry,
  type RollEvent,
} from './index.ts';

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) freeze(inner);
    Object.freeze(value);
  }
  return value;
};
const person = (
  id: string,
  status: RollEntry['status'],
  rank: number,
  gender = 'man',
  branch = 'oral',
): RollEntry => ({
  id,
  branch,
  codeName: `Name of ${id}`,
  status,
  rank,
  attributes: { gender },
});
const at = (hour: number) => `2026-04-20T${String(hour).padStart(2, '0')}:00:00+05:00`;
const withdrawn = (id: string, hour = 8): RollEvent => ({
  kind: 'withdrawn',
  person: id,
  at: at(hour),
  reason: 'illness',
});
const called = (alternate: string, place: string, hour = 9, answerBy?: string): RollEvent => ({
  kind: 'called',
  alternate,
  for: place,
  at: at(hour),
  answerBy,
});
const accepted = (alternate: string, hour = 10): RollEvent => ({ kind: 'accepted', alternate, at: at(hour) });
const declined = (alternate: string, hour = 10): RollEvent => ({ kind: 'declined', alternate, at: at(hour) });
const toBranch = (id: string, branch: string): RollEvent => ({
  kind: 'transferred',
  person: id,
  to: { branch },
  at: at(9),
  decision: 'committee-3',
});
const toPerson = (id: string, heir: string): RollEvent => ({
  kind: 'transferred',
  person: id,
  to: { person: heir },
  at: at(9),
  decision: 'committee-4',
});

const women: GuaranteedPlaces = { branch: 'oral', where: { gender: 'woman' }, atLeast: 2 };
// Oral sends two women and a man; its alternates are two men, then two women. Saran has a place to spare.
const input: LivingRollInput = freeze({
  branches: [
    { id: 'oral', entitled: 3 },
    { id: 'saran', entitled: 2 },
  ],
  people: [
    person('Aigul', 'elected', 1, 'woman'),
    person('Bolat', 'elected', 2),
    person('Dina', 'elected', 3, 'woman'),
    person('Ersin', 'alternate', 1),
    person('Farid', 'alternate', 2),
    person('Gulnar', 'alternate', 3, 'woman'),
    person('Hava', 'alternate', 4, 'woman'),
    person('Ivan', 'elected', 1, 'man', 'saran'),
    person('Janar', 'alternate', 1, 'woman', 'saran'),
  ],
  places: [women],
  events: [],
});
const follow = (events: RollEvent[], more: Partial<LivingRollInput> = {}) =>
  followRoll(freeze({ ...input, ...more, events }));
const standing = ({ branches }: LivingRoll) =>
  branches.map(({ delegates, vacant }) => [...delegates.map(({ id }) => id), vacant].join(' '));
const codes = ({ trail }: LivingRoll) =>
  trail.map(({ taken, because }) => [taken, ...because.map(({ code }) => code)]);
const now = at(12);

describe('callUpAlternate', () => {
  it('calls the next by rank if no guarantee is at stake', () => {
    expect(callUpAlternate(follow([withdrawn('Bolat')]), { withdrawn: 'Bolat', now })).toEqual({
      status: 'called',
      alternate: 'Ersin',
      for: 'Bolat',
      branch: 'oral',
      because: [{ code: 'next-by-rank', params: { person: 'Ersin', rank: 1 } }],
    });
  });

  // Worked by hand: with Aigul gone Dina alone is left of two women guaranteed.
  it('calls the next woman if a woman leaves and too few would be left, and names those passed over', () => {
    const kept = { where: { gender: 'woman' }, atLeast: 2 };
    const call = callUpAlternate(follow([withdrawn('Aigul')]), { withdrawn: 'Aigul', now });
    expect(call).toEqual({
      status: 'called',
      alternate: 'Gulnar',
      for: 'Aigul',
      branch: 'oral',
      because: [
        { code: 'passed-over', params: { person: 'Ersin', rank: 1, ...kept, have: 1 } },
        { code: 'passed-over', params: { person: 'Farid', rank: 2, ...kept, have: 1 } },
        { code: 'next-by-rank', params: { person: 'Gulnar', rank: 3 } },
        { code: 'place-kept', params: { ...kept, have: 2 } },
      ],
    });
    expect(callUpAlternate(follow([]), { withdrawn: 'Aigul', now })).toEqual(call);
    const lower = { withdrawn: 'Aigul', now, places: [{ ...women, atLeast: 1 }] };
    expect(callUpAlternate(follow([]), lower)).toMatchObject({ alternate: 'Ersin' });
  });

  it('goes on after a refusal, and says who is out of reach', () => {
    const roll = follow([withdrawn('Aigul'), called('Gulnar', 'Aigul'), declined('Gulnar')]);
    expect(callUpAlternate(roll, { withdrawn: 'Aigul', now })).toMatchObject({
      alternate: 'Hava',
      because: expect.arrayContaining([
        { code: 'not-available', params: { person: 'Gulnar', rank: 3, state: 'declined' } },
      ]),
    });
    const last = follow([withdrawn('Gulnar'), withdrawn('Hava'), withdrawn('Aigul')]);
    expect(callUpAlternate(last, { withdrawn: 'Aigul', now })).toMatchObject({
      alternate: 'Ersin',
      because: [{ code: 'next-by-rank' }, { code: 'place-not-kept', params: { atLeast: 2, have: 1 } }],
    });
  });

  it('counts a guarantee of the whole conference over all branches', () => {
    const all = { where: { gender: 'woman' }, atLeast: 3 };
    const call = callUpAlternate(follow([withdrawn('Bolat')]), { withdrawn: 'Bolat', now, places: [all] });
    expect(call).toMatchObject({ alternate: 'Gulnar' });
  });

  it('calls nobody to a place that is not free, and says why', () => {
    const reasons = (events: RollEvent[], options: { withdrawn: string } | { branch: string }) => {
      const call = callUpAlternate(follow(events), { ...options, now });
      return [call.status, ...call.because.map(({ code }) => code)];
    };
    const waiting = [withdrawn('Aigul'), called('Gulnar', 'Aigul')];
    expect(reasons(waiting, { withdrawn: 'Aigul' })).toEqual(['nobody', 'place-filled']);
    expect(reasons([], { withdrawn: 'Ersin' })).toEqual(['nobody', 'no-place-held']);
    expect(reasons([], { branch: 'oral' })).toEqual(['nobody', 'no-vacant-place']);
    expect(reasons([withdrawn('Janar')], { branch: 'saran' })).toEqual([
      'nobody',
      'not-available',
      'no-alternates',
    ]);
    expect(callUpAlternate(follow([]), { branch: 'saran', now })).toMatchObject({
      alternate: 'Janar',
      for: null,
    });
  });

  it('says when it is too late, and whose turn it would have been', () => {
    const roll = follow([], { deadlines: { callUp: at(11) } });
    expect(callUpAlternate(roll, { withdrawn: 'Bolat', now: at(11) }).status).toBe('called');
    expect(callUpAlternate(roll, { withdrawn: 'Bolat', now })).toMatchObject({
      status: 'too-late',
      deadline: at(11),
      alternate: 'Ersin',
      because: [{ code: 'after-deadline', params: { at: now, deadline: at(11) } }, { code: 'next-by-rank' }],
    });
    expect(callUpAlternate(roll, { withdrawn: 'Bolat', now, deadline: at(13) }).status).toBe('called');
  });

  it('takes a call without an answer in time for refused', () => {
    const roll = follow([withdrawn('Bolat'), called('Ersin', 'Bolat', 9, at(11))]);
    expect(callUpAlternate(roll, { withdrawn: 'Bolat', now: at(11) }).status).toBe('nobody');
    expect(callUpAlternate(roll, { withdrawn: 'Bolat', now })).toMatchObject({ alternate: 'Farid' });
  });

  it('refuses people, branches and moments that it does not know', () => {
    const codesOf = (options: Parameters<typeof callUpAlternate>[1]) => {
      try {
        return callUpAlternate(follow([]), options).status;
      } catch (error) {
        return error instanceof DelegatesError && error.problems.map(({ code }) => code);
      }
    };
    const places = [{ where: {}, atLeast: -1 }];
    expect(codesOf({ withdrawn: 'Nobody', now: 'noon', places, deadline: 'soon' })).toEqual([
      ...['not-an-instant', 'not-an-instant', 'not-a-count', 'unknown-person'],
    ]);
    expect(codesOf({ branch: 'semey', now })).toEqual(['unknown-branch']);
  });
});

describe('followRoll', () => {
  // Worked by hand.
  it('follows an illness to the alternate in the place', () => {
    const roll = follow([withdrawn('Aigul'), called('Gulnar', 'Aigul'), accepted('Gulnar')]);
    expect(standing(roll)).toEqual(['Bolat Dina Gulnar 0', 'Ivan 1']);
    expect(roll.totals).toEqual({ entitled: 5, delegates: 4, called: 0, vacant: 1, over: 0 });
    expect(roll.branches[0]?.gone.map(({ id, state }) => [id, state])).toEqual([['Aigul', 'withdrawn']]);
    expect(roll.branches[0]?.delegates[2]).toMatchObject({
      state: 'seated',
      for: 'Aigul',
      status: 'alternate',
    });
    expect(roll.trail).toEqual([
      {
        event: 0,
        at: at(8),
        kind: 'withdrawn',
        taken: true,
        because: [{ code: 'place-vacated', params: { person: 'Aigul', branch: 'oral', reason: 'illness' } }],
      },
      {
        event: 1,
        at: at(9),
        kind: 'called',
        taken: true,
        because: [{ code: 'alternate-called', params: { person: 'Gulnar', for: 'Aigul', branch: 'oral' } }],
      },
      {
        event: 2,
        at: at(10),
        kind: 'accepted',
        taken: true,
        because: [{ code: 'place-taken', params: { person: 'Gulnar', for: 'Aigul', branch: 'oral' } }],
      },
    ]);
    const again = follow([
      withdrawn('Aigul'),
      called('Gulnar', 'Aigul'),
      accepted('Gulnar'),
      withdrawn('Gulnar'),
    ]);
    expect(callUpAlternate(again, { withdrawn: 'Gulnar', now })).toMatchObject({ alternate: 'Hava' });
  });

  it('notes a call out of turn', () => {
    const roll = follow([withdrawn('Aigul'), called('Ersin', 'Aigul')]);
    expect(roll.trail[1]).toMatchObject({
      taken: true,
      because: [
        { code: 'alternate-called' },
        { code: 'out-of-order', params: { person: 'Ersin', expected: 'Gulnar' } },
      ],
    });
  });

  it('moves a delegate to a vacant place of another branch, whose own place can then be filled', () => {
    const moved = follow([toBranch('Bolat', 'saran')]);
    expect(standing(moved)).toEqual(['Aigul Dina 1', 'Ivan Bolat 0']);
    expect(callUpAlternate(moved, { branch: 'oral', now })).toMatchObject({ alternate: 'Ersin', for: null });
    const filled = follow([
      toBranch('Bolat', 'saran'),
      { kind: 'called', alternate: 'Ersin', at: at(9) },
      accepted('Ersin'),
    ]);
    expect(standing(filled)).toEqual(['Aigul Dina Ersin 0', 'Ivan Bolat 0']);
  });

  it('passes a mandate to an alternate, of another branch too, by a decision', () => {
    const roll = follow([toPerson('Ivan', 'Hava')]);
    expect(standing(roll)).toEqual(['Aigul Bolat Dina 0', 'Hava 1']);
    expect(roll.trail[0]?.because).toEqual([
      {
        code: 'mandate-passed',
        params: { from: 'Ivan', person: 'Hava', branch: 'saran', decision: 'committee-4' },
      },
    ]);
  });

  it('lets a call lapse, and refuses the answer that comes after', () => {
    const events = [withdrawn('Bolat'), called('Ersin', 'Bolat', 9, at(11)), accepted('Ersin', 12)];
    expect(codes(follow(events)).slice(2)).toEqual([
      [true, 'call-lapsed'],
      [false, 'after-deadline'],
    ]);
    expect(codes(follow(events.slice(0, 2), { now }))[2]).toEqual([true, 'call-lapsed']);
    expect(codes(follow(events.slice(0, 2)))).toHaveLength(2);
  });

  it.each<[string, RollEvent[], RollEvent]>([
    ['already-withdrawn', [withdrawn('Aigul')], withdrawn('Aigul')],
    ['not-an-alternate', [withdrawn('Aigul')], called('Dina', 'Aigul')],
    ['wrong-branch', [withdrawn('Aigul')], called('Janar', 'Aigul')],
    ['no-place-held', [withdrawn('Farid')], called('Ersin', 'Farid')],
    ['place-filled', [], called('Ersin', 'Bolat')],
    ['place-filled', [withdrawn('Bolat'), called('Ersin', 'Bolat')], called('Farid', 'Bolat')],
    ['no-vacant-place', [], { kind: 'called', alternate: 'Ersin', at: at(9) }],
    ['not-called', [], accepted('Ersin')],
    ['not-called', [withdrawn('Bolat'), called('Ersin', 'Bolat'), accepted('Ersin')], declined('Ersin')],
    ['no-place-held', [], toBranch('Ersin', 'saran')],
    ['wrong-branch', [], toBranch('Bolat', 'oral')],
    ['no-vacant-place', [], toBranch('Ivan', 'oral')],
    ['not-an-alternate', [], toPerson('Ivan', 'Dina')],
    ['after-deadline', [withdrawn('Bolat')], called('Ersin', 'Bolat', 12)],
    ['after-deadline', [], { ...toPerson('Ivan', 'Hava'), at: at(12) }],
  ])('does not take a step: %s', (code, before, event) => {
    const deadlines = { callUp: at(11), transfer: at(11) };
    const roll = follow([...before, event], { deadlines });
    expect(codes(roll).at(-1)).toEqual([false, code]);
    expect(roll.branches).toEqual(follow(before, { deadlines }).branches);
  });

  it('reports everything wrong at once and names nobody', () => {
    const bad = {
      ...input,
      branches: [...input.branches, { id: 'oral', entitled: 1 }],
      places: [{ ...women, branch: 'semey' }],
      deadlines: { callUp: 'soon' },
      now: 'noon',
      events: [
        { ...withdrawn('Aigul'), reason: 'She was arrested' },
        called('Nobody', 'Ghost'),
        toBranch('Bolat', 'semey'),
        { kind: 'danced', at: at(8) } as unknown as RollEvent,
      ],
    };
    expect(() => followRoll(bad)).toThrow(
      expect.objectContaining({
        problems: [
          ['repeated-branch', ['branches', 2, 'id']],
          ['unknown-branch', ['places', 0, 'branch']],
          ['not-an-instant', ['deadlines', 'callUp']],
          ['not-a-code', ['events', 0, 'reason']],
          ['unknown-person', ['events', 1, 'alternate']],
          ['unknown-person', ['events', 1, 'for']],
          ['unknown-branch', ['events', 2, 'to', 'branch']],
          ['malformed', ['events', 3, 'kind']],
          ['not-an-instant', ['now']],
        ].map(([code, path]) => expect.objectContaining({ code, path })),
        message: expect.not.stringMatching(/Nobody|Ghost|arrested/),
      }),
    );
    const none = { ...input, events: 'none' } as unknown as LivingRollInput;
    expect(() => followRoll(none)).toThrow(expect.objectContaining({ code: 'malformed' }));
  });

  it('loses nobody, fills no place twice, and calls by turn', () => {
    const ids = input.people.map(({ id }) => id);
    const id = fc.constantFrom(...ids);
    const event = fc.oneof(
      id.map((who) => withdrawn(who)),
      fc.tuple(id, id).map(([who, place]) => called(who, place)),
      id.map((who) => accepted(who)),
      id.map((who) => declined(who)),
      fc.tuple(id, id).map(([who, heir]) => toPerson(who, heir)),
      fc.tuple(id, fc.constantFrom('oral', 'saran')).map(([who, branch]) => toBranch(who, branch)),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const roll = follow(events);
        const everybody = roll.branches.flatMap(({ delegates, called: asked, alternates, gone }) =>
          [...delegates, ...asked, ...alternates, ...gone].map((member) => member.id),
        );
        expect(everybody.toSorted()).toEqual(ids.toSorted());
        for (const { delegates, called: asked, entitled, vacant } of roll.branches) {
          expect(delegates.length + asked.length).toBeLessThanOrEqual(entitled);
          expect(delegates.length + vacant).toBe(entitled);
        }
        expect(roll.trail.map((step) => step.event)).toEqual(events.map((_, index) => index));
        for (const { branch } of roll.branches) {
          const next = callUpAlternate(roll, { branch, now });
          if (next.status !== 'called') continue;
          const call: RollEvent = { kind: 'called', alternate: next.alternate, at: at(11) };
          expect(codes(follow([...events, call])).at(-1)).toEqual([true, 'alternate-called']);
        }
      }),
    );
  });
});
