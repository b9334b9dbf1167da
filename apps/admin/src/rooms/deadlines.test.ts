import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, passphrase } from '../rehearsal/house.ts';
import { hostileName, smallConference } from '../rehearsal/small-conference.ts';
import { words } from '../rehearsal/words.ts';

/*
 * By `date -d '2027-04-16 -84 days'` and its like: it is 24 November 2026, 143 days before the opening. Halls should
 * have been looked at on the 17th, 150 days before; money is due today by noon in Almaty, where it is 11:00 as the
 * house opens (06:00 UTC).
 */
const file = [
  'id,title,days_before_opening,at,responsible',
  'halls,Halls looked at,150,,',
  'money,Money told,143,12:00,branches',
  `motions,"${hostileName.replaceAll('"', '""')}",84,,branches`,
  'thanks,Thanks sent,-7,,sections',
].join('\n');

type House = Awaited<ReturnType<typeof openHouse>>;
let house: House;
let browser: ReturnType<House['browser']>;
beforeAll(async () => {
  house = await openHouse();
  browser = house.browser();
  await browser.post('/begin', { passphrase, again: passphrase });
  await browser.send('/open/files', smallConference({ 'deadlines.csv': file }));
});
afterAll(async () => {
  expect(house.reports).toEqual([]);
  await house.close();
});

const list = '/agenda/deadlines';
const pathOf = async (title: string): Promise<string> => {
  const page = await browser.read(list);
  const links = [...page.matchAll(/<a href="(\/agenda\/deadlines\/[0-9a-f]{32})">([^<]*)<\/a>/g)];
  return links.find(([, , text]) => words(text ?? '') === title)?.[1] ?? '';
};
const revisionAt = async (path: string) =>
  /name="revision" value="(\d+)"/.exec(await browser.read(path))?.[1] ?? '';

describe('deadlines', () => {
  it('stand by their dates, counted back from the opening, and say what is late', async () => {
    const page = await browser.read(list);
    const said = words(page);
    expect(said).toContain('1 deadline is late. Days to the opening: 143.');
    expect(said).toContain('Next: Money told, 24 November 2026 (today).');
    expect(said).toMatch(/17 November 2026 ?Halls looked at ?150 ?-7 ?Late/);
    expect(said).toMatch(/24 November 2026, 12:00 ?Money told ?143 ?0 ?Today 2 are still to do it/);
    expect(said).toMatch(/22 January 2027.*84 ?59 ?Open 2 are still to do it/);
    expect(said).toMatch(/23 April 2027 ?Thanks sent ?-7 ?150 ?Open/);
    expect(page).not.toContain('<script>alert');
    const overview = words(await browser.read('/'));
    expect(overview).toContain('1 deadline is late');
    expect(overview).toContain('1 deadline ends today');
    expect(overview).toContain('24 November 2026: Money told');
  });

  it('are met by one branch after the other, once each, and taken back', async () => {
    const path = await pathOf('Money told');
    const first = await revisionAt(path);
    await browser.post(`${path}/done`, { revision: first, by: ['branch:oral', 'branch:nowhere'] });
    // Sent again from the same page: it is an old page now, and changes nothing.
    await browser.post(`${path}/done`, { revision: first, by: 'branch:oral' });
    let said = words(await browser.read(path));
    expect(said).toContain('DoneUralsk, 24 November 2026');
    expect(said.match(/Uralsk/g)).toHaveLength(1);
    expect(words(await browser.read(list))).toContain('1 is still to do it');
    await browser.post(`${path}/done`, { revision: await revisionAt(path), by: 'branch:almaty' });
    expect(words(await browser.read(list))).toMatch(/Money told ?143 ?0 ?Done/);
    await browser.post(`${path}/take-back`, { revision: await revisionAt(path), by: 'branch:oral' });
    said = words(await browser.read(path));
    expect(said).toContain('Almaty, 24 November 2026');
    expect(said).toMatch(/Who has done it\? ?Uralsk/);
  });

  it('are late for whoever has not done it when the hour is over', async () => {
    house.pass(5);
    for (let hour = 0; hour < 6; hour++) {
      house.pass(10);
      await browser.read(list);
    }
    // 12:05 in Almaty.
    const said = words(await browser.read(list));
    expect(said).toContain('2 deadlines are late.');
    expect(said).toContain('Who is late with whatUralsk: Money told');
    await browser.post(`${await pathOf('Halls looked at')}/done`, {
      revision: await revisionAt(await pathOf('Halls looked at')),
    });
    const halls = words(await browser.read(await pathOf('Halls looked at')));
    expect(halls).toContain('All, 24 November 2026 late');
  });

  it('are added once, changed on top of what was seen, and struck off', async () => {
    const form = await browser.read(`${list}/new`);
    const document = /name="document" value="([0-9a-f]{32})"/.exec(form)?.[1] ?? '';
    const typed = { document, title: 'Hall paid', daysBefore: '30', at: '', responsible: '' };
    await browser.post(`${list}/new`, typed);
    await browser.post(`${list}/new`, typed);
    expect((await browser.read(list)).match(/Hall paid/g)).toHaveLength(1);
    const path = await pathOf('Hall paid');
    expect(words(await browser.read(path))).toContain('Until the end of 17 March 2027 (Asia/Almaty).');
    const revision = await revisionAt(`${path}/change`);
    const changed = { revision, title: 'Hall paid in full', daysBefore: '20', at: '18:00', responsible: '' };
    expect((await browser.post(`${path}/change`, changed)).status).toBe(303);
    const late = await browser.post(`${path}/change`, { ...changed, title: 'Mine' });
    expect(late.status).toBe(409);
    const shown = await late.text();
    expect(words(shown)).toContain('Saved meanwhile: Hall paid in full, 20 days before, hour 18:00');
    expect(shown).toContain('value="Mine"');
    expect((await browser.post(`${path}/strike-off`, { revision: await revisionAt(path) })).status).toBe(303);
    expect(await browser.read(list)).not.toContain('Hall paid');
    expect((await browser.get(path)).status).toBe(404);
  });

  it('say beside the field what cannot be', async () => {
    const answer = await browser.post(`${list}/new`, {
      document: 'a'.repeat(32),
      title: ' ',
      daysBefore: '4.5',
      at: '25:00',
      responsible: 'police',
    });
    expect(answer.status).toBe(422);
    const said = words(await answer.text());
    expect(said).toContain('4 fields need another look');
    expect(said).toContain('Say what must be done.');
    expect(said).toContain('“4.5” is not a whole number of days');
    expect(said).toContain('“25:00” is not an hour such as 18:00.');
    expect(said).toContain('“police” is not one of these.');
  });

  it('are read with all that is wrong in their file, and stand in the organisers’ calendar', async () => {
    const other = await openHouse();
    const visitor = other.browser();
    await visitor.post('/begin', { passphrase, again: passphrase });
    const wrong = 'id,title,days_before_opening,at\na,First,soon,\na,,3,6pm\n';
    const answer = await visitor.send('/open/files', smallConference({ 'deadlines.csv': wrong }));
    const said = words(await answer.text());
    expect(said).toMatch(/deadlines\.csv.*soon/);
    expect(said).toMatch(/deadlines\.csv.*6pm/);
    await other.close();
    const feed = await (await browser.post('/site/organisers')).text();
    expect(feed.replace(/\r\n /g, '')).toContain('SUMMARY:Deadline: Thanks sent');
    expect(feed).toContain('DTSTART;VALUE=DATE:20270423');
  });
});
