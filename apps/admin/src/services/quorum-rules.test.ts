import { describe, expect, it } from 'vitest';
import { exampleFiles } from '../rehearsal/example-files.ts';
import { quorumRecord } from './quorum-rules.ts';
import { readConference } from './read-conference.ts';

/** The example with other rules of quorum in `conference.json`. */
async function read(quorum: unknown) {
  const files = await exampleFiles({
    'conference.json': (text) => {
      const file = JSON.parse(text);
      file.rules.quorum = quorum;
      return JSON.stringify(file);
    },
  });
  return readConference(files, { example: true });
}
const rulesOf = async (quorum: unknown) => {
  const answer = await read(quorum);
  return answer.status === 'problems' ? answer.problems : answer.conference.settled.quorum;
};

describe('quorumInFile', () => {
  it('takes one rule or several, of delegates or branches, entitled or registered', async () => {
    const one = { of: 'branches-registered', moreThan: '2/3' };
    expect(await rulesOf(one)).toEqual([one]);
    const several = [
      { of: 'delegates-entitled', atLeast: '1/2' },
      { of: 'delegates-registered', atLeast: '1' },
    ];
    expect(await rulesOf(several)).toEqual(several);
  });

  it.each([
    [undefined, 'rules.quorum', 'of, atLeast | moreThan'],
    [[], 'rules.quorum', 'of, atLeast | moreThan'],
    ['1/2', 'rules.quorum', 'of, atLeast | moreThan'],
    [{ of: 'delegates-entitled' }, 'rules.quorum', 'of, atLeast | moreThan'],
    [{ of: 'delegates-entitled', atLeast: '1/2', moreThan: '1/3' }, 'rules.quorum', 'of, atLeast | moreThan'],
    [{ of: 'delegates-entitled', atLeast: '1/2', among: 'women' }, 'rules.quorum', 'of, atLeast | moreThan'],
    [{ of: 'delegates-entitled', moreThan: '1' }, 'rules.quorum.moreThan', '> 0, < 1'],
    [
      [
        { of: 'delegates-entitled', atLeast: '1/2' },
        { of: 'sections', atLeast: '3/2' },
      ],
      'rules.quorum[1].of',
      'delegates-entitled | delegates-registered | branches-entitled | branches-registered',
    ],
  ])('refuses %j and says where', async (quorum, column, expected) => {
    expect(await rulesOf(quorum)).toContainEqual(
      expect.objectContaining({ file: 'conference.json', code: 'wrong-value', column, expected }),
    );
  });

  it('tells both things that are wrong with one rule', async () => {
    expect(await rulesOf({ of: 'sections', atLeast: '0' })).toHaveLength(2);
  });
});

describe('quorumRecord', () => {
  it('reads the one share that earlier vaults hold', () => {
    expect(quorumRecord.parse('2/3')).toEqual([{ of: 'delegates-entitled', atLeast: '2/3' }]);
    expect(quorumRecord.safeParse('3/2').success).toBe(false);
    expect(quorumRecord.safeParse([]).success).toBe(false);
  });
});
