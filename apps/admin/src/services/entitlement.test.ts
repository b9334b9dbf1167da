import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleConference } from '../rehearsal/example-files.ts';
import { type Sending, sendingConference, showingOffice } from '../rehearsal/sending-conference.ts';
import { attendanceProblem } from './attendance-problem.ts';
import { entitlements, workOutEntitlements } from './entitlement.ts';
import { rollOf } from './roll.ts';
import { viewBranches } from './view-branches.ts';
import { viewNorms } from './view-norms.ts';
import { othersComing, withoutVote } from './without-vote.ts';

const under = (entitlement: object, more: Sending = {}) =>
  sendingConference({ ...more, rules: { entitlement, ...more.rules } });
const simple = { onePerMembers: 20, orPart: true, minimum: 1 };

// Members: 412, 388, 44 and 12. Each row is worked by hand in its comment.
const kinds: [string, object, number[]][] = [
  // 20 × 20 + 12; 19 × 20 + 8; 2 × 20 + 4; 12.
  ['one per 20 or part of it', simple, [21, 20, 3, 1]],
  // The parts 12, 8, 4 and 12 of 20: only 12 reaches a half.
  ['one per 20, parts from a half on', { onePerMembers: 20, orPart: true, partFrom: '1/2' }, [21, 19, 2, 1]],
  // 1 + 312 in hundreds (4, but 5 at most), 1 + 288 in hundreds (3), 1, 1.
  [
    'first, then',
    { kind: 'first-then', first: 1, at: 10, above: 100, onePerMembers: 100, orPart: true, maximum: 5 },
    [5, 4, 1, 1],
  ],
  // 3 + 212 in hundreds (3), 3 + 188 in hundreds (2), 1, 1.
  [
    'bands',
    {
      kind: 'bands',
      bands: [{ upTo: 50, delegates: 1 }, { upTo: 200, delegates: 2 }, { delegates: 3 }],
      further: { onePerMembers: 100, orPart: true },
    },
    [6, 5, 1, 1],
  ],
  ['the same for each', { kind: 'each', delegates: 2 }, [2, 2, 2, 2]],
  // Divided by 28.8 the claims are 14.3, 13.47, 1.53 and 0.42: rounded 14, 13 and 2, and 1 at least.
  ['a total', { kind: 'total', seats: 30, method: 'sainte-lague', minimum: 1 }, [14, 13, 2, 1]],
];

describe('entitlement in the app', () => {
  it.each(kinds)('gives %s to the roll, the plan, the branches and the norms', async (_, rule, expected) => {
    const conference = await under(rule);
    const all = expected.reduce((sum, one) => sum + one, 0);
    expect(entitlements(conference).map(({ delegates }) => delegates)).toEqual(expected);
    expect(rollOf(conference).totals.entitled).toBe(all);
    // Only Almaty and Uralsk have elected anybody.
    expect(attendanceProblem(conference, 'received').groups).toEqual([
      { id: 'almaty', entitled: expected[0], minimum: 1 },
      { id: 'oral', entitled: expected[1], minimum: 1 },
    ]);
    const branches = await viewBranches(showingOffice(conference));
    expect([branches.totals.members, branches.totals.entitled]).toEqual([856, all]);
    const norms = await viewNorms(showingOffice(conference));
    const now = norms.inForce ?? norms.rows.find(({ per }) => per === norms.current);
    expect(now).toMatchObject({ delegates: all, quorum: Math.ceil(all / 2), fitsHall: all <= 8 });
  });

  it('counts unions, exceptions and standing, and keeps seats for those without a vote', async () => {
    const conference = await under(simple, {
      standing: { balkhash: 'lapsed' },
      others: ['C1,consultative,almaty,yes,0,2,', 'G1,guest,,yes,0,1,'],
      rules: {
        entitlementTerms: {
          united: [{ into: 'oral', from: ['saran'] }],
          exceptions: [{ branch: 'almaty', delegates: 25, reason: 'strike', decidedBy: 'committee' }],
          observers: { lapsed: 1 },
          consultative: { kind: 'each', delegates: 2 },
          visiting: 1,
        },
      },
    });
    // Uralsk counts 388 + 12 = 400, that is 20 × 20.
    expect(entitlements(conference).map(({ members, delegates }) => [members, delegates])).toEqual([
      [412, 25],
      [400, 20],
      [44, 0],
      [0, 0],
    ]);
    expect(
      withoutVote(conference).map(({ voice, branch, entitled, named }) => [voice, branch, entitled, named]),
    ).toEqual([
      ['consultative', 'almaty', 2, ['C1']],
      ['visiting', 'almaty', 1, []],
      ['consultative', 'oral', 2, []],
      ['visiting', 'oral', 1, []],
      ['consultative', 'balkhash', 1, []],
    ]);
    // The interpreter, C1, the guest; kept: Almaty 1 + 1, Uralsk 2 + 1, Balkhash 1.
    expect(othersComing(conference)).toHaveLength(9);
    const { candidates } = attendanceProblem(conference, 'received');
    const visiting = candidates.find(({ id }) => id === 'visiting oral 1');
    expect(visiting).toMatchObject({ must: true, travel: [{ mode: 'own', fare: 0, nights: 0 }] });
    // Meals of 3 days at 3000 and papers for 1000, in tiyn: the whole of what a head costs.
    expect(visiting?.ownContribution).toBe(1_000_000);
    expect(candidates.find(({ id }) => id === 'consultative oral 2')).toMatchObject({
      must: true,
      travel: [{ mode: 'train', fare: 2_000_000, nights: 2 }],
    });
    const norms = await viewNorms(showingOffice(conference));
    expect(norms.rows.find(({ per }) => per === 20)).toMatchObject({
      delegates: 45,
      consultative: 5,
      visiting: 2,
    });
  });

  it('gives every kept place an id that nobody has', async () => {
    const conference = await under(simple, {
      others: ['visiting oral 1,guest,,yes,0,1,', 'visiting oral 1*,guest,,yes,0,1,'],
      rules: { entitlementTerms: { visiting: 2 } },
    });
    const ids = othersComing(conference).map(({ id }) => id);
    expect([ids.length, new Set(ids).size]).toEqual([11, 11]);
    expect(ids).toContain('visiting oral 1**');
  });

  it('shares a total out whole, whatever the members, and never above a maximum', async () => {
    const conference = await under({ kind: 'total', seats: 40, method: 'hare', maximum: 30 });
    const counts = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(counts, (members) => {
        const branches = conference.branches.map((branch, index) => ({
          ...branch,
          members: members[index] ?? 0,
        }));
        const { entitlements: given, problems } = workOutEntitlements({ ...conference, branches });
        const open = given.flatMap(({ working }) => working).find(({ code }) => code === 'tied');
        const atStake = open?.code === 'tied' ? open.params.seatsAtStake : 0;
        const sum = given.reduce((all, { delegates }) => all + delegates, 0);
        // One branch alone cannot take 40 places: then nobody has any, and the reason is told.
        const room = members.filter((count) => count > 0).length * 30;
        if (members.every((count) => count === 0)) expect(sum).toBe(0);
        else if (room < 40) expect([sum, problems[0]?.code]).toEqual([0, 'seats-above-maximums']);
        else
          expect([sum + atStake, Math.max(...given.map(({ delegates }) => delegates)) <= 30]).toEqual([
            40,
            true,
          ]);
      }),
      { numRuns: 60 },
    );
  });

  it('counts those who paid, and puts a branch with a month missing in question', async () => {
    const membership = [
      'branch,month,paid',
      ...['2026-11', '2026-12', '2027-01'].map((month, index) => `oral,${month},${[380, 391, 395][index]}`),
      'almaty,2026-11,390',
      'almaty,2027-01,400',
    ];
    const period = { kind: 'average-paid', from: '2026-11', to: '2027-01', rounding: 'half-up' };
    const asked = await under(simple, { membership, rules: { membership: period } });
    const { rows } = await viewBranches(showingOffice(asked));
    // Uralsk: 1166 / 3 = 388 2/3, counted as 389; Almaty keeps its 412 while December is missing.
    expect(rows.map(({ members, entitled, missing }) => [members, entitled, missing])).toEqual([
      [412, 21, ['2026-12']],
      [389, 20, []],
      [44, 3, ['2026-11', '2026-12', '2027-01']],
      [12, 1, ['2026-11', '2026-12', '2027-01']],
    ]);
    const nought = { ...period, missing: 'zero' };
    const told = await under(simple, { membership, rules: { membership: nought } });
    // Almaty: 790 / 3 = 263 1/3, that is 13 × 20 and a part.
    expect(entitlements(told).map(({ members, delegates }) => [members, delegates])).toEqual([
      [263, 14],
      [389, 20],
      [0, 0],
      [0, 0],
    ]);
  });

  it('counts members at a date by the newest figure until then', async () => {
    const membership = [
      'branch,date,members',
      'oral,2026-12-31,361',
      'oral,2026-06-30,300',
      'oral,2027-02-01,500',
    ];
    const conference = await under(simple, {
      membership,
      rules: { membership: { kind: 'at', date: '2027-01-01' } },
    });
    const [almaty, oral] = entitlements(conference);
    expect([oral?.members, oral?.delegates]).toEqual([361, 19]);
    expect(almaty?.working[0]).toEqual({ code: 'no-figure', params: { date: '2027-01-01' } });
    expect(almaty?.delegates).toBe(21);
  });

  it('leaves the places of a tie with nobody, also when a decided order no longer settles it', async () => {
    // Four branches of 10 members and a quota of 20: nobody has a whole one, and all remainders are equal.
    const rule = { kind: 'total', seats: 2, method: 'hare', maximum: 1 };
    const conference = await under(rule);
    const equal = {
      ...conference,
      branches: conference.branches.map((branch) => ({ ...branch, members: 10 })),
    };
    expect(entitlements(equal).map(({ delegates }) => delegates)).toEqual([0, 0, 0, 0]);
    const ordered = (order: string[]) => ({
      ...equal,
      settled: { ...equal.settled, entitlement: { ...equal.settled.entitlement, ties: { order } } },
    });
    const settled = ordered(['saran', 'oral', 'almaty', 'balkhash']) as typeof equal;
    expect(entitlements(settled).map(({ delegates }) => delegates)).toEqual([0, 1, 0, 1]);
    const stale = workOutEntitlements(ordered(['saran', 'oral']) as typeof equal);
    expect(stale.problems.map(({ code }) => code)).toEqual(['order-incomplete']);
    expect(stale.entitlements.map(({ delegates }) => delegates)).toEqual([0, 0, 0, 0]);
    expect(stale.entitlements[0]?.working.at(-1)?.code).toBe('tied');
  });

  it('gives nobody anything by a total that its minimums overrun, and says why', async () => {
    const conference = await under({ kind: 'total', seats: 4, method: 'hare', minimum: 1 });
    const grown = {
      ...conference,
      settled: { ...conference.settled, entitlement: { ...conference.settled.entitlement, minimum: 2 } },
    } as typeof conference;
    const { entitlements: none, problems } = workOutEntitlements(grown);
    expect(problems.map(({ code }) => code)).toEqual(['seats-below-minimums']);
    expect(none.map(({ delegates }) => delegates)).toEqual([0, 0, 0, 0]);
    expect((await viewBranches(showingOffice(grown))).open).toMatchObject([
      { giving: 'voting', problems: ['seats-below-minimums'] },
    ]);
  });

  it('leaves the example as it was', async () => {
    const conference = await exampleConference();
    expect(rollOf(conference).totals.entitled).toBe(168);
    expect(othersComing(conference)).toEqual(conference.others);
    const { groups, candidates } = attendanceProblem(conference, 'pledged');
    expect([groups.length, candidates.length]).toEqual([21, 174]);
    const norms = await viewNorms(showingOffice(conference));
    expect(norms.best).toEqual({ per: 36, delegates: 99 });
    expect(norms.rows.find(({ per }) => per === 20)).toMatchObject({ delegates: 168, quorum: 84 });
  });
});
