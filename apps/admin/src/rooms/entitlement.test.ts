import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, passphrase, planned } from '../rehearsal/house.ts';
import { type Sending, sendingFiles } from '../rehearsal/sending-conference.ts';
import { hostileName } from '../rehearsal/small-conference.ts';
import { words } from '../rehearsal/words.ts';

type House = Awaited<ReturnType<typeof openHouse>>;
let house: House;
let browser: ReturnType<House['browser']>;

async function begin(sending: Sending) {
  house = await openHouse();
  browser = house.browser();
  await browser.post('/begin', { passphrase, again: passphrase });
  const opened = await browser.send('/open/files', await sendingFiles(sending));
  expect(opened.status).toBe(303);
}
const end = async () => {
  expect(house.reports).toEqual([]);
  await house.close();
};

const revisionOf = (page: string, action: string): string =>
  new RegExp(`action="${action}"[\\s\\S]*?name="revision" value="(\\d*)"`).exec(page)?.[1] ?? 'none';
const read = async (path: string) => words(await browser.read(path));
const simple = { onePerMembers: 20, orPart: true, minimum: 1 };

describe('a branch with figures, an exception and delegates without a vote', () => {
  beforeAll(() =>
    begin({
      rules: {
        entitlement: simple,
        entitlementTerms: {
          united: [{ into: 'oral', from: ['saran'] }],
          consultative: 1,
          observers: { new: 1 },
        },
        membership: { kind: 'average-paid', from: '2026-11', to: '2026-12', rounding: 'down' },
      },
      standing: { balkhash: 'new' },
      membership: [
        'branch,month,paid',
        'oral,2026-11,300',
        'oral,2026-12,301',
        'saran,2026-11,9',
        'saran,2026-12,10',
      ],
    }),
  );
  afterAll(end);

  it('tells what is missing and with what it counts meanwhile', async () => {
    const list = await read('/branches');
    expect(list).toContain('The members of 2 branches are in question.');
    expect(list).toContain('almaty: no figure for November 2026, December 2026');
    const page = await read('/branches/almaty');
    expect(page).toContain('almaty: 412 members, 21 delegates.');
    expect(page).toContain(
      'there is no figure for November 2026, December 2026. Until it comes, the 412 entered by hand',
    );
    // Uralsk: (300 + 301) / 2 and (9 + 10) / 2, rounded down: 300 + 9.
    expect(await read('/branches/oral')).toContain('oral: 309 members, 16 delegates.');
    expect(await read('/branches/saran')).toContain('counted with oral');
    expect(await read('/branches/balkhash')).toContain('no vote yet: a new branch');
  });

  it('takes a month, corrects it, and refuses what is none', async () => {
    const path = '/branches/almaty/figures';
    const revision = async () => revisionOf(await browser.read('/branches/almaty'), path);
    const wrong = await browser.post(path, { revision: await revision(), when: hostileName, figure: '-1' });
    expect(wrong.status).toBe(422);
    const page = await wrong.text();
    expect(page).not.toContain(hostileName);
    expect(words(page)).toContain('is not a month such as 2026-11.');
    expect(words(page)).toContain('“-1” is not a whole number of nought or more.');
    const stale = await revision();
    expect((await browser.post(path, { revision: stale, when: '2026-11', figure: '39' })).status).toBe(303);
    expect((await browser.post(path, { revision: stale, when: '2026-12', figure: '41' })).status).toBe(409);
    await browser.post(path, { revision: await revision(), when: '2026-12', figure: '41' });
    await browser.post(path, { revision: await revision(), when: '2026-11', figure: '45' });
    const after = await read('/branches/almaty');
    // (45 + 41) / 2 = 43: 2 × 20 and a part.
    expect(after).toContain('almaty: 43 members, 3 delegates.');
    expect(after).toContain('86 paid over 2 months, 43 on average: 43 members');
    expect(after).not.toContain('in question');
  });

  it('decides on an exception and takes it back, each a revision of its own', async () => {
    const path = '/branches/almaty/exception';
    const revision = async () => revisionOf(await browser.read('/branches/almaty'), path);
    const empty = await browser.post(path, {
      revision: await revision(),
      delegates: 'many',
      reason: ' ',
      decidedBy: '',
    });
    expect(empty.status).toBe(422);
    const told = words(await empty.text());
    for (const sentence of [
      '“many” is not a whole number',
      'An exception has a reason.',
      'Say which body decided.',
    ])
      expect(told).toContain(sentence);
    const first = await revision();
    const typed = { delegates: '7', reason: `a strike ${hostileName}`, decidedBy: 'credentials committee' };
    expect((await browser.post(path, { revision: first, ...typed })).status).toBe(303);
    const again = await browser.post(path, { revision: first, ...typed, delegates: '8' });
    expect(again.status).toBe(409);
    const conflict = await again.text();
    expect(conflict).toContain('value="8"');
    expect(words(conflict)).toContain('by decision of credentials committee 7, not 3: a strike');
    expect(conflict).not.toContain(hostileName);
    expect(await read('/branches')).toContain('by decision of credentials committee 7, not 3');
    expect(await read('/branches/almaty')).toContain('almaty: 43 members, 7 delegates.');
    await browser.post(`${path}/back`, { revision: await revision() });
    expect(await read('/branches/almaty')).toContain('almaty: 43 members, 3 delegates.');
  });

  it('refuses an exception for a branch that counts with another, and one for no branch', async () => {
    const revision = revisionOf(await browser.read('/branches/almaty'), '/branches/almaty/exception');
    const typed = { revision, delegates: '1', reason: 'x', decidedBy: 'y' };
    expect((await browser.post('/branches/saran/exception', typed)).status).toBe(422);
    expect((await browser.post('/branches/nowhere/exception', typed)).status).toBe(404);
    expect((await browser.post('/branches/nowhere/exception/back', { revision })).status).toBe(404);
  });

  it('shows those without a vote beside the others', async () => {
    const page = await read('/branches/oral');
    expect(page).toContain('Consultative11 for each branchnobody yet');
    expect(await read('/branches')).toContain('+ 1 consultative');
    expect(await read('/delegates?branch=oral')).toContain('Consultative: 1 place, named: nobody yet');
  });

  it('keeps them seats in the plan of the money', async () => {
    await browser.post('/attendance/plan');
    await planned(browser);
    const page = words(await browser.read('/attendance?with=hoped'));
    // The interpreter, and one for Almaty, Uralsk and the new branch: 4 of the 8 seats.
    expect(page).toContain('8 seats, 4 of them for interpreters, guests and observers');
    // 10,000 a head; Almaty sleeps at home and rides for 1,000, Uralsk for 20,000 and 2 nights of 5,000.
    const costs = [...page.matchAll(/consultative delegate\D+([\d,]+)/g)].map(([, cost]) => cost);
    expect(costs).toEqual(['11,000', '40,000', '20,000']);
  });
});

describe('rules that cannot be', () => {
  afterEach(end);

  it.each([
    [
      'en',
      'conference.json, rules.entitlement.onePerMembers: this is not a norm: a whole number of members, 1 or more; expected: at least 1; found: “0”.',
    ],
    ['ru', 'это не норма: нужно целое число членов от 1'],
    ['kk', 'бұл норма емес: 1-ден басталатын бүтін мүше саны керек'],
  ])('are told in %s with file, place, what was found and what is expected', async (language, sentence) => {
    house = await openHouse();
    browser = house.browser();
    await browser.post('/begin', { passphrase, again: passphrase });
    await browser.post('/language', { language, back: '/open' });
    const wrong = {
      entitlement: { onePerMembers: 0, orPart: true },
      membership: { kind: 'at', date: '2027-01-01' },
    };
    const answer = await browser.send(
      '/open/files',
      await sendingFiles({ rules: wrong, membership: ['branch,date,members', 'x,2027-01-01,3'] }),
    );
    expect(answer.status).toBe(422);
    const page = words(await answer.text());
    expect(page).toContain(sentence);
    // The figures are read in the same pass.
    expect(page).toContain('membership.csv');
    expect(page).toContain('branches.csv');
  });
});

describe('a total', () => {
  afterEach(end);

  it('puts a tie to a decision, draws it by a seed, and takes either back', async () => {
    await begin({ rules: { entitlement: { kind: 'total', seats: 3, method: 'hare', maximum: 1 } } });
    for (const branch of ['almaty', 'oral', 'balkhash', 'saran']) {
      const revision = revisionOf(await browser.read(`/branches/${branch}`), `/branches/${branch}/members`);
      await browser.post(`/branches/${branch}/members`, { revision, members: '10' });
    }
    const path = '/branches/total';
    const revision = async () => revisionOf(await browser.read('/branches'), path);
    const tie = { giving: 'voting' };
    expect(await read('/branches')).toContain(
      'With a vote: 3 places are open between almaty, oral, balkhash, saran, which have equal claims.',
    );
    const two = await browser.post(path, {
      ...tie,
      by: 'choice',
      revision: await revision(),
      chosen: ['oral', 'saran'],
    });
    expect(two.status).toBe(422);
    expect(words(await two.text())).toContain('Mark exactly 3 branches');
    const first = await revision();
    const choice = { ...tie, by: 'choice', revision: first, chosen: ['oral', 'saran', 'almaty'] };
    expect((await browser.post(path, choice)).status).toBe(303);
    expect((await browser.post(path, choice)).status).toBe(409);
    expect(await read('/branches')).toContain(
      '3 places between almaty, oral, balkhash, saran went by a decision.',
    );
    expect(await read('/branches/balkhash')).toContain('balkhash: 10 members, 0 delegates.');
    await browser.post(path, { ...tie, by: 'none', revision: await revision() });
    expect(
      (await browser.post(path, { ...tie, by: 'seed', revision: await revision(), seed: ' ' })).status,
    ).toBe(422);
    await browser.post(path, { ...tie, by: 'seed', revision: await revision(), seed: 'rain on 1 May' });
    expect(await read('/branches')).toContain('went by lot, from the seed “rain on 1 May”.');
    expect((await browser.post(path, { giving: 'visiting', by: 'none', revision: '1' })).status).toBe(404);
  });

  it('tells a method that gives out too many, and takes another', async () => {
    // Imperiali: the quota is 856 / (30 + 2) = 26.75; 15 + 14 + 1 + 0 = 30. With 6 places: 107, and 3 + 3 = 6; with
    // 2 places: 214, and 1 + 1 = 2. Members of 412 and 388 and nobody else: 800 / 4 = 200, and 2 + 1 = 3 of 2.
    await begin({ rules: { entitlement: { kind: 'total', seats: 2, method: 'imperiali' } } });
    for (const branch of ['balkhash', 'saran']) {
      const revision = revisionOf(await browser.read(`/branches/${branch}`), `/branches/${branch}/members`);
      await browser.post(`/branches/${branch}/members`, { revision, members: '0' });
    }
    const page = await browser.read('/branches');
    expect(words(page)).toContain(
      'the method chosen (largest remainder, Imperiali quota) gives out 1 place more than the total of 2',
    );
    const terms = { giving: 'voting', by: 'terms', revision: revisionOf(page, '/branches/total') };
    const wrong = await browser.post('/branches/total', { ...terms, method: 'hare', seats: 'two' });
    expect(wrong.status).toBe(422);
    await browser.post('/branches/total', { ...terms, method: 'hare', seats: '2' });
    const after = await read('/branches');
    expect(after).not.toContain('gives out');
    expect(after).toContain('1 of 2 places for 412 of 800 members (largest remainder, Hare quota)');
  });
});
