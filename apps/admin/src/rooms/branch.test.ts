import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { houseInUse } from '../rehearsal/house.ts';
import { hostileName } from '../rehearsal/small-conference.ts';
import { words } from '../rehearsal/words.ts';

type InUse = Awaited<ReturnType<typeof houseInUse>>;
let house: InUse['house'];
let browser: InUse['browser'];

beforeAll(async () => {
  ({ house, browser } = await houseInUse());
});
afterAll(async () => {
  expect(house.reports).toEqual([]);
  await house.close();
});

const revisionOf = (page: string, action: string): string =>
  new RegExp(`action="${action}"[\\s\\S]*?name="revision" value="(\\d*)"`).exec(page)?.[1] ?? 'none';

// Worked by hand. 36 papers for 3 places: the quota is 10. Reed has it at once. Willow goes first (2, to Birch),
// then Elm (3, whose papers name only Reed after him). Birch now has 6 and is last, but is the last woman and one
// place is for a woman: Aspen goes instead (8), and Poplar and Birch take the places left.
const election = {
  seats: '3',
  rule: 'scottish',
  women: '1',
  young: '',
  candidates: 'Reed; man\nPoplar; man\nAspen; man\nBirch; woman\nWillow; woman\nElm; man',
  ballots: '10 x 1 2\n9 x 2 3\n8 x 3 1\n4 x 4 5\n2 x 5 4\n3 x 6 1',
  spoilt: '1',
  seed: '',
};

describe('a branch', () => {
  it('takes its members and shows the entitlement with its working', async () => {
    const page = await browser.read('/branches/oral');
    expect(words(page)).toContain('Uralsk: 40 members, 2 delegates.');
    const revision = revisionOf(page, '/branches/oral/members');
    const wrong = await browser.post('/branches/oral/members', { revision, members: '<i>4' });
    expect(wrong.status).toBe(422);
    const told = await wrong.text();
    expect(words(told)).toContain('“<i>4” is not a whole number');
    expect(told).not.toContain('<i>4');
    const saved = await browser.post('/branches/oral/members', { revision, members: '4 1' });
    expect([saved.status, saved.headers.get('location')]).toEqual([303, '/branches/oral']);
    const after = words(await browser.read('/branches/oral'));
    expect(after).toContain('Uralsk: 41 members, 3 delegates.');
    expect(after).toContain('2 × 20; 1 more: one place');
    expect((await browser.post('/branches/oral/members', { revision, members: '50' })).status).toBe(409);
  });

  it('asks about every line that cannot be, and keeps what was typed', async () => {
    const typed = {
      ...election,
      revision: '',
      seats: '0',
      candidates: `Reed; tall\nReed\n${hostileName}`,
      ballots: '1 2\n9\n1 1\nx',
    };
    const answer = await browser.post('/branches/oral/election', typed);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).not.toContain(hostileName);
    const text = words(page);
    expect(text).toContain('There must be one place at least.');
    expect(text).toContain('Line 1: “tall” is none of the words known here.');
    expect(text).toContain('Line 2: “Reed” stands here twice.');
    expect(text).toContain('Line 2: there is no candidate 9.');
    expect(text).toContain('Line 3: candidate 1 is named twice.');
    expect(text).toContain('Line 4: “x” is not a paper.');
    expect(text).toContain(hostileName);
  });

  it('counts by the Scottish rules and keeps a place for a woman', async () => {
    const answer = await browser.post('/branches/oral/election', { ...election, revision: '' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/branches/oral#count']);
    const page = await browser.read('/branches/oral');
    expect(words(page)).toContain('Papers: 36; spoilt: 1; quota: 10');
    const elected = [...page.matchAll(/<th scope="row">(\w+)<\/th><td>delegate<\/td>/g)].map(
      ([, name]) => name,
    );
    expect(elected.toSorted()).toEqual(['Birch', 'Poplar', 'Reed']);
    expect((await browser.post('/branches/oral/election', { ...election, revision: '' })).status).toBe(409);
  });

  it('prints its papers', async () => {
    const text = words(await browser.read('/branches/oral/papers'));
    expect(text).toContain('Write 1 beside your first choice');
    expect(text).toContain('Members: 41; places: 3; elected: 3.');
    expect((await browser.get('/branches/almaty/papers')).status).toBe(404);
  });

  it('brings its list into the roll, once', async () => {
    const revision = revisionOf(await browser.read('/branches/oral'), '/branches/oral/return');
    const taken = await browser.post('/branches/oral/return', {
      revision,
      'return-date': '2027-02-04',
      'return-attended': '40',
      'return-issued': '38',
      'return-returned': '37',
      'return-valid': '36',
      'return-spoilt': '1',
      'return-chair': 'Larch',
      'return-secretary': 'Maple',
    });
    expect(taken.headers.get('location')).toBe('/delegates?branch=oral');
    const roll = words(await browser.read('/delegates?branch=oral'));
    expect(roll).toContain('Uralsk: 3 elected, 3 standing ready as alternates.');
    expect(roll).not.toContain('Эхо 5');
    const page = await browser.read('/branches/oral');
    expect(words(page)).toContain('in the roll');
    expect(page).not.toContain('action="/branches/oral/return"');
  });

  it('puts a tie to the meeting, and draws it from a published seed', async () => {
    const page = await browser.read('/branches/almaty');
    expect(revisionOf(page, '/branches/almaty/election')).toBe('');
    const tied = {
      ...election,
      seats: '1',
      women: '',
      candidates: 'Ash\nOak',
      ballots: '1\n2',
      revision: '',
    };
    await browser.post('/branches/almaty/election', tied);
    const open = await browser.read('/branches/almaty');
    expect(words(open)).toContain('Ash, Oak are equal');
    expect(words(open)).toContain('Whoever is chosen is excluded.');
    const revision = revisionOf(open, '/branches/almaty/tie');
    const stage = /name="stage" value="(\d+)"/.exec(open)?.[1] ?? '';
    expect((await browser.post('/branches/almaty/tie', { revision, stage, chosen: '9' })).status).toBe(404);
    expect((await browser.post('/branches/almaty/tie', { revision, stage: '7', chosen: '2' })).status).toBe(
      404,
    );
    await browser.post('/branches/almaty/tie', { revision, stage, chosen: '2' });
    expect(words(await browser.read('/branches/almaty'))).toContain(
      'Ash, Oak were equal; the choice of the conference fell on Oak, who is excluded.',
    );
    const again = revisionOf(await browser.read('/branches/almaty'), '/branches/almaty/election');
    await browser.post('/branches/almaty/election', { ...tied, seed: 'rain on 1 May', revision: again });
    expect(words(await browser.read('/branches/almaty'))).toMatch(
      /the draw from the seed “rain on 1 May” fell on (Ash|Oak), who is excluded/,
    );
  });

  // Yew has 8 of 14, the quota, and is elected; Ash and Oak have 3 each, so that who comes first after Yew is a tie of its own.
  it('tells ties in the order of alternates, and where the order ends at one', async () => {
    const count = async (seed: string): Promise<string> => {
      const revision = revisionOf(await browser.read('/branches/almaty'), '/branches/almaty/election');
      const papers = { candidates: 'Ash\nOak\nYew', ballots: '3 x 1\n3 x 2\n8 x 3', seats: '1', women: '' };
      await browser.post('/branches/almaty/election', { ...election, ...papers, seed, revision });
      return words(await browser.read('/branches/almaty'));
    };
    expect(await count('rain on 1 May')).toMatch(
      /Alternate 1: Ash, Oak were equal; the draw from the seed “rain on 1 May” fell on (Ash|Oak), who/,
    );
    expect(await count('')).toContain('The order of alternates ends at a tie');
  });

  it.each(['/branches/x', '/branches/%3Cscript%3E'])('knows no branch at %s', async (path) => {
    expect((await browser.get(path)).status).toBe(404);
    expect((await browser.post(`${path}/members`, { revision: '1', members: '1' })).status).toBe(404);
    expect((await browser.post(`${path}/election`, { ...election, revision: '' })).status).toBe(404);
  });
});
