import { describe, expect, it } from 'vitest';
import { apportion } from './apportion.ts';
import type { ApportionmentProblem } from './apportion-schemas.ts';

// U.S. Census Bureau, Apportionment Population and Number of Representatives by State, table 1 of the 2010 and of
// the 2020 census: state | 2010 population | seats | 2020 population | seats.
const house = `
Alabama | 4802982 | 7 | 5030053 | 7
Alaska | 721523 | 1 | 736081 | 1
Arizona | 6412700 | 9 | 7158923 | 9
Arkansas | 2926229 | 4 | 3013756 | 4
California | 37341989 | 53 | 39576757 | 52
Colorado | 5044930 | 7 | 5782171 | 8
Connecticut | 3581628 | 5 | 3608298 | 5
Delaware | 900877 | 1 | 990837 | 1
Florida | 18900773 | 27 | 21570527 | 28
Georgia | 9727566 | 14 | 10725274 | 14
Hawaii | 1366862 | 2 | 1460137 | 2
Idaho | 1573499 | 2 | 1841377 | 2
Illinois | 12864380 | 18 | 12822739 | 17
Indiana | 6501582 | 9 | 6790280 | 9
Iowa | 3053787 | 4 | 3192406 | 4
Kansas | 2863813 | 4 | 2940865 | 4
Kentucky | 4350606 | 6 | 4509342 | 6
Louisiana | 4553962 | 6 | 4661468 | 6
Maine | 1333074 | 2 | 1363582 | 2
Maryland | 5789929 | 8 | 6185278 | 8
Massachusetts | 6559644 | 9 | 7033469 | 9
Michigan | 9911626 | 14 | 10084442 | 13
Minnesota | 5314879 | 8 | 5709752 | 8
Mississippi | 2978240 | 4 | 2963914 | 4
Missouri | 6011478 | 8 | 6160281 | 8
Montana | 994416 | 1 | 1085407 | 2
Nebraska | 1831825 | 3 | 1963333 | 3
Nevada | 2709432 | 4 | 3108462 | 4
New Hampshire | 1321445 | 2 | 1379089 | 2
New Jersey | 8807501 | 12 | 9294493 | 12
New Mexico | 2067273 | 3 | 2120220 | 3
New York | 19421055 | 27 | 20215751 | 26
North Carolina | 9565781 | 13 | 10453948 | 14
North Dakota | 675905 | 1 | 779702 | 1
Ohio | 11568495 | 16 | 11808848 | 15
Oklahoma | 3764882 | 5 | 3963516 | 5
Oregon | 3848606 | 5 | 4241500 | 6
Pennsylvania | 12734905 | 18 | 13011844 | 17
Rhode Island | 1055247 | 2 | 1098163 | 2
South Carolina | 4645975 | 7 | 5124712 | 7
South Dakota | 819761 | 1 | 887770 | 1
Tennessee | 6375431 | 9 | 6916897 | 9
Texas | 25268418 | 36 | 29183290 | 38
Utah | 2770765 | 4 | 3275252 | 4
Vermont | 630337 | 1 | 643503 | 1
Virginia | 8037736 | 11 | 8654542 | 11
Washington | 6753369 | 10 | 7715946 | 10
West Virginia | 1859815 | 3 | 1795045 | 2
Wisconsin | 5698230 | 8 | 5897473 | 8
Wyoming | 568300 | 1 | 577719 | 1`
  .trim()
  .split('\n')
  .map((line) => {
    const [state = '', ...numbers] = line.split(' | ');
    const [population2010 = 0, seats2010 = 0, population2020 = 0, seats2020 = 0] = numbers.map(Number);
    return { state, population2010, seats2010, population2020, seats2020 };
  });

type Row = [id: string, weight: number, seats: number];
/** The sum of the weights, where it is published. */
type Total = { total?: number };
type Published = { name: string; rows: Row[] } & Total & Pick<ApportionmentProblem, 'method' | 'minimum'>;

const published: Published[] = [
  {
    name: 'the House of Representatives after the census of 2020',
    method: 'huntington-hill',
    total: 331_108_434,
    rows: house.map((row) => [row.state, row.population2020, row.seats2020]),
  },
  {
    name: 'the House of Representatives after the census of 2010',
    method: 'huntington-hill',
    total: 309_183_463,
    rows: house.map((row) => [row.state, row.population2010, row.seats2010]),
  },
  {
    // Die Bundeswahlleiterin, final result of 14 March 2025: second votes of the parties that take part.
    name: 'the Bundestag of 2025',
    method: 'sainte-lague',
    rows: [
      ['CDU', 11_196_374, 164],
      ['AfD', 10_328_780, 152],
      ['SPD', 8_149_124, 120],
      ['GRÜNE', 5_762_380, 85],
      ['Die Linke', 4_356_532, 64],
      ['CSU', 2_964_028, 44],
      ['SSW', 76_138, 1],
    ],
  },
  {
    // Der Bundeswahlleiter, final result of 2005: seats of the parties before the 16 that overhung.
    name: 'the Bundestag of 2005, by Hare and Niemeyer',
    method: 'hare',
    rows: [
      ['SPD', 16_194_665, 213],
      ['CDU', 13_136_740, 173],
      ['CSU', 3_494_309, 46],
      ['FDP', 4_648_144, 61],
      ['Die Linke.', 4_118_194, 54],
      ['GRÜNE', 3_838_326, 51],
    ],
  },
  {
    // Stortinget, Innst. S. nr. 1 (2005-2006), annex 1.3: a party keeps the seats that it has won in the counties.
    name: 'the Storting of 2005, by 1.4, 3, 5 and so on',
    method: 'modified-sainte-lague',
    minimum: { Ap: 61, FrP: 38, H: 19, SV: 13, KrF: 4, Sp: 9, V: 6 },
    total: 2_555_332,
    rows: [
      ['Ap', 862_456, 61],
      ['FrP', 581_896, 38],
      ['H', 371_948, 23],
      ['SV', 232_971, 15],
      ['KrF', 178_885, 11],
      ['Sp', 171_063, 11],
      ['V', 156_113, 10],
    ],
  },
  {
    // Państwowa Komisja Wyborcza, election to the European Parliament of 26 May 2019: committees above 5 in 100.
    name: 'the Polish seats in the European Parliament of 2019',
    method: 'd-hondt',
    rows: [
      ['PiS', 6_192_780, 27],
      ['KE', 5_249_935, 22],
      ['Wiosna', 826_975, 3],
    ],
  },
];

describe('apportion, against published results', () => {
  it.each(published)('gives $name', ({ method, minimum, total, rows }) => {
    const sum = (at: 1 | 2) => rows.reduce((all, row) => all + row[at], 0);
    if (total !== undefined) expect(sum(1)).toBe(total);
    const claims = rows.map(([id, weight]) => ({ id, weight }));
    const result = apportion({ method, seats: sum(2), claims, minimum });
    expect(result).toMatchObject({
      status: 'decided',
      seats: Object.fromEntries(rows.map(([id, , seats]) => [id, seats])),
    });
  });

  it('tells who was next for a seat in the House: New York, for want of 89 people', () => {
    const claims = house.map(({ state, population2020 }) => ({ id: state, weight: population2020 }));
    const result = apportion({ method: 'huntington-hill', seats: 435, claims });
    expect(result.status !== 'over-allocated' && result.working).toMatchObject({
      last: { id: 'Minnesota', seat: 8 },
      next: { id: 'New York', seat: 27 },
    });
    const more = (people: number) => {
      const counted = claims.map(({ id, weight }) => ({
        id,
        weight: id === 'New York' ? weight + people : weight,
      }));
      const again = apportion({ method: 'huntington-hill', seats: 435, claims: counted });
      return again.status === 'decided' ? again.seats['New York'] : undefined;
    };
    expect([more(88), more(89)]).toEqual([26, 27]);
  });
});
