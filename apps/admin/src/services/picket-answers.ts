import { parseWindows } from '@plenum/solidarity';
import type { PicketRecord } from './conference.ts';
import { change, held } from './documents.ts';
import { codeOf } from './error-code.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { readCount } from './read-count.ts';

export const advices = ['plan', 'lawyer first', 'no gathering'] as const;

/** What a section answers, as somebody typed it. */
export type AnswersForm = {
  available: string;
  turnout: string;
  minutes: string;
  advice: string;
  contingent: boolean;
};
export type AnswersProblem = {
  field: 'available' | 'turnout' | 'minutes';
  code: 'bad-hours' | 'not-a-count' | 'not-minutes';
};

export type AnswersSaved =
  | { status: 'saved' }
  | { status: 'problems'; problems: AnswersProblem[] }
  | { status: 'conflict' | 'unknown' };

/** Enters what a section has answered, on top of the revision that the form was made from. */
export async function saveAnswers(
  office: Office,
  document: string,
  revision: number,
  form: AnswersForm,
): Promise<AnswersSaved> {
  const { documents } = await openConference(office);
  const picket = held(documents, 'picket').find((one) => one.document === document);
  const advice = advices.find((one) => one === form.advice);
  if (picket === undefined || advice === undefined) return { status: 'unknown' };
  const read = readAnswers(form);
  if ('problems' in read) return { status: 'problems', problems: read.problems };
  const value: PicketRecord = { ...picket.value, ...read.answers, advice, contingent: form.contingent };
  const at = { document, revision, position: picket.position };
  const saved = await office.store.save([change('picket', at, value)], {
    by: office.by,
    now: office.now().toISOString(),
    read: [],
  });
  return { status: saved.status };
}

/** The form of what is known now. */
export function answersOf({
  available,
  expectedTurnout,
  minutes,
  advice,
  contingent,
}: PicketRecord): AnswersForm {
  return {
    available: available.map(({ from, to }) => `${from}-${to}`).join('; '),
    turnout: String(expectedTurnout),
    minutes: String(minutes),
    advice,
    contingent: contingent === true,
  };
}

function readAnswers(form: AnswersForm) {
  const problems: AnswersProblem[] = [];
  const available = readHours(form.available);
  if (available === undefined) problems.push({ field: 'available', code: 'bad-hours' });
  const expectedTurnout = readCount(form.turnout);
  if (expectedTurnout === undefined) problems.push({ field: 'turnout', code: 'not-a-count' });
  const minutes = readCount(form.minutes);
  const fits = minutes !== undefined && minutes >= 1 && minutes <= 1440;
  if (!fits) problems.push({ field: 'minutes', code: 'not-minutes' });
  if (available === undefined || expectedTurnout === undefined || minutes === undefined || !fits)
    return { problems };
  return { answers: { available, expectedTurnout, minutes } };
}

/** Hours of one day; the record keeps no 24:00. */
export function readHours(typed: string) {
  try {
    const windows = parseWindows(typed);
    return windows.some(({ from, to }) => to === '24:00' || from === to) ? undefined : windows;
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return undefined;
  }
}
