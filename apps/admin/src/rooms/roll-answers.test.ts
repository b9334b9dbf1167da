import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionCookie } from '../door.ts';
import { openHouse, passphrase } from '../rehearsal/house.ts';
import { smallConference } from '../rehearsal/small-conference.ts';
import { words } from '../rehearsal/words.ts';
import { change } from '../services/documents.ts';
import { newId } from '../services/office.ts';

let house: Awaited<ReturnType<typeof openHouse>>;
let browser: ReturnType<typeof house.browser>;

/** The small conference, whose rules give an alternate two days to answer. */
async function withDeadlines(): Promise<File[]> {
  const [file] = smallConference();
  const settled = JSON.parse((await file?.text()) ?? '');
  settled.rules.answerDeadlines = { hours: 48, callUp: '2027-03-01T18:00', transfer: '2027-03-01T00:00' };
  return smallConference({ 'conference.json': JSON.stringify(settled) });
}

beforeAll(async () => {
  house = await openHouse();
  browser = house.browser();
  await browser.post('/begin', { passphrase, again: passphrase });
  await browser.send('/open/files', await withDeadlines());
  await take('oral', election);
});
afterAll(async () => {
  expect(house.reports).toEqual([]);
  await house.close();
});

// Approval, so that the order can be read off the papers: votes fall from 9 for Reed to 3 for Sage. Reed and Birch are
// elected, one place is for a woman; the alternates are Elm, Willow, Aspen, Poplar and Sage.
const election = {
  revision: '',
  seats: '2',
  rule: 'approval',
  women: '1',
  candidates: 'Reed; man\nBirch; woman\nElm; man\nWillow; woman\nAspen; woman\nPoplar; man\nSage; woman',
  ballots: '3 x 1 2 3 4 5 6 7\n1 2 3 4 5 6\n1 2 3 4 5\n1 2 3 4\n1 2 3\n1 2\n1',
};
const signed = {
  'return-date': '2027-02-04',
  'return-attended': '12',
  'return-issued': '10',
  'return-returned': '9',
  'return-valid': '9',
  'return-spoilt': '0',
  'return-chair': 'Larch',
  'return-secretary': 'Maple',
};

const field = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
const formOf = (page: string, action: string) =>
  new RegExp(`action="${action}"[\\s\\S]*?name="revision" value="(\\d+)"`).exec(page)?.[1] ?? '';
const trail = async (branch = 'oral') => words(await browser.read(`/delegates/changes?branch=${branch}`));
const count = (text: string, part: string) => text.split(part).length - 1;

async function take(branch: string, sent: Record<string, string>, more: Record<string, string> = {}) {
  await browser.post(`/branches/${branch}/election`, sent);
  const page = await browser.read(`/branches/${branch}`);
  const revision = formOf(page, `/branches/${branch}/return`);
  return browser.post(`/branches/${branch}/return`, { ...signed, ...more, revision });
}

/** The address of what can be done about somebody of the roll. */
async function pathOf(name: string, act: 'withdraw' | 'answer' | 'transfer', branch = 'oral') {
  const roll = await browser.read(`/delegates?branch=${branch}`);
  const row = new RegExp(`<th scope="row">${name}</th>[\\s\\S]*?</tr>`).exec(roll)?.[0] ?? '';
  return new RegExp(`/delegates/[0-9a-f]{32}/${act}`).exec(row)?.[0] ?? '';
}

async function post(path: string, sent: Record<string, string>) {
  const revision = field(await browser.read(path), 'revision');
  return browser.post(path, { ...sent, revision });
}

describe('the roll in life', () => {
  it('calls the first who keeps the place for a woman, with a time to answer, and nobody is seated yet', async () => {
    const birch = await pathOf('Birch', 'withdraw');
    const asked = await browser.read(birch);
    expect(words(asked)).toContain('Alternate 2 is called: Willow (woman).');
    expect(words(asked)).toContain('Passed over: Elm (alternate 1). The guaranteed places (women)');
    expect(words(asked)).toContain('The answer is due by 26 Nov 2026, 11:00, Almaty.');
    const sent = { revision: field(asked, 'revision'), reason: 'ill' };
    // Two at the same moment: one takes the step, and the other finds it taken or is told of a conflict.
    const both = await Promise.all([browser.post(birch, sent), browser.post(birch, sent)]);
    expect(both.map(({ status }) => status).filter((status) => status !== 409)).toContain(303);
    expect(both.map((done) => done.headers.get('location'))).toContain('/delegates/changes?branch=oral');
    const roll = words(await browser.read('/delegates?branch=oral'));
    expect(roll).toContain('Uralsk: 1 elected, 5 standing ready as alternates.');
    expect(roll).toMatch(/2Willowalternate called/);
    expect(words(await browser.read('/'))).toContain('5 delegates are elected');
    const told = await trail();
    expect(count(told, 'Birch withdrew (ill); a place of Uralsk is free.')).toBe(1);
    expect(told).toContain('Willow (Uralsk) is called to the place of Birch.');
    expect(told).toContain('Willow (Uralsk) may answer until 26 Nov 2026, 11:00.');
    // Posted twice: nothing more has happened.
    expect((await browser.post(birch, sent)).status).toBe(303);
    expect(await trail()).toBe(told);
  });

  it('calls the next when the first declines, and says why the others are passed over', async () => {
    const willow = await pathOf('Willow', 'answer');
    const asked = words(await browser.read(willow));
    expect(asked).toContain('To the place of Birch, Uralsk.');
    expect(asked).toContain('If Willow does not come, alternate 3 is called: Aspen (woman).');
    expect((await post(willow, { answer: '' })).status).toBe(422);
    const revision = field(await browser.read(willow), 'revision');
    const no = { answer: 'declined', reason: 'work', revision };
    expect((await browser.post(willow, no)).status).toBe(303);
    const told = await trail();
    expect(told).toContain('Willow (Uralsk) does not come in the place of Birch.');
    expect(told).toContain('Reason: not released from work.');
    expect(told).toContain('Aspen (Uralsk) is called to the place of Birch.');
    expect(told).toContain('Willow (alternate 2) cannot be called: has declined.');
    expect((await browser.post(willow, no)).status).toBe(303);
    expect(await trail()).toBe(told);
    // Whoever has declined cannot come after all; that is told and kept.
    await browser.post(willow, { ...no, answer: 'accepted' });
    expect(await trail()).toContain('refused24 Nov 2026, 11:00Willow is not called.');
  });

  it('tells that the time is over; an answer then is refused, once, and the next can be called', async () => {
    const aspen = await pathOf('Aspen', 'answer');
    const revision = field(await browser.read(aspen), 'revision');
    house.pass(49 * 60);
    await browser.post('/unlock', { passphrase });
    expect(words(await browser.read(aspen))).toContain('The time for the answer was over at 26 Nov 2026');
    for (const _twice of [1, 2]) {
      const late = await browser.post(aspen, { answer: 'accepted', revision });
      expect(late.status).toBe(409);
      expect(words(await late.text())).toContain('Too late: it was 26 Nov 2026, 12:00');
    }
    const told = await trail();
    expect(told).toContain('Aspen has not answered by 26 Nov 2026, 11:00: the call has run out.');
    expect(count(told, 'Too late: it was')).toBe(1);
    expect(told).toContain('Uralsk: 1 place stands empty, and alternates wait.');

    const call = await browser.read('/branches/oral/call');
    expect(words(call)).toContain('Alternate 5 is called: Sage (woman).');
    expect(words(call)).toContain('Passed over: Poplar (alternate 4)');
    expect(words(call)).toContain('Aspen (alternate 3) cannot be called: has not answered in time.');
    const sent = { alternate: field(call, 'alternate'), revision: field(call, 'revision') };
    for (const _twice of [1, 2])
      expect((await browser.post('/branches/oral/call', sent)).headers.get('location')).toBe(
        '/delegates/changes?branch=oral',
      );
    expect(count(await trail(), 'Sage (Uralsk) is called to the place of Birch.')).toBe(1);
  });

  it('seats the third, who accepts: a delegate in roll and plan, the place for a woman kept', async () => {
    const sage = await pathOf('Sage', 'answer');
    const sent = { answer: 'accepted', revision: field(await browser.read(sage), 'revision') };
    const both = await Promise.all([browser.post(sage, sent), browser.post(sage, sent)]);
    expect(both.map(({ status }) => status)).toContain(303);
    expect(count(await trail(), 'Sage comes, and is a delegate of Uralsk in the place of Birch.')).toBe(1);
    const roll = words(await browser.read('/delegates?branch=oral'));
    expect(roll).toContain('Uralsk: 2 elected, 2 standing ready as alternates.');
    expect(roll).toMatch(/1Reeddelegate.*3Sagedelegatewoman/);
    expect(words(await browser.read('/'))).toContain('6 delegates are elected');
    expect(await pathOf('Sage', 'withdraw')).not.toBe('');
  });

  it('refuses a transfer to a branch without a free place, beside the field and in the trail', async () => {
    const rowan = await pathOf('Рябина 3', 'transfer', 'almaty');
    const nothing = await post(rowan, { to: '', reason: '', decidedBy: '<i>' });
    expect(nothing.status).toBe(422);
    expect(await nothing.text()).not.toContain('<i>');
    const typed = { to: 'branch:oral', reason: 'place-unfilled', decidedBy: 'Committee, 26 November' };
    const full = await post(rowan, typed);
    expect(full.status).toBe(422);
    const page = await full.text();
    expect(words(page)).toContain('Uralsk has no free place.');
    expect(page).toContain('value="Committee, 26 November"');
    expect(await trail()).toContain(
      'refused26 Nov 2026, 12:00Uralsk has no free place.It concerned Рябина 3.',
    );
  });

  it('passes a place to an alternate, and moves a delegate to a place that stays empty', async () => {
    const reed = await pathOf('Reed', 'transfer');
    const page = await browser.read(reed);
    const elm = /value="(person:[0-9a-f]{32})">Elm/.exec(page)?.[1] ?? '';
    const pass = {
      to: elm,
      reason: 'branches-agreed',
      decidedBy: 'Larch',
      revision: field(page, 'revision'),
    };
    for (const _twice of [1, 2]) expect((await browser.post(reed, pass)).status).toBe(303);
    expect(count(await trail(), 'The place of Reed (Uralsk) passes to Elm: the branches agreed on it.')).toBe(
      1,
    );
    await post(await pathOf('Elm', 'withdraw'), { reason: 'family' });
    await post(await pathOf('Poplar', 'answer'), { answer: 'declined', reason: '' });
    const rowan = await pathOf('Рябина 3', 'transfer', 'almaty');
    await post(rowan, { to: 'branch:oral', reason: 'place-unfilled', decidedBy: 'Committee' });
    const told = await trail('almaty');
    expect(told).toContain('Рябина 3 moves from Almaty to Uralsk: the place would stay empty.');
    expect(told).toContain('Decided by: Committee.');
    expect(words(await browser.read('/delegates?branch=oral'))).toMatch(
      /Uralsk: 2 elected.*3Sage.*4Рябина 3delegate/,
    );
  });

  it('lets a later return begin anew, and leaves alone whoever has moved away', async () => {
    const revision = formOf(await browser.read('/branches/oral'), '/branches/oral/election');
    expect((await take('oral', { ...election, revision })).status).toBe(303);
    const roll = words(await browser.read('/delegates?branch=oral'));
    expect(roll).toMatch(/Uralsk: 3 elected, 5 standing ready.*1Reed.*2Birch.*3Рябина 3delegate/);
    const again = { ...election, candidates: 'Рябина 3; woman\nAlder; man', ballots: '1 2', women: '' };
    const listed = await take('almaty', again, { 'return-valid': '1', 'return-returned': '1' });
    expect(listed.status).toBe(422);
    expect(words(await listed.text())).toContain('Рябина 3 has a place of Uralsk by a decision');
  });

  it('refuses transfers and calls after the last moments of the rules, told by the clock of the conference', async () => {
    house.pass(96 * 24 * 60);
    await browser.post('/unlock', { passphrase });
    const typed = { to: 'branch:oral', reason: 'other-ground', decidedBy: 'Committee' };
    const late = await post(await pathOf('Әуен 4', 'transfer', 'almaty'), typed);
    expect(late.status).toBe(422);
    expect(words(await late.text())).toContain(
      'Too late: it was 2 Mar 2027, 12:00, and the time was over at 1 Mar 2027, 00:00.',
    );
    // Three hold the two places of Uralsk: the first who goes leaves none free.
    const reed = await pathOf('Reed', 'withdraw');
    expect(words(await browser.read(reed))).toContain('Uralsk has no free place.');
    await post(reed, { reason: 'ill' });
    const birch = words(await browser.read(await pathOf('Birch', 'withdraw')));
    expect(birch).toContain('Nobody can be called.');
    expect(birch).toContain('and the time was over at 1 Mar 2027, 18:00.');
  });

  it('tells steps kept before alternates answered', async () => {
    const office = house.door.officeOf(browser.cookies.get(sessionCookie));
    if (office === undefined) throw new Error('locked');
    const at = '2026-11-20T06:00:00Z';
    const old = {
      at,
      branch: 'almaty',
      withdrawn: 'D1',
      reason: 'work' as const,
      called: 'D4',
      passedOver: [],
    };
    const there = { document: newId(office), revision: null, position: 99 };
    await office.store.save([change('roll-event', there, old)], { by: 'organiser', now: at, read: [] });
    const told = await trail('almaty');
    expect(told).toContain('Ізгі 1 withdrew (not released from work); a place of Almaty is free.');
    expect(told).toContain('Әуен 4 comes, and is a delegate of Almaty in the place of Ізгі 1.');
  });
});
