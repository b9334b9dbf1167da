import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agendaHouse, revisionAt } from '../rehearsal/agenda-house.ts';
import { words } from '../rehearsal/words.ts';

let house: Awaited<ReturnType<typeof agendaHouse>>['house'];
let browser: Awaited<ReturnType<typeof agendaHouse>>['browser'];
beforeAll(async () => {
  ({ house, browser } = await agendaHouse());
});
afterAll(async () => {
  expect(house.reports).toEqual([]);
  await house.close();
});

const path = '/agenda/orders/change';
const form = {
  mover: '7',
  opposer: '5',
  speaker: '2',
  vote: '1',
  alternate: 'gender',
  firstTimeFirst: 'yes',
  atMostPerBranch: '2',
  minutesPerBranch: '',
};

describe('the form of the standing orders', () => {
  it('begins with what is usual, and what it keeps stands in the text and in the time budget', async () => {
    expect(await browser.read(path)).toMatch(/id="mover"[^>]*value="5"/);
    const revision = await revisionAt(browser, path);
    const hours = await browser.read('/agenda/hours');
    expect((await browser.post(path, { ...form, revision })).headers.get('location')).toBe('/agenda/orders');
    const text = words(await browser.read('/agenda/orders'));
    expect(text).toContain('speaks for up to 7 minutes');
    expect(text).toContain('Speakers alternate by gender');
    expect(text).toContain('On one question a branch has at most 2 speeches.');
    expect(await browser.read('/agenda/budget')).toMatch(/id="mover"[^>]*value="7"/);
    // Hours, breaks and rooms are as they were, in the next revision.
    const bare = (page: string) => page.replace(/name="revision" value="\d+"/, '');
    expect(bare(await browser.read('/agenda/hours'))).toBe(bare(hours));
    expect((await browser.post(path, { ...form, mover: '9', revision })).status).toBe(409);
    expect(words(await browser.read('/agenda/orders'))).toContain('up to 7 minutes');
  });

  it('says beside each field what cannot be', async () => {
    const revision = await revisionAt(browser, path);
    const answer = await browser.post(path, {
      ...form,
      revision,
      mover: '1441',
      opposer: '',
      vote: '<b>',
      alternate: 'shoe size',
      atMostPerBranch: '0',
    });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html.match(/aria-invalid="true"/g)).toHaveLength(5);
    expect(html).toContain('value="&lt;b&gt;"');
    expect(words(html)).toContain('So many minutes cannot be; found: “1441”.');
    expect(words(html)).toContain('The number is out of range; found: “0”.');
  });

  it('takes a limit away again', async () => {
    const revision = await revisionAt(browser, path);
    const none = { ...form, alternate: '', firstTimeFirst: '', atMostPerBranch: '', revision };
    expect((await browser.post(path, none)).status).toBe(303);
    expect(words(await browser.read('/agenda/orders'))).toContain('in the order in which they asked');
  });
});
