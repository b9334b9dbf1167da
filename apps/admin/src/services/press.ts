import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type CoverageItem, type Digest, type DigestCoverage, makeDigest } from '@plenum/solidarity';
import { dayIn } from './book-known.ts';
import { change, held } from './documents.ts';
import { openConference } from './load-conference.ts';
import { newId, type Office } from './office.ts';
import { reportsNow } from './report.ts';
import {
  blankMedia,
  isBlankMedia,
  type MediaForm,
  type MediaProblem,
  mediaFormOf,
  readMedia,
} from './report-media-read.ts';

/** An item with where it can be changed: on its own page, or in the report of its picket. */
export type PressItem = DigestCoverage & { document: string; city: string | undefined };

export type PressView = {
  items: PressItem[];
  byMedium: Digest['coverage']['byMedium'];
  byCampaign: Digest['coverage']['byCampaign'];
  totals: Digest['totals']['coverage'];
  /** The token of an empty form: sent twice, it is kept once. */
  form: string;
};

/** Everything in the media, of pickets and of none: the latest first, and what it adds up to. */
export async function viewPress(office: Office): Promise<PressView> {
  const { documents } = await openConference(office);
  const pickets = held(documents, 'picket');
  const kept = held(documents, 'coverage-item').filter(({ value }) => value.withdrawn !== true);
  const { coverage, totals } = makeDigest({
    pickets: pickets.map(({ value: { id, country, city } }) => ({ id, country, city })),
    reports: reportsNow(held(documents, 'picket-report')).filter(({ picket }) =>
      pickets.some(({ value }) => value.id === picket),
    ),
    coverage: kept.map(({ value }) => value.item),
  });
  // Items of pickets come first; those of none follow in the order in which they were given.
  const own = coverage.items.length - kept.length;
  const items = coverage.items.map((item, index): PressItem => {
    const picket = pickets.find(({ value }) => value.id === item.picket);
    return {
      ...item,
      document: picket?.document ?? kept[index - own]?.document ?? '',
      city: picket?.value.city,
    };
  });
  // Without a date it is of the day itself or unknown: it comes before those that are older.
  const byDate = ({ date = '9' }: PressItem, { date: other = '9' }: PressItem) =>
    date === other ? 0 : date < other ? 1 : -1;
  return {
    items: items.toSorted(byDate),
    byMedium: coverage.byMedium,
    byCampaign: coverage.byCampaign,
    totals: totals.coverage,
    form: newId(office),
  };
}

export type PressItemView = { document: string; revision: number; item: CoverageItem; form: MediaForm };

/** One item to be corrected; nothing for a document that is none, or counts no longer. */
export async function viewPressItem(office: Office, document: string): Promise<PressItemView | undefined> {
  const { documents } = await openConference(office);
  const kept = held(documents, 'coverage-item').find((one) => one.document === document);
  if (kept === undefined || kept.value.withdrawn) return undefined;
  const { item } = kept.value;
  return { document, revision: kept.revision, item, form: mediaFormOf(item) };
}

export type PressSaved =
  | { status: 'saved' | 'conflict' | 'unknown' }
  | { status: 'problems'; problems: MediaProblem[] };

/** Adds an item; the same form sent twice adds one. */
export async function addPressItem(office: Office, token: string, form: MediaForm): Promise<PressSaved> {
  const { documents, conference } = await openConference(office);
  if (!/^[0-9a-f]{32}$/.test(token)) return { status: 'unknown' };
  const read = readMedia(
    isBlankMedia(form) ? blankMedia : form,
    dayIn(conference.settled.timeZone, office.now()),
  );
  if (read.item === undefined) return { status: 'problems', problems: read.problems };
  const document = createHash('sha256').update(`coverage ${token}`).digest('hex').slice(0, 32);
  const all = held(documents, 'coverage-item');
  const before = all.find((one) => one.document === document);
  if (before !== undefined)
    return { status: isDeepStrictEqual(before.value.item, read.item) ? 'saved' : 'conflict' };
  const at = { document, revision: null, position: all.length };
  return save(office, [change('coverage-item', at, { item: read.item })]);
}

/** Corrects an item on top of the revision that the form was made from, or has it count no longer. */
export async function correctPressItem(
  office: Office,
  document: string,
  revision: number,
  form: MediaForm | 'withdrawn',
): Promise<PressSaved> {
  const { documents, conference } = await openConference(office);
  const kept = held(documents, 'coverage-item').find((one) => one.document === document);
  if (kept === undefined) return { status: 'unknown' };
  // What counts no longer does not come back by a form that was made before.
  if (kept.value.withdrawn) return { status: form === 'withdrawn' ? 'saved' : 'conflict' };
  const at = { document, revision, position: kept.position };
  if (form === 'withdrawn')
    return save(office, [change('coverage-item', at, { item: kept.value.item, withdrawn: true })]);
  const read = readMedia(form, dayIn(conference.settled.timeZone, office.now()));
  if (read.item === undefined) return { status: 'problems', problems: read.problems };
  return save(office, [change('coverage-item', at, { item: read.item })]);
}

async function save(office: Office, changes: Parameters<Office['store']['save']>[0]): Promise<PressSaved> {
  const now = office.now().toISOString();
  const saved = await office.store.save(changes, { by: office.by, now, read: [] });
  return { status: saved.status };
}
