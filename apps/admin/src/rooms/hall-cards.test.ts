import {
  checkCredential,
  followHall,
  hallEventSchema,
  hallKitSchema,
  makeCredential,
  shortCodeOf,
} from '@plenum/delegates';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sessionCookie } from '../door.ts';
import { houseInUse } from '../rehearsal/house.ts';
import { hostileName } from '../rehearsal/small-conference.ts';
import { words } from '../rehearsal/words.ts';
import { change, held } from '../services/documents.ts';
import { loadConference, openConference } from '../services/load-conference.ts';

type InUse = Awaited<ReturnType<typeof houseInUse>>;
let house: InUse['house'];
let browser: InUse['browser'];

// Known numbers, so that the test may look for them where they must not be.
const cards = ['D1', 'D2', 'D3', 'D5'].map((id, place) => ({
  id,
  number: makeCredential(new Uint8Array(16).fill(40 + place)).number,
}));
const [first = '', second = '', third = '', fourth = ''] = cards.map(({ number }) => number);
const tail = (number: string) => shortCodeOf(number).slice(-4);

beforeAll(async () => {
  ({ house, browser } = await houseInUse());
  const { store } = officeNow();
  const numbers = Object.fromEntries(cards.map(({ id, number }) => [id, number]));
  const at = { document: 'c'.repeat(32), revision: null, position: 0 };
  await store.save([change('credentials', at, { numbers, salt: '7'.repeat(32) })], {
    by: 'test',
    now: '2027-04-16T04:00:00Z',
    read: [],
  });
});
afterAll(async () => {
  expect(house.reports).toEqual([]);
  await house.close();
});

function officeNow() {
  const office = house.door.officeOf(browser.cookies.get(sessionCookie));
  if (!office) throw new Error('the house is locked');
  return office;
}
const vault = () => openConference(officeNow());
const check = async (code: string, act: string, ground = '') =>
  words(await (await browser.post('/hall/check', { code, act, ground })).text());
const documentOf = async (id: string) =>
  held((await vault()).documents, 'delegate').find(({ value }) => value.id === id)?.document ?? '';
const revisionIn = (page: string) => /name="revision" value="(\d+)"/.exec(page)?.[1] ?? '';
const download = async (path: string) => JSON.parse(await (await browser.post(path)).text());

describe('a lost card', () => {
  let revision = '';
  let replacement = '';

  it('is replaced by a new number for the same delegate, and by one only if the form is sent twice', async () => {
    await check(first, 'arrived');
    revision = revisionIn(await browser.read('/hall/replace'));
    const form = { delegate: await documentOf('D1'), revision };
    const done = await browser.post('/hall/replace', form);
    expect(done.status).toBe(200);
    expect(words(await done.text())).toContain('The old card is given up.');
    const again = await browser.post('/hall/replace', form);
    expect(again.status).toBe(409);
    const made = held((await vault()).documents, 'credentials')[0]?.value;
    expect(made?.numbers.D1).toBe(first);
    expect(made?.replacements?.D1).toHaveLength(1);
    replacement = made?.replacements?.D1?.[0] ?? '';
  });

  it('is told at the door whatever is done with it, and does nothing to its holder', async () => {
    for (const act of ['arrived', 'left', 'challenged', 'revoked', 'collected'])
      expect(await check(shortCodeOf(first), act, 'other')).toContain('given up as lost');
    expect(await check(replacement, 'arrived')).toContain('in the hall already (Almaty)');
    expect(await check(shortCodeOf(replacement), 'left')).toContain('has gone out');
    expect(await check(replacement, 'arrived')).toContain('Valid: Almaty');
  });

  it('has its new card printed alone, with no new number', async () => {
    const before = (await loadConference(officeNow())).sequence;
    const printed = await browser.post('/hall/replace/card', { delegate: await documentOf('D1') });
    expect(printed.headers.get('content-type')).toBe('application/pdf');
    expect(printed.headers.get('content-disposition')).toBe('attachment; filename="credential.pdf"');
    expect((await loadConference(officeNow())).sequence).toBe(before);
    expect((await browser.post('/hall/replace/card', { delegate: 'D1' })).status).toBe(404);
  });

  it('refuses a stranger, and a card that is revoked', async () => {
    const page = await browser.read('/hall/replace');
    const none = await browser.post('/hall/replace', { delegate: 'x', revision: revisionIn(page) });
    expect(none.status).toBe(422);
    expect((await browser.post('/hall/replace', { delegate: 'x' })).status).toBe(404);
    await check(fourth, 'revoked', 'not-a-member');
    const gone = { delegate: await documentOf('D5'), revision: revisionIn(page) };
    const refused = await browser.post('/hall/replace', gone);
    expect(words(await refused.text())).toContain('This card cannot be replaced as it stands.');
    const after = await browser.read('/hall/replace');
    expect(after).not.toContain(await documentOf('D5'));
    expect(after).not.toContain(hostileName);
    expect(words(after)).toContain(hostileName);
  });

  it('is known on another machine, which has the two files and nothing else', async () => {
    const kit = hallKitSchema.parse(await download('/hall/kit'));
    const events = z.array(hallEventSchema).parse(await download('/hall/events'));
    const text = JSON.stringify([kit, events]);
    const { conference } = await vault();
    for (const secret of [
      ...conference.delegates.flatMap(({ id, codeName }) => [`"${id}"`, codeName]),
      ...conference.branches.flatMap(({ id, name }) => [`"${id}"`, name.en, name.ru]),
      ...[first, second, third, fourth, replacement, 'KZT'],
    ])
      expect(text).not.toContain(secret);
    const state = followHall(kit, events);
    expect(state.warnings).toEqual([]);
    const answers = [first, replacement, second, fourth].map(
      (code) => checkCredential(kit, state, code).status,
    );
    expect(answers).toEqual(['revoked', 'already-in', 'valid', 'revoked']);
  });
});

describe('the tick list', () => {
  it('has the ends of good codes by branch, the others apart, and no name', async () => {
    const page = words(await browser.read('/hall/tick-list'));
    expect(page).toContain('Tick list: 3 cards');
    const [good = '', barred = ''] = page.split('Do not let in');
    const made = held((await vault()).documents, 'credentials')[0]?.value.replacements?.D1?.[0] ?? '';
    for (const number of [made, second, third]) expect(good).toContain(tail(number));
    for (const number of [first, fourth]) {
      expect(good).not.toContain(tail(number));
      expect(barred).toContain(tail(number));
    }
    for (const { codeName } of (await vault()).conference.delegates) expect(page).not.toContain(codeName);
    expect(page).not.toContain(shortCodeOf(second));
  });
});

describe('the quorum', () => {
  it('shows when it was gained and lost, in the hours of the hall', async () => {
    house.pass(2);
    await check(second, 'arrived');
    await check(third, 'arrived');
    house.pass(1);
    await check(third, 'left');
    const page = words(await browser.read('/hall/quorum'));
    // The clock of the tests begins at 06:00 UTC; Almaty is five hours ahead of that.
    expect(page).toMatch(/11:02.{0,40}gained/);
    expect(page).toMatch(/11:03.{0,40}lost/);
    expect(page).toContain('At least 1/2 of the delegates entitled');
  });
});

describe('the close', () => {
  it('collects every card marked, once, and the hall is empty', async () => {
    const page = await browser.read('/hall/close');
    expect(words(page)).toContain('3 cards are not back yet.');
    const entries = [...page.matchAll(/name="entry" value="([0-9a-f]{64})"/g)].map(([, entry = '']) => entry);
    const [kept = '', ...back] = entries;
    const done = words(await (await browser.post('/hall/close', { entry: back })).text());
    expect(done).toContain('2 cards have been collected.');
    expect(done).toContain('1 card is not back yet.');
    const twice = words(await (await browser.post('/hall/close', { entry: [...back, 'x'] })).text());
    expect(twice).toContain('0 cards have been collected.');
    await browser.post('/hall/close', { entry: kept });
    expect(words(await browser.read('/hall/close'))).toContain('Every card that was shown is back.');
    expect(words(await browser.read('/hall'))).toContain('0 present');
    expect(await check(second, 'arrived')).toContain('has been handed in');
    const { documents } = await vault();
    const events = held(documents, 'hall-event').map(({ value }) => value.event.kind);
    expect(events.filter((kind) => kind === 'collected')).toHaveLength(3);
  });
});
