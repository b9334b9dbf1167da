import type { PicketReport } from '@plenum/solidarity';
import { readCount } from './read-count.ts';
import {
  blankMedia,
  isBlankMedia,
  type MediaForm,
  type MediaProblem,
  mediaFormOf,
  readMedia,
} from './report-media-read.ts';

export const letterOutcomes = [
  'received',
  'refused',
  'not-handed-in',
] as const satisfies readonly PicketReport['letter'][];

/** A report as it was typed; rows that were left empty say nothing. */
export type ReportForm = {
  turnout: string;
  minutes: string;
  letter: string;
  media: MediaForm[];
  photos: { ref: string; consent: boolean }[];
};

/** What is wrong, and in which row of the media or the photos. */
export type ReportProblem =
  | {
      field: 'turnout' | 'minutes' | 'letter';
      code: 'not-a-count' | 'not-minutes' | 'no-letter';
      found: string;
    }
  | { field: 'photo'; row: number; code: 'consent-alone' | 'too-long'; found: string }
  | (MediaProblem & { row: number });

/** Rows of each kind that a form may have. */
export const mostRows = 40;
const freeRows = 3;
const longest = 500;

/** The form of what was reported last, with rows left free; without a report, an empty one. */
export function reportFormOf(report: PicketReport | undefined, minutes: number): ReportForm {
  return {
    turnout: report === undefined ? '' : String(report.turnout),
    minutes: String(report?.minutes ?? minutes),
    letter: report?.letter ?? '',
    ...withFreeRows({ media: (report?.media ?? []).map(mediaFormOf), photos: report?.photos ?? [] }),
  };
}

/** The rows that say something, and some free ones after them. */
export function withFreeRows({ media, photos }: Pick<ReportForm, 'media' | 'photos'>) {
  const free = <T>(rows: readonly T[], blank: T): T[] =>
    [...rows, ...Array.from({ length: freeRows }, () => blank)].slice(0, Math.max(mostRows, rows.length));
  return {
    media: free(
      media.filter((row) => !isBlankMedia(row)),
      blankMedia,
    ),
    photos: free(
      photos.filter(({ ref, consent }) => ref !== '' || consent),
      { ref: '', consent: false },
    ),
  };
}

/** Reads what a section reports, or tells everything that is wrong with it. */
export function readReport(
  form: ReportForm,
  picket: string,
  today: string,
): { report: PicketReport; problems: [] } | { report: undefined; problems: ReportProblem[] } {
  const problems: ReportProblem[] = [];
  const turnout = readCount(form.turnout);
  if (turnout === undefined) problems.push({ field: 'turnout', code: 'not-a-count', found: form.turnout });
  const minutes = readCount(form.minutes);
  if (minutes === undefined || minutes > 1440)
    problems.push({ field: 'minutes', code: 'not-minutes', found: form.minutes });
  const letter = letterOutcomes.find((one) => one === form.letter);
  if (letter === undefined) problems.push({ field: 'letter', code: 'no-letter', found: form.letter });
  const media = form.media.flatMap((row, index) => {
    if (isBlankMedia(row)) return [];
    const read = readMedia(row, today);
    problems.push(...read.problems.map((problem) => ({ ...problem, row: index })));
    return read.item === undefined ? [] : [read.item];
  });
  const photos = form.photos.flatMap((photo, row) => {
    const { ref, consent } = photo;
    if (ref.length > longest) problems.push({ field: 'photo', row, code: 'too-long', found: ref });
    if (ref === '' && consent) problems.push({ field: 'photo', row, code: 'consent-alone', found: '' });
    return ref === '' ? [] : [{ ref: ref.toWellFormed(), consent }];
  });
  if (problems.length > 0 || turnout === undefined || minutes === undefined || letter === undefined)
    return { report: undefined, problems };
  return {
    report: {
      picket,
      turnout,
      minutes,
      letter,
      ...(media.length === 0 ? {} : { media }),
      ...(photos.length === 0 ? {} : { photos }),
    },
    problems: [],
  };
}
