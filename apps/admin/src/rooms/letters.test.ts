import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionCookie } from '../door.ts';
import { exampleFiles } from '../rehearsal/example-files.ts';
import { type openBrowser, openHouse, passphrase } from '../rehearsal/house.ts';
import { smallConference } from '../rehearsal/small-conference.ts';
import { words } from '../rehearsal/words.ts';
import { held } from '../services/documents.ts';
import { openConference } from '../services/load-conference.ts';

let house: Awaited<ReturnType<typeof openHouse>>;
let browser: ReturnType<typeof openBrowser>;

// The clock of the house stands at 24 November 2026; the letters of the example open on 15 January 2027.
beforeAll(async () => {
  house = await openHouse();
  browser = house.browser();
  await browser.post('/begin', { passphrase, again: passphrase });
  const requests = new TextDecoder().decode((await exampleFiles()).get('letters-and-aid.json'));
  const opened = await browser.send('/open/files', smallConference({ 'letters-and-aid.json': requests }));
  expect(opened.status).toBe(303);
});
afterAll(async () => {
  expect(house.reports).toEqual([]);
  await house.close();
});

const documents = async () => {
  const office = house.door.officeOf(browser.cookies.get(sessionCookie));
  if (!office) throw new Error('the house is locked');
  return (await openConference(office)).documents;
};
const linkTo = async (title: string) => {
  const page = await browser.read('/letters');
  const [, href = ''] = new RegExp(`href="((?:/letters|/aid)/[0-9a-f]{32})">${title}`).exec(page) ?? [];
  return href;
};
/** A form as its page holds it, filled in. */
const fill = async (page: string, action: string, about: string, fields: Record<string, string>) => {
  const html = await browser.read(page);
  const form = html.split('<form').find((one) => one.includes(`action="${action}"`) && one.includes(about));
  const hidden = Object.fromEntries(
    [...(form ?? '').matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
      ([, name, value]) => [name ?? '', value ?? ''],
    ),
  );
  return { ...hidden, ...fields };
};
const letterForm = (href: string, step: string, fields: Record<string, string>) =>
  fill(href, `${href}/steps`, `value="${step}"`, fields);
const step = async (href: string, kind: string, fields: Record<string, string>) =>
  browser.post(`${href}/steps`, await letterForm(href, kind, fields));
const aidStep = async (href: string, kind: string, fields: Record<string, string>) => {
  const [path = '', query = ''] = kind.split('?');
  const action = `${href}/new/${path}`;
  return browser.post(action, await fill(`${action}?${query}`, action, '', fields));
};

describe('letters', () => {
  it('says what each request lacks', async () => {
    const says = words(await browser.read('/letters'));
    expect(says).toContain('No letter can be sent today, none is to be followed up.');
    expect(says).toContain("Lift the ban on the Independent Miners' Union");
    expect(says).toContain('No lawyer has read it.');
    expect(says).toContain('It is not written who asked for it.');
    expect(says).toContain('It is sent from 15 January 2027 on, not on 24 November 2026.');
    expect(says).toContain('0 of 4 promised or received');
    for (const path of ['/letters/x', '/aid/x', '/aid/x/new/sent', '/letters/x/german-section/en/0'])
      expect((await browser.get(path)).status, path).toBe(404);
  });

  it('writes a letter for each section once a lawyer has read it, and none before', async () => {
    const href = await linkTo('Lift the ban');
    const sheet = `${href}/german-section/en/0?on=2027-01-15`;
    expect((await browser.get(sheet)).status).toBe(404);
    const wrong = await step(href, 'checked', { by: 'Ivan Petrov', on: '2026-12-24' });
    expect(wrong.status).toBe(422);
    const told = words(await wrong.text());
    expect(told).toContain('This is not a code: small letters a–z, digits and single hyphens');
    expect(told).toContain('found: “Ivan Petrov”');
    expect(told).toContain('This day is still to come; enter it when it has happened');
    expect((await step(href, 'checked', { by: 'lawyer-2', on: '2026-11-20' })).status).toBe(303);

    const page = words(await browser.read(href));
    expect(page).toContain('lawyer-2, 20 November 2026');
    expect(page).toContain('Title and demands are not there in this language: German.');
    const letter = words(await browser.read(sheet));
    // The order of the lines is that of the Kazakhstan post: code, city, street, addressee, country.
    expect(letter).toContain('470000Karagandaul. Yerubaeva, dom 30');
    expect(letter).toContain('We write to you on behalf of our organisation (German section)');
    expect(letter).toContain('PO Box 123410115 Berlin');
    expect(letter).toContain('Before you sign: this letter goes to another country (Kazakhstan)');
    expect(letter).toContain('Post code 470000 and city Karaganda were read from the last line');
  });

  it('takes words in another language, and withholds a letter with a code name in them', async () => {
    const href = await linkTo('Lift the ban');
    const few = await step(href, 'worded', {
      language: 'de',
      title: 'Verbot',
      demands: 'das Verbot aufzuheben',
    });
    expect(words(await few.text())).toContain('There must be as many demands as in the first language');
    const demands = 'das Verbot aufzuheben\r\nРябину 3 zu fragen';
    expect((await step(href, 'worded', { language: 'de', title: 'Verbot', demands })).status).toBe(303);
    expect(words(await browser.read(href))).toContain(
      'German: A name that no letter may have stands in it, “Рябина 3”, here: in the demands.',
    );
    expect((await browser.get(`${href}/german-section/de/0?on=2027-01-15`)).status).toBe(404);
    const better = { language: 'de', title: 'Verbot', demands: 'das Verbot aufzuheben\nfrei zu lassen' };
    await step(href, 'worded', better);
    expect(words(await browser.read(`${href}/german-section/de/0?on=2027-01-15`))).toContain(
      'Sehr geehrte Damen und Herren,',
    );
  });

  it('logs what has happened, refuses what cannot have, keeps a form once and tells of a conflict', async () => {
    const href = await linkTo('Lift the ban');
    const early = await step(href, 'copy', { section: 'german-section', what: 'sent', on: '2026-11-24' });
    expect(early.status).toBe(422);
    expect(words(await early.text())).toContain(
      'It is sent from 15 January 2027 on, not on 24 November 2026.',
    );
    house.pass(60 * 24 * 60);
    await browser.post('/unlock', { passphrase });
    const form = await letterForm(href, 'copy', {
      section: 'german-section',
      what: 'sent',
      on: '2027-01-20',
    });
    const kept = async () => held(await documents(), 'letter-step').length;
    const before = await kept();
    for (const sent of [form, form]) expect((await browser.post(`${href}/steps`, sent)).status).toBe(303);
    expect(await kept()).toBe(before + 1);
    const stale = await browser.post(`${href}/steps`, { ...form, section: 'moscow-organisation' });
    expect(stale.status).toBe(409);
    const page = await stale.text();
    expect(words(page)).toContain('Somebody else has entered something meanwhile');
    expect(page).toContain('<option value="moscow-organisation" selected');
    expect(await kept()).toBe(before + 1);
    const never = await step(href, 'copy', {
      section: 'moscow-organisation',
      what: 'answered',
      on: '2027-01-21',
    });
    expect(words(await never.text())).toContain('Moscow organisation has not sent a letter to this address.');
  });

  it('has one of two who enter something at the same moment told of it', async () => {
    const href = await linkTo('Lift the ban');
    const forms = await Promise.all(
      ['2027-01-21', '2027-01-22'].map((on) =>
        letterForm(href, 'copy', { section: 'german-section', what: 'delivered', on }),
      ),
    );
    const answers = await Promise.all(forms.map((form) => browser.post(`${href}/steps`, form)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect(words(await browser.read(href))).toContain('Letter no. 1 of German section was delivered.');
  });

  it('asks for a follow-up after four weeks, and closes when the demand is met', async () => {
    const href = await linkTo('Lift the ban');
    house.pass(26 * 24 * 60);
    await browser.post('/unlock', { passphrase });
    expect(words(await browser.read('/letters'))).toContain(
      '1 letter can be sent today, 1 is to be followed up.',
    );
    const page = words(await browser.read(href));
    expect(page).toContain('German section: letter no. 2 to Leninskii');
    expect(words(await browser.read(`${href}/german-section/en/0`))).toContain(
      'This is our letter no. 2 in this matter; we last wrote to you on 20 January 2027.',
    );
    expect((await step(href, 'closed', { what: 'sent', on: '2027-02-18' })).status).toBe(422);
    expect((await step(href, 'closed', { what: 'yielded', on: '2027-02-18' })).status).toBe(303);
    const closed = words(await browser.read(href));
    expect(closed).toContain('is closed: those it was addressed to yielded on 18 February 2027');
    expect(closed).toContain('It is closed since 18 February 2027: the demand is met.');
    expect(closed).not.toContain('Letters dated');
  });
});

describe('aid', () => {
  it('adds up what is pledged, held at customs and received', async () => {
    const href = await linkTo('Trade union');
    const pledge = { item: 'insulin', from: 'berlin', quantity: '70', on: '2027-01-10' };
    const wrong = await aidStep(href, 'pledged', { ...pledge, from: 'Ivan', quantity: '1,5' });
    const told = words(await wrong.text());
    expect(wrong.status).toBe(422);
    expect(told).toContain('This is not a code');
    expect(told).toContain(
      'This is not a quantity: digits, if need be with a point, such as 40 or 2.5; found: “1,5”',
    );
    expect((await aidStep(href, 'pledged', pledge)).status).toBe(303);
    const more = await aidStep(href, 'sent', { 'part-p1': '71', on: '2027-01-11' });
    expect(words(await more.text())).toContain('Of pledge p1, 70 are still to be sent, not 71.');
    const sent = { 'part-p1': '50', on: '2027-01-11', coldChain: 'yes' };
    expect((await aidStep(href, 'sent', sent)).status).toBe(303);
    const held = { 'part-p1': '20', reason: 'papers', on: '2027-01-15' };
    expect((await aidStep(href, 'held?consignment=c1', held)).status).toBe(303);
    const receipt = { receipt: 'r1', payee: 'elm', coldChain: 'kept', on: '2027-01-16' };
    expect((await aidStep(href, 'received?consignment=c1', receipt)).status).toBe(303);
    const page = await browser.read(href);
    const row = page.split('<tr').find((one) => one.includes('insulin')) ?? '';
    const figures = [...row.matchAll(/<td class="n">([^<]*)</g)].map(([, text]) => text);
    // Needed; pledged = received + under way + held + refused + lost + to be sent: 70 = 30 + 0 + 20 + 0 + 0 + 20.
    expect(figures).toEqual(['60 vials', '70', '30', '0', '20', '0', '0', '20', '0']);
    const says = words(page);
    expect(says).toContain('10 vials more are promised than needed.');
    expect(says).toContain('30 vials were needed by 20 January 2027 and are not there.');
    expect(says).toContain('matched');
    expect(says).toContain('5,000 EUR are neither received nor promised.');
    expect(says).toContain('p1, insulin: 30 vials');
  });

  it('keeps a form of aid once, and tells of a conflict', async () => {
    const href = await linkTo('Trade union');
    const fields = { item: 'food parcel', from: 'dublin', quantity: '400', on: '2027-01-12' };
    const form = await fill(`${href}/new/pledged`, `${href}/new/pledged`, '', fields);
    for (const _ of [1, 2]) expect((await browser.post(`${href}/new/pledged`, form)).status).toBe(303);
    const stale = await browser.post(`${href}/new/pledged`, { ...form, quantity: '300' });
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain('value="300"');
    const pledges = held(await documents(), 'aid-step').filter(({ value }) => value.event.kind === 'pledged');
    expect(pledges).toHaveLength(2);
  });

  it('shows a message of support only while there is consent to it', async () => {
    const enter = async (kind: string, fields: Record<string, string>) =>
      browser.post('/aid/messages', await fill('/aid/messages', '/aid/messages', `value="${kind}"`, fields));
    const text = 'Vi står med er.\r\n<b>Alltid</b>';
    const came = await enter('received', { from: 'swedish', language: 'sv', text, on: '2027-01-10' });
    expect(came.status).toBe(303);
    const before = await browser.read('/aid/messages');
    expect(words(before)).toContain('There is no consent to message m1.');
    expect(before).not.toContain('Vi står');
    await enter('consented', { message: 'm1', on: '2027-01-11' });
    const shown = await browser.read('/aid/messages');
    expect(shown).toContain('<p lang="sv">Vi står med er.</p>');
    expect(shown).toContain('&lt;b&gt;Alltid&lt;/b&gt;');
    const again = await enter('consented', { message: 'm1', on: '2027-01-12' });
    expect(words(await again.text())).toContain('Consent to message m1 stands already.');
    await enter('withdrawn', { message: 'm1', on: '2027-01-13' });
    expect(await browser.read('/aid/messages')).not.toContain('Vi står');
    const two = await fill('/aid/messages', '/aid/messages', 'value="received"', {});
    const other = { from: 'irish', language: 'en', text: 'With you', on: '2027-01-14' };
    const answers = await Promise.all(
      ['a', 'b'].map((mark) => browser.post('/aid/messages', { ...two, ...other, form: mark.repeat(32) })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
  });
});
