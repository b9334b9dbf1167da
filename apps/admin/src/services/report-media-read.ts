import { type CoverageItem, coverageItemSchema } from '@plenum/solidarity';
import { dayProblem } from './letters-problems.ts';
import { readCount } from './read-count.ts';

/** The kinds of media that are told apart by name; a file may have others. */
export const mediums = [
  'national-tv',
  'local-tv',
  'radio',
  'newspaper',
  'agency',
  'press-review',
  'website',
  'social-media',
  'other',
] as const;

export const mediaFields = [
  'medium',
  'outlet',
  'outlets',
  'campaign',
  'date',
  'place',
  'link',
  'archive',
  'note',
] as const;
export type MediaField = (typeof mediaFields)[number];
/** A report in the media as it was typed. */
export type MediaForm = Record<MediaField, string>;
export type MediaCode =
  | 'no-medium'
  | 'bad-medium'
  | 'bad-link'
  | 'not-outlets'
  | 'bad-date'
  | 'in-future'
  | 'too-long';
export type MediaProblem = { field: MediaField; code: MediaCode; found: string };

export const blankMedia: MediaForm = {
  medium: '',
  outlet: '',
  outlets: '',
  campaign: '',
  date: '',
  place: '',
  link: '',
  archive: '',
  note: '',
};

const { medium: mediumSchema, link: linkSchema } = coverageItemSchema.shape;
const longest = 500;

export const isBlankMedia = (form: MediaForm): boolean => mediaFields.every((field) => form[field] === '');

/** The form of what is known. */
export const mediaFormOf = (item: CoverageItem): MediaForm => ({
  ...blankMedia,
  ...Object.fromEntries(Object.entries(item).map(([field, value]) => [field, String(value)])),
});

/** Reads a report in the media, or tells everything that is wrong with it. */
export function readMedia(
  form: MediaForm,
  today: string,
): { item: CoverageItem; problems: [] } | { item: undefined; problems: MediaProblem[] } {
  const { medium, outlets, date, link, archive } = form;
  const problems: MediaProblem[] = [];
  const tell = (field: MediaField, code: MediaCode) => problems.push({ field, code, found: form[field] });
  if (medium === '') tell('medium', 'no-medium');
  else if (!mediumSchema.safeParse(medium).success) tell('medium', 'bad-medium');
  const count = outlets === '' ? undefined : readCount(outlets);
  if (outlets !== '' && (count === undefined || count < 1)) tell('outlets', 'not-outlets');
  if (date !== '')
    for (const { code } of dayProblem('date', date, today))
      tell('date', code === 'in-future' ? code : 'bad-date');
  if (link !== '' && !linkSchema.safeParse(link).success) tell('link', 'bad-link');
  if (archive !== '' && !linkSchema.safeParse(archive).success) tell('archive', 'bad-link');
  for (const field of ['medium', 'outlet', 'campaign', 'place', 'note'] as const)
    if (form[field].length > longest) tell(field, 'too-long');
  if (problems.length > 0) return { item: undefined, problems };
  const given = Object.fromEntries(
    mediaFields.flatMap((field) =>
      field === 'outlets' || form[field] === '' ? [] : [[field, form[field].toWellFormed()]],
    ),
  );
  return { item: { ...given, medium, ...(count === undefined ? {} : { outlets: count }) }, problems: [] };
}
