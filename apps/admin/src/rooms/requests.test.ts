import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { houseInUse } from '../rehearsal/house.ts';
import { words } from '../rehearsal/words.ts';

let house: Awaited<ReturnType<typeof houseInUse>>['house'];
let browser: ReturnType<(typeof house)['browser']>;

beforeAll(async () => {
  ({ house, browser } = await houseInUse());
});
afterAll(async () => {
  expect(house.reports).toEqual([]);
  await house.close();
});

const value = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
const at = (answer: Response) => answer.headers.get('location') ?? '';

describe('a request for letters', () => {
  const request = {
    to: '2',
    copies: '1',
    title: 'Lift the ban on the union',
    demands: 'lift the ban\r\nlet the union meet',
    language: 'en',
    languages: ['ru'],
    'to-0-name': 'City Court',
    'to-0-kind': 'court',
    'to-0-address': 'ul. Yerubaeva 30',
    'to-0-city': 'Karaganda',
    'to-0-country': 'kz',
    opens: '2026-11-20',
  };
  let path = '';

  it('says in words beside its field what the package refuses, and keeps what was typed', async () => {
    const token = value(await browser.read('/letters/new'), 'token');
    const wrong = await browser.post('/letters/new', {
      ...request,
      token,
      title: '',
      demands: '',
      'to-0-country': '',
      'to-1-name': 'Ministry <i>',
      'to-1-country': 'QX',
      opens: '2026-02-30',
      consent: '2027-01-01',
      requestedBy: 'Ivan Petrov',
    });
    expect(wrong.status).toBe(422);
    const page = await wrong.text();
    const beside = (field: string) =>
      words(new RegExp(`<ul class="wrong" id="${field}-wrong">(.*?)</ul>`).exec(page)?.[1] ?? '');
    expect(beside('to-0-country')).toMatch(/country/);
    expect(beside('to-1-country')).toMatch(/country/);
    expect(beside('to-1-country')).not.toBe(beside('to-0-country'));
    expect(beside('opens')).toContain('2026-02-30');
    for (const field of ['title', 'demands', 'requestedBy', 'consent'])
      expect(beside(field), field).not.toBe('');
    expect(page).toContain('Ministry &lt;i&gt;');
    expect(value(page, 'token')).toBe(token);
    expect((await browser.post('/letters/new', { ...request, token, to: '999' })).status).toBe(404);
  });

  it('is kept once, and is not ready before anybody has agreed', async () => {
    const token = value(await browser.read('/letters/new'), 'token');
    const first = await browser.post('/letters/new', { ...request, token });
    expect(first.status).toBe(303);
    path = at(first);
    expect(at(await browser.post('/letters/new', { ...request, token }))).toBe(path);
    expect((await browser.post('/letters/new', { ...request, token, title: 'Another' })).status).toBe(409);
    const page = words(await browser.read(path));
    expect(page).toContain('Lift the ban on the union');
    expect(page).toContain('not ready');
    expect(words(await browser.read('/letters')).match(/Lift the ban on the union/g)).toHaveLength(1);
  });

  it('is edited on its revision; other words take consent, reading and translations back', async () => {
    const enter = async (step: string, fields: Record<string, string>) => {
      const page = await browser.read(path);
      const marks = { form: value(page, 'form'), revision: value(page, 'revision') };
      return (await browser.post(`${path}/steps`, { step, ...marks, ...fields })).status;
    };
    expect(await enter('asked', { by: 'saran' })).toBe(303);
    expect(await enter('consented', { by: 'saran', on: '2026-11-21' })).toBe(303);
    expect(await enter('checked', { by: 'lawyer-2', on: '2026-11-22' })).toBe(303);
    expect(await enter('worded', { language: 'ru', title: 'Снять запрет', demands: 'раз\nдва' })).toBe(303);
    expect(words(await browser.read(path))).toContain('Nothing stands against sending it today.');
    const form = await browser.read(`${path}/edit`);
    const marks = { token: value(form, 'token'), revision: value(form, 'revision') };
    const later = { ...request, ...marks, closes: '2027-01-31' };
    expect((await browser.post(`${path}/edit`, later)).status).toBe(303);
    expect((await browser.post(`${path}/edit`, { ...later, closes: '2027-01-30' })).status).toBe(409);
    // Days are no words: what was agreed to still stands.
    expect(words(await browser.read(path))).toContain('Nothing stands against sending it today.');
    const revision = value(await browser.read(`${path}/edit`), 'revision');
    const reworded = { ...later, revision, demands: 'lift the ban\nlet the union meet\nanswer us' };
    expect((await browser.post(`${path}/edit`, reworded)).status).toBe(303);
    const page = words(await browser.read(path));
    expect(page).not.toContain('Nothing stands against sending it today.');
    expect(page).toContain('Its words or addresses were changed');
    expect(await enter('consented', { by: 'saran', on: '2026-11-23' })).toBe(303);
    expect(await enter('checked', { by: 'lawyer-2', on: '2026-11-23' })).toBe(303);
    expect(await enter('worded', { language: 'ru', title: 'Снять запрет', demands: 'раз\nдва\nтри' })).toBe(
      303,
    );
    expect(words(await browser.read(path))).toContain('Nothing stands against sending it today.');
  });

  it('keeps its words once a letter has been sent', async () => {
    const page = await browser.read(path);
    const section = /<option value="([a-z0-9-]+)">[^<]*<\/option>/.exec(
      /name="section"[^>]*>(.*?)<\/select>/
        .exec(page)?.[1]
        ?.replace(/^<option value="">[^<]*<\/option>/, '') ?? '',
    )?.[1];
    const marks = { form: value(page, 'form'), revision: value(page, 'revision') };
    const copy = { step: 'copy', section: section ?? '', what: 'sent', on: '2026-11-24', ...marks };
    expect((await browser.post(`${path}/steps`, copy)).status).toBe(303);
    const form = await browser.read(`${path}/edit`);
    expect(words(form)).toContain('Letters have been sent already');
    const edit = {
      ...request,
      demands: 'lift the ban\nlet the union meet\nanswer us',
      token: value(form, 'token'),
      revision: value(form, 'revision'),
    };
    expect((await browser.post(`${path}/edit`, { ...edit, title: 'Another' })).status).toBe(422);
    expect((await browser.post(`${path}/edit`, { ...edit, opens: '2026-12-01' })).status).toBe(422);
    expect((await browser.post(`${path}/edit`, { ...edit, deadline: '2027-01-10' })).status).toBe(303);
    expect((await browser.get('/letters/nothing/edit')).status).toBe(404);
  });
});

describe('a call for aid', () => {
  const call = {
    needs: '2',
    title: 'For the families of Saran',
    'item-0': 'winter coat',
    'quantity-0': '40',
    'unit-0': 'piece',
    'item-1': 'insulin',
    'quantity-1': '12,5',
    'unit-1': 'l',
    'coldChain-1': 'yes',
    'due-1': '2027-01-15',
  };

  it('says in words beside its field what the package refuses', async () => {
    const token = value(await browser.read('/aid/new'), 'token');
    const wrong = await browser.post('/aid/new', {
      ...call,
      token,
      'unit-0': 'mile',
      'quantity-1': '-1',
      'due-1': '2027-02-30',
    });
    expect(wrong.status).toBe(422);
    const page = await wrong.text();
    const beside = (field: string) =>
      words(new RegExp(`<ul class="wrong" id="${field}-wrong">(.*?)</ul>`).exec(page)?.[1] ?? '');
    expect(beside('unit-0')).toContain('“mile”');
    expect(beside('quantity-1')).not.toBe('');
    expect(beside('due-1')).toContain('2027-02-30');
    expect(page).toContain('<option value="mile" selected');
    const empty = await browser.post('/aid/new', { needs: '3', token });
    expect(empty.status).toBe(422);
  });

  it('is kept once, edited on its revision, and never taken from under a pledge', async () => {
    const token = value(await browser.read('/aid/new'), 'token');
    const first = await browser.post('/aid/new', { ...call, token });
    expect(first.status).toBe(303);
    const path = at(first);
    expect(at(await browser.post('/aid/new', { ...call, token }))).toBe(path);
    expect(words(await browser.read(path))).toContain('12.5');
    const pledge = await browser.read(`${path}/new/pledged`);
    const pledged = await browser.post(`${path}/new/pledged`, {
      form: value(pledge, 'form'),
      revision: value(pledge, 'revision'),
      item: 'winter coat',
      from: 'berlin',
      quantity: '10',
      on: '2026-11-24',
    });
    expect(pledged.status).toBe(303);
    const revision = value(await browser.read(`${path}/edit`), 'revision');
    const gone = await browser.post(`${path}/edit`, { ...call, revision, 'item-0': 'summer coat' });
    expect(gone.status).toBe(422);
    expect(words(await gone.text())).toMatch(/✕|not kept|item/);
    expect((await browser.post(`${path}/edit`, { ...call, revision, 'quantity-0': '60' })).status).toBe(303);
    expect((await browser.post(`${path}/edit`, { ...call, revision, 'quantity-0': '70' })).status).toBe(409);
    expect(words(await browser.read(path))).toContain('60');
  });
});
