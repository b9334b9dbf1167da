import { describe, expect, it } from 'vitest';
import { DelegatesError, type EntitlementRule, type EntitlementTerms, entitle } from './index.ts';

const branches = [
  { id: 'oral', members: 388 },
  { id: 'aktau', members: 58 },
];
const norm = { onePerMembers: 20, orPart: true };
const bands = (...rows: { upTo?: number; delegates: number }[]): EntitlementRule => ({
  kind: 'bands',
  bands: rows,
});
const found = (attempt: () => unknown): [string, string][] => {
  try {
    attempt();
  } catch (error) {
    if (error instanceof DelegatesError)
      return error.problems.map(({ code, path }): [string, string] => [code, path.join('.')]);
  }
  return [];
};
// What a caller without types could send.
const untyped = (value: unknown): EntitlementRule => JSON.parse(JSON.stringify(value));

describe('entitle', () => {
  it.each<[EntitlementRule, [string, string][]]>([
    [{ ...norm, partFrom: '3/2' }, [['not-a-fraction', 'rule.partFrom']]],
    [{ ...norm, partFrom: '1/0' }, [['not-a-fraction', 'rule.partFrom']]],
    [{ ...norm, partFrom: '0.0' }, [['not-a-fraction', 'rule.partFrom']]],
    [{ onePerMembers: 20, orPart: false, partFrom: '1/2' }, [['part-not-counted', 'rule.partFrom']]],
    [{ ...norm, minimum: 3, maximum: 2 }, [['minimum-above-maximum', 'rule.maximum']]],
    [bands(), [['no-bands', 'rule.bands']]],
    [bands({ upTo: 10, delegates: 1 }), [['bands-not-open', 'rule.bands.0.upTo']]],
    [
      bands({ upTo: 10, delegates: 2 }, { upTo: 10, delegates: 1 }, { delegates: 1 }),
      [
        ['bands-out-of-order', 'rule.bands.1.upTo'],
        ['bands-falling', 'rule.bands.1.delegates'],
      ],
    ],
    [bands({ delegates: 1 }, { delegates: 2 }), [['bands-out-of-order', 'rule.bands.0.upTo']]],
    [
      { kind: 'bands', bands: [{ delegates: 1 }], further: { onePerMembers: 0, orPart: true } },
      [['not-a-norm', 'rule.further.onePerMembers']],
    ],
    [{ ...norm, kind: 'first-then', first: 1, at: 0 }, [['not-a-norm', 'rule.at']]],
    [untyped({ kind: 'total', seats: 5, method: 'lots' }), [['unknown-method', 'rule.method']]],
    [{ kind: 'total', seats: -1, method: 'hare' }, [['not-a-count', 'rule.seats']]],
    [{ kind: 'total', seats: 1, method: 'hare', ties: {} }, [['malformed', 'rule.ties']]],
    [untyped({ kind: 'lots', ...norm }), [['unknown-rule', 'rule.kind']]],
    [untyped({ kind: 'each', delegates: 1, minimum: 2 }), [['unknown-rule', 'rule']]],
  ])('refuses a wrong rule: %j', (rule, problems) => {
    expect(found(() => entitle(branches, rule))).toEqual(problems);
  });

  it.each<[EntitlementTerms, [string, string][]]>([
    [{ united: [{ into: 'oral', from: ['aksai'] }] }, [['unknown-branch', 'terms.united.0.from.0']]],
    [
      {
        united: [
          { into: 'oral', from: ['aktau'] },
          { into: 'west', from: ['aktau'] },
        ],
      },
      [['united-twice', 'terms.united.1.from.0']],
    ],
    [
      {
        united: [{ into: 'oral', from: ['aktau'] }],
        exceptions: [{ branch: 'aktau', delegates: 1, reason: 'late' }],
      },
      [['branch-united', 'terms.exceptions.0.branch']],
    ],
    [
      {
        exceptions: [
          { branch: 'oral', delegates: 1, reason: 'one' },
          { branch: 'oral', delegates: 2, reason: 'two' },
          { branch: 'aksai', delegates: 2, reason: 'three' },
        ],
      },
      [
        ['repeated-exception', 'terms.exceptions.1.branch'],
        ['unknown-branch', 'terms.exceptions.2.branch'],
      ],
    ],
    [
      { exceptions: [{ branch: 'oral', delegates: 1, reason: ' ' }] },
      [['not-a-reason', 'terms.exceptions.0.reason']],
    ],
    [{ consultative: -1 }, [['not-a-count', 'terms.consultative.delegates']]],
    [{ visiting: { onePerMembers: 0, orPart: true } }, [['not-a-norm', 'terms.visiting.onePerMembers']]],
    [
      { consultative: { kind: 'total', seats: 1, method: 'hare', minimum: 1 } },
      [['seats-below-minimums', 'terms.consultative.seats']],
    ],
  ])('refuses wrong terms: %j', (terms, problems) => {
    expect(found(() => entitle(branches, norm, terms))).toEqual(problems);
  });

  it('refuses a standing that is not known, and sums beyond exact counting', () => {
    const standing = untyped([{ id: 'oral', members: 1, standing: 'old' }]);
    expect(found(() => entitle(Array.isArray(standing) ? standing : [], norm))).toEqual([
      ['not-a-standing', 'branches.0.standing'],
    ]);
    const vast = [
      { id: 'oral', members: Number.MAX_SAFE_INTEGER },
      { id: 'aktau', members: 1 },
    ];
    expect(found(() => entitle(vast, norm, { united: [{ into: 'oral', from: ['aktau'] }] }))).toContainEqual([
      'too-large',
      'terms.united',
    ]);
    const first = { kind: 'first-then', first: 9, at: 1, onePerMembers: 1, orPart: false } as const;
    expect(found(() => entitle(vast, first))).toEqual([['too-large', 'rule']]);
  });

  it('reports the rule, the terms and the branches at once', () => {
    const attempt = () =>
      entitle([{ id: '', members: 1 }], bands({ upTo: 5, delegates: 1 }), {
        exceptions: [{ branch: 'x', delegates: 1, reason: '-' }],
      });
    expect(found(attempt).map(([code]) => code)).toEqual(['not-an-id', 'bands-not-open', 'unknown-branch']);
  });
});
