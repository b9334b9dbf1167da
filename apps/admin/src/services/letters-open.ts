import type { Letter, LetterEvent, Section } from '@plenum/letters';
import { dayIn } from './book-known.ts';
import { type Held, held } from './documents.ts';
import type { LetterStep } from './letters-record.ts';
import { sectionsOf } from './letters-sections.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';

/** Who did it, by a code if one is known, and the day of it. */
export type Signed = { by: string | undefined; on: string };

/** A letter with everything that was entered about it since its files were read. */
export type LetterNow = {
  letter: Letter;
  consent: Signed | undefined;
  check: Signed | undefined;
  events: LetterEvent[];
};

export type OpenLetter = LetterNow & { head: Held<'letter'>; steps: Held<'letter-step'>[] };

export type OpenLetters = {
  loaded: Awaited<ReturnType<typeof openConference>>;
  /** The day in the conference's own zone. */
  today: string;
  sections: Section[];
  /** Names of sections that no letter can come from. */
  leftOut: string[];
  letters: OpenLetter[];
};

/** The letters of the conference as they stand. */
export async function openLetters(office: Office): Promise<OpenLetters> {
  const loaded = await openConference(office);
  const { settled, pickets } = loaded.conference;
  const steps = Map.groupBy(held(loaded.documents, 'letter-step'), ({ value }) => value.letter);
  return {
    loaded,
    today: dayIn(settled.timeZone, office.now()),
    ...sectionsOf(pickets),
    letters: held(loaded.documents, 'letter').map((head) => {
      const own = steps.get(head.document) ?? [];
      return {
        head,
        steps: own,
        ...letterNow(
          head.value,
          own.map(({ value }) => value.step),
        ),
      };
    }),
  };
}

/** A letter after these steps: a later one takes the place of an earlier of its kind. */
export function letterNow(founded: Letter, steps: readonly LetterStep[]): LetterNow {
  const current = steps.slice(steps.findLastIndex(({ kind }) => kind === 'reworded') + 1);
  const last = <K extends LetterStep['kind']>(kind: K, among: readonly LetterStep[] = current) =>
    among.findLast((step): step is Extract<LetterStep, { kind: K }> => step.kind === kind);
  const requestedBy = last('asked', steps)?.by ?? founded.requestedBy;
  const consent = last('consented') ?? signed(founded.consent, requestedBy);
  const check = last('checked') ?? signed(founded.lawyersCheck, undefined);
  const worded = current.flatMap((step) =>
    step.kind === 'worded' ? [[step.language, { title: step.title, demands: step.demands }] as const] : [],
  );
  const translations = { ...founded.translations, ...Object.fromEntries(worded) };
  return {
    letter: {
      ...founded,
      ...(requestedBy === undefined ? {} : { requestedBy }),
      ...(consent === undefined ? {} : { consent: consent.on }),
      ...(check === undefined ? {} : { lawyersCheck: check.on }),
      ...(Object.keys(translations).length === 0 ? {} : { translations }),
    },
    consent: consent && { by: consent.by, on: consent.on },
    check: check && { by: check.by, on: check.on },
    events: steps.flatMap((step) => (step.kind === 'event' ? [step.event] : [])),
  };
}

const signed = (on: string | undefined, by: string | undefined): Signed | undefined =>
  on === undefined ? undefined : { by, on };
