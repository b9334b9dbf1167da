import type { AmendmentReasonCode, Loss, PlatformProblemCode, ReasonCode, RowCode } from '@plenum/platform';
import type { Key, Params } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { PlatformFileCode } from '../services/file-problem.ts';

/** What may be wrong with a text; what only a mistake of ours could bring about has one sentence. */
export const textProblemWords = {
  missing: 'platform.problem.unusable',
  'wrong-type': 'platform.problem.unusable',
  'unknown-field': 'platform.problem.unusable',
  'not-allowed': 'platform.problem.unusable',
  empty: 'platform.problem.empty',
  'out-of-range': 'platform.problem.unusable',
  'too-long': 'platform.problem.too-long',
  'too-many': 'platform.problem.too-many',
  'too-deep': 'platform.problem.too-deep',
  'not-a-line': 'platform.problem.not-a-line',
  'lone-surrogate': 'platform.problem.lone-surrogate',
  'control-character': 'platform.problem.control-character',
  'duplicate-id': 'platform.problem.unusable',
  'unknown-clause': 'platform.problem.unusable',
  'not-of-this-text': 'platform.problem.unusable',
  'unknown-amendment': 'platform.problem.unusable',
  'unknown-question': 'platform.problem.unusable',
  'not-alternatives': 'platform.problem.unusable',
  'consequential-on-consequential': 'platform.problem.unusable',
  'consequential-collides': 'platform.problem.unusable',
  'not-an-instant': 'platform.problem.unusable',
  'not-a-date': 'platform.problem.unusable',
  'not-a-docx': 'platform.problem.not-a-docx',
  'unpacks-too-large': 'platform.problem.unpacks-too-large',
} as const satisfies Record<PlatformProblemCode, Key>;

const fileWords = {
  ...textProblemWords,
  'unknown-heading': 'platform.row.unknown-heading',
  'repeated-heading': 'platform.row.repeated-heading',
  'unknown-paragraph': 'platform.row.unknown-paragraph',
  'words-missing': 'platform.row.words-missing',
  'words-not-wanted': 'platform.row.words-not-wanted',
  'repeated-id': 'file.repeated-id',
  'not-a-motion': 'platform.motions.not-a-motion',
  'before-first-motion': 'platform.motions.before-first-motion',
  'motion-without-words': 'platform.motions.motion-without-words',
  'repeated-motion': 'platform.motions.repeated-motion',
} as const satisfies Record<PlatformFileCode extends `platform.${infer Code}` ? Code : never, Key>;

/** The sentence of a problem in one of the files. */
export const platformFileKey = (code: PlatformFileCode): Key =>
  fileWords[code.slice('platform.'.length) as keyof typeof fileWords];

const reasonWords = {
  'no-such-clause': 'platform.question.no-such-clause',
  'no-such-edition': 'platform.question.no-such-edition',
  'clause-removed': 'platform.question.clause-removed',
  'words-gone': 'platform.question.words-gone',
  'words-found-twice': 'platform.question.words-found-twice',
  'overlapping-edits': 'platform.question.overlapping-edits',
  'changes-nothing': 'platform.question.changes-nothing',
  'leaves-nothing': 'platform.question.leaves-nothing',
  'words-changed': 'platform.question.words-changed',
  'clause-moved': 'platform.question.clause-moved',
  'target-gone': 'platform.question.target-gone',
  'several-clauses': 'platform.question.several-clauses',
  'citation-unreadable': 'platform.citation.unreadable',
  'citation-beyond-edition': 'platform.citation.beyond-edition',
  'citation-beyond-line': 'platform.citation.beyond-line',
  'citation-backwards': 'platform.citation.backwards',
  'unknown-heading': 'platform.question.unknown-heading',
  'repeated-heading': 'platform.question.repeated-heading',
  'unknown-paragraph': 'platform.question.unknown-paragraph',
} as const satisfies Record<
  AmendmentReasonCode | ReasonCode | Extract<RowCode, `${string}-heading` | 'unknown-paragraph'>,
  Key
>;

/** Why an amendment or a citation is in question, as a sentence; a reason may come from a file on a disc. */
export function questionWords(
  reader: Reader,
  { code, params }: { code: string; params: Record<string, unknown> },
): string {
  const key = Object.hasOwn(reasonWords, code) ? reasonWords[code as keyof typeof reasonWords] : undefined;
  if (key === undefined) return reader.say('platform.problem.unusable');
  const said: Params = {};
  for (const [name, value] of Object.entries(params))
    said[name] = typeof value === 'number' ? value : [value].flat().join(', ');
  return reader.say(key, said);
}

const losses = {
  'tables-as-rows': 'platform.loss.tables-as-rows',
  'images-left-out': 'platform.loss.images-left-out',
  'notes-at-the-end': 'platform.loss.notes-at-the-end',
  'comments-left-out': 'platform.loss.comments-left-out',
  'tracked-changes-taken': 'platform.loss.tracked-changes-taken',
  'headers-left-out': 'platform.loss.headers-left-out',
  'fields-as-words': 'platform.loss.fields-as-words',
} as const satisfies Record<Loss['code'], Key>;

/** What of a file a text does not keep. */
export const lossWords = (reader: Reader, { code, params }: Loss): string => reader.say(losses[code], params);
