import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { houseInUse } from '../rehearsal/house.ts';
import { words } from '../rehearsal/words.ts';

type InUse = Awaited<ReturnType<typeof houseInUse>>;
let house: InUse['house'];
let browser: InUse['browser'];

beforeAll(async () => {
  ({ house, browser } = await houseInUse());
});
afterAll(async () => {
  expect(house.reports).toEqual([]);
  await house.close();
});

const value = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

describe('a withdrawal', () => {
  it('leaves the place vacant when nobody is left', async () => {
    const roll = await browser.read('/delegates?branch=almaty');
    const [, path = ''] = /href="(\/delegates\/[0-9a-f]{32}\/withdraw)"/.exec(roll) ?? [];
    const asked = await browser.read(path);
    expect(words(asked)).toContain('There is no alternate left: the place stays vacant.');
    const done = await browser.post(path, { revision: value(asked, 'revision'), reason: 'prevented' });
    expect(done.headers.get('location')).toBe('/delegates/changes?branch=almaty');
    const trail = words(await browser.read('/delegates/changes?branch=almaty'));
    expect(trail).toContain('Ізгі 1 withdrew (prevented by the authorities); a place of Almaty is free.');
    expect(trail).toContain('Almaty has no alternate left to call: the place stays vacant.');
    expect((await browser.get(path)).status).toBe(404);
  });

  it.each([
    '/delegates/x/withdraw',
    '/delegates/x/answer',
    '/delegates/x/transfer',
    '/branches/x/call',
    '/delegates/%3Cscript%3E/withdraw',
    '/delegates/%3Cscript%3E/answer',
  ])('knows nobody at %s', async (path) => {
    expect((await browser.get(path)).status).toBe(404);
    const sent = { revision: '1', reason: 'ill', answer: 'accepted', alternate: 'x' };
    expect((await browser.post(path, sent)).status).toBe(404);
    expect((await browser.post(path, { ...sent, revision: '<i>' })).status).toBe(404);
  });
});

describe('the table of norms', () => {
  it('says which norm fits the hall', async () => {
    const text = words(await browser.read('/branches/norms'));
    // 65 and 40 members: one per 13 gives 5 + 4 = 9, one per 14 gives 5 + 3 = 8, and the hall has 8 seats.
    expect(text).toContain('One for every 14 members fits the hall of 8: it gives 8 delegates.');
    expect(text).toContain('20 now');
  });
});

describe('a list from a spreadsheet', () => {
  const header = '№;Отделение;Делегат;Пол;Свой взнос, тг;Дата избрания';
  const send = (lines: string[]) => {
    const form = new FormData();
    form.append('file', new File([`${[header, ...lines].join('\r\n')}\r\n`], 'list.csv'));
    return browser.form('/delegates/import', form);
  };

  it('is looked at before anything is taken, and taken once', async () => {
    expect((await send([])).status).toBe(200);
    const answer = await send([
      'D3;Алматы ;Рябина 3;ж;3 000,00;1.2.27',
      'D8;алматы;<i>Новый (замена);м;;01.02.2027',
      'D9;Алма-Ата;Чужой;м;;01.02.2027',
      'D4;Алматы;Ауен 4;м;;05.02.2027',
    ]);
    const page = await answer.text();
    expect(page).not.toContain('<i>');
    const text = words(page);
    expect(text).toContain('4 rows: 1 new, 1 changed, 2 in question.');
    expect(text).toContain('Own contribution: 0 → 300000');
    expect(text).toContain('Which branch is “Алма-Ата”? Nearest: Almaty.');
    expect(text).toContain('but the local conference was on 2027-02-01');
    const hash = value(page, 'hash');
    expect((await browser.post('/delegates/import/apply', { hash: 'other' })).status).toBe(409);
    const taken = await browser.post('/delegates/import/apply', { hash });
    expect(taken.headers.get('location')).toBe('/delegates/import');
    const again = words(await browser.read('/delegates/import'));
    expect(again).toContain('4 rows: 0 new, 0 changed, 2 in question.');
    expect(again).not.toContain('Take 0');
    expect(words(await browser.read('/delegates?branch=almaty'))).toContain('1<i>Новый');
  });

  it('says who was elected: a withdrawal since then is no change of it', async () => {
    const run = words(await (await send(['D1;Алматы;Ізгі 1;м;;01.02.2027'])).text());
    expect(run).toContain('1 row: 0 new, 0 changed, 0 in question.');
  });

  it('collides with a withdrawal that somebody was about to make', async () => {
    const roll = await browser.read('/delegates?branch=almaty');
    const path = /\/delegates\/[0-9a-f]{32}\/withdraw(?=" aria-label="Әуен 4)/.exec(roll)?.[0] ?? '';
    const revision = value(await browser.read(path), 'revision');
    const run = await (await send(['D4;Алматы;Әуен 4;м;5 000,00;01.02.2027'])).text();
    await browser.post('/delegates/import/apply', { hash: value(run, 'hash') });
    const late = await browser.post(path, { revision, reason: 'ill' });
    expect(late.status).toBe(409);
    expect(words(await late.text())).toContain('Somebody else has changed this meanwhile.');
    expect(words(await browser.read('/delegates/changes?branch=almaty'))).not.toContain('Әуен 4');
  });

  it('is refused without its columns', async () => {
    const form = new FormData();
    form.append('file', new File(['№;Пол;<b>\n1;2;3\n'], 'x.csv'));
    const refused = await browser.form('/delegates/import', form);
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).not.toContain('<b>');
    expect(words(page)).toContain('4 columns are missing.');
    expect(words(page)).toContain('Отделение / Организация');
    expect(words(page)).toContain('The first row of the file says: №');
    expect((await browser.form('/delegates/import', new FormData())).status).toBe(422);
  });
});
