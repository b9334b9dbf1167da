import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Choice, type RecordVoteInput, recordVote } from './index.ts';

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

describe('recordVote', () => {
  it('calls the roll, takes a change before the result is declared and nothing after', () => {
    const events: RecordVoteInput['events'] = [
      { kind: 'vote', who: 'Cedar', choice: 'for' },
      { kind: 'vote', who: 'Ash', choice: 'for' },
      { kind: 'vote', who: 'Birch', choice: 'abstain' },
      { kind: 'vote', who: 'Ash', choice: 'against' },
      { kind: 'change', who: 'Cedar', choice: 'against' },
      { kind: 'change', who: 'Elm', choice: 'for' },
      { kind: 'vote', who: 'Stranger', choice: 'for' },
      { kind: 'declare' },
      { kind: 'vote', who: 'Elm', choice: 'for' },
      { kind: 'declare' },
    ];
    expect(recordVote({ voters, events })).toEqual({
      status: 'declared',
      roll: { for: ['Ash'], against: ['Cedar'], abstain: ['Birch'], absent: ['Elm'] },
      votes: { for: 1, against: 1, abstain: 1 },
      changes: [{ who: 'Cedar', from: 'for', to: 'against' }],
      refused: [
        { code: 'voted-already', params: { event: 3 } },
        { code: 'not-voted-yet', params: { event: 5 } },
        { code: 'voter-unknown', params: { event: 6 } },
        { code: 'vote-declared', params: { event: 8 } },
        { code: 'vote-declared', params: { event: 9 } },
      ],
    });
    expect(recordVote({ voters, events: events.slice(0, 7) }).status).toBe('open');
  });

  // Oracle: the last choice of each voter, found by going backwards.
  it('keeps the last choice of each, and everybody once', () => {
    const event = fc.record({
      kind: fc.constantFrom<('vote' | 'change')[]>('vote', 'change'),
      who: fc.constantFrom(...voters),
      choice: fc.constantFrom<Choice[]>('for', 'against', 'abstain'),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), (events) => {
        const { roll, votes, changes } = recordVote({ voters, events });
        for (const who of voters) {
          const own = events.filter((one) => one.who === who);
          const first = own.findIndex(({ kind }) => kind === 'vote');
          const taken =
            first === -1 ? [] : own.slice(first).filter(({ kind }, i) => i === 0 || kind === 'change');
          const list = taken.at(-1)?.choice ?? 'absent';
          expect(roll[list]).toContain(who);
          expect(changes.filter((change) => change.who === who)).toHaveLength(Math.max(0, taken.length - 1));
        }
        expect(Object.values(roll).flat().toSorted()).toEqual(voters);
        expect(votes.for + votes.against + votes.abstain).toBe(voters.length - roll.absent.length);
      }),
    );
  });

  it('refuses a voter listed twice and a choice that is none', () => {
    expect(codesOf(() => recordVote({ voters: ['Ash', 'Ash'], events: [] }))).toEqual([
      ['repeated-voter', 'voters.1'],
    ]);
    const events = [{ kind: 'vote' as const, who: 'Ash', choice: 'yes' as Choice }];
    expect(codesOf(() => recordVote({ voters, events }))).toEqual([['not-a-choice', 'events.0.choice']]);
  });
});
