import type { Document } from '@plenum/vault';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionCookie } from '../door.ts';
import { houseInUse } from '../rehearsal/house.ts';
import { change, conferenceOf, held } from './documents.ts';
import { loadConference } from './load-conference.ts';
import type { Office } from './office.ts';

let house: Awaited<ReturnType<typeof houseInUse>>['house'];
let office: Office;
beforeAll(async () => {
  const inUse = await houseInUse();
  ({ house } = inUse);
  const open = house.door.officeOf(inUse.browser.cookies.get(sessionCookie));
  if (!open) throw new Error('the house is locked');
  office = open;
});
afterAll(() => house.close());

/** Every head, unsealed anew. */
const unsealed = async () => {
  const documents: Document[] = [];
  for await (const document of office.store.heads()) documents.push(document);
  return documents;
};
const plain = (documents: readonly Document[]) =>
  documents.map((document) => JSON.parse(JSON.stringify(document)));
const funds = async () => held((await loadConference(office)).documents, 'fund');
const rename = async (place: number, name: string) => {
  const fund = (await funds())[place];
  if (!fund) throw new Error('no such fund');
  const saved = await office.store.save([change('fund', fund, { ...fund.value, name })], {
    by: 'o',
    now: '2026-11-24T06:00:00Z',
    read: [],
  });
  expect(saved.status).toBe('saved');
};

describe('loadConference', () => {
  it('has after every save what the vault has, in its order, and unseals the rest once only', async () => {
    await loadConference(office);
    let whole = 0;
    const { store } = office;
    const counting = {
      ...store,
      heads: () => {
        whole += 1;
        return store.heads();
      },
    };
    const watched = { ...office, store: counting };
    for (const [place, name] of [
      [0, 'one'],
      [2, 'two'],
      [0, 'three'],
      [0, 'four'],
    ] as const) {
      await rename(place, name);
      // Once nobody looks in between.
      if (name === 'three') continue;
      const loaded = await loadConference(watched);
      const fresh = await unsealed();
      expect(plain(loaded.documents)).toEqual(plain(fresh));
      expect(loaded.conference).toEqual(conferenceOf(fresh));
      expect(loaded.conference?.funds[place]?.name).toBe(name);
    }
    expect(whole).toBe(0);
  });

  it('reads each value once, and what was saved since anew', async () => {
    const [first, second] = await funds();
    expect((await funds())[0]?.value).toBe(first?.value);
    await rename(0, 'five');
    const [changed, same] = await funds();
    expect(changed?.value.name).toBe('five');
    expect(same?.value).toBe(second?.value);
  });
});
