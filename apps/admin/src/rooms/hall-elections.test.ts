import type { HallElectionEvent } from '@plenum/delegates';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionCookie } from '../door.ts';
import { openHouse, passphrase } from '../rehearsal/house.ts';
import { hostileName, smallConference } from '../rehearsal/small-conference.ts';
import { words } from '../rehearsal/words.ts';
import { change } from '../services/documents.ts';
import { delegatesNow, withStep } from '../services/hall-election-people.ts';
import { hallElectionRecord } from '../services/hall-election-record.ts';
import { openConference } from '../services/load-conference.ts';

const roll = [
  'id,branch,code_name,status,rank,gender,age_band,sector,needs,role,own_contribution_kzt,extra_cost_kzt,companions',
  ...['Ash', 'Cedar', 'Elm', 'Hazel', 'Larch', 'Oak'].map((name, i) => ['almaty', name, i + 1]),
  ...['Birch', 'Fir', 'Juniper', 'Maple', 'Pine'].map((name, i) => ['oral', name, i + 1]),
].map((row, index) =>
  typeof row === 'string'
    ? row
    : `D${index},${row[0]},${row[1]},elected,${row[2]},${row[1] === 'Fir' ? 'woman' : 'man'},30-59,miners,,,0,0,0`,
);
const id = (name: string) => roll.find((row) => row.split(',')[2] === name)?.split(',')[0] ?? name;

let house: Awaited<ReturnType<typeof openHouse>>;
let browser: ReturnType<typeof house.browser>;

beforeAll(async () => {
  house = await openHouse();
  browser = house.browser();
  await browser.post('/begin', { passphrase, again: passphrase });
  await browser.send('/open/files', smallConference({ 'delegates.csv': `${roll.join('\n')}\n` }));
});
afterAll(async () => {
  expect(house.reports).toEqual([]);
  await house.close();
});

const laidDown = {
  title: 'Standing orders committee',
  seats: '3',
  rule: 'scottish',
  women: '',
  young: '',
  seconder: 'other-branch',
  order: 'alphabetical',
  orderSeed: '',
  tieSeed: '',
};
const hidden = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
async function found(change: Record<string, string> = {}): Promise<string> {
  const document = hidden(await browser.read('/hall/elections'), 'document');
  const answer = await browser.post('/hall/elections', { ...laidDown, document, ...change });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/hall/elections/${document}`]);
  return `/hall/elections/${document}`;
}
/** An election that has come so far already, put into the vault as the steps would have left it. */
async function begun(laid: object, ...steps: object[]): Promise<string> {
  const office = house.door.officeOf(browser.cookies.get(sessionCookie));
  if (!office) throw new Error('the house is locked');
  const now = delegatesNow(await openConference(office));
  const { title, rule, seconder } = laidDown;
  const settled = { title, rule, seconder, seats: 3, places: [], orderSeed: '', tieSeed: '', ...laid };
  let record = hallElectionRecord.parse({ ...settled, people: [], events: [], signedBy: [] });
  for (const one of steps) record = withStep(record, now, one as HallElectionEvent);
  const document = String(begunSoFar++).padStart(32, '0');
  await office.store.save([change('hall-election', { document, revision: null, position: 9 }, record)], {
    by: office.by,
    now: office.now().toISOString(),
    read: [],
  });
  return `/hall/elections/${document}`;
}
let begunSoFar = 0;

const revisions = new Map<string, number>();
/** Every save makes the next revision, the first is 1: no page is read for it. */
const revisionOf = (path: string) => String(revisions.get(path) ?? 1);
async function post(path: string, to: string, fields: Record<string, string | string[]>) {
  const answer = await browser.post(`${path}/${to}`, { revision: revisionOf(path), ...fields });
  if (answer.status === 303) revisions.set(path, Number(revisionOf(path)) + 1);
  return answer;
}
const step = (path: string, fields: Record<string, string | string[]>) => post(path, 'step', fields);
async function go(path: string, ...steps: Record<string, string | string[]>[]) {
  for (const fields of steps) expect((await step(path, fields)).status, JSON.stringify(fields)).toBe(303);
}
async function refused(path: string, fields: Record<string, string>): Promise<string> {
  const answer = await step(path, fields);
  expect(answer.status).toBe(422);
  return words(await answer.text());
}
const officers = [
  { kind: 'returning-officer-elected', who: id('Ash') },
  { kind: 'teller-elected', who: id('Birch') },
  { kind: 'scrutineer-elected', who: id('Cedar') },
  { kind: 'nominations-opened' },
];
const nominated = (who: string, by: string, seconder: string) => ({
  kind: 'nominated',
  who: id(who),
  by: id(by),
  seconder: id(seconder),
});
const five = [
  nominated('Elm', 'Oak', 'Pine'),
  nominated('Fir', 'Pine', 'Oak'),
  nominated('Hazel', 'Oak', 'Maple'),
  nominated('Juniper', 'Maple', 'Oak'),
  nominated('Larch', 'Hazel', 'Fir'),
];
const accepted = (...names: string[]) => names.map((name) => ({ kind: 'accepted', who: id(name) }));
const toBallot = [
  ...officers,
  ...five,
  ...accepted('Elm', 'Fir', 'Hazel', 'Juniper'),
  { kind: 'declined', who: id('Larch') },
  { kind: 'nominations-closed' },
  { kind: 'papers-issued', papers: 11 },
];

// Worked by hand. Of 11 papers 10 come back and 1 is spoilt: 9 are valid, the quota is 9 / 4, cut, and 1: 3. Elm has 5
// and passes on 2, so each of his papers is worth 2 / 5 = 0.4: Fir 1 + 0.8 = 1.8, Hazel 1 + 0.8 = 1.8, Juniper
// 2 + 0.4 = 2.4. Fir and Hazel had 1 each before, so a lot decides who goes; the others take the places left.
const box = {
  returned: '10',
  spoilt: '1',
  ballots: '2 x 1 2\n2 x 1 3\n1 4\n2\n3\n2 x 4',
};
// printf '%s\n%s' 'Rain on 24 November' 2 | sha256sum; the same of 3. The smaller digest is drawn.
const seed = 'Rain on 24 November';
const drawn = 'Fir';

describe('an election in the hall', () => {
  it('teaches on an empty list, asks about every wrong field and keeps what was typed', async () => {
    const empty = await browser.read('/hall/elections');
    expect(words(empty)).toContain('Nobody has been put up for election in the hall yet.');
    const wrong = { ...laidDown, title: ' ', seats: '<i>2', women: '2', order: 'seed' };
    const answer = await browser.post('/hall/elections', { ...wrong, document: hidden(empty, 'document') });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).not.toContain('<i>2');
    for (const said of ['Say what is elected.', '“<i>2” is not a whole number', 'needs a seed'])
      expect(words(page)).toContain(said);
    const many = await browser.post('/hall/elections', { ...laidDown, women: '2', young: '2' });
    expect(words(await many.text())).toContain('More places are guaranteed than there are in all.');
  });

  it('is founded once, however often its form is sent', async () => {
    const document = hidden(await browser.read('/hall/elections'), 'document');
    for (const _time of [1, 2])
      await browser.post('/hall/elections', { ...laidDown, title: hostileName, document });
    const list = await browser.read('/hall/elections');
    expect(words(list)).toContain('1 election in the hall; 1 not yet declared.');
    expect(list).not.toContain(hostileName);
    expect(words(list)).toContain(hostileName);
    expect(words(list)).toContain('Elect a returning officer.');
  });

  it('goes from the officers to a tie drawn by lot and the declaration', async () => {
    const path = await found({ tieSeed: seed });
    expect(await refused(path, { kind: 'nominations-opened' })).toContain(
      'A returning officer must be elected first.',
    );
    await go(path, ...officers);
    expect(await refused(path, nominated('Birch', 'Elm', 'Fir'))).toContain(
      'Birch conducts this election and cannot stand in it.',
    );
    await go(path, ...five, ...accepted('Elm', 'Fir', 'Hazel', 'Juniper'), {
      kind: 'declined',
      who: id('Larch'),
    });
    await go(path, { kind: 'nominations-closed' });
    expect(words(await browser.read(path))).toContain('4 stand for 3 places, so there is a ballot.');
    await go(path, { kind: 'papers-issued', papers: '11' });
    const sent = { revision: revisionOf(path), ...box };
    const counted = await post(path, 'ballots', sent);
    expect(counted.headers.get('location')).toBe(`${path}#count`);
    expect((await browser.post(`${path}/ballots`, sent)).status).toBe(409);
    const page = words(await browser.read(path));
    expect(page).toContain(`the draw from the seed “${seed}” fell on ${drawn}, who is excluded.`);
    await go(path, { kind: 'declared', by: id('Ash'), signedBy: [id('Birch'), id('Cedar')] });
    const declared = words(await browser.read(`${path}/declaration`));
    for (const said of ['Papers issued11', 'Papers in the box10', 'Papers not returned1', 'Spoilt papers1'])
      expect(declared).toContain(said);
    for (const said of ['Valid papers9', 'Returned of those issued91%', 'Quota3', 'Declared by Ash'])
      expect(declared).toContain(said);
    for (const said of ['TellerBirchsigned', 'ScrutineerCedarsigned']) expect(declared).toContain(said);
    const rows = [
      ...(await browser.read(`${path}/declaration`)).matchAll(/<td class="n rank">(\d)<\/td>(.*?)<\/tr>/g),
    ];
    const figures = rows.map(([, , rest = '']) => rest.split(/<[^>]+>/).filter((part) => part !== ''));
    expect(figures.map((cells) => cells.slice(0, 3))).toEqual([
      ['Elm', '5.00000', '3.00000'],
      ['Fir', '1.00000', '1.80000'],
      ['Hazel', '1.00000', '1.80000'],
      ['Juniper', '2.00000', '2.40000'],
    ]);
    const elected = figures.filter((cells) => cells.at(-1)?.startsWith('elected')).map(([name]) => name);
    expect(elected).toEqual(['Elm', 'Fir', 'Hazel', 'Juniper'].filter((name) => name !== drawn));
    expect((await step(path, { kind: 'nominations-opened' })).status).not.toBe(303);
    expect(words(await browser.read('/hall/elections'))).toContain(
      'declaredNothing more: the result is declared.',
    );
  });

  it('puts a tie to the conference where no seed was published', async () => {
    const path = await begun({}, ...toBallot);
    await post(path, 'ballots', box);
    const open = await browser.read(path);
    expect(words(open)).toContain('the count waits for a choice');
    expect(words(open)).toContain('Whoever is chosen is excluded.');
    expect((await browser.get(`${path}/declaration`)).status).toBe(404);
    const [revision, stage] = [hidden(open, 'revision'), hidden(open, 'stage')];
    expect((await browser.post(`${path}/tie`, { revision, stage, chosen: '1' })).status).toBe(404);
    expect((await step(path, { kind: 'declared', by: id('Ash') })).status).toBe(422);
    const chosen = await post(path, 'tie', { stage, chosen: '2' });
    expect(chosen.headers.get('location')).toBe(`${path}#count`);
    expect((await browser.post(`${path}/tie`, { revision, stage, chosen: '3' })).status).toBe(409);
    expect(words(await browser.read(path))).toContain(
      'the choice of the conference fell on Fir, who is excluded.',
    );
    expect(await refused(path, { kind: 'declared', by: id('Birch') })).toContain(
      'Only the returning officer declares the result.',
    );
  });

  it('declares nothing while a recount waits for a tie', async () => {
    const path = await begun({}, ...toBallot);
    await post(path, 'ballots', { ...box, ballots: '3 x 1\n2 x 2\n1 3\n3 x 4' });
    expect(words(await browser.read(path))).toContain('the papers are counted');
    expect((await browser.get(`${path}/declaration`)).status).toBe(200);
    expect((await post(path, 'ballots', box)).status).toBe(303);
    expect(words(await browser.read('/hall/elections'))).toContain('Settle the tie');
    expect(await refused(path, { kind: 'declared', by: id('Ash') })).toContain(
      'The tie of stage 3 between Fir, Hazel must be settled first.',
    );
    expect((await browser.get(`${path}/declaration`)).status).toBe(404);
  });

  // One place, and papers 1, 1, 1 3, 2, 4: Elm is elected with 3 of 5 (quota 3). Nothing tells Fir and Juniper apart
  // as to who is called first; a seed does.
  it('says where the order of alternates was drawn, or where it ends', async () => {
    const [seeded, bare] = [
      await begun({ seats: 1, tieSeed: seed }, ...toBallot),
      await begun({ seats: 1 }, ...toBallot),
    ];
    for (const path of [seeded, bare])
      await post(path, 'ballots', { returned: '5', spoilt: '0', ballots: '2 x 1\n1 3\n2\n4' });
    expect(words(await browser.read(`${seeded}/declaration`))).toMatch(
      /Alternate \d: .* the draw from the seed/,
    );
    const ends = words(await browser.read(`${bare}/declaration`));
    expect(ends).toContain('The order of alternates ends at a tie');
    expect(ends).not.toContain('the draw from the seed');
  });

  it('declares unopposed those who stand for as many places', async () => {
    const places = [{ where: { gender: 'woman' }, atLeast: 2 }];
    const stand = [...five.slice(0, 3), ...accepted('Elm', 'Fir', 'Hazel')];
    const path = await begun({ places }, ...officers, ...stand);
    await go(path, { kind: 'withdrawn', who: id('Hazel') }, { kind: 'nominations-closed' });
    const page = words(await browser.read(path));
    expect(page).toContain('2 stand for 3 places, so nobody need vote.');
    expect(page).toContain('Places guaranteed (women): 2; only 1 stand who can take them.');
    for (const none of ['paper', 'sheet']) expect((await browser.get(`${path}/${none}`)).status).toBe(404);
    expect(words(await browser.read(`${path}/declaration`))).toContain('Draft: not declared yet');
    await go(path, { kind: 'declared', by: id('Ash') });
    const declared = words(await browser.read(`${path}/declaration`));
    expect(declared).toContain('For 3 places, 2 elected unopposed, without papers:');
    expect(declared).toContain('Places that stay vacant: 1.');
  });

  it('prints papers that are all alike, and a sheet for counting by hand', async () => {
    const path = await begun({ orderSeed: 'Snow' }, ...toBallot.slice(0, -1));
    const paper = await browser.read(`${path}/paper`);
    expect(words(paper)).toContain('For 11 delegates print 2 sheets');
    const slips = [...paper.matchAll(/<section class="slip">.*?<\/section>/gs)].map(([slip]) => slip);
    expect(slips).toHaveLength(6);
    expect(new Set(slips).size).toBe(1);
    expect(words(slips[0] ?? '')).toContain('Write 1 beside your first choice');
    // Oracle: `printf 'Snow\n%s' 1 | sha256sum` and so on for the numbers of the nominations 1 to 4.
    expect([...(slips[0] ?? '').matchAll(/<th scope="row">(\w+)/g)].map(([, name]) => name)).toEqual([
      'Fir',
      'Hazel',
      'Elm',
      'Juniper',
    ]);
    const sheet = words(await browser.read(`${path}/sheet`));
    expect(sheet).toContain('valid papers divided by 4, the whole part, and 1 more');
    expect(sheet).toContain('Sum (= valid papers)');
  });

  it('takes a ballot file by the names in it, and refuses papers that cannot be', async () => {
    const path = await begun({}, ...toBallot);
    const send = async (fields: Record<string, string>, file = '') => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ revision: revisionOf(path), ...fields }))
        form.append(name, value);
      if (file !== '') form.append('file', new File([file], 'box.blt'));
      const answer = await browser.form(`${path}/ballots`, form);
      return { status: answer.status, text: words(await answer.text()) };
    };
    const typed = { returned: '3', spoilt: '1', ballots: '' };
    expect((await send({ ...typed, ballots: '9\n1 1\n<i>x' })).text).toContain(
      'Line 3: “<i>x” is not a paper.',
    );
    expect((await send({ ...typed, ballots: '0\n0' })).text).toContain('No paper names anybody');
    expect((await send({ ...typed, ballots: '1\n1\n1' })).text).toContain(
      '3 papers came back; 3 and 1 spoilt do not make that number.',
    );
    expect((await send({ ...typed, ballots: '1' })).text).toContain('3 papers came back; 1 and 1 spoilt');
    expect((await send({ ...typed, returned: '12', ballots: '11 x 1' })).text).toContain(
      'only 11 were issued',
    );
    expect((await send(typed, 'no file')).text).toContain('This is not a ballot file.');
    const names = (...of: string[]) => of.map((name) => `"${name}"`).join('\n');
    const strange = `4 3\n2 1 0\n0\n${names('Elm', 'Fir', 'Hazel', 'Oak')}\n`;
    expect((await send(typed, strange)).text).toContain('does not name the candidates of this paper');
    const turned = `4 3\n2 1 0\n0\n${names('Juniper', 'Hazel', 'Fir', 'Elm')}\n`;
    expect((await send(typed, turned)).status).toBe(303);
    expect(await browser.read(path)).toContain('2 x 4</textarea>');
  });

  it('refuses steps that are out of order, not whole or made from an old page', async () => {
    const path = await found();
    const revision = revisionOf(path);
    expect(await refused(path, { kind: 'teller-elected', who: '' })).toContain('Choose somebody.');
    expect(await refused(path, { kind: 'teller-elected', who: '<b>D99' })).toContain(
      '<b>D99 is not a delegate on the roll.',
    );
    expect(await refused(path, { kind: 'accepted', who: id('Elm') })).toContain(
      'This is not the moment for this step',
    );
    for (const kind of ['counted', '', '__proto__', 'toString'])
      expect((await step(path, { kind, who: id('Elm') })).status).toBe(404);
    await go(path, officers[0] ?? {});
    expect((await browser.post(`${path}/step`, { revision, ...officers[1] })).status).toBe(409);
    expect((await browser.post(`${path}/step`, { revision: 'x', ...officers[1] })).status).toBe(404);
    expect(words(await (await post(path, 'ballots', box)).text())).toContain(
      'This is not the moment for this step (count)',
    );
    await go(path, ...officers.slice(1));
    expect(await refused(path, nominated('Elm', 'Oak', 'Hazel'))).toContain(
      'Hazel cannot second: the proposer is of Almaty too',
    );
    const closed = await begun({}, ...toBallot.slice(0, -1));
    for (const papers of ['0', '12', '-1'])
      expect(await refused(closed, { kind: 'papers-issued', papers })).toMatch(
        /from 1 to 11|not a whole number/,
      );
  });

  it('is nobody’s who is not let in, and no page of a document that is no election', async () => {
    const stranger = house.browser();
    expect((await stranger.get('/hall/elections')).headers.get('location')).toBe('/unlock');
    for (const end of ['', '/paper', '/sheet', '/declaration'])
      expect((await browser.get(`/hall/elections/x${end}`)).status).toBe(404);
    for (const end of ['step', 'ballots', 'tie'])
      expect(
        (await browser.post(`/hall/elections/x/${end}`, { revision: '1', kind: 'counted' })).status,
      ).toBe(404);
  });
});
