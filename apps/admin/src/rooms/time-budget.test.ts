import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, passphrase } from '../rehearsal/house.ts';
import { hostileName, smallConference } from '../rehearsal/small-conference.ts';
import { words } from '../rehearsal/words.ts';

/*
 * By hand: a motion takes 5 + 5 + 4 × 3 + 2 = 24 minutes, an amendment 5 + 5 + 2 × 3 + 2 = 18. Wages has 40 minutes
 * for M1 and M2 (48): 8 over, M2 is not reached. Amendments has 60 minutes.
 */
const rows = [
  'id,title_en,title_ru,title_kk,minutes,minutes_at_least,kind,after,fixed,priority,motions',
  'wages,Wages,Зарплата,Жалақы,40,40,plenary,,,must,M1;M2',
  `film,"${hostileName.replaceAll('"', '""')}",Фильм,Фильм,30,20,plenary,,,could,`,
  'amend,Amendments,Поправки,Түзетулер,60,60,plenary,,,must,',
].join('\n');

let house: Awaited<ReturnType<typeof openHouse>>;
let browser: ReturnType<typeof house.browser>;

beforeAll(async () => {
  house = await openHouse();
  browser = house.browser();
  await browser.post('/begin', { passphrase, again: passphrase });
  const [file] = smallConference();
  const windows = [{ date: '2027-04-16', from: '10:00', to: '15:00' }];
  const speaking = { minutes: { mover: 5, opposer: 5, speaker: 3, vote: 2 } };
  const settled = JSON.parse((await file?.text()) ?? '');
  const half = { majority: '1/2', of: 'cast', abstentions: 'not-counted' };
  const standingOrders = { procedural: half, platform: half, rules: half, ...speaking };
  const json = JSON.stringify({
    ...settled,
    windows,
    meetingRooms: [{ id: 'hall', places: 80 }],
    standingOrders,
  });
  const files = smallConference({ 'conference.json': json, 'agenda.csv': rows });
  const answer = await browser.send('/open/files', files);
  expect(answer.status, words(await answer.text())).toBe(303);
});
afterAll(async () => {
  expect(house.reports).toEqual([]);
  await house.close();
});

const said = async (query = '') => words(await browser.read(`/agenda/budget${query}`));

describe('the time budget', () => {
  it('reckons motions by the standing orders, and finds the cheapest way to fit', async () => {
    const text = await said();
    expect(text).toContain(
      'Motions and amendments take 48 min, their items have 40 min: 8 min over, 1 is not reached.',
    );
    expect(text).toContain('Wages40488M2');
    // 30 + 60 minutes of other plenaries: the film gives its 8 minutes for one point each; no speech need be shorter.
    expect(text).toContain(`“${hostileName}”: 22 minutes instead of 30`);
    expect(await browser.read('/agenda/budget')).not.toContain('<script>alert');
  });

  it('counts amendments under the item that is chosen', async () => {
    const text = await said('?amendments=3&under=amend');
    // 3 × 18 = 54 of 60: nothing is over there.
    expect(text).toContain('Amendments6054––');
    expect(await said('?amendments=4&under=amend')).toContain('Amendments607212A4');
    expect(await said('?amendments=400&under=amend')).toContain('no saving is enough');
    expect(await said('?onMotion=2')).toContain('Motions and amendments take 36 min of 40 min: they fit.');
  });

  it('says what is no number beside it, whatever it is', async () => {
    const page = await browser.read('/agenda/budget?mover=%3Cb%3E&under=nowhere');
    expect(words(page)).toContain('“<b>” is not a whole number');
    expect(page).toMatch(/id="mover"[^>]*aria-invalid="true"[^>]*value="&lt;b&gt;"/);
    expect(page.match(/<h1/g)).toHaveLength(1);
  });
});
