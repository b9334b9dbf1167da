import { TZDate } from '@date-fns/tz';
import type { PublicPage } from '@plenum/site';
import { type PublicLanguage, publicLanguageNames, publicLanguages } from '../catalogue/language.ts';
import type { Params } from '../catalogue/message.ts';
import { type PublicKey, publicMessage, publicStretches } from '../catalogue/public-message.ts';
import { feedFile, subscription } from './feed-addresses.ts';
import type { PublicDay, PublicPicket } from './public-day.ts';
import { countryName, countryWord, dayInWords, momentInWords } from './public-words.ts';
import { localDate, wallTime } from './wall-time.ts';

type Block = PublicPage['blocks'][number];

/** What the page needs to know beside the day: where it lies, and whose hours stand beside the local ones. */
export type PageSetting = {
  /** Absolute address of the public folder, no slash at the end. */
  url: string;
  timeZone: string;
  /** The country of the conference, ISO 3166, if it may be told. */
  country: string | undefined;
};

const headlines = {
  usual: {
    cities: 'public.headline.cities',
    countries: 'public.headline.countries',
    bare: 'public.headline.season',
  },
  blocked: {
    cities: 'public.blocked.headline.cities',
    countries: 'public.blocked.headline.countries',
    bare: 'public.blocked.headline',
  },
} as const satisfies Record<string, Record<string, PublicKey>>;

/** The public page in one language, at its own path or, for readers who come without one, at the root. */
export function publicPage(
  day: PublicDay,
  language: PublicLanguage,
  setting: PageSetting,
  at: 'root' | 'own',
): PublicPage {
  const up = at === 'own' ? '../' : '';
  const here = at === 'own' ? '' : `${language}/`;
  const say = (key: PublicKey, params = {}) => publicMessage(language, key, params);
  return {
    path: at === 'own' ? `${language}/index.html` : 'index.html',
    language,
    title: say(day.blocked ? 'public.blocked.title' : 'public.title'),
    kicker: say('public.kicker', { country: countryWord(setting.country, language) }),
    headline: headline(day, language),
    lede: say(ledeOf(day)),
    languages: publicLanguages.map((one) => ({
      language: one,
      label: publicLanguageNames[one],
      href: `${up}${one}/index.html`,
      current: one === language,
    })),
    words: { skip: say('public.skip'), languages: say('public.languages') },
    blocks: [
      {
        kind: 'acts',
        links: [
          { label: say('public.act.subscribe'), href: subscription(setting.url, language), first: true },
          { label: say('public.act.how'), href: `${here}subscribe/index.html` },
          { label: say('public.act.file'), href: `${here}${feedFile()}` },
        ],
      },
      { kind: 'text', text: say('public.delay'), quiet: true },
      ...notBeforeBlocks(day, language, setting),
      ...dayBlocks(day, language, setting),
      ...countryBlocks(day, language),
    ],
    foot: say('public.foot'),
  };
}

function ledeOf(day: PublicDay): PublicKey {
  if (day.blocked) return 'public.blocked.lede';
  return day.date === undefined ? 'public.lede.later' : 'public.lede.now';
}

function notBeforeBlocks(day: PublicDay, language: PublicLanguage, { timeZone }: PageSetting): Block[] {
  const at = day.blocked?.notBefore;
  if (at === undefined) return [];
  const text = publicMessage(language, 'public.blocked.notBefore', {
    at: momentInWords(at, language, timeZone),
  });
  return [{ kind: 'text', text }];
}

function headline(day: PublicDay, language: PublicLanguage): PublicPage['headline'] {
  const say = (key: PublicKey, params: Params) =>
    publicStretches(language, key, params).map((part) =>
      typeof part === 'string' ? part : { strong: part.bold },
    );
  const when =
    day.date === undefined
      ? publicMessage(language, 'public.when.season', { season: day.season })
      : publicMessage(language, 'public.when.date', { date: dayInWords(day.date, language) });
  const cities = new Set(day.pickets.map(({ city }) => city)).size;
  const keys = headlines[day.blocked ? 'blocked' : 'usual'];
  if (cities > 0) return say(keys.cities, { when, count: cities });
  const count = day.countries.length;
  return count > 0 ? say(keys.countries, { when, count }) : say(keys.bare, { when });
}

function countryBlocks(day: PublicDay, language: PublicLanguage): Block[] {
  if (day.countries.length === 0 || day.pickets.length > 0) return [];
  const names = day.countries
    .map((country) => countryName(country, language))
    .sort(new Intl.Collator(language).compare);
  return [
    { kind: 'heading', text: publicMessage(language, 'public.countries') },
    { kind: 'text', text: new Intl.ListFormat(language, { type: 'unit' }).format(names) },
  ];
}

function dayBlocks(day: PublicDay, language: PublicLanguage, setting: PageSetting): Block[] {
  if (day.pickets.length === 0) return [];
  if (day.date === undefined) return placeBlocks(day.pickets, language);
  const midnight = midnightOf(day.date, setting.timeZone);
  const minute = (instant: string) => Math.round((Date.parse(instant) - midnight) / 60_000);
  const timed = day.pickets
    .flatMap((picket) =>
      picket.starts && picket.ends ? [{ ...picket, starts: picket.starts, ends: picket.ends }] : [],
    )
    .sort((a, b) => Date.parse(a.starts) - Date.parse(b.starts) || (a.id < b.id ? -1 : 1));
  const span = {
    from: Math.min(0, ...timed.map(({ starts }) => Math.floor(minute(starts) / 60) * 60)),
    to: Math.max(1440, ...timed.map(({ ends }) => Math.ceil(minute(ends) / 60) * 60)),
  };
  const withPlace = timed.some(({ place }) => place !== undefined);
  const say = (key: PublicKey, params = {}) => publicMessage(language, key, params);
  return [
    { kind: 'heading', text: say('public.day') },
    {
      kind: 'day',
      caption: say('public.day.caption', { date: dayInWords(day.date, language) }),
      note: say('public.day.note', { offset: offset(day.date, setting.timeZone) }),
      span,
      hours: hoursOf(span),
      columns: [
        { label: say('public.column.city') },
        { label: say('public.column.country') },
        ...(withPlace ? [{ label: say('public.column.place') }] : []),
        { label: say('public.column.there') },
        { label: say('public.column.here') },
      ],
      rows: timed.map((picket) => {
        const there = hoursOn(day.date, picket, picket.timeZone, language);
        const here = hoursOn(day.date, picket, setting.timeZone, language);
        return {
          label: picket.city,
          time: wallTime(picket.starts, picket.timeZone),
          from: minute(picket.starts),
          to: minute(picket.ends),
          cells: [
            picket.city,
            countryName(picket.country, language),
            ...(withPlace ? [picket.place ?? ''] : []),
            picket.waits ? { mark: 'risk' as const, text: say('public.waits', { hours: there }) } : there,
            here,
          ],
        };
      }),
    },
  ];
}

/** From when to when by the clocks of a zone; with the date where it is another than that of the day. */
function hoursOn(
  day: string | undefined,
  { starts, ends }: { starts: string; ends: string },
  timeZone: string,
  language: PublicLanguage,
): string {
  const hours = `${wallTime(starts, timeZone)}–${wallTime(ends, timeZone)}`;
  const date = localDate(starts, timeZone);
  return date === day ? hours : `${dayInWords(date, language)}, ${hours}`;
}

function placeBlocks(pickets: PublicPicket[], language: PublicLanguage): Block[] {
  const withPlace = pickets.some(({ place }) => place !== undefined);
  const say = (key: PublicKey) => publicMessage(language, key);
  return [
    { kind: 'heading', text: say('public.pickets') },
    {
      kind: 'table',
      columns: [
        { label: say('public.column.city') },
        { label: say('public.column.country') },
        ...(withPlace ? [{ label: say('public.column.place') }] : []),
      ],
      rows: pickets.map(({ city, country, place }) => [
        city,
        countryName(country, language),
        ...(withPlace ? [place ?? ''] : []),
      ]),
    },
  ];
}

function hoursOf(span: { from: number; to: number }) {
  const hours = [];
  for (let at = Math.ceil(span.from / 180) * 180; at <= span.to; at += 180)
    hours.push({ at, label: String((((at / 60) % 24) + 24) % 24).padStart(2, '0') });
  return hours;
}

function midnightOf(date: string, timeZone: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new TZDate(year, month - 1, day, timeZone).getTime();
}

/** The offset of a zone on a date, as "UTC+5". */
function offset(date: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(
    new Date(`${date}T12:00Z`),
  );
  return parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', 'UTC') ?? timeZone;
}
