import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { looksAgain, openHouse, passphrase, planned } from '../rehearsal/house.ts';
import { hostileName, smallConference } from '../rehearsal/small-conference.ts';
import { words } from '../rehearsal/words.ts';

type House = Awaited<ReturnType<typeof openHouse>>;
type Browser = ReturnType<House['browser']>;
const houses: House[] = [];
let browser: Browser;
let poor: Browser;

// By hand: the hall and printing cost 25,000, the interpreter and each delegate of Almaty 11,000, one of Uralsk
// 40,000. D1 and the interpreter must come and each branch sends one: 87,000 at least, 160,000 for everybody.
beforeAll(async () => {
  browser = await housed(100_000);
  poor = await housed(80_000);
  await browser.post('/attendance/plan');
  await planned(browser);
});
afterAll(async () => {
  expect(houses.flatMap(({ reports }) => reports)).toEqual([]);
  for (const house of houses) await house.close();
});

/** The small conference with so much money received, and 30,000 more hoped for. */
async function housed(dues: number) {
  const house = await openHouse();
  houses.push(house);
  const visitor = house.browser();
  await visitor.post('/begin', { passphrase, again: passphrase });
  await visitor.send(
    '/open/files',
    smallConference({
      'funds.csv': `id,name,amount,currency,status,probability,earmark\ndues,Dues,${dues},KZT,received,1,\nraffle,Raffle,30000,KZT,hoped,0.5,\n`,
    }),
  );
  return visitor;
}

/** The page of "why not?" for a code name, as the page of the plan links it. */
async function linkTo(whose: Browser, codeName: string, step = 'received'): Promise<string> {
  const page = await whose.read(`/attendance?with=${step}`);
  const links = [...page.matchAll(/href="(\/attendance\/why\/[^"]+)" aria-label="([^"]+)"/g)];
  return links.find(([, , label]) => words(label ?? '') === `Why not ${codeName}?`)?.[1] ?? '';
}
async function asked(codeName: string, step?: string): Promise<string> {
  const link = await linkTo(browser, codeName, step);
  expect((await browser.post(link)).headers.get('location')).toBe(link);
  return planned(browser, link);
}
/** Without the two parts that are kept from paper: the head, and what follows the moment it was worked out. */
const onPaper = (page: string) =>
  words(page.replace(/^[\s\S]*<\/h1>/, '').replace(/<section class="no-print">[\s\S]*$/, ''));

async function changeDues(amount: string): Promise<void> {
  const [, fund = ''] = /href="(\/funds\/[^"]+)"/.exec(await browser.read('/attendance')) ?? [];
  const form = { name: 'Dues', amount, currency: 'KZT', status: 'received', earmark: '' };
  await browser.post(fund, { ...form, revision: '1' });
}

describe('why not?', () => {
  it('tells the least sum and names nobody else; to the organiser it names who comes with them', async () => {
    // With 100,000 D1, D2 and D5 come for 98,000. Before D4 comes D3: two times 11,000, and 2,000 are there.
    const link = await linkTo(browser, 'Әуен 4');
    expect(link).toMatch(/^\/attendance\/why\/[0-9a-f]{32}\?with=received$/);
    expect(words(await browser.read(link))).toContain('Why Әуен 4 has no place yet');
    const page = await asked('Әуен 4');
    const paper = onPaper(page);
    expect(paper).toContain('for this place alone ₸9,000 is missing');
    expect(paper).toContain('1 person elected before them waits too');
    expect(paper).toContain('1 other person who waits has to come as well');
    expect(paper).toContain('With ₸20,000 more that is not tied to anybody there are places for both');
    expect(paper).toMatch(/Money counted: With money received\. Worked out .+ \(Almaty\)\./);
    for (const name of ['Ізгі 1', hostileName, 'Рябина 3', 'Эхо 5', 'Самал 6'])
      expect(paper).not.toContain(name);
    const text = words(page);
    expect(text).toContain('Has to come with themРябина 3');
    // 25,000, the interpreter, four of Almaty and one of Uralsk are 120,000: nobody's staying away brings that down.
    expect(text).toContain('for the money there is they cannot come, whoever stays away');
  });

  it('names to the organiser whom they would displace, escaped, in the step that was worked out last', async () => {
    // With 130,000 all of Almaty and D5 come for 120,000. D6 and those who must come are 127,000: three stay away.
    const page = await asked('Самал 6', 'hoped');
    expect(onPaper(page)).toContain('With ₸30,000 more that is not tied to anybody there is a place');
    expect(onPaper(page)).not.toContain('other p');
    const text = words(page);
    expect(text).toContain('Has to come with themnobody');
    expect(text).toContain(`for the money there is${hostileName}, Рябина 3, Әуен 4`);
    expect(page).not.toContain(hostileName);

    const bare = (await linkTo(browser, 'Самал 6', 'hoped')).replace('?with=hoped', '');
    await browser.post('/language', { language: 'ru', back: bare });
    expect(words(await browser.read(bare))).toContain('Если добавить 30 000 ₸');
    await browser.post('/language', { language: 'kk', back: bare });
    expect(words(await browser.read(bare))).toContain('тағы 30 000 ₸ болса, орын табылады');
    await browser.post('/language', { language: 'en', back: bare });
  });

  it('shows the progress, stops when asked, and takes a second asking for the first', async () => {
    const link = await linkTo(browser, 'Самал 6');
    for (const house of houses) house.stall(true);
    await browser.post(link);
    await browser.post(link);
    const under = await browser.read(link);
    expect(looksAgain(under)).toBe(true);
    const [, stop = ''] = /action="(\/under-way\/[^"]+)"/.exec(under) ?? [];
    await browser.post(stop);
    for (const house of houses) house.stall(false);
    expect(words(await planned(browser, link))).toContain('The planning was stopped.');
  });

  it('knows nobody at an address that is no delegate’s, and explains nothing to whoever comes', async () => {
    for (const path of ['/attendance/why/x', `/attendance/why/${encodeURIComponent(hostileName)}`]) {
      expect((await browser.get(path)).status).toBe(404);
      expect((await browser.post(path)).status).toBe(404);
    }
    const hoped = (await linkTo(browser, 'Әуен 4')).replace('received', 'hoped');
    expect(words(await browser.read(hoped))).toContain('Әуен 4 has a place');
    expect((await browser.post(hoped)).status).toBe(303);
    expect(looksAgain(await browser.read(hoped))).toBe(false);
  });
});

describe('what it takes', () => {
  const page = '/attendance/what-it-takes';
  const received = `${page}?with=received`;
  const workedOut = async (whose: Browser, fields: Record<string, string> = {}) => {
    expect((await whose.post(received, fields)).headers.get('location')).toBe(received);
    return planned(whose, received);
  };
  const kinds = [
    'money',
    'seats',
    'delegates-minimum',
    'group-minimum',
    'group-maximum',
    'rank',
    'must',
    'quota',
    'bedrooms',
    'vehicles',
    'apart',
    'together',
  ];
  const even = Object.fromEntries(kinds.map((code) => [`weight-${code}`, '1']));

  it('says what one more and a quorum take, and what money brings', async () => {
    expect(words(await browser.read(page))).toContain('Plenum works out what one more delegate takes');
    const html = await workedOut(browser);
    const text = words(html);
    // D3 for 11,000, of which 2,000 are there; a quorum of 3 of 6 is what comes.
    expect(text).toContain('One more delegate takes ₸9,000 more. The money pays for a quorum of 3.');
    expect(text).toContain('With ₸9,000 more these can come, and nobody of the plan stays away: Рябина 3.');
    expect(cells(html, 'Costs, ₸')).toEqual(['98,000', '98,000']);
    // The curve begins with those who must come, 87,000, and ends with everybody, 160,000.
    expect(cells(html, '−13,000')).toEqual(['2', '1/4', 'no']);
    expect(cells(html, '0')).toEqual(['3', '1/2', 'yes']);
    expect(cells(html, '+60,000')).toEqual(['6', '1', 'yes']);
    expect(html).toMatch(/<svg[^>]*aria-label="Delegates by the money, from −₸13,000 to \+₸60,000/);
    expect(html).not.toMatch(/style=|weight-money/);
  });

  it('works out nothing before there is a plan', async () => {
    expect(words(await poor.read(page))).toContain('First there must be a plan.');
    await poor.post(received);
    expect(looksAgain(await poor.read(page))).toBe(false);
  });

  it('says of a plan that cannot be what could give way, by the weights of the organiser', async () => {
    await poor.post('/attendance/plan');
    expect(await planned(poor)).toContain(`href="${received}"`);
    const html = await workedOut(poor, even);
    const text = words(html);
    // 87,000 is the least, and 98,000 with a quorum.
    expect(text).toContain('No plan keeps all the rules. A quorum of 3 takes ₸18,000 more.');
    expect(text).toContain('the money: ₸80,000 in all, and at least ₸7,000 more is needed');
    // Without Uralsk it is 58,000 with D2 for the women, without the interpreter 76,000.
    expect(text).toContain('money: ₸7,000 more weight 1');
    expect(text).toContain('Uralsk: nobody asked for weight 1');
    expect(text).toContain('O1 need not be there weight 1');
    // D1 is of Almaty: without them somebody else of Almaty must come, unless nobody need.
    expect(text).toContain('Ізгі 1 need not be there, and Almaty: nobody asked for weight 2');
    expect(cells(html, '0')).toEqual(['no plan', '–', 'no']);

    const weighed = words(await workedOut(poor, { ...even, 'weight-money': '5', 'weight-must': '0' }));
    expect(weighed).toMatch(/Uralsk: nobody asked for weight 1.*money: ₸7,000 more weight 5/);
    expect(weighed).not.toContain('need not be there');
  });

  it('sends whoever asks why they wait there, where there is no plan', async () => {
    const link = (await linkTo(poor, 'Әуен 4', 'hoped')).replace('hoped', 'received');
    const html = await poor.read(link);
    expect(words(html)).toContain('With this money there is no plan that keeps the rules');
    expect(html).toContain(`href="${received}"`);
  });

  it('keeps weights as they were typed, and says beside each field what is wrong', async () => {
    const typed = { ...even, 'weight-money': '1001', 'weight-seats': '', 'weight-rank': '1.5"' };
    const answer = await poor.post(received, typed);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(words(html)).toContain('3 fields need another look. Nothing was worked out.');
    expect(words(html)).toContain('“1001” is not a whole number from 0 to 1000.');
    expect(html).toContain('value="1.5&quot;"');
    expect(html).toMatch(/id="weight-rank"[^>]*aria-invalid="true"/);
    expect(looksAgain(await poor.read(page))).toBe(false);
  });
});

describe('figures that change', () => {
  it('are told where something was worked out with those of before', async () => {
    const takes = '/attendance/what-it-takes?with=received';
    await asked('Самал 6');
    const link = await linkTo(browser, 'Самал 6');
    for (const page of [link, takes]) expect(words(await browser.read(page))).not.toContain('have changed');
    await changeDues('101000');
    for (const page of [link, takes])
      expect(words(await browser.read(page))).toContain('The figures have changed since the plan was made.');
    await browser.post('/attendance/plan');
    await planned(browser);
    for (const page of [link, takes])
      expect(words(await browser.read(page))).toContain(
        'The figures have changed since this was worked out.',
      );
    // Of the 38,000 that were missing 1,000 came.
    expect(words(await asked('Самал 6'))).toContain('With ₸37,000 more');
    expect(words(await browser.read(link))).not.toContain('have changed');
  });
});

/** The cells of the row with this head. */
function cells(html: string, head: string): string[] {
  const row = [...html.matchAll(/<tr><th scope="row"[^>]*>([\s\S]*?)<\/th>([\s\S]*?)<\/tr>/g)].find(
    ([, found = '']) => words(found) === head,
  );
  return [...(row?.[2] ?? '').matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = '']) => words(cell));
}
