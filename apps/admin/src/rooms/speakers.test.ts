import { makeCredential } from '@plenum/delegates';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionCookie } from '../door.ts';
import { openHouse, passphrase, planned } from '../rehearsal/house.ts';
import { hostileName, smallConference } from '../rehearsal/small-conference.ts';
import { words } from '../rehearsal/words.ts';
import { change } from '../services/documents.ts';
import { openConference } from '../services/load-conference.ts';

/*
 * One item runs from 11:00 in Almaty. By the rules men and women alternate, whoever has not spoken comes first, two
 * speeches for each branch. Of Almaty (B01): D1 a man, D2 and D3 women, D4 a man; of Uralsk (B02): D5 a woman, D6 a man.
 */
const rows = [
  'id,title_en,title_ru,title_kk,minutes,minutes_at_least,kind,after,fixed,priority',
  'strike,Strike,Забастовка,Ереуіл,60,60,plenary,,,must',
  'peace,Peace,Мир,Бейбітшілік,30,30,plenary,strike,,must',
].join('\n');
const half = { majority: '1/2', of: 'cast', abstentions: 'not-counted' };
const standingOrders = {
  procedural: half,
  platform: half,
  rules: { majority: '2/3', of: 'present', abstentions: 'against' },
  minutes: { mover: 5, opposer: 5, speaker: 3, vote: 2 },
  speakers: { alternate: 'gender', firstTimeFirst: true, atMostPerBranch: 2 },
};

let house: Awaited<ReturnType<typeof openHouse>>;
let browser: ReturnType<typeof house.browser>;
const list = '/agenda/run/speakers';

beforeAll(async () => {
  house = await openHouse();
  browser = house.browser();
  await browser.post('/begin', { passphrase, again: passphrase });
  const [file] = smallConference();
  const windows = [{ date: '2026-11-24', from: '11:00', to: '14:00' }];
  const settled = {
    ...JSON.parse((await file?.text()) ?? ''),
    windows,
    meetingRooms: [{ id: 'hall', places: 80 }],
    standingOrders,
  };
  const files = smallConference({ 'conference.json': JSON.stringify(settled), 'agenda.csv': rows });
  await browser.send('/open/files', files);
  await browser.post('/agenda/draft');
  await planned(browser, '/agenda');
  const started = await browser.post('/agenda/run/start', { date: '2026-11-24', seen: '0', item: 'strike' });
  expect(started.headers.get('location')).toBe('/agenda/run');
});
afterAll(async () => {
  expect(house.reports).toEqual([]);
  await house.close();
});

const said = async (path = list) => words(await browser.read(path));
const send = async (act: string, fields: Record<string, string>) => {
  const seen = /name="seen" value="(\d+)"/.exec(await browser.read(list))?.[1] ?? '';
  return browser.post(`${list}/${act}`, { date: '2026-11-24', item: 'strike', seen, ...fields });
};
const done = async (act: string, fields: Record<string, string> = {}) => {
  const answer = await send(act, fields);
  expect(answer.status, words(await answer.clone().text()).slice(0, 900)).toBe(303);
  house.pass(1);
};

describe('the list of speakers', () => {
  it('is empty at first, and says who can be meant', async () => {
    expect(await said()).toContain('“Strike”: nobody waits to speak.');
    const unknown = await send('ask', { typed: '<b>nobody' });
    expect(unknown.status).toBe(422);
    const page = await unknown.text();
    expect(words(page)).toContain('“<b>nobody” is neither a number in the hall nor the code name');
    expect(page).toMatch(/id="typed"[^>]*value="&lt;b&gt;nobody"[^>]*aria-invalid="true"/);
    expect((await send('ask', { typed: ' ' })).status).toBe(422);
    expect((await send('sing', { typed: 'Эхо 5' })).status).toBe(404);
    expect((await send('floor', {})).status).toBe(404);
  });

  it('puts people in order by the rules, and says why each stands there', async () => {
    for (const typed of ['Ізгі 1', 'рябина 3', 'Әуен 4', 'Самал 6']) await done('ask', { typed });
    const text = await said();
    expect(text).toContain('“Strike”: 3 wait to speak.');
    // After a man a woman; then a man, and Almaty has had two by then: Uralsk.
    expect(text).toMatch(
      /1 ?Ізгі 1 \(Almaty\).*2 ?Рябина 3 \(Almaty\).*3 ?Самал 6 \(Uralsk\).*– ?Әуен 4 \(Almaty\)/,
    );
    expect(text).toContain('In turn: the last speech was from men, this one from women.');
    expect(text).toContain('Almaty has had its 2 speeches.');
    const again = await send('ask', { typed: 'Ізгі 1' });
    expect(again.status).toBe(409);
    expect(words(await again.text())).toContain('Ізгі 1 (Almaty) is on the list already.');
  });

  it('hears a point of order first, and counts the time of each branch', async () => {
    await done('point', { typed: 'Эхо 5' });
    expect(await said()).toMatch(/1 ?Эхо 5 \(Uralsk\) ?Point of order/);
    await done('floor', { who: 'D5' });
    await done('end', { who: 'D5' });
    await done('floor', { who: 'D1' });
    house.pass(1);
    const page = await browser.read(list);
    // He has spoken for two of three minutes.
    expect(words(page)).toContain('1 minute left');
    expect(page).toMatch(/data-until="[^"]+"/);
    await done('floor', { who: 'D3', ends: 'D1' });
    expect(await said()).toMatch(/Almaty ?2 ?3:00/);
    expect(words(await browser.read('/agenda/screen?language=en'))).toContain('Рябина 3 · Almaty');
  });

  it('refuses a second speaker, enters a form sent twice once, and closes', async () => {
    const answer = await send('floor', { who: 'D6' });
    expect(answer.status).toBe(409);
    expect(words(await answer.text())).toContain('Рябина 3 (Almaty) has the floor.');
    const stale = await browser.post(`${list}/close`, { date: '2026-11-24', item: 'strike', seen: '2' });
    expect(stale.status).toBe(409);
    const twice = { date: '2026-11-24', item: 'strike', seen: '0', typed: 'Ізгі 1' };
    expect((await browser.post(`${list}/ask`, twice)).status).toBe(303);
    await done('close');
    const late = await send('ask', { typed: hostileName });
    const page = await late.text();
    expect(words(page)).toContain('The list is closed since 11:');
    expect(page).not.toContain('<script>alert');
  });

  it('says whether a motion of procedure may be put, and by which majority', async () => {
    const move = async (fields: Record<string, string>) => {
      const answer = await browser.post('/agenda/run/motion', { item: 'strike', ...fields });
      return { status: answer.status, text: words(await answer.text()) };
    };
    const closure = await move({ kind: 'closure', mover: 'Ізгі 1' });
    expect(closure.status).toBe(200);
    expect(closure.text).toContain('Closure: that the vote be taken now: it may not be put now.');
    expect(closure.text).toContain('Рябина 3 (Almaty) has the floor, and this may not interrupt.');
    expect(closure.text).toContain('It wants a seconder.');
    expect(closure.text).toContain('Ізгі 1 (Almaty) has spoken on the question.');
    const challenge = { kind: 'challenge-to-the-chair', mover: 'Самал 6', seconder: 'Әуен 4', ruling: 'No' };
    const judged = await move(challenge);
    expect(judged.text).toMatch(
      /it may be put now\. ?Debated by one for and one against\. ?Procedure: more than half/,
    );
    expect(await browser.read(list)).not.toContain('notice settled');
    const wrong = await move({ kind: 'dance', mover: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('“dance” is no motion of procedure.');
    expect(wrong.text).toContain('Write a number or a code name.');
  });

  it('reads the standing orders clause by clause, in every language', async () => {
    const text = await said('/agenda/orders');
    expect(text).toContain('Whoever moves something speaks for up to 5 minutes, whoever opposes it for 5');
    expect(text).toContain('Speakers alternate by gender');
    expect(text).toContain('On one question a branch has at most 2 speeches.');
    expect(text).toContain('At least 2 speeches must have been heard before.');
    await browser.post('/language', { language: 'kk', back: '/agenda/orders' });
    expect(await said('/agenda/orders')).toContain('Бір мәселе бойынша ұйымға ең көбі 2 сөз.');
    await browser.post('/language', { language: 'en', back: '/agenda/orders' });
  });

  it('has each speech in the minutes', async () => {
    const text = await said('/agenda/minutes');
    expect(text).toContain('Эхо 5 (Uralsk) raised a point of order, 1:00.');
    expect(text).toContain('Ізгі 1 (Almaty) spoke for 2:00.');
    const markdown = await browser.read('/agenda/minutes.md');
    expect(markdown).toMatch(/^- 11:\d\d Ізгі 1 \(Almaty\) spoke for 2:00\.$/m);
  });

  it('knows those in the hall by their numbers, and lets nobody else speak', async () => {
    const office = house.door.officeOf(browser.cookies.get(sessionCookie));
    if (!office) throw new Error('the house is locked');
    const { conference } = await openConference(office);
    const elected = conference.delegates.filter(({ status }) => status === 'elected');
    const made = elected.map(({ id }) => [id, makeCredential(office.random(16)).number] as const);
    const numbers = Object.fromEntries(made);
    const at = { document: 'c'.repeat(32), revision: null, position: 0 };
    const by = { by: 'test', now: office.now().toISOString(), read: [] };
    await office.store.save([change('credentials', at, { numbers, salt: '0'.repeat(32) })], by);
    await browser.post('/hall/check', { code: numbers.D6 ?? '', act: 'arrived' });
    await done('open');
    expect(words(await (await send('ask', { typed: 'Эхо 5' })).text())).toContain(
      '“Эхо 5” is not in the hall.',
    );
    const code = /<option value="(B02-\d)">Самал 6, Uralsk</.exec(await browser.read(list))?.[1] ?? '';
    await done('withdraw', { who: 'D6' });
    await done('ask', { typed: code.toLowerCase() });
    expect(await said()).toContain(`${code} Самал 6 (Uralsk)`);
  });
});
