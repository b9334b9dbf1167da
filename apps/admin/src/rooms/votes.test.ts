import { makeCredential } from '@plenum/delegates';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionCookie } from '../door.ts';
import { openHouse, passphrase } from '../rehearsal/house.ts';
import { hostileName, smallConference } from '../rehearsal/small-conference.ts';
import { words } from '../rehearsal/words.ts';
import { change, held } from '../services/documents.ts';
import { openConference } from '../services/load-conference.ts';
import { heldVotes } from '../services/votes.ts';

let house: Awaited<ReturnType<typeof openHouse>>;
let browser: ReturnType<typeof house.browser>;

const standingOrders = {
  procedural: { majority: '1/2', of: 'cast', abstentions: 'not-counted', casting: 'chair' },
  rules: { majority: '2/3', of: 'present', abstentions: 'against' },
  platform: { majority: '1/2', of: 'members-represented', abstentions: 'against' },
} as const;

async function withStandingOrders(): Promise<File[]> {
  const files = smallConference();
  const settled = JSON.parse((await files.find(({ name }) => name === 'conference.json')?.text()) ?? '{}');
  return smallConference({ 'conference.json': JSON.stringify({ ...settled, standingOrders }) });
}

/** Four of Almaty (65 members) and two of Uralsk (40) have cards and are in the hall. */
beforeAll(async () => {
  house = await openHouse();
  browser = house.browser();
  await browser.post('/begin', { passphrase, again: passphrase });
  await browser.send('/open/files', await withStandingOrders());
  const { conference } = await vault();
  const elected = conference.delegates.filter(({ status }) => status === 'elected');
  const numbers = Object.fromEntries(
    elected.map(({ id }) => [id, makeCredential(office().random(16)).number]),
  );
  const at = { document: 'c'.repeat(32), revision: null, position: 0 };
  const made = { by: 'test', now: '2026-11-24T06:00:00Z', read: [] };
  await office().store.save([change('credentials', at, { numbers, salt: '0'.repeat(32) })], made);
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
const vault = () => openConference(office());
const votes = async () => heldVotes(await vault());
const hidden = (page: string) =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name ?? '',
      value ?? '',
    ]),
  );
/** Opens a form, fills it in and sends it. */
const take = async (path: string, fields: Record<string, string>) =>
  browser.post(path.split('?')[0] ?? '', { ...hidden(await browser.read(path)), ...fields });
const kept = async (answer: Response) => {
  expect(answer.status).toBe(303);
  const path = answer.headers.get('location') ?? '';
  return { path, page: await browser.read(path), says: words(await browser.read(path)) };
};
const come = async () => {
  const numbers = held((await vault()).documents, 'credentials')[0]?.value.numbers ?? {};
  for (const code of Object.values(numbers)) await browser.post('/hall/check', { code, act: 'arrived' });
};

describe('votes in the hall', () => {
  it('takes none while nobody is in the hall', async () => {
    expect(words(await browser.read('/hall/votes'))).toContain('Nobody is in the hall');
    expect((await browser.get('/hall/votes/new/show')).headers.get('location')).toBe('/hall/votes');
    expect((await browser.post('/hall/votes/new/show', {})).headers.get('location')).toBe('/hall/votes');
    expect((await browser.get('/hall/votes/new/acclamation')).status).toBe(404);
    expect((await browser.get('/hall/votes/none')).status).toBe(404);
    expect((await browser.get('/hall/votes/none/correct')).status).toBe(404);
    await come();
    expect(words(await browser.read('/hall/votes'))).toContain('No vote has been taken yet.');
  });

  const sheets = (votesFor: string, against: string, second: string) => ({
    title: 'A & B <i>',
    rule: 'rules',
    'sheet:1:1:teller': 'T1',
    'sheet:1:1:for': votesFor,
    'sheet:1:1:against': against,
    'sheet:1:1:abstain': '0',
    'sheet:1:1:issued': '4',
    'sheet:1:1:unused': '0',
    'sheet:2:1:teller': 'T2',
    'sheet:2:1:for': second,
    'sheet:2:1:against': '1',
    'sheet:2:1:abstain': '0',
  });

  it('tells a slip of the tellers beside the field, and keeps nothing', async () => {
    const answer = await take('/hall/votes/new/show?sectors=2&tellers=1', sheets('3', '2', ''));
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(words(page)).toContain(
      'Sector 1, teller T1: 4 in all, but those who voted (5) and those who did not (0) come',
    );
    expect(words(page)).toContain('Sector 2, teller T2: For is missing. Write 0 if there was none.');
    expect(page).toMatch(/id="sheet:2:1:for"[^>]*aria-invalid="true"/);
    expect(page).toContain('value="A &amp; B &lt;i&gt;"');
    expect(await votes()).toEqual([]);
  });

  it('decides a show of hands by the standing orders, with the working in sentences', async () => {
    const { page, says } = await kept(
      await take('/hall/votes/new/show?sectors=2&tellers=1', sheets('3', '1', '1')),
    );
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(page).not.toContain('<i>');
    // Two thirds of the 6 present are 4.
    expect(says).toContain('Vote 1: A & B <i>');
    expect(says).toContain('Rules: at least 2/3 of those present; abstentions count against');
    expect(says).toContain('The majority is reckoned of those present: 6.');
    expect(says).toContain('At least 2/3 of 6 must be for: 4.');
    expect(says).toContain('For: 4. That is enough; 4 were needed.');
    expect(says).toContain('In the hall: 6. Quorum is 3 delegates: the conference can decide.');
  });

  it('records a roll call by number, names hidden where it is handed out', async () => {
    const form = await browser.read('/hall/votes/new/recorded');
    const codes = [...form.matchAll(/name="choice:([^"]+)"/g)].map(([, code]) => code ?? '');
    expect(codes).toHaveLength(6);
    expect(form).not.toContain(hostileName);
    const [first, second, third] = codes;
    const answer = await take('/hall/votes/new/recorded', {
      title: 'Roll',
      rule: 'procedural',
      [`choice:${first}`]: 'for',
      [`choice:${second}`]: 'for',
      [`choice:${third}`]: 'abstain',
      'choice:B09-1': 'against',
    });
    const { path, says } = await kept(answer);
    expect(says).toContain('For2Against0Abstain1');
    expect(says.match(/Absent/g)).toHaveLength(3);
    expect(says).toContain('Рябина 3');
    const open = words(await browser.read(`${path}?for=public`));
    expect(open).toContain(first);
    for (const { codeName } of (await vault()).conference.delegates) expect(open).not.toContain(codeName);
  });

  it('keeps of a secret ballot its figures and nobody', async () => {
    const figures = {
      issued: '6',
      returned: '5',
      valid: '4',
      spoilt: '1',
      for: '2',
      against: '2',
      abstain: '0',
    };
    const wrong = await take('/hall/votes/new/ballot', {
      title: 'Ballot',
      rule: 'procedural',
      ...figures,
      spoilt: '2',
    });
    expect(words(await wrong.text())).toContain(
      'The box: 5 in all, but valid (4) and spoilt (2) come to another sum.',
    );
    const ballot = { title: 'Ballot', rule: 'procedural', ...figures };
    const { says } = await kept(await take('/hall/votes/new/ballot', { ...ballot, casting: 'none' }));
    expect(says).toContain('Not carried');
    expect(says).toContain('Exactly half are for: 2 of 4.');
    expect(says).toContain('A tie leaves things as they are.');
    expect(says).toContain('Spoilt: 1. They are no votes cast.');
    expect(says).toContain('Given out and not in the box1');
    const { record } = (await votes()).at(-1) ?? {};
    expect(JSON.stringify(record)).not.toMatch(/"D\d"|B0\d-/);
  });

  it('asks for the casting vote of the chair at a tie, and for none where there is no tie', async () => {
    const rule = 'procedural';
    const ballot = { title: 'Tie', issued: '4', returned: '4', valid: '4', spoilt: '0', abstain: '0', rule };
    const send = (fields: Record<string, string>) =>
      take('/hall/votes/new/ballot', { ...ballot, for: '2', against: '2', ...fields });
    const open = await send({});
    expect(open.status).toBe(422);
    const page = await open.text();
    expect(words(page)).toContain('Exactly half are for, and this majority gives the chair a casting vote.');
    expect(page).toMatch(/<select id="casting"[^>]*aria-invalid="true"/);
    const early = await send({ casting: 'for', for: '3', against: '1' });
    expect(words(await early.text())).toContain('There is no tie under this majority');
    const { path, says } = await kept(await send({ casting: 'for' }));
    expect(says).toContain('at a tie the chair has a casting vote');
    expect(says).toContain('The chair’s casting vote is for the proposal.');
    expect(says).not.toContain('Not carried');
    expect((await votes()).at(-1)?.record.casting).toBe('for');
    expect(await browser.read(`${path}/correct`)).toMatch(/<option value="for" selected/);
  });

  it('takes a card vote by each rule of weights, remainders as the rule says', async () => {
    // Almaty 65 by 4 is 16, 1 over; Uralsk 40 by 2 is 20.
    const raised = { rule: 'platform', 'raised:for:almaty': '2', 'raised:against:oral': '2' };
    const card = (weighting: string, fields: Record<string, string>) =>
      take(`/hall/votes/new/card?weighting=${weighting}`, { title: weighting, rule: 'platform', ...fields });
    expect((await kept(await card('exact', raised))).says).toContain('For32 1/2Against40');
    expect((await kept(await card('lost', raised))).says).toContain('For32Against40');
    const form = await browser.read('/hall/votes/new/card?weighting=first-in-rank');
    const codes = [...form.matchAll(/name="choice:([^"]+)"/g)].map(([, code]) => code ?? '');
    const ranked = { [`choice:${codes[0]}`]: 'for', [`choice:${codes[1]}`]: 'against' };
    expect((await kept(await card('first-in-rank', ranked))).says).toContain('For17Against16');
    const written = { ...ranked, [`card:${codes[0]}`]: '60', [`card:${codes[1]}`]: '5' };
    expect((await kept(await card('per-card', written))).says).toContain('For60Against5');
    const chair = { 'chair:almaty': codes[1] ?? '', 'choice:almaty': 'for', 'chair:oral': 'away' };
    const { says } = await kept(await card('chair', chair));
    expect(says).toContain('For65Against0');
    expect(says).toContain('The chair of the delegation is not in the hall: nobody casts its 40.');
    const split = {
      ...raised,
      'raised:for:almaty': '',
      'split:for:almaty': '50',
      'split:against:almaty': '10',
    };
    expect((await kept(await card('exact', split))).says).toContain(
      'Divided: 50 for, 10 against, 0 abstaining.',
    );
    const both = await card('exact', { ...split, 'raised:for:almaty': '1' });
    expect(both.status).toBe(422);
    expect(words(await both.text())).toContain('It has raised cards and handed in a split as well.');
  });

  it('keeps a form once, and never lets a second sending change it', async () => {
    const before = (await votes()).length;
    const fields = {
      ...hidden(await browser.read('/hall/votes/new/show?sectors=2&tellers=1')),
      ...sheets('3', '1', '1'),
    };
    const first = await browser.post('/hall/votes/new/show', fields);
    const again = await browser.post('/hall/votes/new/show', fields);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    const other = await browser.post('/hall/votes/new/show', { ...fields, ...sheets('2', '2', '1') });
    expect(other.status).toBe(422);
    expect(words(await other.text())).toContain('This form has been kept with other figures as “A & B <i>”.');
    expect(await votes()).toHaveLength(before + 1);
  });

  it('holds a vote against the hall as it stood when the form was opened', async () => {
    const form = hidden(await browser.read('/hall/votes/new/show?sectors=2&tellers=1'));
    const numbers = held((await vault()).documents, 'credentials')[0]?.value.numbers ?? {};
    await browser.post('/hall/check', { code: Object.values(numbers)[0] ?? '', act: 'left' });
    const { says } = await kept(
      await browser.post('/hall/votes/new/show', { ...form, ...sheets('4', '0', '1') }),
    );
    expect(says).toContain('In the hall: 6.');
    expect(words(await browser.read('/hall/votes/new/show'))).toContain('In the hall: 5.');
    const strange = await browser.post('/hall/votes/new/show', {
      ...form,
      hall: `0.${'0'.repeat(16)}`,
      ...sheets('3', '1', '1'),
    });
    expect(strange.status).toBe(422);
    expect(words(await strange.text())).toContain('The cards of the hall were made anew');
  });

  it('corrects a vote by another that says why, once', async () => {
    const [wrong] = await votes();
    // Standing orders that change later change nothing in a vote of before.
    const [settled] = held((await vault()).documents, 'conference');
    if (settled === undefined) throw new Error('no conference');
    const eased = { ...standingOrders, rules: standingOrders.procedural };
    const changed = change('conference', settled, { ...settled.value, standingOrders: eased });
    await office().store.save([changed], { by: 'test', now: '2026-11-24T07:00:00Z', read: [] });
    expect(words(await browser.read('/hall/votes/new/show'))).toContain('Rules: more than half of the votes');
    const path = `/hall/votes/${wrong?.document}`;
    const form = await browser.read(`${path}/correct`);
    expect(form).toContain('id="sheet:1:1:for" name="sheet:1:1:for" value="3"');
    const mended = { ...hidden(form), ...sheets('2', '2', '1') };
    const bare = await browser.post(`${path}/correct`, mended);
    expect(words(await bare.text())).toContain('Say why the record is corrected.');
    const why = { ...mended, why: 'Sheet 1 was <b>misread</b>' };
    const { path: now, says } = await kept(await browser.post(`${path}/correct`, why));
    expect(says).toContain('Corrects vote 1');
    expect(says).toContain('Sheet 1 was <b>misread</b>');
    expect(says).toContain('For: 3. That is not enough; 4 were needed.');
    expect(says).toContain('In the hall: 6.');
    expect((await browser.post(`${path}/correct`, why)).headers.get('location')).toBe(now);
    const late = await browser.post(`${path}/correct`, { ...why, why: 'Something else' });
    expect(words(await late.text())).toContain('Somebody has corrected this vote meanwhile');
    expect((await browser.get(`${path}/correct`)).headers.get('location')).toBe(path);
    const old = words(await browser.read(path));
    expect(old).toContain('This record does not stand any more.');
    expect(old).toContain('For: 4. That is enough');
    expect(words(await browser.read('/hall/votes'))).toContain('Corrected by vote');
    expect((await votes())[0]).toMatchObject({ revision: 1, record: wrong?.record });
  });
});
