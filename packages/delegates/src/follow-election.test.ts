import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  followElection,
  type HallElectionEvent,
  type HallElectionInput,
  type HallElectionRules,
} from './index.ts';

const codesOf = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return (error as { problems: { code: string; path: unknown[] }[] }).problems.map(({ code, path }) => [
      code,
      path.join('.'),
    ]);
  }
  return 'nothing thrown';
};

const people = ['Ash', 'Birch', 'Cedar', 'Elm', 'Fir', 'Hazel', 'Larch'].map((id, i) => ({
  id,
  branch: i % 2 === 0 ? 'almaty' : 'oral',
}));
const officers: HallElectionEvent[] = [
  { kind: 'returning-officer-elected', who: 'Ash' },
  { kind: 'teller-elected', who: 'Birch' },
  { kind: 'scrutineer-elected', who: 'Cedar' },
  { kind: 'nominations-opened' },
];
const nominated = (who: string, by: string, seconder: string): HallElectionEvent[] => [
  { kind: 'nominated', who, by, seconder },
  { kind: 'accepted', who },
];
const contest: HallElectionEvent[] = [
  ...officers,
  ...nominated('Elm', 'Fir', 'Hazel'),
  ...nominated('Larch', 'Cedar', 'Birch'),
  ...nominated('Fir', 'Elm', 'Larch'),
  { kind: 'nominations-closed' },
  { kind: 'papers-issued', papers: 7 },
];
const counted = {
  kind: 'counted',
  returned: 6,
  valid: 5,
  spoilt: 1,
  elected: ['Larch'],
  alternates: ['Elm'],
} as const;
const run = (events: readonly object[], rules?: HallElectionRules, seats = 1) =>
  followElection({ seats, rules, people, events: events as HallElectionEvent[] });
const refusedAfter = (
  before: readonly object[],
  event: object,
  rules?: HallElectionRules,
  seats?: number,
) => {
  const { refused } = run([...before, event], rules, seats);
  return refused.map(({ code, params }) => [code, params]);
};

describe('followElection', () => {
  it('goes from the officers to the declaration', () => {
    const events = [...contest, counted, { kind: 'declared', by: 'Ash', at: '2027-04-17T08:00:00Z' }];
    expect(run(Object.freeze(events))).toEqual({
      phase: 'declared',
      returningOfficer: 'Ash',
      tellers: ['Birch'],
      scrutineers: ['Cedar'],
      candidates: [
        { id: 'Elm', by: 'Fir', seconder: 'Hazel', state: 'accepted' },
        { id: 'Larch', by: 'Cedar', seconder: 'Birch', state: 'accepted' },
        { id: 'Fir', by: 'Elm', seconder: 'Larch', state: 'accepted' },
      ],
      standing: ['Elm', 'Larch', 'Fir'],
      contested: true,
      papers: { issued: 7, returned: 6, valid: 5, spoilt: 1 },
      elected: ['Larch'],
      alternates: ['Elm'],
      vacancies: 0,
      next: [],
      refused: [],
    });
  });

  it('opens no nominations without returning officer, tellers and scrutineers', () => {
    const opened = { kind: 'nominations-opened' };
    expect(refusedAfter([], opened)).toEqual([['returning-officer-missing', { event: 0 }]]);
    expect(refusedAfter(officers.slice(0, 1), opened)).toEqual([
      ['tellers-missing', { event: 1, elected: 0, needed: 1 }],
    ]);
    expect(refusedAfter(officers.slice(0, 2), opened)).toEqual([
      ['scrutineers-missing', { event: 2, elected: 0, needed: 1 }],
    ]);
    expect(refusedAfter(officers.slice(0, 1), opened, { tellers: 0, scrutineers: 0 })).toEqual([]);
    expect(refusedAfter(officers.slice(0, 3), { kind: 'returning-officer-elected', who: 'Elm' })).toEqual([
      ['returning-officer-already', { event: 3 }],
    ]);
    expect(refusedAfter(officers.slice(0, 3), { kind: 'teller-elected', who: 'Ash' })).toEqual([
      ['office-held-already', { event: 3, person: 'Ash' }],
    ]);
  });

  it('takes only nominations that the rules allow', () => {
    const by = (event: object, rules?: HallElectionRules) =>
      refusedAfter(officers, { kind: 'nominated', ...event }, rules);
    expect(by({ who: 'Birch', by: 'Elm', seconder: 'Fir' })).toEqual([
      ['office-holder-nominated', { event: 4, person: 'Birch' }],
    ]);
    expect(by({ who: 'Elm', by: 'Elm', seconder: 'Fir' })).toEqual([
      ['nominated-by-self', { event: 4, person: 'Elm' }],
    ]);
    expect(by({ who: 'Elm', by: 'Elm', seconder: 'Fir' }, { selfNomination: true })).toEqual([]);
    expect(by({ who: 'Elm', by: 'Fir' })).toEqual([['seconder-missing', { event: 4, person: 'Elm' }]]);
    expect(by({ who: 'Elm', by: 'Fir' }, { seconder: 'none' })).toEqual([]);
    expect(by({ who: 'Elm', by: 'Fir', seconder: 'Larch' })).toEqual([
      ['seconder-same-branch', { event: 4, person: 'Larch', branch: 'almaty' }],
    ]);
    expect(by({ who: 'Elm', by: 'Fir', seconder: 'Larch' }, { seconder: 'any' })).toEqual([]);
    for (const seconder of ['Elm', 'Fir'])
      expect(by({ who: 'Elm', by: 'Fir', seconder })).toEqual([
        ['seconder-not-another', { event: 4, person: seconder }],
      ]);
    expect(by({ who: 'Stranger', by: 'Fir', seconder: 'Elm' })).toEqual([
      ['election-person-unknown', { event: 4, person: 'Stranger' }],
    ]);
    const again = { kind: 'nominated', who: 'Elm', by: 'Larch', seconder: 'Hazel' };
    expect(refusedAfter(contest.slice(0, 5), again)).toEqual([
      ['nominated-already', { event: 5, person: 'Elm' }],
    ]);
  });

  it('lets stand only those who accept and do not withdraw before papers are issued', () => {
    const open = contest.slice(0, 9);
    const { standing, candidates } = run([
      ...open,
      { kind: 'declined', who: 'Elm' },
      { kind: 'withdrawn', who: 'Elm' },
      { kind: 'accepted', who: 'Elm' },
    ]);
    expect([standing, candidates.map(({ state }) => state)]).toEqual([
      ['Larch'],
      ['withdrawn', 'accepted', 'nominated'],
    ]);
    expect(refusedAfter(open, { kind: 'declined', who: 'Elm' })).toEqual([
      ['answered-already', { event: 9, person: 'Elm' }],
    ]);
    expect(refusedAfter(open, { kind: 'accepted', who: 'Hazel' })).toEqual([
      ['not-nominated', { event: 9, person: 'Hazel' }],
    ]);
    const gone = [...open, { kind: 'withdrawn', who: 'Elm' }];
    expect(refusedAfter(gone, { kind: 'withdrawn', who: 'Elm' })).toEqual([
      ['candidate-withdrawn', { event: 10, person: 'Elm' }],
    ]);
    expect(run([...contest.slice(0, 11), { kind: 'withdrawn', who: 'Elm' }]).standing).toEqual([
      'Larch',
      'Fir',
    ]);
    expect(refusedAfter(contest, { kind: 'withdrawn', who: 'Elm' })).toEqual([
      ['election-out-of-order', { event: 12, kind: 'withdrawn', phase: 'balloting' }],
    ]);
  });

  it('declares without papers if no more stand than there are places', () => {
    const closed = contest.slice(0, 11);
    const declared = { kind: 'declared', by: 'Ash' };
    expect(refusedAfter(closed, { kind: 'papers-issued', papers: 7 }, {}, 4)).toEqual([
      ['no-ballot-needed', { event: 11, standing: 3, seats: 4 }],
    ]);
    expect(run([...closed, declared], {}, 4)).toMatchObject({
      contested: false,
      elected: ['Elm', 'Larch', 'Fir'],
      vacancies: 1,
      papers: null,
    });
    expect(run(closed, { ballotIfUnopposed: true }, 4).next).toEqual(['withdrawn', 'papers-issued']);
    expect(refusedAfter(closed, declared)).toEqual([
      ['election-out-of-order', { event: 11, kind: 'declared', phase: 'closed' }],
    ]);
  });

  it('takes only a count that adds up, and a second one before the declaration', () => {
    const by = (change: object) => refusedAfter(contest, { ...counted, ...change });
    expect(by({})).toEqual([]);
    expect(by({ returned: 8, valid: 7 })).toEqual([
      ['count-papers-above-issued', { event: 12, returned: 8, issued: 7 }],
    ]);
    expect(by({ valid: 6 })).toEqual([
      ['count-papers-differ', { event: 12, returned: 6, valid: 6, spoilt: 1 }],
    ]);
    expect(by({ elected: ['Hazel'] })).toEqual([['elected-not-standing', { event: 12, person: 'Hazel' }]]);
    expect(by({ elected: ['Elm'] })).toEqual([['elected-repeated', { event: 12, person: 'Elm' }]]);
    expect(by({ elected: ['Larch', 'Fir'] })).toEqual([
      ['elected-number-differs', { event: 12, elected: 2, expected: 1 }],
    ]);
    const recount = [...contest, counted, { ...counted, elected: ['Elm'], alternates: [] }];
    expect(run(recount)).toMatchObject({ elected: ['Elm'], alternates: [], refused: [] });
    expect(refusedAfter([...contest, counted], { kind: 'declared', by: 'Birch' })).toEqual([
      ['not-returning-officer', { event: 13 }],
    ]);
  });

  // Oracle: what must hold in any election whatever the events, each read off the events that were not refused.
  it('never elects an officer, a stranger or more than there are places', () => {
    const who = fc.constantFrom('Ash', 'Birch', 'Cedar', 'Elm');
    const kind = (name: string, more: Record<string, fc.Arbitrary<unknown>> = {}) =>
      fc.record({ kind: fc.constant(name), ...more });
    const event = fc.oneof(
      kind('returning-officer-elected', { who }),
      kind('teller-elected', { who }),
      kind('nominations-opened'),
      kind('nominated', { who, by: who }),
      kind('accepted', { who }),
      kind('withdrawn', { who }),
      kind('nominations-closed'),
      kind('papers-issued', { papers: fc.constant(4) }),
      kind('declared', { by: who }),
    );
    const rules: HallElectionRules = { seconder: 'none', scrutineers: 0, tellers: 0, selfNomination: true };
    let declared = 0;
    const start = [{ kind: 'returning-officer-elected', who: 'Ash' }, { kind: 'nominations-opened' }];
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), fc.boolean(), (events, begun) => {
        const all = [...(begun ? start : []), ...events];
        const state = run(all, rules, 2);
        const refused = new Set(state.refused.map(({ params }) => (params as { event: number }).event));
        const taken = all.filter((_, index) => !refused.has(index)) as { kind: string; who?: string }[];
        const conducting = taken.filter(({ kind: of }) => of.endsWith('-elected')).map((one) => one.who);
        expect(state.standing.filter((id) => conducting.includes(id))).toEqual([]);
        expect(state.elected.length).toBeLessThanOrEqual(2);
        const order = ['nominations-opened', 'nominations-closed', 'declared'].map((of) =>
          taken.findIndex((one) => one.kind === of),
        );
        const reached = order.filter((index) => index !== -1);
        expect(reached).toEqual(order.slice(0, reached.length));
        expect(reached).toEqual(reached.toSorted((a, b) => a - b));
        // Refused events have left no trace.
        expect({ ...run(taken, rules, 2), refused: [] }).toEqual({ ...state, refused: [] });
        if (state.phase === 'declared') declared += 1;
      }),
      { numRuns: 1000, seed: 7 },
    );
    expect(declared).toBeGreaterThan(0);
  });

  it('refuses bad input', () => {
    const bad = (change: object) =>
      codesOf(() => followElection({ seats: 1, people, events: [], ...change } as HallElectionInput));
    expect(bad({ seats: 0, events: [{ kind: 'acclaimed' }] })).toEqual([
      ['not-a-count', 'seats'],
      ['malformed', 'events.0.kind'],
    ]);
    expect(bad({ people: [people[0], people[0]] })).toEqual([['repeated-id', 'people.1.id']]);
    expect(bad({ rules: { seconder: 'two' } })).toEqual([['unknown-rule', 'rules.seconder']]);
  });
});
