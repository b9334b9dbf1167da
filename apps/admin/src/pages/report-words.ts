import type { DigestReason, PicketReport } from '@plenum/solidarity';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { MediaCode } from '../services/report-media-read.ts';
import type { ReportProblem } from '../services/report-read.ts';

export const letterNames = {
  received: 'report.letter.received',
  refused: 'report.letter.refused',
  'not-handed-in': 'report.letter.not-handed-in',
} as const satisfies Record<PicketReport['letter'], Key>;

const problems = {
  'not-a-count': 'report.problem.not-a-count',
  'not-minutes': 'report.problem.not-minutes',
  'no-letter': 'report.problem.no-letter',
  'no-medium': 'report.problem.no-medium',
  'bad-medium': 'report.problem.bad-medium',
  'bad-link': 'report.problem.bad-link',
  'not-outlets': 'report.problem.not-outlets',
  'bad-date': 'report.problem.bad-date',
  'in-future': 'report.problem.in-future',
  'too-long': 'report.problem.too-long',
  'consent-alone': 'report.problem.consent-alone',
} as const satisfies Record<ReportProblem['code'] | MediaCode, Key>;

/** What is wrong beside a field of a report or of the press. */
export function reportProblem(reader: Reader, code: keyof typeof problems, found: string): string {
  return reader.say(problems[code], { found: found.length > 40 ? `${found.slice(0, 39)}…` : found });
}

type Sentences = {
  [C in DigestReason['code']]: (
    reader: Reader,
    params: Extract<DigestReason, { code: C }>['params'],
    city: (picket: string) => string,
  ) => string;
};

const sentences: Sentences = {
  'photo-without-consent': (reader, { picket, photos }, city) =>
    reader.say('digest.note.photo-without-consent', { city: city(picket), photos }),
  'link-without-archive': (reader, { link }) => reader.say('digest.note.link-without-archive', { link }),
  'report-of-cancelled': (reader, { picket }, city) =>
    reader.say('digest.note.report-of-cancelled', { city: city(picket) }),
  'nobody-came': (reader, { picket }, city) => reader.say('digest.note.nobody-came', { city: city(picket) }),
};

/** What to mind before a digest goes out. */
export function digestNote(
  reader: Reader,
  { code, params }: DigestReason,
  city: (picket: string) => string,
): string {
  const say = sentences[code] as (
    reader: Reader,
    params: DigestReason['params'],
    city: (picket: string) => string,
  ) => string;
  return say(reader, params, city);
}
