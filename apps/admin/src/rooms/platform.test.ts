import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, passphrase } from '../rehearsal/house.ts';
import { smallConference } from '../rehearsal/small-conference.ts';
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
/*
 * By hand, from platform.md and amendments.csv: 16 amendments to 27 clauses. A3, A4 and A5 change the hours of the week,
 * A9 strikes out what A10 changes, A11 and A12 change one list; so 3 + 1 + 1 collisions, and the nine others stand alone.
 */
const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
const amendmentLink = async (id: string): Promise<string> => {
  const page = await browser.read('/platform');
  return new RegExp(`href="(/platform/amendments/[0-9a-f]{32})">Change ${id}<`).exec(page)?.[1] ?? '';
};

describe('the text', () => {
  it('stands with the numbers of its lines, what is moved to each clause, and what stands against what', async () => {
    const said = words(await browser.read('/platform'));
    expect(said).toContain('16 amendments to 27 clauses: none is in question, 5 collisions.');
    for (const pair of [
      'A3 against A4',
      'A3 against A5',
      'A4 against A5',
      'A9 against A10',
      'A11 against A12',
    ])
      expect(said).toContain(pair);
    expect(said).toContain('14The working week shall be no longer than 36 hours, without loss of pay.');
  });

  it('is printed once as it is, keeps its lines, and is found again by them', async () => {
    await browser.post('/platform/editions');
    await browser.post('/platform/editions');
    const page = words(await browser.read('/platform/editions'));
    expect(page).toContain('1 edition is printed');
    expect(page).toContain('The last edition is the text as it stands.');
    expect(await browser.read('/platform/editions/1')).toContain('14  The working week shall be no longer');
    const cited = words(await browser.read('/platform/editions?edition=1&lines=14'));
    expect(cited).toContain(
      '“The working week shall be no longer than 36 hours, without loss of pay.” reads the same',
    );
    const beyond = words(await browser.read('/platform/editions?edition=1&lines=999'));
    expect(beyond).toContain('Edition 1 has the lines 1 to 42.');
    expect((await browser.get('/platform/editions/2')).status).toBe(404);
  });

  it('is taken along in five forms, whose names say nothing', async () => {
    for (const form of ['md', 'txt', 'html', 'json', 'docx']) {
      const answer = await browser.get(`/platform/text.${form}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="platform.${form}"`);
    }
    expect(await browser.read('/platform/text.md')).toContain(
      '# Programme and platform (draft)\n\n## The situation',
    );
    expect((await browser.get('/platform/text.exe')).status).toBe(404);
  });
});

describe('an amendment', () => {
  const clause = 'the-right-to-organise-1';
  const typed = { by: 'oral', kind: 'replace', reason: '<b>Because</b>' };

  it('is made by editing the clause, once however often it is sent, and withdrawn', async () => {
    const form = await browser.read(`/platform/amend/${clause}`);
    expect(words(form)).toContain('Every union shall have the right to register by notice alone.');
    const fields = {
      ...typed,
      document: hidden(form, 'document'),
      clause,
      base: 'Every union shall have the right to register by notice alone.',
      words: 'Every union shall have the right to register by a notice.',
    };
    expect((await browser.post('/platform/amendments', fields)).status).toBe(303);
    await browser.post('/platform/amendments', fields);
    const page = await browser.read('/platform');
    expect(words(page)).toContain('17 amendments to 27 clauses');
    expect(page).toContain('by <del>notice alone</del><ins>a notice</ins>');
    expect(page).toContain('&lt;b&gt;Because&lt;/b&gt;');
    const link = await amendmentLink('A17');
    const revision = hidden(await browser.read(link), 'revision');
    expect((await browser.post(`${link}/withdraw`, { revision })).status).toBe(303);
    expect(words(await browser.read('/platform'))).toContain('16 amendments to 27 clauses');
    expect((await browser.get(link)).status).toBe(404);
  });

  it('gets a number of its own, also when two are sent at the same moment', async () => {
    const send = async (more: string) => {
      const form = await browser.read(`/platform/amend/${clause}`);
      return {
        ...typed,
        document: hidden(form, 'document'),
        clause,
        base: 'Every union shall have the right to register by notice alone.',
        words: `Every union shall have the right to register by notice alone${more}.`,
      };
    };
    const forms = [await send(', today'), await send(', tomorrow'), await send(', soon')];
    const answers = await Promise.all(forms.map((form) => browser.post('/platform/amendments', form)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(words(await browser.read('/platform'))).toContain('19 amendments to');
    for (const id of ['A18', 'A19', 'A20']) {
      const link = await amendmentLink(id);
      await browser.post(`${link}/withdraw`, { revision: hidden(await browser.read(link), 'revision') });
    }
    expect(words(await browser.read('/platform'))).toContain('16 amendments to');
  });

  it('says beside the field what cannot be', async () => {
    const form = await browser.read(`/platform/amend/${clause}`);
    const same = 'Every union shall have the right to register by notice alone.';
    const answer = await browser.post('/platform/amendments', {
      document: hidden(form, 'document'),
      clause,
      base: same,
      words: same,
      by: 'nobody',
      kind: 'replace',
      reason: '',
    });
    expect(answer.status).toBe(422);
    const said = words(await answer.text());
    expect(said).toContain('Choose the branch that moves it.');
    expect(said).toContain('This reads as the clause does already.');
  });

  it('shows the second of two people base, theirs and mine', async () => {
    const link = await amendmentLink('A4');
    const [first, second] = [await browser.read(link), await browser.read(link)];
    const base = 'The working week shall be no longer than 36 hours, without loss of pay.';
    const send = (page: string, hours: string) =>
      browser.post(link, {
        document: hidden(page, 'document'),
        revision: hidden(page, 'revision'),
        clause: hidden(page, 'clause'),
        base,
        words: base.replace('36', hours),
        by: 'temirtau',
        kind: 'replace',
        reason: '',
      });
    expect((await send(first, '41')).status).toBe(303);
    const answer = await send(second, '42');
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(words(page)).toContain('Somebody else was quicker.');
    expect(page).toContain('<del>36</del><ins>41</ins>');
    expect(page).toContain('<del>36</del><ins>42</ins>');
    // What was typed is kept, and saved on top of what came first.
    expect((await send(page, '40')).status).toBe(303);
    expect(await browser.read('/platform')).toContain('<del>36</del><ins>40</ins>');
  });
});

describe('a conference without a platform', () => {
  it('begins with a draft that is pasted, and refuses what nobody can read', async () => {
    const other = await openHouse();
    const visitor = other.browser();
    await visitor.post('/begin', { passphrase, again: passphrase });
    await visitor.send('/open/files', smallConference());
    expect(words(await visitor.read('/platform'))).toContain('paste a first draft');
    expect((await visitor.get('/platform/votes')).headers.get('location')).toBe('/platform');
    expect((await visitor.post('/platform/begin', { words: '  ' })).status).toBe(422);
    await visitor.post('/platform/begin', { words: '# Demands\n\nBread <script>alert(1)</script>.' });
    const page = await visitor.read('/platform');
    expect(words(page)).toContain('No amendment to 2 clauses');
    expect(page).not.toContain('<script>alert');
    await other.close();
  });

  it('is told what is wrong with its files, with line and column', async () => {
    const other = await openHouse();
    const visitor = other.browser();
    await visitor.post('/begin', { passphrase, again: passphrase });
    const amendments = 'id,branch,heading,paragraph,action,find,replace,reason\nA1,oral,Wages,1,delete,x,,\n';
    const answer = await visitor.send(
      '/open/files',
      smallConference({
        'platform.md': '## Wages\n\nNo more than 36 hours.',
        'amendments.csv': amendments,
        'motions.md': '## Bread\n\nMore.',
      }),
    );
    const said = words(await answer.text());
    expect(said).toMatch(/amendments\.csv, line 2, column find/);
    expect(said).toMatch(/motions\.md, line 1/);
    await other.close();
  });
});
