import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, passphrase, planned } from '../rehearsal/house.ts';
import { smallConference } from '../rehearsal/small-conference.ts';
import { words } from '../rehearsal/words.ts';

let house: Awaited<ReturnType<typeof openHouse>>;
let browser: ReturnType<typeof house.browser>;

beforeAll(async () => {
  house = await openHouse();
  browser = house.browser();
  await browser.post('/begin', { passphrase, again: passphrase });
  const files = smallConference();
  const file = JSON.parse((await files.find(({ name }) => name === 'conference.json')?.text()) ?? '');
  file.rules.quorum = [
    { of: 'delegates-registered', moreThan: '1/2' },
    { of: 'branches-entitled', atLeast: '1' },
  ];
  await browser.send('/open/files', smallConference({ 'conference.json': JSON.stringify(file) }));
  await browser.post('/attendance/plan');
  await planned(browser);
});
afterAll(async () => {
  expect(house.reports).toEqual([]);
  await house.close();
});

describe('rules of quorum that count nobody entitled', () => {
  it('measure no money, and the pages say so', async () => {
    const overview = words(await browser.read('/'));
    expect(overview).toContain('No rule of quorum measures that.');
    expect(overview).not.toContain('missing to the quorum');
    const attendance = await browser.read('/attendance');
    expect(words(attendance)).toContain('No rule of quorum counts the delegates entitled');
    expect(attendance).not.toMatch(/NaN|undefined|quorate/);
    expect(words(await browser.read('/branches/norms'))).toContain('–');
    const paper = await browser.post('/papers/attendance', { step: 'received', language: 'kk' });
    expect(paper.headers.get('content-type')).toBe('application/pdf');
  });

  it('stand on the overview and in the hall, each with what it asks for', async () => {
    // Nobody has come in: of nobody registered one must be there still, and both branches.
    const rule = /More than 1\/2 of the delegates registered\s*0\s*1\s*0\s*1\s*not met/;
    expect(words(await browser.read('/'))).toMatch(rule);
    await browser.post('/papers/credentials', { step: 'hoped', names: 'none', language: 'en' });
    const hall = words(await browser.read('/hall'));
    expect(hall).toContain('0 present; not every rule of quorum is met.');
    expect(hall).toMatch(/All of the branches entitled\s*2\s*2\s*0\s*2\s*not met/);
    const open = words(await browser.read('/hall/report?for=public'));
    expect(open).not.toContain('branches entitled');
  });
});
