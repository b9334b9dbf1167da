import { etag } from '@plenum/calendar';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleConference } from '../rehearsal/example-files.ts';
import type { Conference } from './conference.ts';
import { makeRelease } from './make-release.ts';
import { type Fact, facts, type Released } from './records.ts';
import type { ReleaseSource } from './release-source.ts';
import { solidarityDay, untouchedDay } from './solidarity-day.ts';

const now = '2027-03-01T08:00:00.000Z';
const later = '2027-03-20T08:00:00.000Z';
let conference: Conference;
beforeAll(async () => {
  conference = await exampleConference();
});

const releasing = (...told: Fact[]): Released => Object.fromEntries(told.map((fact) => [fact, now]));

async function source(released: Released, opens = conference.settled.opens): Promise<ReleaseSource> {
  const moved = { ...conference, settled: { ...conference.settled, opens } };
  return {
    day: await solidarityDay(untouchedDay(moved)),
    released,
    country: 'KZ',
    timeZone: 'Asia/Almaty',
    url: 'http://localhost:7421',
    feedId: 'public',
    dayId: 'day',
    picketId: (picket) => `picket-${picket}`,
  };
}

const textOf = (files: { path: string; body: string | Uint8Array }[]) =>
  files.map(({ body }) => String(body)).join('\n');

function eventsIn(files: { path: string; body: string | Uint8Array }[], feedPath = 'en/solidarity.ics') {
  const feed = files.find(({ path }) => path === feedPath);
  const calendar = new ICAL.Component(ICAL.parse(String(feed?.body)));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

const subsets = Array.from({ length: 2 ** facts.length }, (_, bits) =>
  facts.filter((_fact, index) => bits & (1 << index)),
);

describe('makeRelease', () => {
  it.each(
    subsets.map((told) => [told.join(', ') || 'nothing', told] as const),
  )('with %s released, tells nothing else', async (_, told) => {
    const { files } = makeRelease(await source(releasing(...told)), {}, now);
    const text = textOf(files);
    const tells = (word: RegExp) => word.test(text);
    expect(tells(/Berlin|Melbourne|Glasgow/)).toBe(told.includes('cities'));
    expect(tells(/2027-04-16|16 April 2027|20270416/)).toBe(told.includes('date'));
    // A place stands with its city; without cities there is no row for it.
    expect(tells(/George Square|Avenida Paulista/)).toBe(told.includes('places') && told.includes('cities'));
    const feeds = files.filter(({ path }) => path.endsWith('.ics')).map(({ path }) => path);
    const countries = told.includes('countries') || told.includes('cities') ? 8 : 0;
    expect(feeds).toHaveLength(5 * (1 + countries));
    expect(feeds.includes('sv/solidarity-de.ics')).toBe(countries > 0);
    expect(tells(/Germany/)).toBe(told.includes('countries') || told.includes('cities'));
    // Never: pickets that lawyers or the law forbid, sections, turnout, how early the police are told.
    expect(tells(/Moscow|Москва|Kyiv|Russia|Ukraine|German section|US supporters|turnout/i)).toBe(false);
  });

  it('gives the same bytes again while nothing changes, whatever the hour', async () => {
    const told = await source(releasing(...facts));
    const first = makeRelease(told, {}, now);
    const second = makeRelease(told, first.editions, later);
    expect(second.contentHash).toBe(first.contentHash);
  });

  it('moves every picket when the conference moves by a week: same UID, next SEQUENCE', async () => {
    const first = makeRelease(await source(releasing(...facts)), {}, now);
    const second = makeRelease(await source(releasing(...facts), '2027-04-23T10:00'), first.editions, later);
    const before = new Map(eventsIn(first.files).map((event) => [event.uid, event]));
    const after = eventsIn(second.files);
    expect(after).toHaveLength(13);
    for (const event of after) {
      const old = before.get(event.uid);
      expect(event.sequence).toBe((old?.sequence ?? Number.NaN) + 1);
      const days =
        (event.startDate.toJSDate().getTime() - (old?.startDate.toJSDate().getTime() ?? 0)) / 86_400_000;
      expect(days).toBeCloseTo(7, 1);
    }
  });

  it('speaks each language in its own file', async () => {
    const { files } = makeRelease(await source(releasing('countries')), {}, now);
    const page = (language: string) =>
      String(files.find(({ path }) => path === `${language}/index.html`)?.body);
    expect(page('en')).toContain('8 countries');
    expect(page('ru')).toContain('в 8 странах');
    expect(page('kk')).toContain('8 елде');
    expect(page('de')).toContain('8 Ländern');
    expect(page('sv')).toContain('8 länder');
  });
});

describe('when the conference has been blocked', () => {
  const blocked = { notBefore: '2027-04-16T07:00:00.000Z' };
  const pageOf = ({ files }: ReturnType<typeof makeRelease>, language: string) =>
    String(files.find(({ path }) => path === `${language}/index.html`)?.body);

  it('says so on every page and in every feed, and from when on others are called out', async () => {
    const told = await source(releasing(...facts));
    const before = makeRelease(told, {}, now);
    const after = makeRelease({ ...told, blocked }, before.editions, later);
    expect(pageOf(after, 'en')).toContain('<h1>The conference has been <strong>blocked</strong>');
    // 07:00 UTC is noon in Almaty.
    expect(pageOf(after, 'en')).toContain('at 12:00 by the conference’s time, at the earliest');
    expect(pageOf(after, 'ru')).toContain('<strong>запретили</strong>');
    expect(pageOf(after, 'kk')).toContain('<strong>тыйым салынды</strong>');
    expect(pageOf(after, 'de')).toContain('<strong>verhindert worden</strong>');
    expect(pageOf(after, 'sv')).toContain('<strong>stoppats</strong>');
    const events = eventsIn(after.files);
    expect(events).toHaveLength(13);
    for (const { sequence, description } of events) {
      expect(sequence).toBe(1);
      expect(description).toMatch(/has been blocked/);
    }
  });

  it('keeps the instant to itself while the date is not told', async () => {
    const { files } = makeRelease({ ...(await source(releasing('countries'))), blocked }, {}, now);
    expect(textOf(files)).toContain('has been <strong>blocked</strong>');
    expect(textOf(files)).not.toMatch(/2027|at the earliest/);
  });
});

describe('a picket that stands only when it is called out', () => {
  it('is told as such, and a calendar shows it as tentative', async () => {
    const pickets = conference.pickets.map((one) =>
      one.id === 'berlin' ? { ...one, contingent: true } : one,
    );
    const day = await solidarityDay(untouchedDay({ ...conference, pickets }));
    const { files } = makeRelease({ ...(await source(releasing(...facts))), day }, {}, now);
    const status = (city: string) =>
      eventsIn(files)
        .find(({ location }) => location?.endsWith(city))
        ?.component.getFirstPropertyValue('status');
    expect([status('Berlin'), status('London')]).toEqual(['TENTATIVE', 'CONFIRMED']);
    const page = String(files.find(({ path }) => path === 'en/index.html')?.body);
    expect(page).toContain('09:00–10:30, only if it is blocked');
  });
});

describe('the day', () => {
  const agreed = (kind: 'same' | 'moved') =>
    (['invited', 'planned', 'confirmed'] as const).map((step) =>
      step === 'planned'
        ? {
            kind: step,
            picket: 'berlin',
            at: now,
            start: kind === 'same' ? '2027-04-16T08:15:00Z' : '2027-04-09T08:15:00Z',
          }
        : { kind: step, picket: 'berlin', at: now },
    );
  const startOf = ({ pickets }: Awaited<ReturnType<typeof solidarityDay>>, id: string) =>
    pickets.find(({ record }) => record.id === id)?.starts;

  it('keeps the hour that a section has agreed to, and drafts another when it was for another day', async () => {
    const kept = await solidarityDay({ ...untouchedDay(conference), events: agreed('same') });
    expect(startOf(kept, 'berlin')).toBe('2027-04-16T08:15:00Z');
    const moved = await solidarityDay({ ...untouchedDay(conference), events: agreed('moved') });
    expect(startOf(moved, 'berlin')).toBe('2027-04-16T07:00:00Z');
  });

  it('leaves out who is cancelled, and whom a lawyer stops after the hour was agreed', async () => {
    const events = [
      ...agreed('same'),
      { kind: 'cancelled' as const, picket: 'berlin', at: now, reason: 'forbidden' },
    ];
    expect(startOf(await solidarityDay({ ...untouchedDay(conference), events }), 'berlin')).toBeUndefined();
    const pickets = conference.pickets.map((one) =>
      one.id === 'berlin' ? { ...one, advice: 'no gathering' as const } : one,
    );
    const stopped = { ...untouchedDay({ ...conference, pickets }), events: agreed('same') };
    expect(startOf(await solidarityDay(stopped), 'berlin')).toBeUndefined();
  });

  it('is placed for what was chosen', async () => {
    // 10:00 in São Paulo (UTC-3) is its first hour; in a relay it goes on at 15:00, when the others have ended.
    const first = await solidarityDay(untouchedDay(conference));
    const relay = await solidarityDay({ ...untouchedDay(conference), mode: 'relay' });
    expect(startOf(first, 'sao-paulo')).toBe('2027-04-16T13:00:00Z');
    expect(startOf(relay, 'sao-paulo')).toBe('2027-04-16T18:00:00Z');
  });
});

describe('feeds for each audience', () => {
  const token = '5e'.repeat(32);
  const section = { document: 'doc', section: 'German section', token, editions: {} };
  type Change = Partial<{
    place: string;
    expectedTurnout: number;
    policeNoticeDays: number;
    section: string;
  }>;

  /** Every feed of a release by path: those of the public, of the countries and behind the token. */
  function feedsOf({ files, unlisted }: ReturnType<typeof makeRelease>): Map<string, string> {
    return new Map(
      [...files, ...unlisted]
        .filter(({ path }) => path.endsWith('.ics'))
        .map(({ path, body }) => [path, String(body)]),
    );
  }

  async function changed(released: Released, id: string, change: Change): Promise<ReleaseSource> {
    const pickets = conference.pickets.map((picket) =>
      picket.id === id ? { ...picket, ...change } : picket,
    );
    return {
      ...(await source(released)),
      day: await solidarityDay(untouchedDay({ ...conference, pickets })),
    };
  }

  it('show a picket by one UID in all of them', async () => {
    const told = { ...(await source(releasing(...facts))), sections: [section] };
    const { files, unlisted } = makeRelease(told, {}, now);
    const berlin = (event: ICAL.Event) => event.location?.includes('Berlin');
    const uid = eventsIn(files).find(berlin)?.uid;
    expect(uid).toMatch(/@plenum$/);
    expect(eventsIn(files, 'ru/solidarity-de.ics').find(berlin)?.uid).toBe(uid);
    expect(eventsIn([...unlisted], `unlisted/${token}/kk.ics`).find(berlin)?.uid).toBe(uid);
  });

  it('show each country its own pickets', async () => {
    const { files } = makeRelease(await source(releasing(...facts)), {}, now);
    const cities = eventsIn(files, 'de/solidarity-de.ics').flatMap(({ location }) => location ?? []);
    expect(cities.some((place) => place.endsWith('Berlin'))).toBe(true);
    // The example's rows of pickets.csv with country DE whose advice is "plan".
    const own = conference.pickets.filter(({ country, advice }) => country === 'DE' && advice === 'plan');
    expect(cities).toHaveLength(own.length);
    const all = eventsIn(files).flatMap(({ location }) => location ?? []);
    const perCountry = files
      .filter(({ path }) => /^en\/solidarity-..\.ics$/.test(path))
      .flatMap(({ path }) => eventsIn(files, path).flatMap(({ location }) => location ?? []));
    expect(perCountry.sort()).toEqual(all.sort());
  });

  it('tell a section the hours of its own pickets in neutral words, whatever is public', async () => {
    for (const told of [releasing(), releasing(...facts)]) {
      const { files, unlisted } = makeRelease({ ...(await source(told)), sections: [section] }, {}, now);
      const own = eventsIn([...unlisted], `unlisted/${token}/en.ics`);
      expect(own.map(({ summary, location }) => `${summary}: ${location}`).sort()).toEqual([
        'Meeting: Berlin',
        'Meeting: Frankfurt',
      ]);
      expect(unlisted).toHaveLength(5);
      const text = textOf([...unlisted]);
      expect(text).not.toMatch(
        /solidar|солидар|ынтымақ|picket|пикет|kundgebung|conference|embassy|consulate|google|outlook|http|german section/i,
      );
      expect(textOf(files)).not.toContain(token);
    }
  });

  it('of a section go with its token, and nobody else’s feed changes', async () => {
    const base = await source(releasing('countries'));
    const before = feedsOf(makeRelease({ ...base, sections: [section] }, {}, now));
    const after = feedsOf(makeRelease(base, {}, now));
    expect([...before.keys()].filter((path) => !after.has(path))).toHaveLength(5);
    for (const [path, body] of after) expect(body).toBe(before.get(path));
  });

  it('of a country stay when it is told no longer, to say what is off', async () => {
    const first = makeRelease(await source(releasing(...facts)), {}, now);
    const second = makeRelease(await source(releasing()), first.editions, later);
    const off = eventsIn(second.files, 'en/solidarity-de.ics');
    expect(off.length).toBeGreaterThan(0);
    for (const event of off) expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(textOf(second.files.filter(({ path }) => path.endsWith('.html')))).not.toContain('Germany');
    const third = makeRelease(await source(releasing(...facts)), second.editions, later);
    for (const { sequence } of eventsIn(third.files, 'en/solidarity-de.ics')) expect(sequence).toBe(2);
  });

  it('change by no byte and no tag for an edit of what they do not show, and by one sequence for one they do', async () => {
    const standing = conference.pickets.filter(({ advice }) => advice === 'plan');
    const edit = fc.record(
      {
        place: fc
          .string({ minLength: 1, maxLength: 20 })
          .map((text) => `Hall ${text.replace(/[^a-z]/gi, '')}`),
        expectedTurnout: fc.nat(500),
        policeNoticeDays: fc.nat(30),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([...facts]),
        fc.constantFrom(...standing),
        edit,
        async (told, { id, country, place }, change) => {
          const released = releasing(...told);
          const first = makeRelease({ ...(await source(released)), sections: [section] }, {}, now);
          const sections = [{ ...section, editions: first.sectionEditions.doc ?? {} }];
          const next = { ...(await changed(released, id, change)), sections };
          const second = makeRelease(next, first.editions, later);
          const placeShown = ['date', 'cities', 'places'].every((fact) => told.some((one) => one === fact));
          const seen = placeShown && change.place !== undefined && change.place !== place;
          const before = feedsOf(first);
          for (const [path, body] of feedsOf(second)) {
            const shows = new RegExp(`^..\\/solidarity(-${country.toLowerCase()})?\\.ics$`).test(path);
            if (seen && shows) expect(body, path).not.toBe(before.get(path));
            else expect([body, etag(body)], path).toEqual([before.get(path), etag(before.get(path) ?? '')]);
          }
          const [one, two] = [first, second].map(({ editions }) => editions.sv?.entries ?? []);
          const risen = two?.filter((entry, index) => entry.sequence !== one?.[index]?.sequence);
          expect(risen?.map(({ id: event }) => event)).toEqual(seen ? [`picket-${id}`] : []);
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe('the page on subscribing', () => {
  it('tells in five languages how late each program is, and to look at the page on the day', async () => {
    const { files } = makeRelease(await source(releasing('countries')), {}, now);
    const page = (language: string) =>
      String(files.find(({ path }) => path === `${language}/subscribe/index.html`)?.body);
    for (const language of ['en', 'ru', 'kk', 'de', 'sv']) {
      expect(page(language)).toMatch(/Google[\s\S]*8[\s\S]*24[\s\S]*Outlook[\s\S]*3[\s\S]*Apple/);
      expect(page(language)).toContain(`webcal://localhost:7421/${language}/solidarity-de.ics`);
      expect(page(language).match(/aria-current="page"/g)).toHaveLength(1);
    }
    expect(page('de')).toContain('Am Tag selbst sieh auf die Seite');
    expect(page('sv')).toContain('href="../index.html"');
  });
});
