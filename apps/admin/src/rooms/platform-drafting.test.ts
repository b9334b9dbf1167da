import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, passphrase } from '../rehearsal/house.ts';
import { smallConference } from '../rehearsal/small-conference.ts';
import { words } from '../rehearsal/words.ts';

/*
 * By hand: A1 changes "36" in the first clause, A2 the word "free" in the second, A3 "36" too. The ids of the clauses
 * are the heading's and a number: wages-1, wages-2.
 */
const text = '## Wages\n\nA week of 36 hours, without loss of pay.\n\nMedicines shall be free.\n';
const amendments = [
  'id,branch,heading,paragraph,action,find,replace,reason',
  'A1,almaty,Wages,1,replace,36 hours,35 hours,Others have it',
  'A2,oral,Wages,2,replace,free,free for all,<script>alert(1)</script>',
  'A3,oral,Wages,1,replace,36 hours,40 hours,',
].join('\n');

let house: Awaited<ReturnType<typeof openHouse>>;
let browser: ReturnType<typeof house.browser>;
beforeAll(async () => {
  house = await openHouse();
  browser = house.browser();
  await browser.post('/begin', { passphrase, again: passphrase });
  const files = smallConference({ 'platform.md': text, 'amendments.csv': amendments });
  const answer = await browser.send('/open/files', files);
  if (answer.status !== 303) throw new Error(await answer.text());
});
afterAll(async () => {
  expect(house.reports).toEqual([]);
  await house.close();
});

const first = 'A week of 36 hours, without loss of pay.';
const clause = '/platform/clauses/wages-1';
const redraft = (base: string, mine: string) => browser.post(clause, { base, words: mine });

describe('the changes', () => {
  it('of one amendment stand in the text', async () => {
    const page = await browser.read('/platform/changes?amendment=A1');
    expect(page).toContain('A week of <del>36</del><ins>35</ins> hours, without loss of pay.');
  });

  it('of all leave out what collides, inline or side by side', async () => {
    const page = await browser.read('/platform/changes');
    expect(words(page)).toContain('Left out because they collide: A1, A3.');
    expect(page).toContain('Medicines shall be free<ins> for all</ins>.');
    const beside = await browser.read('/platform/changes?view=beside');
    expect(beside).not.toContain('<ins>');
    expect(words(beside)).toContain('Medicines shall be free for all.');
    expect(words(beside)).toContain('Medicines shall be free. ');
  });
});

describe('a clause in another wording', () => {
  it('carries over the amendments whose words still stand', async () => {
    const answer = await redraft(first, 'A working week of 36 hours, without loss of pay.');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/platform#c-wages-1']);
    const page = await browser.read('/platform/changes?amendment=A1');
    expect(page).toContain('A working week of <del>36</del><ins>35</ins> hours');
  });

  it('shows base, mine and theirs to the second of two, who looks and saves', async () => {
    // Sent twice it is there already.
    expect((await redraft(first, 'A working week of 36 hours, without loss of pay.')).status).toBe(303);
    const second = await redraft(first, 'A short week of 36 hours, without any loss of pay.');
    expect(second.status).toBe(409);
    const page = await second.text();
    const said = words(page);
    expect(said).toContain(`It read before${first}`);
    expect(said).toContain('MineA short week of 36 hours, without any loss of pay.');
    expect(said).toContain('A working week of 36 hours, without loss of pay.');
    expect(page).toContain('name="base" value="A working week of 36 hours, without loss of pay."');
    const settled = 'A short working week of 36 hours, without any loss of pay.';
    expect((await redraft('A working week of 36 hours, without loss of pay.', settled)).status).toBe(303);
    expect(await browser.read(clause)).toContain(settled);
  });

  it('tells what falls in question, and finds it again when its words are back', async () => {
    const base = 'A short working week of 36 hours, without any loss of pay.';
    const other = 'A short working week of 38 hours, without any loss of pay.';
    const answer = await redraft(base, other);
    expect(answer.status).toBe(200);
    expect(words(await answer.text())).toContain('2 amendments have fallen in question: A1, A3.');
    expect(words(await browser.read('/platform'))).toContain('3 amendments to 3 clauses: 2 are in question');
    expect((await redraft(other, base)).status).toBe(303);
    expect(words(await browser.read('/platform'))).toContain('none is in question');
  });

  it('refuses an empty one, and a clause that is not there', async () => {
    const empty = await redraft('x', ' ');
    expect(empty.status).toBe(422);
    expect(words(await empty.text())).toContain('there are no words in it');
    expect((await browser.post('/platform/clauses/rents-1', { base: '', words: 'x' })).status).toBe(404);
    expect((await browser.get('/platform/clauses/rents-1')).status).toBe(404);
  });
});

describe('a whole new wording', () => {
  it('is refused on top of a revision that has moved, and escapes what it is given back', async () => {
    const answer = await browser.post('/platform/text', { revision: '1', words: '<b>Hello</b>' });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('&lt;b&gt;Hello&lt;/b&gt;');
  });

  it('keeps the names of what it keeps, and takes the amendments along', async () => {
    const form = await browser.read('/platform/text');
    const revision = /name="revision" value="(\d+)"/.exec(form)?.[1] ?? '';
    const whole =
      '## Wages\n\nMedicines shall be free.\n\nA short working week of 36 hours, without any loss of pay.\n';
    const bad = await browser.post('/platform/text', { revision, words: `x\u0007` });
    expect(bad.status).toBe(422);
    expect(words(await bad.text())).toContain('line 1: a character that cannot be printed stands here');
    const taken = await browser.post('/platform/text', { revision, words: whole });
    expect([taken.status, words(await taken.text())]).toEqual([303, '']);
    expect((await browser.post('/platform/text', { revision, words: whole })).status).toBe(303);
    const page = await browser.read('/platform/changes?amendment=A2');
    expect(page).toContain('Medicines shall be free<ins> for all</ins>.');
    expect(page).not.toContain('<script>alert');
  });
});
