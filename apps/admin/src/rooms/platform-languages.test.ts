import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, passphrase } from '../rehearsal/house.ts';
import { smallConference } from '../rehearsal/small-conference.ts';
import { words } from '../rehearsal/words.ts';

let house: Awaited<ReturnType<typeof openHouse>>;
let browser: ReturnType<typeof house.browser>;
beforeAll(async () => {
  house = await openHouse();
  browser = house.browser();
  await browser.post('/begin', { passphrase, again: passphrase });
  const files = smallConference({ 'platform.md': '## Wages\n\nNo more than 36 hours.\n' });
  const answer = await browser.send('/open/files', files);
  if (answer.status !== 303) throw new Error(await answer.text());
});
afterAll(async () => {
  expect(house.reports).toEqual([]);
  await house.close();
});

const heading = async () =>
  words(/<h1>.*?<\/h1>/s.exec(await browser.read('/platform/languages'))?.[0] ?? '');
async function send(language: string, fields: Record<string, string>) {
  const form = await browser.read(`/platform/languages/${language}`);
  const hidden = [...form.matchAll(/type="hidden" name="(seen|revision)" value="(\d+)"/g)];
  const seen = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
  return browser.post(`/platform/languages/${language}`, { ...seen, ...fields });
}

describe('the languages of the platform', () => {
  it('are owed clause by clause until nothing is', async () => {
    // Two clauses, two languages besides English.
    expect(await heading()).toBe('4 translations are owed: nothing is final.');
    expect((await send('ru', { whole: '## Зарплата\n\nНе более 36 часов.' })).status).toBe(303);
    expect(await heading()).toBe('2 translations are owed: nothing is final.');
    const one = { 't-wages': 'Жалақы', 't-wages-1': '' };
    expect((await send('kk', one)).status).toBe(303);
    expect((await send('kk', { 't-wages-1': '36 сағаттан артық емес.' })).status).toBe(303);
    expect(await heading()).toBe('The text is final in all languages.');
  });

  it('are owed again where the text has changed', async () => {
    const base = 'No more than 36 hours.';
    await browser.post('/platform/clauses/wages-1', { base, words: 'No more than 35 hours.' });
    expect(await heading()).toBe('2 translations are owed: nothing is final.');
    const old = { 't-wages': 'Жалақы', 't-wages-1': '36 сағаттан артық емес.' };
    await send('kk', old);
    expect(await heading()).toBe('2 translations are owed: nothing is final.');
    await send('kk', { ...old, holds: 'wages-1' });
    expect(await heading()).toBe('1 translation is owed: nothing is final.');
  });

  it('refuse a whole of other clauses, and what was made of another text', async () => {
    const differs = await send('ru', { whole: '## Зарплата' });
    expect(differs.status).toBe(422);
    expect(words(await differs.text())).toContain('from clause 2 on');
    const stale = await browser.post('/platform/languages/ru', { seen: '1', 't-wages': 'x' });
    expect(stale.status).toBe(409);
    expect((await browser.get('/platform/languages/en')).status).toBe(404);
  });
});
