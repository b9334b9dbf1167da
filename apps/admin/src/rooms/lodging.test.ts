import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { secondFiles } from '../rehearsal/example-files.ts';
import { openHouse, passphrase, planned } from '../rehearsal/house.ts';
import { smallConference } from '../rehearsal/small-conference.ts';
import { words } from '../rehearsal/words.ts';

let house: Awaited<ReturnType<typeof openHouse>>;
let browser: ReturnType<(typeof house)['browser']>;

const files = async (vehicles: string) => {
  const json = smallConference().find(({ name }) => name === 'conference.json');
  const settled = JSON.parse((await json?.text()) ?? '');
  return smallConference({
    'conference.json': JSON.stringify({
      ...settled,
      venues: [...settled.venues, { id: 'club', city: 'Almaty', seats: 20, hire: 1000, status: 'held' }],
      bedrooms: [
        { type: 'twin', beds: 2, perNight: 7001, available: 3 },
        { type: 'single', beds: 1, perNight: 9000, available: 1 },
      ],
      roomSharing: { by: 'gender', alone: [] },
    }),
    'vehicles.csv': vehicles,
  });
};
const header = 'id,branches,places,cost_kzt,available,minutes_one_way';

beforeAll(async () => {
  house = await openHouse();
  browser = house.browser();
  await browser.post('/begin', { passphrase, again: passphrase });
});
afterAll(async () => {
  expect(house.reports).toEqual([]);
  await house.close();
});

const value = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

describe('what plans choose from', () => {
  it('is told with file and line when a vehicle is wrong', async () => {
    const sent = await browser.send(
      '/open/files',
      await files(`${header}\nvan,oral;atyrau,4,1,1,60\nbus,oral,0,1,1,60\n`),
    );
    const text = words(await sent.text());
    expect(text).toContain('vehicles.csv');
    expect(text).toMatch(/line 2.*atyrau/);
    expect(text).toMatch(/line 3.*at least 1/);
    expect(sent.status).toBe(422);
  });

  it('is nothing until somebody says so, and then whole rooms, vehicles and other halls', async () => {
    await browser.send('/open/files', await files(`${header}\nvan,oral,4,25000,1,2000\n`));
    await browser.post('/attendance/plan');
    const plain = words(await planned(browser, '/attendance?with=hoped'));
    expect(plain).not.toContain('Empty beds');
    expect(words(await browser.read('/attendance/lodging?with=hoped'))).toContain(
      'This plan was made without whole rooms and vehicles.',
    );

    const form = await browser.read('/attendance/choice');
    const revision = value(form, 'revision');
    const wrong = await browser.post('/attendance/choice', {
      revision,
      rooms: 'yes',
      officersTogether: 'some',
    });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('value="some"');
    const all = { revision, rooms: 'yes', vehicles: 'yes', venues: 'yes', officersTogether: '1' };
    expect((await browser.post('/attendance/choice', all)).status).toBe(303);
    expect((await browser.post('/attendance/choice', all)).status).toBe(409);
    expect(words(await browser.read('/attendance?with=hoped'))).toContain('figures have changed');

    await browser.post('/attendance/plan');
    const whole = words(await planned(browser, '/attendance?with=hoped'));
    // By hand: D5 and D6 of Uralsk ride for 25,000 together in place of two fares of 20,000. They are a woman and a
    // man, so neither shares: each sleeps in a room alone, or in half of a twin that is otherwise empty.
    expect(whole).toContain('van 1');
    const page = await browser.read('/attendance/lodging?with=hoped');
    const lodging = words(page);
    expect(lodging).toContain('1 vehicle.');
    expect(lodging).toContain('Эхо 5, Самал 6');
    // By hand: two of the van's four places, and both again under their branch with the van they come by.
    expect(lodging).toMatch(/van 1Uralsk2 of 4Эхо 5, Самал 6/);
    expect(lodging).toMatch(/2 people☐Эхо 5van 1(twin|single) 1☐Самал 6van 1/);
    expect(page).not.toMatch(/<script(?! type="module" src="\/scripts-)/);
    // Whoever has no code name is named by what they come as.
    expect(lodging).toContain('interpreter O1');
    // The held hall costs a twentieth of the booked one.
    expect(whole).toContain('1,000');
  });

  it('is told by nobody where no plan keeps the rules, and the other money is a step away', async () => {
    const other = await openHouse();
    const visitor = other.browser();
    await visitor.post('/begin', { passphrase, again: passphrase });
    await visitor.send(
      '/open/files',
      [...(await secondFiles())].map(([name, bytes]) => new File([new Uint8Array(bytes)], name)),
    );
    await visitor.post('/attendance/plan');
    await planned(visitor);
    const page = await visitor.read('/attendance/lodging');
    expect(words(page)).toContain('No plan keeps the rules with this money.');
    expect(page).toContain('href="/attendance/lodging?with=pledged"');
    await other.close();
  });

  it('keeps its pages behind the door', async () => {
    const stranger = house.browser();
    for (const path of ['/attendance/choice', '/attendance/lodging'])
      expect((await stranger.get(path)).headers.get('location')).toBe('/unlock');
  });
});
