import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, passphrase } from '../rehearsal/house.ts';
import { words } from '../rehearsal/words.ts';

type House = Awaited<ReturnType<typeof openHouse>>;
let house: House;
let browser: ReturnType<House['browser']>;
beforeAll(async () => {
  house = await openHouse();
  browser = house.browser();
  await browser.post('/begin', { passphrase, again: passphrase });
  await browser.post('/open/example');
});
afterAll(async () => {
  expect(house.reports).toEqual([]);
  await house.close();
});
const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
const enter = async (question: string, result: string) => {
  const page = await browser.read('/platform/votes');
  const fields = { madeOf: hidden(page, 'madeOf'), revision: hidden(page, 'revision') };
  return browser.post('/platform/votes', { question, result, ...fields });
};

describe('the order of votes', () => {
  it('puts what nothing stands against first, the furthest-reaching of a series next, and the text last', async () => {
    const page = await browser.read('/platform/votes');
    const order = [...page.matchAll(/<li id="q-([^"]+)">/g)].map(([, id]) => id);
    expect(order).toEqual([order[0], 'A5', 'A4', 'A3', 'A9', 'A10', 'A11', 'A12', 'main']);
    expect(words(page)).toContain('9 questions to vote on; 9 are open.');
    expect(words(page)).toContain('If it passes, these fall: A3, A4.');
  });

  it('lets the rest fall by itself, and forgets a result that is taken back', async () => {
    await enter('A5', 'lost');
    await enter('A4', 'passed');
    let said = words(await browser.read('/platform/votes'));
    expect(said).toContain('It fell because A4 passed.');
    expect(said).toContain('The working week shall be no longer than 40 hours');
    await enter('A4', 'open');
    said = words(await browser.read('/platform/votes'));
    expect(said).not.toContain('It fell because A4 passed.');
  });

  it('takes no result for questions that are no longer those that were seen', async () => {
    const page = await browser.read('/platform/votes');
    const stale = await browser.post('/platform/votes', {
      question: 'A3',
      result: 'passed',
      madeOf: 'f'.repeat(64),
      revision: hidden(page, 'revision'),
    });
    expect(stale.status).toBe(303);
    expect(words(await browser.read('/platform/votes'))).not.toContain('because A3 passed');
    expect((await enter('A99', 'passed')).status).toBe(404);
  });

  it('ends with the text, which can be adopted once everything is settled', async () => {
    expect(await browser.read('/platform/votes')).not.toContain('action="/platform/adopt"');
    const [bloc = ''] = [...(await browser.read('/platform/votes')).matchAll(/<li id="q-([^"]+)">/g)].map(
      ([, id]) => id,
    );
    for (const [question, result] of [
      [bloc, 'passed'],
      ['A4', 'lost'],
      ['A3', 'passed'],
      ['A9', 'passed'],
      ['A11', 'lost'],
      ['A12', 'passed'],
      ['main', 'passed'],
    ] as const)
      await enter(question, result);
    const page = await browser.read('/platform/votes');
    expect(words(page)).toContain('none is open');
    await browser.post('/platform/adopt', { madeOf: hidden(page, 'madeOf') });
    const said = words(await browser.read('/platform'));
    expect(said).toContain('No amendment to');
    expect(said).toContain('The working week shall be no longer than 35 hours, without loss of pay.');
    expect(said).not.toContain('Health care shall be free');
  });
});

describe('the motions', () => {
  it('stand by their numbers, titles and branches', async () => {
    const said = words(await browser.read('/platform/motions'));
    expect(said).toContain('M1. The strike at the metal works');
    expect(said).toContain('Uralsk');
  });
});
