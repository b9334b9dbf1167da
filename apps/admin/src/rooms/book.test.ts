import { readTable, text } from '@plenum/tables';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionCookie } from '../door.ts';
import { houseInUse } from '../rehearsal/house.ts';
import { hostileFund, hostileName } from '../rehearsal/small-conference.ts';
import { words } from '../rehearsal/words.ts';
import { openBook } from '../services/book.ts';
import { change, held } from '../services/documents.ts';

let house: Awaited<ReturnType<typeof houseInUse>>['house'];
let browser: Awaited<ReturnType<typeof houseInUse>>['browser'];

beforeAll(async () => {
  ({ house, browser } = await houseInUse());
});
afterAll(async () => {
  expect(house.reports).toEqual([]);
  await house.close();
});

const office = () => {
  const open = house.door.officeOf(browser.cookies.get(sessionCookie));
  if (!open) throw new Error('the house is locked');
  return open;
};
const book = () => openBook(office());
const fund = async (id: string) => (await book()).known.funds.find((one) => one.id === id)?.document ?? '';
const hidden = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name ?? '',
      value ?? '',
    ]),
  );
const today = '2026-11-24';
/** Sends a form as it would be filled in; what stands in its address goes along. */
const send = (path: string, fields: Record<string, string>) => {
  const [kind, about] = path.split('?');
  return browser.post(`/book/new/${kind}`, {
    date: today,
    ...Object.fromEntries(new URLSearchParams(about)),
    ...fields,
  });
};
/** The number of the entry that was made of it. */
const enter = async (path: string, fields: Record<string, string>) => {
  const answer = await send(path, fields);
  expect(answer.status, words(await answer.clone().text())).toBe(303);
  return Number(answer.headers.get('location')?.split('/').at(-1));
};
const refused = async (path: string, fields: Record<string, string>) => {
  const answer = await send(path, fields);
  expect(answer.status).toBe(422);
  return words(await answer.text());
};
const figures = async (id: string) => (await book()).book.funds.get(id);

describe('the treasurer’s book', () => {
  it('teaches an empty book to begin, and answers for what is not there', async () => {
    const page = await browser.read('/book');
    expect(words(page)).toContain('Nothing has been entered yet.');
    expect(page).toContain('href="/book/new/officers"');
    expect(page).not.toContain('<img src=x');
    expect(words(await browser.read('/attendance'))).toContain('Money');
    for (const path of ['/book/1', '/book/0', '/book/x', '/book/new/gift', '/book/new/claim?corrects=1'])
      expect((await browser.get(path)).status, path).toBe(404);
    expect((await browser.post('/book/new/gift', {})).status).toBe(404);
    expect(words(await browser.read('/book/auditors'))).toContain('0 entries in their order');
  });

  it('tells everything that is wrong with a form beside its fields, and keeps what was typed', async () => {
    const sent = await send('claim', {
      payee: 'Nobody <b>',
      purpose: 'gold',
      amount: '1,234',
      rate: 'much',
      currency: 'EUR',
      date: '2026-13-01',
      fund: await fund('dues'),
      receipt: '0',
    });
    expect(sent.status).toBe(422);
    const page = await sent.text();
    const says = words(page);
    for (const sentence of [
      'Nothing was entered: 6 things stand against it.',
      '“Nobody <b>” is no code name of the roll, and no supplier’s code',
      'Choose what the money is for; found “gold”.',
      '“1,234” can be read in two ways.',
      '“much” is not a rate.',
      '“2026-13-01” is not a day.',
      '“0” is not the number of a receipt.',
    ])
      expect(says).toContain(sentence);
    expect(page).toContain('value="Nobody &lt;b&gt;"');
    expect(page).toMatch(/id="amount"[^>]*aria-invalid="true"/);
    expect((await book()).held).toEqual([]);
  });

  it('keeps one order, and one book, when several begin it at once', async () => {
    const fields = { fund: await fund('raffle'), amount: '1' };
    const numbers = await Promise.all([1, 2, 3, 4].map(() => enter('received', fields)));
    expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4]);
    const { loaded, held: entries } = await book();
    expect(entries.map(({ position }) => position)).toEqual([0, 1, 2, 3]);
    expect(held(loaded.documents, 'book').map(({ value }) => value.entries)).toEqual([4]);
  });

  it('takes officers, then their signatures for whoever follows them', async () => {
    const first = await enter('officers', { officers: 'Ізгі 1\nT2, T3', decision: 'Committee, 3 November' });
    expect(first).toBe(5);
    const says = await refused('officers', { officers: 'T9', decision: 'x', first: 'T2', second: ' t2' });
    expect(says).toContain('1 code is there; two different officers at least are needed.');
    expect(says).toContain('“T2” stands there twice. The second signature is another officer’s.');
    await enter('officers', {
      officers: 'Ізгі 1\nT2\nT3\nT4',
      decision: 'Minute 5',
      first: 'T2',
      second: 'T3',
    });
    expect(words(await browser.read('/book'))).toContain('Signed by two of: Ізгі 1, T2, T3, T4.');
  });

  it('counts money received in the fund’s currency, with the rate used', async () => {
    expect(await browser.read(`/book/new/received?fund=${await fund('dues')}`)).toContain(
      'value="100000.00"',
    );
    await enter('received', { fund: await fund('dues'), amount: '1000.00' });
    const number = await enter('received', { fund: await fund('germany'), amount: '50', rate: '550,5' });
    const { body } = (await book()).book.byNumber.get(number) ?? {};
    expect(body).toMatchObject({
      fund: 'germany',
      amount: 5_000,
      earmark: { gender: 'woman' },
      exchanged: { amount: 2_752_500, currency: 'KZT', rate: { from: 'EUR', to: 'KZT', rate: '550.5' } },
    });
    // Left, by the rate at hand: 1,004 tenge, and 50 euros at 545.10.
    expect(words(await browser.read('/book'))).toContain('₸28,259 is left in the funds.');
  });

  let claim = 0;
  it('has a claim signed by two who are not paid by it, and pays it once', async () => {
    claim = await enter('claim', {
      fund: await fund('dues'),
      payee: 'd1',
      purpose: 'fare',
      amount: '1',
      currency: 'EUR',
      receipt: '2',
    });
    // 1 euro at 545.10 is 545.10 tenge.
    expect(await figures('dues')).toMatchObject({ claimed: 54_510, free: 100_000 });
    expect(await refused('paid', { claim: `${claim}` })).toContain('Nobody has signed this claim.');
    const own = await refused(`signature?claim=${claim}`, { claim: `${claim}`, officer: 'Ізгі 1' });
    expect(own).toContain('Ізгі 1 is paid by this and cannot sign it.');
    await enter('signature', { claim: `${claim}`, officer: 'T2' });
    const twice = await refused('signature', { claim: `${claim}`, officer: 'T2' });
    expect(twice).toContain('T2 has signed this claim already.');
    expect(await refused('signature', { claim: `${claim}`, officer: 'T9' })).toContain(
      'is not among the officers',
    );
    await enter('signature', { claim: `${claim}`, officer: 'T3' });
    expect(await refused('signature', { claim: `${claim}`, officer: 'T4' })).toContain(
      'has both its signatures',
    );
    const paid = await enter('paid', { claim: `${claim}` });
    expect(await refused('paid', { claim: `${claim}` })).toContain(`paid already, by entry ${paid}.`);
    expect(await figures('dues')).toMatchObject({ claimed: 0, approved: 0, paid: 54_510, left: 45_490 });
    const page = words(await browser.read(`/book/${claim}`));
    expect(page).toContain(`paid: entry ${paid}`);
    expect(page).toContain('€1 at 1 EUR = 545.10 KZT');
  });

  it('keeps a form once, and a second sending that says something else not at all', async () => {
    const form = hidden(await browser.read('/book/new/claim'));
    const fields = {
      ...form,
      date: today,
      fund: await fund('dues'),
      payee: 's-print',
      purpose: 'printing',
      amount: '10',
      noReceipt: '=HYPERLINK("x")',
    };
    const first = await browser.post('/book/new/claim', fields);
    const again = await browser.post('/book/new/claim', fields);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    const other = await browser.post('/book/new/claim', { ...fields, amount: '11' });
    expect(words(await other.text())).toContain('This form has been entered with other figures, as entry');
    expect(await figures('dues')).toMatchObject({ claimed: 1_000 });
  });

  it('holds earmarked money to those it was given for, though the fund forgets its earmark', async () => {
    const advance = {
      fund: await fund('germany'),
      purpose: 'fare',
      amount: '20',
      first: 'T2',
      second: 'T3',
    };
    expect(await refused('advance', { ...advance, payee: 'Самал 6' })).toContain(
      `${hostileFund} pays only for: women. That does not hold for Самал 6.`,
    );
    const { loaded } = await book();
    const kept = held(loaded.documents, 'fund').find(({ value }) => value.id === 'germany');
    if (kept === undefined) throw new Error('no such fund');
    const { earmark: _forgotten, ...free } = kept.value;
    const save = (value: typeof free, revision: number) =>
      office().store.save([change('fund', { ...kept, revision }, value)], {
        by: 'test',
        now: '2026-11-24T06:00:00Z',
        read: [],
      });
    await save(free, kept.revision);
    expect(await refused('advance', { ...advance, payee: 'S-COACH' })).toContain('pays only for: women');
    await enter('advance', { ...advance, payee: 'S-COACH', for: 'Эхо 5' });
    await save(kept.value, kept.revision + 1);
  });

  it('settles an advance against what was claimed, and takes back what is over', async () => {
    const paid = { fund: await fund('germany'), payee: 'Эхо 5', purpose: 'fare', first: 'T2', second: 'T3' };
    const advance = await enter('advance', { ...paid, amount: '20' });
    const own = { ...paid, receipt: '3', advance: `${advance}` };
    const late = await enter('claim', { ...own, amount: '15.50' });
    expect(await refused('claim', { ...own, amount: '1' })).toContain(`claimed already, in entry ${late}.`);
    expect(await refused('settled', { advance: `${advance}` })).toContain(`not signed by two yet: ${late}.`);
    for (const officer of ['T2', 'Ізгі 1']) await enter('signature', { claim: `${late}`, officer });
    expect(await refused('paid', { claim: `${late}` })).toContain(`to be settled with advance ${advance}`);
    const form = await browser.read(`/book/new/settled?advance=${advance}`);
    expect(words(form)).toContain(`Claims ${late}: €4.50 is to be paid back, €0 is to be paid out.`);
    const moved = await refused('settled', { advance: `${advance}`, settles: `${advance}:2000:0` });
    expect(moved).toContain('Claims against this advance have changed since this form was opened.');
    const { settles } = hidden(form);
    expect(settles).toBe(`${advance}:450:0`);
    const settled = await enter('settled', { advance: `${advance}`, settles: settles ?? '' });
    expect(words(await browser.read(`/book/${settled}`))).toContain('€4.50 paid back');
    // 50 came, 20 are still out with the coach, 15.50 are spent.
    expect(await figures('germany')).toMatchObject({ advanced: 2_000, paid: 1_550, left: 1_450 });
  });

  it('refuses to spend what a fund does not hold', async () => {
    const says = await refused('advance', {
      fund: await fund('dues'),
      payee: 'Самал 6',
      purpose: 'fare',
      amount: '455',
      first: 'T2',
      second: 'T3',
    });
    expect(says).toContain('Dues has ₸454.90 left that is promised to nobody. ₸0.10 is missing.');
  });

  it('gives unspent earmarked money back, keeps it, or frees it by a decision', async () => {
    const rest = { fund: await fund('germany'), date: today, first: 'T2', second: 'T3' };
    expect(await refused('rest', { ...rest, how: 'freed', amount: '2', to: await fund('dues') })).toContain(
      'Something must stand here.',
    );
    const decision = 'Letter of the giver, 20 November';
    const earmarked = await refused('rest', { ...rest, how: 'freed', amount: '2', to: rest.fund, decision });
    expect(earmarked).toContain('The money lies in');
    await enter('rest', { ...rest, how: 'freed', amount: '2', to: await fund('dues'), decision });
    await enter('rest', { ...rest, how: 'returned', amount: '1', decision });
    await enter('rest', { ...rest, how: 'kept', amount: '1.5', decision });
    expect(await figures('germany')).toMatchObject({ freed: 200, returned: 100, kept: 150, left: 1_000 });
    expect(await figures('dues')).toMatchObject({ movedIn: 109_020 });
    const kept = { ...rest, fund: await fund('dues'), how: 'kept', amount: '1', decision };
    expect(await refused('rest', kept)).toContain('Dues is for everybody');
  });

  it('takes claims until the closing date, which is moved with a reason and two signatures', async () => {
    await enter('closing', { date: '2026-11-20' });
    const claimed = { fund: await fund('dues'), payee: 'O1', purpose: 'meals', amount: '3', receipt: '4' };
    expect(await refused('claim', claimed)).toContain(
      'The book was closed for claims on 20 November 2026, and today is 24 November 2026.',
    );
    const bare = await refused('closing', { date: '2026-11-30' });
    expect(bare).toContain('Something must stand here.');
    expect(bare).toContain('A signature is missing.');
    await enter('closing', { date: '2026-11-30', why: 'The post is slow', first: 'T4', second: 'T2' });
    await enter('claim', claimed);
  });

  it('puts an entry right by another that names it, and strikes out what others do not build on', async () => {
    const wrong = (await book()).book.entries.at(-1)?.number ?? 0;
    const form = await browser.read(`/book/new/claim?corrects=${wrong}`);
    expect(form).toContain('value="3.00"');
    const fields = { fund: await fund('dues'), payee: 'O1', purpose: 'meals', amount: '2.50', receipt: '4' };
    expect(await refused(`claim?corrects=${wrong}`, fields)).toContain('Something must stand here.');
    const right = await enter(`claim?corrects=${wrong}`, { ...fields, why: 'Misread the receipt' });
    expect(words(await browser.read(`/book/${wrong}`))).toContain(`does not stand: see entry ${right}`);
    expect(await refused(`claim?corrects=${wrong}`, { ...fields, why: 'Again' })).toContain(
      `Entry ${wrong} does not stand any more: see entry ${right}.`,
    );
    expect(await refused('struck', { entry: `${claim}`, why: 'x' })).toContain('Strike those out first.');
    await enter('struck', { entry: `${right}`, why: 'Not ours' });
    expect(await refused('struck', { entry: '5', why: 'x', first: 'T2', second: 'T3' })).toContain(
      'is not put right this way',
    );
  });

  it('shows auditors every entry by codes, with balances and gaps, and as a file that nothing runs in', async () => {
    const page = await browser.read('/book/auditors');
    const says = words(page);
    expect(says).toContain('Receipt 1 is missing');
    expect(says).toContain('Receipt 4 is missing');
    expect(says).toContain('The book is whole');
    for (const name of ['Dues', hostileFund, hostileName]) expect(says).not.toContain(name);
    const answer = await browser.get('/book/auditors.csv');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="auditors.csv"');
    const file = new Uint8Array(await answer.arrayBuffer());
    const raw = new TextDecoder().decode(file);
    expect(raw).toContain(`"'=HYPERLINK(""x"")"`);
    expect(raw).not.toContain('Dues');
    const blank = text({ optional: true });
    const columns = { 'No.': text(), Fund: blank, Balance: blank, 'Entered on': text() };
    const { rows } = readTable(file, columns, { guarded: true });
    const balances = rows.flatMap(({ value }) => (value.Fund === 'B' ? (value.Balance ?? []) : []));
    expect(new Set(rows.map(({ value }) => value['Entered on']))).toEqual(new Set([today]));
    expect(balances.at(-1)).toBe('10.00');
    expect(new Set(rows.map(({ value }) => value['No.'])).size).toBe((await book()).book.entries.length);
  });

  it('tells auditors of an entry that was changed behind the book’s back', async () => {
    const { held: entries } = await book();
    const one = entries[2];
    if (one === undefined) throw new Error('no entry');
    await office().store.save([change('book-entry', one, one.value)], {
      by: 'test',
      now: '2026-11-24T06:00:00Z',
      read: [],
    });
    expect(words(await browser.read('/book/auditors'))).toContain('changed since they were made: 3.');
  });

  it('speaks the reader’s language throughout', async () => {
    for (const language of ['ru', 'kk', 'en']) {
      await browser.post('/language', { language, back: '/book' });
      for (const path of ['/book', '/book/auditors', '/book/5', '/book/new/claim', '/book/new/rest'])
        expect((await browser.get(path)).status, path).toBe(200);
      expect((await browser.get('/book/auditors.csv')).status).toBe(200);
    }
  });
});
