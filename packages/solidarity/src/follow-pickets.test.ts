import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SolidarityError } from './errors.ts';
import { followPickets } from './follow-pickets.ts';
import { type FollowedPicket, type PicketEvent, type PicketState, picketStates } from './picket-schemas.ts';

const at = (hour: number) => `2027-04-01T${String(hour).padStart(2, '0')}:00:00Z`;
const start = '2027-04-16T07:00:00Z';
const late = '2027-04-16T12:00:00Z';
const berlin = 'berlin';
const follow = (events: PicketEvent[], rest: Partial<FollowedPicket> = {}) =>
  followPickets({ pickets: [{ id: berlin, ...rest }], events });
const codes = ({ trail }: ReturnType<typeof follow>) =>
  trail.map(({ because, taken }) => [taken, ...because.map(({ code }) => code)]);

const invited: PicketEvent = { kind: 'invited', picket: berlin, at: at(1) };
const planned: PicketEvent = { kind: 'planned', picket: berlin, at: at(2), start };
const confirmed: PicketEvent = { kind: 'confirmed', picket: berlin, at: at(3) };
const standing: PicketEvent = { kind: 'standing-by', picket: berlin, at: at(4) };
const called: PicketEvent = { kind: 'called-out', picket: berlin, at: at(5), start: late };
const held: PicketEvent = { kind: 'held', picket: berlin, at: late };
const reported: PicketEvent = { kind: 'reported', picket: berlin, at: '2027-04-16T18:00:00Z' };

const problemsOf = (run: () => unknown): string[] => {
  try {
    run();
  } catch (error) {
    return (error as SolidarityError).problems.map(({ code, path }) => `${code} ${path.join('.')}`);
  }
  return [];
};

describe('followPickets', () => {
  it('follows a picket from the invitation to the report', () => {
    const state = follow([invited, planned, confirmed, held, reported]);
    expect(state.pickets).toEqual([
      { id: berlin, state: 'reported', since: reported.at, start, reason: null, next: ['reported'] },
    ]);
    expect(state.counts).toMatchObject({ reported: 1, invited: 0, 'not-invited': 0 });
    expect(state.trail.map(({ from, kind, taken }) => [from, kind, taken])).toEqual([
      ['not-invited', 'invited', true],
      ['invited', 'planned', true],
      ['planned', 'confirmed', true],
      ['confirmed', 'held', true],
      ['held', 'reported', true],
    ]);
  });

  it('holds a contingent picket only once it has been called out', () => {
    const contingent = { contingent: true };
    const steps = [invited, planned, confirmed];
    expect(codes(follow([...steps, held], contingent)).at(-1)).toEqual([false, 'not-called-out']);
    expect(codes(follow([...steps, standing, held], contingent)).at(-1)).toEqual([false, 'not-called-out']);
    const state = follow([...steps, standing, called, held], contingent);
    expect(state.pickets[0]).toMatchObject({ state: 'held', start: late });
    expect(state.trail[4]?.because).toEqual([
      { code: 'start-moved', params: { event: 4, picket: berlin, from: start, to: late } },
    ]);
    expect(codes(follow([...steps, standing])).at(-1)).toEqual([false, 'not-contingent']);
    expect(follow(steps, contingent).pickets[0]?.next).toEqual(['planned', 'standing-by', 'cancelled']);
    expect(follow(steps).pickets[0]?.next).toEqual(['planned', 'held', 'cancelled']);
  });

  it('refuses what cannot be, each with its code', () => {
    const last = (events: PicketEvent[], rest?: Partial<FollowedPicket>) =>
      codes(follow(events, rest)).at(-1);
    expect(last([confirmed])).toEqual([false, 'picket-out-of-order']);
    expect(last([{ ...invited, picket: 'atlantis' }])).toEqual([false, 'picket-unknown']);
    expect(last([invited, { ...planned, at: at(0) }])).toEqual([false, 'step-before-last']);
    expect(last([invited, planned], { advice: 'lawyer first' })).toEqual([false, 'advice-against']);
    expect(last([invited, { ...planned, start: at(1) }])).toEqual([false, 'start-past']);
    expect(last([invited, planned], { notBefore: late })).toEqual([false, 'start-before-decision']);
    expect(last([invited, planned, confirmed, { ...held, at: at(9) }])).toEqual([false, 'held-early']);
    expect(last([invited, planned, confirmed, held, { ...planned, at: late, start: late }])).toEqual([
      false,
      'picket-out-of-order',
    ]);
  });

  it('lets a cancelled picket be invited again, and keeps why', () => {
    const cancelled: PicketEvent = { kind: 'cancelled', picket: berlin, at: at(6), reason: 'no-permit' };
    const state = follow([invited, planned, cancelled]);
    expect(state.pickets[0]).toMatchObject({ state: 'cancelled', reason: 'no-permit', next: ['invited'] });
    const again = follow([invited, planned, cancelled, { ...invited, at: at(7) }]);
    expect(again.pickets[0]).toMatchObject({ state: 'invited', reason: null, start: null });
  });

  it('asks for a new yes when the hour moves', () => {
    const moved: PicketEvent = { kind: 'planned', picket: berlin, at: at(5), start: late };
    expect(follow([invited, planned, confirmed, moved]).pickets[0]).toMatchObject({
      state: 'planned',
      start: late,
    });
  });

  it('looks at an earlier moment', () => {
    const { pickets, trail } = followPickets({
      pickets: [{ id: berlin }],
      events: [invited, planned, confirmed],
      until: at(2),
    });
    expect([pickets[0]?.state, trail.length]).toEqual(['planned', 2]);
  });

  it('finds every fault in one pass', () => {
    const events = [
      { kind: 'planned', picket: berlin, at: 'soon' },
      { kind: 'cancelled', picket: berlin, at: at(1), reason: 'No permit!' },
      { kind: 'arrested', picket: berlin, at: at(1) },
    ] as unknown as PicketEvent[];
    const tell = () => followPickets({ pickets: [{ id: '' }], events });
    expect(problemsOf(tell)).toEqual([
      'empty pickets.0.id',
      'bad-instant events.0.at',
      'missing events.0.start',
      'bad-code events.1.reason',
      'not-allowed events.2.kind',
    ]);
    expect(() => followPickets({ pickets: [{ id: berlin }, { id: berlin }], events: [] })).toThrow(
      expect.objectContaining({ code: 'duplicate-id' }),
    );
  });
});

// The oracle: a picture of the states, written down apart from the code as who may follow whom.
const picture: Record<PicketState, string> = {
  'not-invited': 'invited',
  invited: 'planned cancelled',
  planned: 'planned confirmed cancelled',
  confirmed: 'planned standing-by held cancelled',
  'standing-by': 'planned called-out cancelled',
  'called-out': 'called-out held cancelled',
  held: 'reported',
  reported: 'reported',
  cancelled: 'invited',
};

const toEvent = (one: PicketEvent['kind'], index: number, id: string): PicketEvent => {
  const when = new Date(Date.UTC(2027, 3, 1) + index * 3_600_000).toISOString();
  const step = { picket: id, at: when };
  if (one === 'planned' || one === 'called-out') return { kind: one, ...step, start: when };
  return one === 'cancelled' ? { kind: one, ...step, reason: 'rain' } : { kind: one, ...step };
};

describe('followPickets from every state', () => {
  const paths: Partial<Record<PicketState, PicketEvent['kind'][]>> = {
    'not-invited': [],
    invited: ['invited'],
    planned: ['invited', 'planned'],
    confirmed: ['invited', 'planned', 'confirmed'],
    'standing-by': ['invited', 'planned', 'confirmed', 'standing-by'],
    'called-out': ['invited', 'planned', 'confirmed', 'standing-by', 'called-out'],
    held: ['invited', 'planned', 'confirmed', 'standing-by', 'called-out', 'held'],
    reported: ['invited', 'planned', 'confirmed', 'standing-by', 'called-out', 'held', 'reported'],
    cancelled: ['invited', 'cancelled'],
  };

  it.each(picketStates)('%s leads where the picture says', (state) => {
    const path = (paths[state] ?? []).map((kind, index) => toEvent(kind, index, 'a'));
    const pickets = [{ id: 'a', contingent: true }];
    expect(followPickets({ pickets, events: path }).pickets[0]?.state).toBe(state);
    const taken = picketStates.slice(1).filter((kind) => {
      const events = [...path, toEvent(kind as PicketEvent['kind'], path.length, 'a')];
      return followPickets({ pickets, events }).trail.at(-1)?.taken;
    });
    // A contingent picket is not held before it has been called out.
    const wanted = picture[state].split(' ').filter((kind) => !(state === 'confirmed' && kind === 'held'));
    expect(taken.toSorted()).toEqual(wanted.toSorted());
  });
});

describe('followPickets on any events', () => {
  const kind = fc.constantFrom(...picketStates.slice(1)) as fc.Arbitrary<PicketEvent['kind']>;
  it('never leaves the picture, offers what it then takes, and mutates nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(kind, fc.constantFrom('a', 'b')), { maxLength: 30 }),
        fc.boolean(),
        (drawn, contingent) => {
          const input = {
            pickets: [{ id: 'a', contingent }, { id: 'b' }],
            events: drawn.map(([one, id], index) => toEvent(one, index, id)),
          };
          const before = JSON.stringify(input);
          const { pickets, trail, counts } = followPickets(input);
          expect(JSON.stringify(input)).toBe(before);
          const states = new Map<string, PicketState>([
            ['a', 'not-invited'],
            ['b', 'not-invited'],
          ]);
          for (const step of trail) {
            expect(step.from).toBe(states.get(step.picket));
            if (!step.taken) continue;
            expect(picture[step.from ?? 'held'].split(' ')).toContain(step.kind);
            states.set(step.picket, step.kind);
          }
          expect(pickets.map(({ id, state }) => [id, state])).toEqual([...states]);
          expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(2);
          for (const { id, next } of pickets) {
            const taken = picketStates.slice(1).filter((one) => {
              const events = [...input.events, toEvent(one as PicketEvent['kind'], drawn.length, id)];
              return followPickets({ ...input, events }).trail.at(-1)?.taken;
            });
            expect(next.toSorted()).toEqual(taken.toSorted());
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
