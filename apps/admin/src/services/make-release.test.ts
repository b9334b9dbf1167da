import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleConference } from '../rehearsal/example-files.ts';
import type { Conference } from './conference.ts';
import { makeRelease, type ReleaseSource } from './make-release.ts';
import { type Fact, facts, type Released } from './records.ts';
import { solidarityDay } from './solidarity-day.ts';

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
    day: await solidarityDay(moved),
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

function eventsIn(files: { path: string; body: string | Uint8Array }[]) {
  const feed = files.find(({ path }) => path === 'en/solidarity.ics');
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
  });
});
