import { addDays } from './dates.ts';
import { fill } from './fill.ts';
import type { LetterLanguage } from './languages.ts';
import { dateInWords, letterTexts } from './letter-texts.ts';
import { type CheckedEvent, type CheckedLetter, type LettersInput, readLetters } from './read-letters.ts';
import { against, lastDayOf } from './readiness.ts';
import type { Closing, Copy, Reason } from './reasons.ts';
import { logOptionsSchema } from './schemas.ts';
import { wordingOf } from './wording.ts';

export type CopyState = 'sent' | 'delivered' | 'refused' | 'returned' | 'answered';

/** A letter that a section has sent: on what day, and how it stands `since` when. */
export type SentCopy = Copy & { sent: string; state: CopyState; since: string };

/** An event, by its place in the list, and what became of it. */
export type LetterStep = {
  event: number;
  on: string;
  kind: CheckedEvent['kind'];
  taken: boolean;
  because: Reason[];
};

/** How many copies stand how; `sent` is all of them, and the others add up to it. */
export type LetterFigures = Record<CopyState | 'underWay', number>;

/** How a letter stands. */
export type LetterLog = {
  /** The last day on which it is sent. */
  closes: string;
  copies: SentCopy[];
  totals: LetterFigures;
  sections: (LetterFigures & { section: string })[];
  /** Copies that are to be followed up: the number is that of the next one. */
  due: Copy[];
  /** What stands against sending it on the day asked for. */
  against: Reason[];
  /** Why it is closed, with a sentence for those who send it in each language that the letter is in. */
  closed: { because: Closing; on: string; notes: Partial<Record<LetterLanguage, string>> } | null;
  trail: LetterStep[];
};

type CopyEvent = Extract<CheckedEvent, { section: string }>;
type Draft = {
  copies: SentCopy[];
  /** Where the last copy of a section to a recipient stands in `copies`. */
  last: Map<string, number>;
  closed: { because: Closing; on: string } | null;
};

const keyOf = (section: string, recipient: number): string => `${section} ${recipient}`;

const follows: Record<Exclude<CopyEvent['kind'], 'sent'>, readonly CopyState[]> = {
  delivered: ['sent'],
  refused: ['sent'],
  returned: ['sent', 'refused'],
  answered: ['sent', 'delivered'],
};

const refuse = (...because: Reason[]) => ({ taken: false, because });
const take = (reason: Reason) => ({ taken: true, because: [reason] });

function takeCopyEvent(letter: CheckedLetter, draft: Draft, event: CopyEvent) {
  const { section, recipient = 0, kind, on } = event;
  const key = keyOf(section, recipient);
  const index = draft.last.get(key) ?? -1;
  const last = draft.copies[index];
  const number = last?.number ?? 0;
  if (kind === 'sent') {
    const reasons = against(letter, on, draft.closed);
    const copy = { section, recipient, number: number + 1 };
    if (last !== undefined && on < last.sent)
      reasons.push({ code: 'before-sent', params: { ...copy, sent: last.sent, on } });
    if (reasons.length > 0) return refuse(...reasons);
    draft.last.set(key, draft.copies.length);
    draft.copies.push({ ...copy, sent: on, state: 'sent', since: on });
    return take({ code: 'letter-sent', params: copy });
  }
  const copy = { section, recipient, number };
  if (last === undefined) return refuse({ code: 'never-sent', params: copy });
  if (on < last.since) return refuse({ code: 'before-sent', params: { ...copy, sent: last.since, on } });
  if (!follows[kind].includes(last.state))
    return refuse({ code: 'out-of-order', params: { ...copy, state: last.state } });
  draft.copies[index] = { ...last, state: kind, since: on };
  return take({ code: `letter-${kind}`, params: copy });
}

function takeEvent(letter: CheckedLetter, draft: Draft, event: CheckedEvent) {
  if ('section' in event) return takeCopyEvent(letter, draft, event);
  const { kind, on } = event;
  if (draft.closed !== null)
    return refuse({ code: 'closed-already', params: { because: draft.closed.because, on: draft.closed.on } });
  draft.closed = { because: kind, on };
  return take({ code: kind === 'yielded' ? 'demand-met' : 'matter-moved', params: { on } });
}

function figures(copies: readonly SentCopy[]): LetterFigures {
  const those = (state: CopyState) => copies.filter((copy) => copy.state === state).length;
  return {
    sent: copies.length,
    underWay: those('sent'),
    delivered: those('delivered'),
    refused: those('refused'),
    returned: those('returned'),
    answered: those('answered'),
  };
}

function notesOf(letter: CheckedLetter, { because, on }: { because: Closing; on: string }) {
  return Object.fromEntries(
    letter.languages.flatMap((language) => {
      const wording = wordingOf(letter, language);
      const text = letterTexts[language];
      return wording === undefined
        ? []
        : [[language, fill(text[because], { title: wording.title, date: dateInWords(on, text) })]];
    }),
  );
}

/** The log of a letter that was read already. */
export function logOf(
  letter: CheckedLetter,
  events: readonly CheckedEvent[],
): Draft & { trail: LetterStep[] } {
  const draft: Draft = { copies: [], last: new Map(), closed: null };
  const trail = events.map((event, index) => ({
    event: index,
    on: event.on,
    kind: event.kind,
    ...takeEvent(letter, draft, event),
  }));
  return { ...draft, trail };
}

/**
 * Follows a letter from section to section through what happened to its copies: sent, delivered, refused, returned,
 * answered; yielded or moved closes it.
 *
 * An event that cannot be taken (sent without consent or a lawyer's check, before it opens, after it has expired or
 * was closed; delivered but never sent) changes nothing and stays in the trail with its reasons. A second letter to
 * the same recipient is a follow-up and has the next number; what befalls a copy befalls the last one.
 * @param input the letter, the sections, and the events in the order in which they were written down
 * @param options `on`: the day that `due` and `against` are asked for; without it both are empty.
 *   `followUpAfterDays`: a copy without an answer is followed up so many days after it was sent (28)
 * @returns each copy, figures by section and in all, follow-ups due, what stands against sending it, why it is
 *   closed with a sentence that says so, and the trail
 * @throws LettersError with all problems: 'unknown-section', 'unknown-recipient', 'unknown-kind', 'duplicate-id',
 *   'closes-before-opens', 'bad-date' and the other codes of `lettersProblemCodes`
 * @example
 * const log = followLetters({
 *   letter: {
 *     id: 'court', title: 'Lift the ban', demands: ['lift the ban'], languages: ['en'], opens: '2027-01-15',
 *     requestedBy: 'union', consent: '2026-11-18', lawyersCheck: '2026-12-01',
 *     to: [{ name: 'City Court', address: ['ul. Yerubaeva 30'], postcode: '100000', city: 'Karaganda', country: 'KZ' }],
 *   },
 *   sections: [{ id: 'german', name: 'German section', country: 'DE' }],
 *   events: [
 *     { kind: 'sent', section: 'german', on: '2027-01-20' },
 *     { kind: 'yielded', on: '2027-02-10' },
 *     { kind: 'sent', section: 'german', on: '2027-02-11' },
 *   ],
 * });
 * log.totals.sent; // 1
 * log.trail[2]?.because; // => [{ code: 'closed', params: { because: 'yielded', on: '2027-02-10' } }]
 */
export function followLetters(
  input: LettersInput,
  options: { on?: string; followUpAfterDays?: number } = {},
): LetterLog {
  const { letter, sections, events, options: checked } = readLetters(input, logOptionsSchema, options);
  const { copies, last, closed, trail } = logOf(letter, events);
  const { on, followUpAfterDays = 28 } = checked;
  const standing = on === undefined ? [] : against(letter, on, closed);
  const isLast = (copy: SentCopy, index: number) => last.get(keyOf(copy.section, copy.recipient)) === index;
  const due =
    on === undefined || standing.length > 0
      ? []
      : copies
          .filter(isLast)
          .filter(({ state }) => state === 'sent' || state === 'delivered')
          .filter(({ sent }) => addDays(sent, followUpAfterDays) <= on)
          .map(({ section, recipient, number }) => ({ section, recipient, number: number + 1 }));
  const bySection = Map.groupBy(copies, ({ section }) => section);
  return {
    closes: lastDayOf(letter),
    copies,
    totals: figures(copies),
    sections: sections.map(({ id }) => ({
      section: id,
      ...figures(bySection.get(id) ?? []),
    })),
    due,
    against: standing,
    closed: closed === null ? null : { ...closed, notes: notesOf(letter, closed) },
    trail,
  };
}
