import type { CalendarEvent } from '@plenum/calendar';
import type { PublicLanguage } from '../catalogue/language.ts';
import { type PublicKey, publicMessage } from '../catalogue/public-message.ts';
import type { Released } from './records.ts';
import type { DayPicket, SolidarityDay } from './solidarity-day.ts';

/** A picket as far as the public may know it. */
export type PublicPicket = {
  id: string;
  country: string;
  city: string;
  /** Only once places are released. */
  place?: string;
  timeZone: string;
  /** Only once the date is released, UTC instants. */
  starts?: string;
  ends?: string;
  /** It stands only if the conference is blocked. */
  waits?: true;
};

/** What may be told of the day: nothing that has not been released stands in it. */
export type PublicDay = {
  season: 'spring' | 'summer' | 'autumn' | 'winter';
  /** ISO 3166 codes, in order; empty until released. */
  countries: string[];
  date?: string;
  /** Empty until cities are released. */
  pickets: PublicPicket[];
  /** The conference has been blocked; the instant, only once the date is released, before which nothing is called out. */
  blocked?: { notBefore?: string };
};

/** Keeps of the day what has been released; a picket that is not scheduled is left out whatever is released. */
export function publicDay(
  day: SolidarityDay,
  released: Released,
  blocked?: { notBefore: string } | undefined,
): PublicDay {
  const standing = day.pickets.filter((picket) => picket.starts !== undefined);
  const countries = [...new Set(standing.map(({ record }) => record.country))].sort();
  return {
    season: seasonOf(day.date),
    countries: released.countries === undefined ? [] : countries,
    ...(released.date === undefined ? {} : { date: day.date }),
    pickets: released.cities === undefined ? [] : standing.map((picket) => publicPicket(picket, released)),
    ...(blocked === undefined ? {} : { blocked: released.date === undefined ? {} : blocked }),
  };
}

/** The events of the public feed in one language, made from what is released and from nothing else. */
export function publicEvents(
  day: PublicDay,
  options: {
    language: PublicLanguage;
    timeZone: string;
    /** The country of the conference by name, or 'none'. */
    country: string;
    url: string;
    dayId: string;
    picketId: (picket: string) => string;
  },
): CalendarEvent[] {
  const { language, timeZone, country, url } = options;
  if (day.date === undefined) return [];
  const whole: CalendarEvent = {
    id: options.dayId,
    timeZone,
    date: day.date,
    title: publicMessage(language, day.blocked ? 'public.blocked.day.title' : 'public.day.title'),
    description: publicMessage(
      language,
      day.blocked ? 'public.blocked.day.description' : 'public.day.description',
      { country },
    ),
    url,
  };
  const pickets = day.pickets.flatMap((picket): CalendarEvent[] => {
    const { starts, ends, city, place, waits } = picket;
    if (starts === undefined || ends === undefined) return [];
    const location = place === undefined ? city : `${place}, ${city}`;
    return [
      {
        id: options.picketId(picket.id),
        timeZone: picket.timeZone,
        starts,
        ends,
        title: publicMessage(language, 'public.picket.title', { city }),
        description: publicMessage(language, aboutPicket(day, picket), { country }),
        ...(waits ? { status: 'tentative' as const } : {}),
        location,
        url,
      },
    ];
  });
  return [whole, ...pickets];
}

function aboutPicket({ blocked }: PublicDay, { waits }: PublicPicket): PublicKey {
  if (waits) return 'public.waits.description';
  return blocked ? 'public.blocked.picket.description' : 'public.picket.description';
}

/** The countries that may be told: of themselves, or by the cities in them. */
export function countriesTold(day: PublicDay): string[] {
  return [...new Set([...day.countries, ...day.pickets.map(({ country }) => country)])].sort();
}

/** The day as the feed of one country tells it. */
export function dayInCountry(day: PublicDay, country: string): PublicDay {
  return { ...day, pickets: day.pickets.filter((picket) => picket.country === country) };
}

/** The northern season of a date: the country of the conference and most of the sections are there. */
function seasonOf(date: string): PublicDay['season'] {
  const month = Number(date.slice(5, 7));
  if (month >= 3 && month <= 5) return 'spring';
  if (month >= 6 && month <= 8) return 'summer';
  if (month >= 9 && month <= 11) return 'autumn';
  return 'winter';
}

function publicPicket({ record, starts, ends, waits }: DayPicket, released: Released): PublicPicket {
  const { id, country, city, place, timeZone } = record;
  return {
    id,
    country,
    city,
    timeZone,
    ...(waits ? { waits } : {}),
    ...(released.places === undefined ? {} : { place }),
    ...(released.date === undefined || starts === undefined || ends === undefined ? {} : { starts, ends }),
  };
}
