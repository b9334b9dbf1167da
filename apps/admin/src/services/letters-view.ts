import {
  type ComposedLetters,
  composeLetters,
  followLetters,
  type LetterLog,
  type ReadyLetter,
  type Section,
} from '@plenum/letters';
import { forbiddenNames } from './letters-names.ts';
import { type OpenLetter, type OpenLetters, openLetters } from './letters-open.ts';
import type { LetterStep } from './letters-record.ts';
import { newId, type Office } from './office.ts';

export type LetterStanding = 'closed' | 'ready' | 'not-open' | 'not-ready';

export type LetterLine = Pick<OpenLetter, 'letter' | 'consent' | 'check'> & {
  document: string;
  standing: LetterStanding;
  log: LetterLog;
};

export type LettersView = Pick<OpenLetters, 'today' | 'sections' | 'leftOut'> & { letters: LetterLine[] };

/** All requests for letters, each with how it stands today. */
export async function viewLetters(office: Office): Promise<LettersView> {
  const open = await openLetters(office);
  const { today, sections, leftOut } = open;
  return { today, sections, leftOut, letters: open.letters.map((letter) => lineOf(open, letter)) };
}

function lineOf(
  { sections, today }: OpenLetters,
  { head, letter, consent, check, events }: OpenLetter,
): LetterLine {
  const log = whenClosed(followLetters({ letter, sections, events }, { on: today }));
  return { document: head.document, letter, consent, check, log, standing: standingOf(log) };
}

/** The package takes what was sent on the day of closing; whoever looks at a closed letter is to write no more. */
function whenClosed(log: LetterLog): LetterLog {
  const { closed } = log;
  if (closed === null) return log;
  const { because, on } = closed;
  return { ...log, due: [], against: [{ code: 'closed', params: { because, on } }] };
}

function standingOf({ closed, against }: LetterLog): LetterStanding {
  if (closed !== null) return 'closed';
  if (against.length === 0) return 'ready';
  return against.every(({ code }) => code === 'not-open-yet') ? 'not-open' : 'not-ready';
}

export type LetterView = LetterLine & {
  steps: LetterStep[];
  today: string;
  sections: Section[];
  /** What a form brings along. */
  form: string;
  revision: number;
  /** The day that the letters below would bear, and what there is for it. */
  on: string;
  composed: ComposedLetters;
  /** What a reason's place in the list of forbidden names stands for. */
  names: readonly string[];
};

/** One letter: what it lacks, what is ready for a day, what has happened to its copies. */
export async function viewLetter(
  office: Office,
  document: string,
  asked?: string,
): Promise<LetterView | undefined> {
  const open = await openLetters(office);
  const own = open.letters.find(({ head }) => head.document === document);
  if (own === undefined) return undefined;
  const { letter, events, head } = own;
  const { today, sections, loaded } = open;
  // Letters are prepared before the day: the first on which they may go, unless another is asked for.
  const on = asked ?? (letter.opens > today ? letter.opens : today);
  const names = forbiddenNames(loaded);
  return {
    ...lineOf(open, own),
    steps: own.steps.map(({ value }) => value.step),
    today,
    sections,
    form: newId(office),
    revision: head.revision,
    on,
    composed: composeLetters({ letter, sections, events }, { on, forbiddenNames: names }),
    names,
  };
}

export type ReadyLetterView = {
  document: string;
  on: string;
  title: string;
  /** The section's name. */
  section: string;
  letter: ReadyLetter;
};

/** One ready letter; nothing if it is not ready, or withheld. */
export async function viewReadyLetter(
  office: Office,
  document: string,
  which: { section: string; language: string; recipient: number; on?: string | undefined },
): Promise<ReadyLetterView | undefined> {
  const view = await viewLetter(office, document, which.on);
  if (view?.composed.status !== 'ready') return undefined;
  const letter = view.composed.letters.find(
    ({ section, language, recipient }) =>
      section === which.section && language === which.language && recipient === which.recipient,
  );
  const section = view.sections.find(({ id }) => id === which.section)?.name ?? which.section;
  return letter && { document, on: view.on, title: view.letter.title, section, letter };
}
