import type { AgendaProblemCode } from '@plenum/agenda';
import type { Key, Params } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { AgendaFileCode, FileProblem, PlatformFileCode } from '../services/file-problem.ts';
import { agendaProblems } from './agenda-words.ts';
import { requestProblems } from './letters-words.ts';
import { platformFileKey } from './platform-words.ts';

const sentences = {
  ...requestProblems,
  'file-missing': 'file.file-missing',
  'not-json': 'file.not-json',
  'wrong-value': 'file.wrong-value',
  'no-booked-venue': 'file.no-booked-venue',
  'no-rows': 'file.no-rows',
  'repeated-id': 'file.repeated-id',
  'unknown-branch': 'file.unknown-branch',
  'unknown-currency': 'file.unknown-currency',
  'no-rate': 'file.no-rate',
  'bad-amount': 'file.bad-amount',
  'bad-earmark': 'file.bad-earmark',
  'bad-hours': 'file.bad-hours',
  'bad-rate': 'file.bad-rate',
  'unknown-zone': 'file.unknown-zone',
  'unknown-rule': 'file.unknown-rule',
  'unknown-method': 'file.unknown-method',
  'not-an-id': 'file.not-an-id',
  'not-a-count': 'file.not-a-count',
  'not-a-norm': 'file.not-a-norm',
  'not-a-fraction': 'file.not-a-fraction',
  'not-a-standing': 'file.not-a-standing',
  'not-a-reason': 'file.not-a-reason',
  'part-not-counted': 'file.part-not-counted',
  'minimum-above-maximum': 'file.minimum-above-maximum',
  'no-bands': 'file.no-bands',
  'bands-not-open': 'file.bands-not-open',
  'bands-out-of-order': 'file.bands-out-of-order',
  'bands-falling': 'file.bands-falling',
  'seats-below-minimums': 'file.seats-below-minimums',
  'seats-above-maximums': 'file.seats-above-maximums',
  'order-incomplete': 'file.order-incomplete',
  'united-twice': 'file.united-twice',
  'branch-united': 'file.branch-united',
  'repeated-exception': 'file.repeated-exception',
  'not-a-month': 'file.not-a-month',
  'not-a-period': 'file.not-a-period',
  'repeated-month': 'file.repeated-month',
  'repeated-date': 'file.repeated-date',
  'membership-unsaid': 'file.membership-unsaid',
  'empty-file': 'file.empty-file',
  'invalid-utf8': 'file.invalid-utf8',
  nul: 'file.nul',
  'unclosed-quote': 'file.unclosed-quote',
  'stray-quote': 'file.stray-quote',
  'missing-column': 'file.missing-column',
  'repeated-column': 'file.repeated-column',
  'extra-column': 'file.extra-column',
  'too-few-cells': 'file.too-few-cells',
  'too-many-cells': 'file.too-many-cells',
  'too-long': 'file.too-long',
  'empty-cell': 'file.empty-cell',
  'empty-item': 'file.empty-item',
  'wrong-pattern': 'file.wrong-pattern',
  'not-an-integer': 'file.not-an-integer',
  'not-a-decimal': 'file.not-a-decimal',
  'too-large': 'file.too-large',
  'below-minimum': 'file.below-minimum',
  'above-maximum': 'file.above-maximum',
  'not-one-of': 'file.not-one-of',
  'not-a-date': 'file.not-a-date',
  'not-yes-or-no': 'file.not-yes-or-no',
  'ambiguous-date': 'file.ambiguous-date',
  'competing-columns': 'file.competing-columns',
  'unknown-bytes': 'file.unknown-bytes',
  // What a caller of `tables` can do wrong and a file cannot: said without particulars.
  'not-as-expected': 'file.not-as-expected',
  'bad-delimiter': 'file.not-as-expected',
  'not-a-finite-number': 'file.not-as-expected',
  'lone-surrogate': 'file.not-as-expected',
  'bad-encoding': 'file.not-as-expected',
  'shared-synonym': 'file.not-as-expected',
} satisfies Record<Exclude<FileProblem['code'], AgendaFileCode | PlatformFileCode>, Key>;

/** Codes whose words do not yet say what should stand there; the others' do, in the reader's language. */
const unsaid = new Set<FileProblem['code']>([
  'wrong-value',
  'wrong-pattern',
  'not-as-expected',
  'wrong-type',
  'mixed-units',
  'demands-differ',
]);

const isOfAgenda = (code: FileProblem['code']): code is AgendaFileCode => code.startsWith('agenda.');

const isOfPlatform = (code: FileProblem['code']): code is PlatformFileCode => code.startsWith('platform.');

function keyOf(code: FileProblem['code']): Key {
  if (isOfPlatform(code)) return platformFileKey(code);
  return isOfAgenda(code)
    ? agendaProblems[code.slice('agenda.'.length) as AgendaProblemCode]
    : sentences[code];
}

/** One sentence: file, line, column, what is wrong, what was expected, what stands there. */
export function fileProblemWords(reader: Reader, problem: FileProblem): string {
  const { file, line, column, code, found } = problem;
  const what = [
    reader.say(keyOf(code)),
    ...expectation(reader, problem),
    ...(found === undefined
      ? []
      : [found === '' ? reader.say('file.foundNothing') : reader.say('file.found', { found })]),
  ].join('; ');
  const [key, params] = where(line, column);
  return `${reader.say(key, { file, what, ...params })}.`;
}

function expectation(reader: Reader, problem: FileProblem): string[] {
  const { code, expected, minimum, maximum, values } = problem;
  const limits = [
    ...(minimum === undefined ? [] : [reader.say('file.atLeast', { minimum: String(minimum) })]),
    ...(maximum === undefined ? [] : [reader.say('file.atMost', { maximum: String(maximum) })]),
    ...(values === undefined ? [] : [values.join(' | ')]),
  ];
  if (limits.length > 0) return [reader.say('file.expected', { expected: limits.join(', ') })];
  return expected === undefined || !unsaid.has(code) ? [] : [reader.say('file.expected', { expected })];
}

function where(line: number | undefined, column: string | undefined): [Key, Params] {
  if (line !== undefined && column !== undefined) return ['file.where.cell', { line: String(line), column }];
  if (line !== undefined) return ['file.where.line', { line: String(line) }];
  if (column !== undefined) return ['file.where.column', { column }];
  return ['file.where', {}];
}
