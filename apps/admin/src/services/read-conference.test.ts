import { describe, expect, it } from 'vitest';
import { exampleConference, exampleFiles, secondFiles } from '../rehearsal/example-files.ts';
import { readConference } from './read-conference.ts';

type Changes = Parameters<typeof exampleFiles>[0];

async function problemsOf(changes: Changes) {
  const read = readConference(await exampleFiles(changes), { example: true });
  return read.status === 'problems' ? read.problems : [];
}

describe('readConference', () => {
  it('reads the example whole, in minor units', async () => {
    const conference = await exampleConference();
    // The counts stand in the example's README.
    expect([
      conference.branches.length,
      conference.delegates.length,
      conference.others.length,
      conference.fares.length,
      conference.funds.length,
      conference.pickets.length,
    ]).toEqual([21, 219, 6, 55, 9, 14]);
    expect(conference.settled).toMatchObject({ perHead: 1_050_000, perNight: 650_000 });
    expect(conference.settled.quorum).toEqual([{ of: 'delegates-entitled', atLeast: '1/2' }]);
    expect(conference.funds.find(({ id }) => id === 'germany')).toMatchObject({
      amount: 145_000,
      currency: 'EUR',
    });
    expect(conference.delegates.find(({ id }) => id === 'D004')).toMatchObject({
      needs: 'wheelchair',
      extraCosts: 1_200_000,
      companions: 1,
    });
  });

  it.each<[string, Changes, object]>([
    [
      'a missing column',
      { 'fares.csv': (text) => text.replace('minutes_one_way', 'minutes') },
      { file: 'fares.csv', line: 1, column: 'minutes_one_way', code: 'missing-column' },
    ],
    [
      'an unknown branch',
      { 'delegates.csv': (text) => text.replace('D002,almaty', 'D002,almati') },
      { file: 'delegates.csv', line: 3, column: 'branch', code: 'unknown-branch', found: 'almati' },
    ],
    [
      'a negative fare',
      { 'fares.csv': (text) => text.replace('oral,train,19500', 'oral,train,-19500') },
      {
        file: 'fares.csv',
        line: 4,
        column: 'return_fare_kzt',
        code: 'below-minimum',
        found: '-19500',
        minimum: 0,
      },
    ],
    [
      'an amount in a currency that does not exist',
      { 'funds.csv': (text) => text.replace('1450,EUR', '1450,EUX') },
      { file: 'funds.csv', line: 4, column: 'currency', code: 'unknown-currency', found: 'EUX' },
    ],
    [
      'a currency without a rate',
      { 'funds.csv': (text) => text.replace('1450,EUR', '1450,NOK') },
      { file: 'funds.csv', line: 4, column: 'currency', code: 'no-rate', found: 'NOK' },
    ],
    [
      'hours that end before they begin',
      { 'pickets.csv': (text) => text.replace('09:00-12:00,09:00-18:00', '12:00-09:00,09:00-18:00') },
      { file: 'pickets.csv', line: 2, column: 'place_open', code: 'bad-hours', found: '12:00-09:00' },
    ],
    [
      'an id that stands twice',
      { 'delegates.csv': (text) => text.replace('D002,', 'D001,') },
      { file: 'delegates.csv', line: 3, column: 'id', code: 'repeated-id', found: 'D001' },
    ],
    [
      'a file that is not there',
      { 'fares.csv': () => undefined },
      { file: 'fares.csv', code: 'file-missing' },
    ],
    [
      'JSON that breaks off',
      { 'conference.json': (text) => text.slice(0, 60) },
      { file: 'conference.json', code: 'not-json' },
    ],
    [
      'a wrong value in JSON',
      {
        'conference.json': (text) =>
          text.replace('"seats": 100,\n  "nights"', '"seats": "many",\n  "nights"'),
      },
      { file: 'conference.json', column: 'seats', code: 'wrong-value', expected: 'number', found: 'many' },
    ],
    [
      'a casting vote where nothing can be tied',
      {
        'conference.json': (text) =>
          text.replace('"majority": "2/3",', '"majority": "2/3", "casting": "chair",'),
      },
      {
        file: 'conference.json',
        column: 'standingOrders.rules.casting',
        code: 'wrong-value',
        expected: 'majority: > 1/2',
        found: 'chair',
      },
    ],
    [
      'no time at all for an answer',
      {
        'conference.json': (text) =>
          text.replace('"respectRank"', '"answerDeadlines": { "hours": 0 }, "respectRank"'),
      },
      {
        file: 'conference.json',
        column: 'rules.answerDeadlines.hours',
        code: 'wrong-value',
        expected: '>= 1',
        found: '0',
      },
    ],
    [
      'a quorum that nobody can miss',
      { 'conference.json': (text) => text.replace('"atLeast": "1/2"', '"atLeast": "0"') },
      {
        file: 'conference.json',
        column: 'rules.quorum.atLeast',
        code: 'wrong-value',
        expected: '> 0, <= 1',
        found: '0',
      },
    ],
    [
      'a zone that does not exist',
      { 'branches.csv': (text) => text.replace('Asia/Oral', 'Asia/Uralsk') },
      { file: 'branches.csv', line: 3, column: 'time_zone', code: 'unknown-zone', found: 'Asia/Uralsk' },
    ],
  ])('tells %s where it is and what was found', async (_, changes, problem) => {
    expect(await problemsOf(changes)).toContainEqual(expect.objectContaining(problem));
  });

  it('tells everything that is wrong in one pass', async () => {
    const problems = await problemsOf({
      'conference.json': (text) => text.replace('"KZT"', '"XXQ"'),
      'fares.csv': (text) =>
        text.replace('oral,train,19500', 'oral,train,-1').replace('saran,coach', 'sarana,coach'),
      'funds.csv': () => undefined,
    });
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'conference.json unknown-currency',
      'fares.csv below-minimum',
      'fares.csv unknown-branch',
      'funds.csv file-missing',
    ]);
  });

  it('reads a conference in another currency, whose columns end in it', async () => {
    const read = readConference(await secondFiles(), { example: false });
    if (read.status !== 'read') throw new Error(JSON.stringify(read.problems));
    const { settled, fares, funds, delegates } = read.conference;
    expect([settled.currency, settled.timeZone, settled.perHead]).toEqual(['EUR', 'Atlantic/Azores', 2700]);
    expect(fares[0]?.fare).toBe(9600);
    expect(funds.find(({ id }) => id === 'yokohama')).toMatchObject({ amount: 60_000, currency: 'JPY' });
    expect(delegates.find(({ id }) => id === 'P2')?.extraCosts).toBe(4000);
    const files = new Map(await secondFiles());
    files.set('conference.json', Buffer.from('{ "currency": "KZT" }'));
    const other = readConference(files, { example: false });
    expect(other.status === 'problems' && other.problems).toContainEqual(
      expect.objectContaining({ file: 'fares.csv', code: 'missing-column', column: 'return_fare_kzt' }),
    );
  });
});
