import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { followLetters, type Letter, letterSchema } from '@plenum/letters';
import { change, held } from './documents.ts';
import {
  blankRequest,
  letterOf,
  type RequestForm,
  requestFields,
  requestFormOf,
} from './letter-request-form.ts';
import { digestOf, nextPosition, stepMarks } from './letters-append.ts';
import { letterNow, type OpenLetter, openLetters } from './letters-open.ts';
import { dayProblem, type FieldProblem, problemsIn } from './letters-problems.ts';
import { newId, type Office } from './office.ts';

export type RequestView = {
  /** None for a request that is new. */
  document: string | undefined;
  revision: number;
  /** What the form brings along: sent twice, it is kept once. */
  token: string;
  form: RequestForm;
  /** Once something has happened to a copy, or it is closed, its words and whom it goes to stand. */
  sent: boolean;
};

export type RequestSaved =
  | { status: 'saved'; document: string }
  | { status: 'conflict' | 'unknown' | 'sent' }
  | { status: 'problems'; problems: FieldProblem[] };

/** The form of a new request, or of one that is there; nothing for a document that is none. */
export async function viewRequest(office: Office, document?: string): Promise<RequestView | undefined> {
  const { letters, today } = await openLetters(office);
  const token = newId(office);
  if (document === undefined) return { document, revision: 0, token, form: blankRequest(today), sent: false };
  const letter = letters.find(({ head }) => head.document === document);
  if (letter === undefined) return undefined;
  const { revision, value } = letter.head;
  return { document, revision, token, form: requestFormOf(value), sent: isSent(letter) };
}

const isSent = ({ events }: OpenLetter): boolean => events.length > 0;

/** Adds a request for letters; the same form sent twice adds one. */
export async function addRequest(office: Office, token: string, form: RequestForm): Promise<RequestSaved> {
  if (!/^[0-9a-f]{32}$/.test(token)) return { status: 'unknown' };
  const { loaded, today, letters } = await openLetters(office);
  const document = createHash('sha256').update(`letter ${token}`).digest('hex').slice(0, 32);
  const before = letters.find(({ head }) => head.document === document);
  const ids = new Set([
    ...letters.map(({ head }) => head.value.id),
    ...held(loaded.documents, 'aid-call').map(({ value }) => value.id),
  ]);
  let number = letters.length + 1;
  while (ids.has(`letter-${number}`)) number += 1;
  const read = judge(form, before?.head.value.id ?? `letter-${number}`, today);
  if (read.letter === undefined) return { status: 'problems', problems: read.problems };
  if (before !== undefined)
    return isDeepStrictEqual(before.head.value, read.letter)
      ? { status: 'saved', document }
      : { status: 'conflict' };
  const at = { document, revision: null, position: nextPosition(held(loaded.documents, 'letter')) };
  return save(office, document, [change('letter', at, read.letter)]);
}

/**
 * Edits a request on top of the revision that the form was made from. Other words need another consent and another
 * reading: what was entered about the earlier ones counts no longer, nor do their translations.
 */
export async function editRequest(
  office: Office,
  document: string,
  { revision, token }: { revision: number; token: string },
  form: RequestForm,
): Promise<RequestSaved> {
  const { letters, today, sections } = await openLetters(office);
  const letter = letters.find(({ head }) => head.document === document);
  if (letter === undefined) return { status: 'unknown' };
  const { head, steps, events } = letter;
  const { requestedBy, consent, lawyersCheck, translations, ...earlier } = head.value;
  const typed = { ...form, requestedBy: '', consent: '', lawyersCheck: '' };
  const read = judge(typed, head.value.id, today);
  if (read.letter === undefined) return { status: 'problems', problems: read.problems };
  const words = ({ title, to, copies, demands, languages }: Letter) => ({
    title,
    to,
    copies,
    demands,
    languages,
  });
  const reworded = !isDeepStrictEqual(words(read.letter), words(earlier));
  if (reworded && isSent(letter)) return { status: 'sent' };
  const asked = requestedBy === undefined ? {} : { requestedBy };
  const behind = Object.fromEntries(
    Object.entries({ consent, lawyersCheck, translations }).filter(([, known]) => known !== undefined),
  );
  const value = { ...read.letter, ...asked, ...(reworded ? {} : behind) };
  if (isDeepStrictEqual(value, head.value)) return { status: 'saved', document };
  const taken = (of: Letter) =>
    followLetters({ letter: of, sections, events }).trail.filter((step) => step.taken).length;
  // Days that would have forbidden what has been sent are refused too.
  const known = steps.map((one) => one.value.step);
  if (!reworded && taken(letterNow(value, known).letter) < taken(letter.letter)) return { status: 'sent' };
  const moved = change('letter', { ...head, revision }, value);
  if (!reworded) return save(office, document, [moved]);
  const marks = stepMarks(office, { form: token, revision: '' }, digestOf([document, 'reworded', value]));
  const step = { letter: document, ...marks, step: { kind: 'reworded' as const } };
  const at = { document: newId(office), revision: null, position: nextPosition(steps) };
  return save(office, document, [moved, change('letter-step', at, step)]);
}

async function save(
  office: Office,
  document: string,
  changes: Parameters<Office['store']['save']>[0],
): Promise<RequestSaved> {
  const now = office.now().toISOString();
  const saved = await office.store.save(changes, { by: office.by, now, read: [] });
  return saved.status === 'saved' ? { status: 'saved', document } : { status: 'conflict' };
}

function judge(
  form: RequestForm,
  id: string,
  today: string,
): { letter: Letter; problems: [] } | { letter: undefined; problems: FieldProblem[] } {
  const letter = letterOf(form, id);
  const early = (['consent', 'lawyersCheck'] as const).flatMap((field) =>
    form[field] === '' ? [] : dayProblem(field, form[field], today),
  );
  try {
    followLetters({ letter: letter as Letter, sections: [] });
    if (early.length === 0) return { letter: letterSchema.parse(letter), problems: [] };
    return { letter: undefined, problems: early };
  } catch (error) {
    const told = problemsIn(error).map(({ code, path }): FieldProblem => {
      const field = fieldOf(path.slice(1));
      const known = requestFields.find((one) => one === field);
      return { field, code, ...(known === undefined ? {} : { found: form[known] }) };
    });
    return { letter: undefined, problems: [...told, ...early.filter(({ code }) => code === 'in-future')] };
  }
}

/** A path of the package as the field of the form that it was typed in: 'to-0-country', 'title'. */
function fieldOf([first = 'title', index, ...rest]: (string | number)[]): string {
  if (first !== 'to' && first !== 'copies') return String(first);
  return `${first}-${typeof index === 'number' ? index : 0}-${rest[0] ?? 'name'}`;
}
