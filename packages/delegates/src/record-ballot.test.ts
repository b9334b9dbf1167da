import { describe, expect, it } from 'vitest';
import { type RecordBallotInput, recordBallot } from './index.ts';

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

const voters = Object.freeze(['Ash', 'Birch', 'Cedar', 'Elm']) as string[];
const papers = Object.freeze({ for: 1, against: 1, abstain: 0, spoilt: 0 });

describe('recordBallot', () => {
  it('keeps figures and who had a paper, in an order that says nothing', () => {
    const ballot = recordBallot({ voters, issued: ['Elm', 'Ash', 'Birch'], papers });
    expect(ballot).toEqual({
      status: 'recorded',
      issued: ['Ash', 'Birch', 'Elm'],
      votes: papers,
      notReturned: 1,
    });
    expect(recordBallot({ voters, issued: ['Birch', 'Elm', 'Ash'], papers })).toEqual(ballot);
  });

  it('never takes a name beside a choice', () => {
    const withWho = (change: object) =>
      codesOf(() => recordBallot({ voters, issued: ['Ash'], papers, ...change } as RecordBallotInput));
    expect(withWho({ votes: { Ash: 'for' } })).toEqual([['secret-with-who', '']]);
    expect(withWho({ papers: { ...papers, Ash: 1 } })).toEqual([['secret-with-who', 'papers']]);
    expect(withWho({ issued: [{ who: 'Ash', choice: 'for' }] })).toEqual([['secret-with-who', 'issued.0']]);
  });

  it('does not stand with papers given twice, to strangers, or more than were given', () => {
    expect(
      recordBallot({ voters, issued: ['Ash', 'Ash', 'Stranger'], papers: { ...papers, for: 2 } }),
    ).toEqual({
      status: 'refused',
      problems: [
        { code: 'voter-unknown', params: { event: 2 } },
        { code: 'paper-issued-already', params: { event: 1 } },
        { code: 'papers-above-issued', params: { papers: 3, issued: 2 } },
      ],
    });
    expect(codesOf(() => recordBallot({ voters: ['Ash', 'Ash'], issued: [], papers }))).toEqual([
      ['repeated-voter', 'voters.1'],
    ]);
  });
});
