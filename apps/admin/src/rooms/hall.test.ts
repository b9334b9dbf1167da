import { shortCodeOf } from '@plenum/delegates';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionCookie } from '../door.ts';
import { houseInUse, planned } from '../rehearsal/house.ts';
import { words } from '../rehearsal/words.ts';
import { held } from '../services/documents.ts';
import { openConference } from '../services/load-conference.ts';

type InUse = Awaited<ReturnType<typeof houseInUse>>;
let house: InUse['house'];
let browser: InUse['browser'];
/** Numbers of the cards by delegate: the test looks into the vault, as nobody else can. */
let numbers: Record<string, string>;

beforeAll(async () => {
  ({ house, browser } = await houseInUse());
});
afterAll(async () => {
  expect(house.reports).toEqual([]);
  await house.close();
});

const check = async (code: string, act: string, ground = '') =>
  words(await (await browser.post('/hall/check', { code, act, ground })).text());
const vault = async () => {
  const office = house.door.officeOf(browser.cookies.get(sessionCookie));
  if (!office) throw new Error('the house is locked');
  return openConference(office);
};

describe('the hall', () => {
  it('teaches that cards come first', async () => {
    expect(words(await browser.read('/hall'))).toContain('Nobody has a credential yet.');
    expect((await browser.get('/hall/report')).headers.get('location')).toBe('/hall');
    expect((await browser.get('/hall/votes')).headers.get('location')).toBe('/hall');
    expect((await browser.post('/hall/kit')).status).toBe(404);
    await browser.post('/attendance/plan');
    await planned(browser);
    await browser.post('/papers/credentials', { step: 'hoped', names: 'none', language: 'en' });
    numbers = held((await vault()).documents, 'credentials')[0]?.value.numbers ?? {};
    expect(Object.keys(numbers).length).toBeGreaterThanOrEqual(4);
    expect(words(await browser.read('/hall'))).toContain('0 present; quorum is 3: 3 are missing.');
  });

  it('lets in by number or short code, however typed, and counts to the quorum', async () => {
    const [first = '', second = '', third = ''] = Object.values(numbers);
    expect(await check(first, 'arrived')).toContain('Valid: Almaty. The delegate is in.');
    expect(await check(first, 'arrived')).toContain('in the hall already (Almaty)');
    const short = shortCodeOf(second).toLowerCase();
    expect(await check(`${short.slice(0, 4)} ${short.slice(4)}`, 'arrived')).toContain('2 present');
    expect(await check(third, 'arrived')).toContain('3 present; quorum is 3: the conference can decide.');
    expect(await check(third, 'left')).toContain('2 present; quorum is 3: 1 are missing.');
    expect(await check(third, 'left')).toContain('is not in the hall');
    await check(third, 'arrived');
  });

  it('says that a code is mistyped by one character, unknown or nothing like one', async () => {
    const [first = ''] = Object.values(numbers);
    const short = shortCodeOf(first);
    const wrong = `${short.slice(0, 3)}${short[3] === '7' ? '8' : '7'}${short.slice(4)}`;
    expect(await check(wrong, 'arrived')).toContain('This is mistyped');
    expect(await check(shortCodeOf('70000000000000000000000000'), 'arrived')).toContain('No such credential');
    const page = await (await browser.post('/hall/check', { code: '<i>x', act: 'arrived' })).text();
    expect(words(page)).toContain('This is no number of a card.');
    expect(page).not.toContain('<i>');
  });

  it('keeps a disputed delegate in until the committee decides, and a revoked one out', async () => {
    const [first = '', second = ''] = Object.values(numbers);
    expect(await check(second, 'upheld', 'in-order')).toContain('This cannot be done');
    const bare = await browser.post('/hall/check', { code: second, act: 'challenged', ground: 'envy' });
    expect(bare.status).toBe(422);
    expect(words(await bare.text())).toContain('Say on what ground');
    expect(await check(second, 'challenged', 'two-for-one-place')).toContain('disputed');
    expect(words(await browser.read('/hall'))).toContain('3 present');
    expect(await check(second, 'rejected', 'not-elected')).toContain(
      'The committee has rejected this credential',
    );
    expect(await check(second, 'arrived')).toContain('The committee has rejected this credential');
    expect(await check(first, 'revoked', 'card-passed-on')).toContain('Do not let it in.');
    expect(await check(first, 'arrived')).toContain('Do not let it in.');
  });

  it('reports to the organisers, and hides small groups from the public', async () => {
    const own = words(await browser.read('/hall/report'));
    expect(own).toContain('1 present; quorum is 3: 2 are missing.');
    expect(own).toContain('Almaty');
    expect(own).toMatch(/Present(Age.*)?Gender(women|men)/);
    expect(own).toContain('Open: 0. Upheld: 0; rejected: 1; revoked: 1; cards replaced: 0.');
    expect(own).toMatch(/Challenged\s*Two claim one place/);
    expect(own).toMatch(/Rejected\s*Not elected by the branch/);
    expect(own).toMatch(/Revoked\s*The card was used by somebody else/);
    const open = words(await browser.read('/hall/report?for=public'));
    expect(open).toContain('A dash hides a group of fewer than five');
    expect(open).not.toContain('Two claim one place');
    expect(open).toMatch(/Almaty–/);
    expect(open).toContain('Fewer than five are present.');
    expect(open).not.toMatch(/\d present/);
  });

  it('hands out a kit without names, numbers or money', async () => {
    const answer = await browser.post('/hall/kit');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="hall-kit.json"');
    const text = await answer.text();
    const { conference } = await vault();
    for (const secret of [
      ...conference.delegates.flatMap(({ id, codeName }) => [`"${id}"`, codeName]),
      ...Object.values(numbers),
      ...conference.branches.flatMap(({ id, name }) => [id, name.en, name.ru]),
      'KZT',
    ])
      expect(text).not.toContain(secret);
    expect(JSON.parse(text).entries).toHaveLength(Object.keys(numbers).length);
  });

  it('tells the door of a card whose holder has withdrawn', async () => {
    const { documents, conference } = await vault();
    const [, , third = ''] = Object.values(numbers);
    const id = Object.keys(numbers).find((one) => numbers[one] === third);
    const delegate = held(documents, 'delegate').find(({ value }) => value.id === id);
    const path = `/delegates/${delegate?.document}/withdraw`;
    const form = await browser.read(path);
    const revision = /name="revision" value="(\d+)"/.exec(form)?.[1] ?? '';
    expect((await browser.post(path, { revision, reason: 'bored' })).status).toBe(404);
    house.pass(5);
    const done = await browser.post(path, { revision, reason: 'ill' });
    expect(done.status).toBe(303);
    expect(await check(third, 'arrived')).toMatch(/This credential is revoked \((Almaty|Uralsk)\)/);
    // Went at 11:05 by the clock of the hall, and had come in at 11:00 all the same.
    const history = words(await browser.read('/hall/quorum'));
    expect(history).toMatch(/11:00\s*4\s*3\s*1\s*1\s*no.*11:05\s*–\s*1\s*0\s*0\s*no/);
    expect(words(await browser.read('/hall/report'))).toContain('revoked: 1;');
    expect((await vault()).conference.delegates.length).toBe(conference.delegates.length - 1);
  });
});
