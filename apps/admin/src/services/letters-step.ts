import {
  followLetters,
  type LetterEvent,
  letterEventSchema,
  letterLanguages,
  type Reason,
} from '@plenum/letters';
import { change } from './documents.ts';
import { appendStep, digestOf, type FormMark, isKept, nextPosition, stepMarks } from './letters-append.ts';
import { letterNow, type OpenLetter, type OpenLetters, openLetters } from './letters-open.ts';
import { besideFields, dayProblem, type FieldProblem } from './letters-problems.ts';
import { isCode, type LetterStep } from './letters-record.ts';
import type { Office } from './office.ts';

export const letterStepKinds = ['asked', 'consented', 'checked', 'worded', 'copy', 'closed'] as const;
export type LetterStepKind = (typeof letterStepKinds)[number];

/** Every field that a form of a letter has; what a form does not need is empty. */
export const letterFields = [
  'by',
  'on',
  'section',
  'recipient',
  'what',
  'language',
  'title',
  'demands',
] as const;
export type LetterField = (typeof letterFields)[number];
export type LetterForm = FormMark & { step: LetterStepKind } & Record<LetterField, string>;

export type LetterStepTaken =
  | { status: 'saved' | 'conflict' | 'unknown' }
  | { status: 'problems'; problems: FieldProblem[] }
  | { status: 'refused'; reasons: Reason[] };

/** Adds one step to a letter. What does not fit with what is known of it is told and not kept. */
export async function takeLetterStep(
  office: Office,
  document: string,
  form: LetterForm,
): Promise<LetterStepTaken> {
  const open = await openLetters(office);
  const letter = open.letters.find(({ head }) => head.document === document);
  if (letter === undefined) return { status: 'unknown' };
  const says = digestOf([document, form.step, letterFields.map((field) => form[field])]);
  if (isKept(letter.steps, form, says)) return { status: 'saved' };
  if (form.revision !== String(letter.head.revision)) return { status: 'conflict' };
  const problems: FieldProblem[] = [];
  const step = readStep(form, open, problems);
  if (step === undefined || problems.length > 0) return { status: 'problems', problems };
  const judged = judge(open, letter, step);
  if (judged !== undefined) return judged;
  return appendStep(office, 'letter-step', {
    position: nextPosition(letter.steps),
    heads: [change('letter', letter.head, letter.head.value)],
    value: { letter: document, ...stepMarks(office, form, says), step },
  });
}

/** What stands against a step once everything before it has happened: a log never loses what it has taken. */
function judge(
  { sections }: OpenLetters,
  { head, steps }: OpenLetter,
  step: LetterStep,
): Exclude<LetterStepTaken, { status: 'saved' | 'conflict' | 'unknown' }> | undefined {
  const after = letterNow(head.value, [...steps.map(({ value }) => value.step), step]);
  try {
    const { trail } = followLetters({ letter: after.letter, sections, events: after.events });
    const reasons = trail.filter(({ taken }) => !taken).flatMap(({ because }) => because);
    return reasons.length === 0 ? undefined : { status: 'refused', reasons };
  } catch (error) {
    return { status: 'problems', problems: besideFields(error, letterFields, otherwise[step.kind]) };
  }
}

const otherwise: Record<LetterStep['kind'], LetterField> = {
  asked: 'by',
  consented: 'on',
  checked: 'on',
  worded: 'language',
  reworded: 'title',
  event: 'on',
};

function readStep(
  form: LetterForm,
  { today }: OpenLetters,
  problems: FieldProblem[],
): LetterStep | undefined {
  const { by, on } = form;
  const readCode = () => {
    if (by === '') problems.push({ field: 'by', code: 'missing' });
    else if (!isCode(by)) problems.push({ field: 'by', code: 'not-a-code', found: by });
  };
  const readDay = () => problems.push(...dayProblem('on', on, today));
  switch (form.step) {
    case 'asked':
      readCode();
      return { kind: 'asked', by };
    case 'consented':
    case 'checked':
      readCode();
      readDay();
      return { kind: form.step, by, on };
    case 'worded':
      return readWording(form, problems);
    case 'copy':
    case 'closed': {
      readDay();
      const event = readEvent(form);
      if (event !== undefined) return { kind: 'event', event };
      problems.push({ field: 'what', code: 'unknown-kind', found: form.what });
      return undefined;
    }
  }
}

const closings = ['yielded', 'moved'];

function readEvent({ step, what, section, recipient, on }: LetterForm): LetterEvent | undefined {
  const isClosing = closings.includes(what);
  if (isClosing !== (step === 'closed')) return undefined;
  const raw = isClosing ? { kind: what, on } : { kind: what, section, recipient: Number(recipient || 0), on };
  // What else is wrong with it is told by the package, by field.
  const known = letterEventSchema.safeParse({
    ...raw,
    on: '2000-01-01',
    ...(isClosing ? {} : { section: 'a', recipient: 0 }),
  });
  return known.success ? (raw as LetterEvent) : undefined;
}

function readWording(
  { language: typed, title, demands }: LetterForm,
  problems: FieldProblem[],
): LetterStep | undefined {
  const language = letterLanguages.find((one) => one === typed);
  const lines = demands
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (language === undefined) problems.push({ field: 'language', code: 'unknown-language', found: typed });
  if (title === '') problems.push({ field: 'title', code: 'missing' });
  if (lines.length === 0) problems.push({ field: 'demands', code: 'missing' });
  return language && { kind: 'worded', language, title, demands: lines };
}
