import { z } from 'zod';
import { check, fault } from './check-input.ts';
import { LettersError, type Problem } from './errors.ts';
import {
  type Letter,
  type LetterEvent,
  letterEventSchema,
  letterSchema,
  type Section,
  sectionSchema,
} from './schemas.ts';

/** A letter, the sections that send it, and what has happened to it, in the order in which it was written down. */
export type LettersInput = {
  letter: Letter;
  sections: readonly Section[];
  events?: readonly LetterEvent[] | undefined;
};

export type CheckedLetter = z.output<typeof letterSchema>;
export type CheckedSection = z.output<typeof sectionSchema>;
export type CheckedEvent = z.output<typeof letterEventSchema>;

const mostSections = 500;
const mostEvents = 50_000;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** What lies between fields is looked at in the raw value, so that a fault elsewhere hides nothing. */
function checkBetweenFields(raw: Record<string, unknown>, problems: Problem[]): void {
  const { opens, closes, languages, translations, demands } = raw;
  if (typeof opens === 'string' && typeof closes === 'string' && closes < opens)
    problems.push(fault('closes-before-opens', ['letter', 'closes'], { opens, closes }));
  const asked: unknown[] = Array.isArray(languages) ? languages : [];
  for (const [index, language] of asked.entries())
    if (asked.indexOf(language) !== index)
      problems.push(fault('repeated-language', ['letter', 'languages', index]));
  for (const [language, translation] of Object.entries(isObject(translations) ? translations : {})) {
    const path = ['letter', 'translations', language];
    if (!asked.slice(1).includes(language)) problems.push(fault('language-not-asked', path, { language }));
    const translated = isObject(translation) ? translation.demands : undefined;
    if (Array.isArray(translated) && Array.isArray(demands) && translated.length !== demands.length)
      problems.push(
        fault('demands-differ', [...path, 'demands'], {
          expected: demands.length,
          found: translated.length,
        }),
      );
  }
}

function readList<S extends z.ZodType>(
  schema: S,
  values: unknown,
  [name, most]: [name: string, most: number],
  problems: Problem[],
): z.output<S>[] {
  // A list that is too long is refused before anybody looks at what is in it.
  const list = check(z.array(z.unknown()).max(most), values, [name], problems) ?? [];
  return list.flatMap((value, index) => {
    const read = check(schema, value, [name, index], problems);
    return read === undefined ? [] : [read];
  });
}

function checkIds(sections: unknown, problems: Problem[]): Set<unknown> {
  const ids = new Set<unknown>();
  for (const [index, section] of (Array.isArray(sections) ? sections : []).entries()) {
    if (!isObject(section) || section.id === undefined) continue;
    if (ids.has(section.id)) problems.push(fault('duplicate-id', ['sections', index, 'id']));
    ids.add(section.id);
  }
  return ids;
}

/** Reads a letter with all around it, or throws with everything that is wrong with it. */
export function readLetters<S extends z.ZodType>(
  input: LettersInput,
  optionsSchema: S,
  options: unknown,
): {
  letter: CheckedLetter;
  sections: CheckedSection[];
  events: CheckedEvent[];
  options: z.output<S>;
} {
  const problems: Problem[] = [];
  const given = check(
    z.strictObject({
      letter: z.unknown(),
      sections: z.unknown(),
      events: z.unknown().optional(),
    }),
    input,
    [],
    problems,
  );
  if (given === undefined) throw new LettersError(problems);
  const letter = check(letterSchema, given.letter, ['letter'], problems);
  if (isObject(given.letter)) checkBetweenFields(given.letter, problems);
  const sections = readList(sectionSchema, given.sections, ['sections', mostSections], problems);
  const ids = checkIds(given.sections, problems);
  const events = readList(letterEventSchema, given.events ?? [], ['events', mostEvents], problems);
  const recipients = isObject(given.letter) && Array.isArray(given.letter.to) ? given.letter.to.length : 0;
  for (const [index, event] of (Array.isArray(given.events) ? given.events : [])
    .slice(0, mostEvents)
    .entries()) {
    if (!isObject(event)) continue;
    if (event.section !== undefined && !ids.has(event.section))
      problems.push(fault('unknown-section', ['events', index, 'section']));
    if (Number.isInteger(event.recipient) && Number(event.recipient) >= recipients)
      problems.push(fault('unknown-recipient', ['events', index, 'recipient'], { recipients }));
  }
  const checkedOptions = check(optionsSchema, options, ['options'], problems);
  if (letter === undefined || checkedOptions === undefined || problems.length > 0)
    throw new LettersError(problems);
  return { letter, sections, events, options: checkedOptions };
}
