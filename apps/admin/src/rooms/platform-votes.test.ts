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
  const path = '/platform/motions/M2';
  const step = async (fields: { step: string; by?: string; words?: string }) => {
    const token = hidden(await browser.read(path), 'token');
    return browser.post(path, { by: '', words: '', ...fields, token });
  };

  it('stand by their numbers, titles, branches and states', async () => {
    const said = words(await browser.read('/platform/motions'));
    expect(said).toContain('M1. The strike at the metal works Uralsk Submitted');
    expect((await browser.get('/platform/motions/M99')).status).toBe(404);
  });

  it('are ruled on, challenged and put; what cannot be is refused with every reason', async () => {
    const early = await step({ step: 'carried' });
    expect(early.status).toBe(422);
    expect(words(await early.text())).toContain('Its state is “Submitted”: this step cannot be taken.');
    expect(words(await (await step({ step: 'inadmissible' })).text())).toContain('Give the reason.');
    expect((await step({ step: 'inadmissible', words: 'As <b>M1</b>' })).status).toBe(303);
    expect((await step({ step: 'challenged', by: 'saran' })).status).toBe(303);
    const paper = words(await browser.read('/platform/paper'));
    expect(paper).toContain('Challenged ruling');
    expect((await step({ step: 'overturned' })).status).toBe(303);
    const page = await browser.read(path);
    expect(words(page)).toContain('Admissible');
    expect(page).not.toContain('<b>M1</b>');
    expect((await step({ step: 'carried' })).status).toBe(303);
    expect(words(await browser.read('/platform/motions'))).toContain('Saran Carried');
  });

  it('are remitted only with the mover’s consent, entered once however often it is sent', async () => {
    const m3 = '/platform/motions/M3';
    const enter = async (fields: Record<string, string>) => {
      const token = hidden(await browser.read(m3), 'token');
      const sent = { by: '', words: '', ...fields, token };
      await browser.post(m3, sent);
      return browser.post(m3, sent);
    };
    await enter({ step: 'admissible' });
    expect((await enter({ step: 'remission-moved' })).status).toBe(422);
    expect((await enter({ step: 'remission-moved', words: 'the national committee' })).status).toBe(303);
    expect((await enter({ step: 'remission-agreed', by: 'oral' })).status).toBe(422);
    expect((await enter({ step: 'remission-agreed', by: 'almaty' })).status).toBe(303);
    const said = words(await browser.read(m3));
    expect(said).toContain('Almaty Remitted');
    expect(said.match(/remission moved/g)).toHaveLength(1);
    const paper = words(await browser.read('/platform/paper'));
    expect(paper).toContain('M3. Registration: Remitted');
    expect((await browser.get('/platform/paper?day=2027-02-30')).status).toBe(404);
  });
});
