import { type LoadedRelease, readRelease } from '@plenum/site';
import type { Reason } from '@plenum/solidarity';
import { type PublicLanguage, publicLanguages } from '../catalogue/language.ts';
import { codeOf } from './error-code.ts';
import { feedFile, subscription } from './feed-addresses.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { contentOf, publicationOf } from './publish-day.ts';
import { type Fact, facts, type Released } from './records.ts';
import { dueFacts, releaseTimesOf } from './release-times.ts';
import { daySource, draftIn, solidarityDay } from './solidarity-day.ts';
import { wallTime } from './wall-time.ts';

export type PicketRow = {
  id: string;
  city: string;
  country: string;
  section: string;
  place: string;
  timeZone: string;
  /** Wall times there and at the conference, HH:MM; absent when it is not scheduled. */
  there?: { starts: string; ends: string };
  here?: { starts: string; ends: string };
  minutes: number;
  turnout: number;
  advice: 'plan' | 'lawyer first' | 'no gathering';
  policeNoticeDays: number;
  /** Why it is not scheduled, or what to mind. */
  reasons: Reason[];
};

export type SiteView = {
  date: string;
  timeZone: string;
  turnout: number;
  pickets: PicketRow[];
  released: Released;
  /** From when on each fact may be told, and the revision that this was read from; 0 when nothing is settled. */
  planned: Released;
  timesRevision: number;
  /** The facts whose time has come and that are not public. */
  due: Fact[];
  /** The facts ticked in the form: those released or, before the first release, the careful ones; and those due. */
  chosen: Fact[];
  publicNow:
    | {
        number: number;
        at: string;
        pages: { language: PublicLanguage; url: string }[];
        feeds: Feed[];
        /** The countries that have a feed of their own. */
        countries: string[];
        /** It says that the conference has been blocked, since then. */
        blockedSince: string | undefined;
      }
    | undefined;
  /** What lies in the public folder is not what would be published now. */
  changed: boolean;
  /** The public folder cannot be read, by its error's code. */
  unreadable: string | undefined;
};

type Feed = { language: PublicLanguage; url: string; subscribe: string };

/** The solidarity day as drafted, and how much of it the public knows. */
export async function viewSite(office: Office): Promise<SiteView> {
  const loaded = await openConference(office);
  const { settled } = loaded.conference;
  const publication = publicationOf(loaded)?.value;
  const day = await solidarityDay(daySource(loaded), draftIn(office));
  const released = publication?.released ?? {};
  const { release, unreadable } = await lying(office.publicFolder, publication?.signingKey.publicKey);
  const now = office.now().toISOString();
  const next = publication === undefined ? undefined : await contentOf(office, loaded, released, now);
  const times = releaseTimesOf(loaded);
  const planned = times?.value ?? {};
  const due = dueFacts(planned, released, now);
  const { publicUrl } = office;
  return {
    date: day.date,
    timeZone: settled.timeZone,
    turnout: day.turnout,
    pickets: day.pickets.map(({ record, starts, ends, reasons }) => {
      const { id, city, country, section, place, timeZone, minutes, advice, policeNoticeDays } = record;
      const within = (zone: string) =>
        starts === undefined || ends === undefined
          ? undefined
          : { starts: wallTime(starts, zone), ends: wallTime(ends, zone) };
      const there = within(timeZone);
      const here = within(settled.timeZone);
      return {
        id,
        city,
        country,
        section,
        place,
        timeZone,
        minutes,
        turnout: record.expectedTurnout,
        advice,
        policeNoticeDays,
        reasons,
        ...(there === undefined ? {} : { there }),
        ...(here === undefined ? {} : { here }),
      };
    }),
    released,
    planned,
    timesRevision: times?.revision ?? 0,
    due,
    chosen: facts.filter(
      (fact) =>
        due.includes(fact) ||
        (publication === undefined ? fact === 'countries' : released[fact] !== undefined),
    ),
    publicNow:
      release === undefined
        ? undefined
        : {
            number: release.number,
            at: release.publishedAt,
            pages: publicLanguages.map((language) => ({ language, url: `${publicUrl}/${language}/` })),
            feeds: publicLanguages.map((language) => ({
              language,
              url: `${publicUrl}/${language}/${feedFile()}`,
              subscribe: subscription(publicUrl, language),
            })),
            countries: release.paths.flatMap(
              (path) => /^en\/solidarity-([a-z]{2})\.ics$/.exec(path)?.[1]?.toUpperCase() ?? [],
            ),
            blockedSince: release.number === publication?.number ? publication.blockedSince : undefined,
          },
    changed:
      release?.number !== publication?.number ||
      (next !== undefined && next.contentHash !== publication?.contentHash),
    unreadable,
  };
}

/** What the public folder holds, which is the truth about what is public. */
async function lying(
  folder: string,
  publicKey: string | undefined,
): Promise<{ release?: LoadedRelease; unreadable?: string }> {
  try {
    const release = await readRelease(folder, publicKey === undefined ? {} : { publicKey });
    return release.status === 'loaded' ? { release } : {};
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return { unreadable: code };
  }
}
