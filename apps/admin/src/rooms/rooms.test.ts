import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionCookie } from '../door.ts';
import { houseInUse, looksAgain, openHouse, passphrase, planned } from '../rehearsal/house.ts';
import { hostileFund, hostileName, smallConference } from '../rehearsal/small-conference.ts';
import { words } from '../rehearsal/words.ts';
import { startWork } from '../services/under-way.ts';

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

const fundLinks = (page: string): string[] =>
  [...page.matchAll(/href="(\/funds\/[^"]+)"/g)].map(([, path = '']) => path);

describe('opening', () => {
  it('teaches an empty house and takes no half of a conference', async () => {
    const empty = await openHouse();
    const visitor = empty.browser();
    await visitor.post('/begin', { passphrase, again: passphrase });
    expect(await visitor.read('/open')).toContain('Open the example conference');
    expect((await visitor.send('/open/files', [])).status).toBe(422);
    const broken = smallConference({
      'funds.csv':
        'id,name,amount,currency,status,probability,earmark\ndues,Dues,-5,KZT,received,1,\nx,X,5,XXQ,received,1,\n',
      'fares.csv':
        'branch,mode,return_fare_kzt,minutes_one_way,nights,extra_nights,name_on_ticket\nnowhere,coach,1000,40,0,0,no\n',
      'others.csv': undefined,
      'pickets.csv': 'id,section\n',
    });
    const answer = await visitor.send('/open/files', broken);
    expect(answer.status).toBe(422);
    const page = words(await answer.text());
    expect(page).toContain('others.csv: this file is missing.');
    expect(page).toContain(
      'fares.csv, line 2, column branch: there is no such branch in branches.csv; found: “nowhere”.',
    );
    expect(page).toMatch(/funds\.csv, line 2, column amount: .*found: “-5”\./);
    expect(page).toMatch(/funds\.csv, line 3, column currency: there is no such currency; found: “XXQ”\./);
    expect(page).toMatch(/pickets\.csv, line 1, column country: a column is missing/);
    expect((await visitor.get('/')).headers.get('location')).toBe('/open');
    await empty.close();
  });

  it('says so when there is one already', async () => {
    expect((await browser.get('/open')).headers.get('location')).toBe('/');
    expect((await browser.post('/open/example')).headers.get('location')).toBe('/');
    expect(await browser.read('/')).toContain('Small Conference');
  });
});

describe('overview', () => {
  it('says how the conference stands and what to do next', async () => {
    const page = words(await browser.read('/'));
    expect(page).toContain('6 delegates are elected and the hall holds 8.');
    expect(page).toContain('Plan who can come for the money there is');
    expect(page).toContain('Nothing is published yet.');
  });
});

describe('branches', () => {
  it('shows the entitlement with its working', async () => {
    const page = words(await browser.read('/branches'));
    expect(page).toContain('One delegate for every 20 members or part of them: 6 places for 105 members.');
    expect(page).toContain('3 × 20; 5 more: one place');
  });
});

describe('delegates', () => {
  it('shows code names by branch, in the reader’s words, escaped', async () => {
    const page = await browser.read('/delegates');
    expect(page).not.toContain(hostileName);
    expect(words(page)).toContain(hostileName);
    expect(words(page)).toContain('wheelchair access');
    expect(words(page)).toContain('beekeepers');
  });

  it('shows one branch, and all for a branch that is none', async () => {
    const oral = words(await browser.read('/delegates?branch=oral'));
    expect(oral).toContain('Uralsk: 2 elected, 1 standing ready as alternates.');
    expect(oral).not.toContain('Рябина 3');
    const odd = await browser.read(`/delegates?branch=${encodeURIComponent(hostileName)}`);
    expect(odd).not.toContain(hostileName);
    expect(words(odd)).toContain('Рябина 3');
  });
});

describe('papers before a plan', () => {
  it('sends to attendance, and makes nothing', async () => {
    expect(await browser.read('/papers')).toContain('There is nothing to print before there is a plan.');
    expect((await browser.post('/papers/attendance', { step: 'received' })).status).toBe(409);
    expect((await browser.post('/papers/credentials', { step: 'received' })).status).toBe(409);
  });
});

describe('attendance', () => {
  it('plans, and says who comes, who waits, what pays and the proof', async () => {
    expect(await browser.read('/attendance')).toContain('Who can come for the money there is?');
    expect((await browser.post('/attendance/plan')).headers.get('location')).toBe('/attendance');
    const page = await planned(browser);
    const text = words(page);
    expect(text).toMatch(/Money in hand brings \d\. Quorum is 3\. With the pledges it is \d\./);
    expect(text).toContain('Checked again in whole numbers, apart from the solver: every rule holds.');
    expect(text).toContain('No better plan exists');
    expect(text).toMatch(/\d+ waits?/);
    expect(page).not.toContain(hostileName);
    expect(page).not.toContain('<img');
    expect(text).toContain(hostileFund);
    expect(fundLinks(page)).toHaveLength(3);
    expect(words(await browser.read('/attendance?with=hoped'))).toContain(
      'This counts money that has not come yet',
    );
    expect(words(await browser.read('/attendance?with=%22%3E'))).toContain('No place is confirmed');
  });

  it('shows the progress, and stops when asked', async () => {
    house.stall(true);
    await browser.post('/attendance/plan');
    const page = await browser.read('/attendance');
    expect(looksAgain(page)).toBe(true);
    expect(words(page)).toMatch(/Planning: [0-2] of 3 done/);
    await browser.post('/under-way/plan/cancel');
    house.stall(false);
    expect(words(await planned(browser))).toContain('The planning was stopped.');
  });

  it('tells while it works what is already found', async () => {
    const office = house.door.officeOf(browser.cookies.get(sessionCookie));
    if (!office) throw new Error('the house is locked');
    let found = (_: number) => {};
    startWork(office, 'plan', 3, (signal, telling) => {
      ({ found } = telling);
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    });
    expect(words(await browser.read('/attendance'))).not.toContain('so far');
    found(62);
    expect(words(await browser.read('/attendance'))).toContain(
      'The plan being made brings 62 delegates so far.',
    );
    await browser.post('/under-way/plan/cancel');
    await planned(browser);
  });
});

describe('funds', () => {
  const good = { name: 'Dues', amount: '120000', currency: 'KZT', status: 'received', earmark: '' };

  it('keeps what was typed and says beside each field what is wrong', async () => {
    const [link = ''] = fundLinks(await browser.read('/attendance'));
    const form = await browser.read(link);
    expect(form).toContain('value="100000"');
    const typed = { ...good, revision: '1', amount: '12x"', earmark: '<i>' };
    const answer = await browser.post(link, typed);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(words(page)).toContain('2 fields need another look. Nothing was saved.');
    expect(words(page)).toContain('“12x"” is not an amount.');
    expect(page).toContain('value="12x&quot;"');
    expect(page).not.toContain('<i>');
    expect(page).toMatch(
      /id="amount"[^>]*aria-describedby="amount-hint amount-wrong"[^>]*aria-invalid="true"/,
    );
  });

  it('saves, marks the plan as out of date, and shows a conflict with what others saved', async () => {
    const [link = ''] = fundLinks(await browser.read('/attendance'));
    const saved = await browser.post(link, { ...good, revision: '1' });
    expect([saved.status, saved.headers.get('location')]).toEqual([303, '/attendance#money-in']);
    expect(words(await browser.read('/attendance'))).toContain(
      'The figures have changed since this plan was made.',
    );
    const late = await browser.post(link, { ...good, amount: '5', revision: '1' });
    expect(late.status).toBe(409);
    const page = await late.text();
    expect(words(page)).toContain('Somebody else has changed this fund meanwhile.');
    expect(words(page)).toContain('Amount: 120000');
    expect(page).toContain('value="5"');
    expect(page).toContain('name="revision" value="2"');
    await browser.post('/attendance/plan');
    expect(words(await planned(browser))).not.toContain('The figures have changed');
  });

  it.each(['/funds/x', '/funds/..%2F', '/funds/%3Cscript%3E'])('knows no fund at %s', async (path) => {
    expect((await browser.get(path)).status).toBe(404);
    expect((await browser.post(path, { ...good, revision: '1' })).status).toBe(404);
  });

  it.each(['', '0', '-1', '1.5', 'x', '9007199254740993'])('refuses the revision "%s"', async (revision) => {
    const [link = ''] = fundLinks(await browser.read('/attendance'));
    expect((await browser.post(link, { ...good, revision })).status).toBe(404);
  });
});

describe('papers', () => {
  const first = async (answer: Response) =>
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 5)
      .toString();

  it('are downloads whose names say nothing', async () => {
    const plan = await browser.post('/papers/attendance', { step: 'pledged', language: 'kk' });
    expect(plan.headers.get('content-type')).toBe('application/pdf');
    expect(plan.headers.get('content-disposition')).toBe('attachment; filename="attendance.pdf"');
    expect(plan.headers.get('cache-control')).toBe('no-store');
    expect(await first(plan)).toBe('%PDF-');
    const cards = await browser.post('/papers/credentials', {
      step: 'pledged',
      language: 'ru',
      names: 'none',
    });
    expect(cards.headers.get('content-disposition')).toBe('attachment; filename="credentials.pdf"');
    expect(await first(cards)).toBe('%PDF-');
    expect(words(await browser.read('/papers'))).toMatch(/[1-6] numbers have been made/);
  });

  it('are not to be had by a link', async () => {
    expect((await browser.get('/papers/credentials')).status).toBe(404);
  });
});

describe('site', () => {
  it('publishes what is ticked and nothing else', async () => {
    const before = words(await browser.read('/site'));
    expect(before).toContain('The public sees nothing yet. 1 picket is ready to be told.');
    expect(before).toContain('a lawyer is to be asked first');
    await expect(access(join(house.folder, 'public'))).rejects.toThrow();
    const answer = await browser.post('/site/publish', { facts: ['countries', 'date', '../x'] });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/site?published=1']);
    const page = await browser.read('/site?published=1');
    expect(words(page)).toContain('The public sees release 1: season and countries, the date.');
    expect(words(page)).toContain('Release 1 is published.');
    expect(page).toContain('href="webcal://localhost:7421/kk/solidarity.ics"');
    expect(page).toContain('href="http://localhost:7421/ru/"');
    expect(await readdir(join(house.folder, 'public'))).not.toEqual([]);
    expect(words(await browser.read('/'))).toContain('Release 1 of');
  });

  it('says nothing of a release that an address merely names', async () => {
    expect(words(await browser.read('/site?published=7'))).not.toContain('Release 7');
  });
});
