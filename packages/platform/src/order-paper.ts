import { z } from 'zod';
import { id, list, words } from './fields.ts';
import type { Motion, MotionState } from './motion-state.ts';
import type { Question } from './order-votes.ts';
import { readInput } from './read-input.ts';

/** Kinds of business, in the order in which they stand on the paper unless standing orders say otherwise. */
export const paperItemKinds = ['challenge', 'emergency-motion', 'text', 'composite', 'motion'] as const;

/** A kind of `paperItemKinds`. */
export type PaperItemKind = (typeof paperItemKinds)[number];

/** A text that is debated, or a motion by its id, with the questions that `orderVotes` made of its amendments. */
export type DebatedText = { id: string; title: string; questions: readonly Question[] };

/** A day, what may come up on it, and how the kinds of business follow one another. */
export type OrderPaperInput = {
  /** YYYY-MM-DD. */
  day: string;
  motions?: readonly Motion[] | undefined;
  texts?: readonly DebatedText[] | undefined;
  /** Ids of motions and texts of this day, in their order; all of them, in theirs, unless given. */
  only?: readonly string[] | undefined;
  /** 'emergency-motion' before 'text' and so on; kinds that are left out come last. */
  kinds?: readonly PaperItemKind[] | undefined;
};

/** One item: its number on the paper, who moves it, its versions side by side, and what is put to the vote. */
export type OrderPaperItem = {
  number: number;
  kind: PaperItemKind;
  id: string;
  title: string;
  movers: string[];
  /** Of a motion: the original, and the newest version beside it. */
  original: string | null;
  version: Motion['versions'][number] | null;
  /** Of a composite: the motions whose place it takes. */
  of: string[];
  /** Of a challenge: the ruling on which the conference decides. */
  ruling: Motion['ruling'];
  questions: Question[];
};

/** The paper; `without` are motions that are not put, with their state, and the composite that took their place. */
export type OrderPaper = {
  day: string;
  items: OrderPaperItem[];
  without: { id: string; title: string; state: MotionState; into: string | null }[];
};

const isDate = (text: string) => z.iso.date().safeParse(text).success;
const inputSchema = z.strictObject({
  day: z.string().refine(isDate, { params: { code: 'not-a-date' } }),
  motions: z.array(z.looseObject({ id, title: words(200) })).optional(),
  texts: z
    .array(z.strictObject({ id, title: words(1000), questions: z.array(z.looseObject({ id })) }))
    .optional(),
  only: list(id, 10_000).optional(),
  kinds: list(z.enum(paperItemKinds), paperItemKinds.length).optional(),
});

function itemOf(motion: Motion): Omit<OrderPaperItem, 'number'> | undefined {
  const { id: name, title, movers, text, versions, composite, ruling, emergency, state } = motion;
  const challenged = ruling !== null && ruling.challenge?.decided === null;
  if (state !== 'admissible' && !(challenged && state === 'inadmissible')) return undefined;
  const plain = composite !== null ? 'composite' : emergency !== null ? 'emergency-motion' : 'motion';
  return {
    kind: challenged ? 'challenge' : plain,
    id: name,
    title,
    movers,
    original: text,
    version: versions.at(-1) ?? null,
    of: composite?.of ?? [],
    ruling: challenged ? ruling : null,
    questions: [],
  };
}

/**
 * Puts together the order paper of a day: challenged rulings, emergency motions, texts with their questions in the
 * order of votes, composites, motions; each kind in the order given. What is not put is listed with its state.
 * @param input the day; motions from `followMotions`; texts with the questions from `orderVotes`
 * @throws PlatformError with all problems: 'not-a-date', 'not-allowed' and others
 * @example
 * const step = { motion: 'M1', by: 'oral', at: '2027-03-01T09:00:00Z' };
 * const { motions } = followMotions({
 *   events: [
 *     { kind: 'submitted', ...step, title: 'Relief', text: 'We open a fund.' },
 *     { kind: 'ruled', ...step, by: 'standing-orders', admissible: true },
 *   ],
 * });
 * const { items } = orderPaper({ day: '2027-04-17', motions });
 * items.map(({ number, kind, title }) => [number, kind, title]); // => [[1, 'motion', 'Relief']]
 */
export function orderPaper(input: OrderPaperInput): OrderPaper {
  const { day, only, kinds = [] } = readInput(inputSchema, input);
  const { motions = [], texts = [] } = input;
  const places = new Map(only?.map((name, place) => [name, place]));
  const isToday = ({ id: name }: { id: string }) => only === undefined || places.has(name);
  const rank = (kind: PaperItemKind) => {
    const given = kinds.indexOf(kind);
    return given === -1 ? kinds.length + paperItemKinds.indexOf(kind) : given;
  };
  const ofMotion = new Set(motions.map((motion) => motion.id));
  const questionsOf = new Map(texts.map((text) => [text.id, [...text.questions]]));
  const put = motions.filter(isToday).flatMap((motion) => {
    const item = itemOf(motion);
    return item === undefined ? [] : [{ ...item, questions: questionsOf.get(motion.id) ?? [] }];
  });
  const debated = texts
    .filter((text) => isToday(text) && !ofMotion.has(text.id))
    .map(({ id: name, title, questions }): Omit<OrderPaperItem, 'number'> => {
      const nothing = { movers: [], original: null, version: null, of: [], ruling: null };
      return { kind: 'text', id: name, title, ...nothing, questions: [...questions] };
    });
  const items = [...put, ...debated];
  const known = new Set(put.map((item) => item.id));
  const sorted = items.toSorted(
    (one, other) =>
      rank(one.kind) - rank(other.kind) || (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0),
  );
  return {
    day,
    items: sorted.map((item, index) => ({ number: index + 1, ...item })),
    without: motions
      .filter((motion) => isToday(motion) && !known.has(motion.id))
      .map(({ id: name, title, state, into }) => ({ id: name, title, state, into })),
  };
}
