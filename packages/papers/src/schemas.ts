import { z } from 'zod';
import type { PapersErrorCode } from './errors.ts';

// A column narrower than this share of the page holds no word of any language without breaking it.
const narrowestShare = 0.055;
const mostColumns = 12;
// Byte capacity of QR version 10 at error correction M: more modules than its 57 a side print too fine on a card.
const mostNumberCharacters = 213;

type Report = (code: PapersErrorCode, path: (string | number)[], params?: Record<string, unknown>) => void;

/** A refinement that reports problems by this package's codes. */
const check =
  <Value>(find: (value: Value, report: Report) => void) =>
  (value: Value, context: z.RefinementCtx<Value>): void =>
    find(value, (code, path, params = {}) => {
      context.addIssue({ code: 'custom', input: value, path, params: { code, params } });
    });

const words = (longest: number) => z.string().max(longest);
const someWords = (longest: number) =>
  words(longest).superRefine(
    check((text, report) => {
      if (text.trim() === '') report('blank', []);
    }),
  );

const language = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/);
const instant = z.iso.datetime({ offset: true });
const cells = z.array(words(4_000));

const columnSchema = z.strictObject({
  label: words(120),
  numeric: z.boolean().optional(),
  width: z.number().positive().max(1_000_000).optional(),
});

export const tableSchema = z
  .strictObject({
    columns: z.array(columnSchema),
    rows: z.array(cells).max(20_000),
    foot: cells.optional(),
  })
  .superRefine(
    check(({ columns, rows, foot }, report) => {
      const expected = columns.length;
      if (expected === 0) report('no-columns', ['columns']);
      if (expected > mostColumns)
        report('too-many-columns', ['columns'], { found: expected, maximum: mostColumns });
      for (const [index, row] of rows.entries()) {
        if (row.length !== expected)
          report('wrong-cell-count', ['rows', index], { expected, found: row.length });
      }
      if (foot && foot.length !== expected) {
        report('wrong-cell-count', ['foot'], { expected, found: foot.length });
      }
      if (columns.every(({ width }) => width === undefined)) return;
      const total = columns.reduce((sum, { width = 1 }) => sum + width, 0);
      for (const [index, { width = 1 }] of columns.entries()) {
        if (width / total < narrowestShare) report('column-too-narrow', ['columns', index, 'width']);
      }
    }),
  );

const sectionSchema = z.strictObject({
  heading: someWords(300),
  note: words(2_000).optional(),
  table: tableSchema.optional(),
  paragraphs: z.array(words(10_000)).max(2_000).optional(),
});

export const attendancePaperSchema = z.strictObject({
  language,
  title: someWords(200),
  kicker: words(300),
  headline: someWords(600),
  lede: words(2_000).optional(),
  stamp: words(30).optional(),
  made: words(120),
  instant,
  sections: z.array(sectionSchema).max(200),
  pageLabel: words(60).superRefine(
    check((text, report) => {
      if (!text.includes('{page}')) report('page-label-lacks-page', []);
    }),
  ),
});

const cardSchema = z.strictObject({
  number: z.string().superRefine(
    check((text, report) => {
      if (!/^[\x21-\x7e]+$/.test(text)) report('number-not-printable', []);
      if (text.length > mostNumberCharacters)
        report('number-too-long', [], { maximum: mostNumberCharacters });
    }),
  ),
  shortCode: someWords(32).optional(),
  codeName: words(80).optional(),
});

const sameCode = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase();

export const credentialCardsSchema = z.strictObject({
  language,
  title: someWords(120),
  subtitle: words(160),
  stamp: words(30).optional(),
  instant,
  labels: z.strictObject({
    credential: words(40),
    codeName: words(40),
    shortCode: words(40),
    note: words(240).optional(),
  }),
  cards: z
    .array(cardSchema)
    .max(10_000)
    .superRefine(
      check((cards, report) => {
        if (cards.length === 0) report('no-cards', []);
        const numbers = new Map<string, number>();
        const codes = new Map<string, number>();
        for (const [index, { number, shortCode }] of cards.entries()) {
          const first = numbers.get(number);
          if (first === undefined) numbers.set(number, index);
          else report('repeated-number', [index, 'number'], { first });
          if (shortCode === undefined) continue;
          const firstCode = codes.get(sameCode(shortCode));
          if (firstCode === undefined) codes.set(sameCode(shortCode), index);
          else report('repeated-short-code', [index, 'shortCode'], { first: firstCode });
        }
      }),
    ),
});

/** An attendance plan in ready words of the reader's language. */
export type AttendancePaper = z.input<typeof attendancePaperSchema>;

/** A section of the plan: a heading, then a note, paragraphs and a table as far as they are given. */
export type AttendancePaperSection = z.input<typeof sectionSchema>;

/** Columns, rows and a foot; every row has one text for each column. */
export type PaperTable = z.input<typeof tableSchema>;

/** Credential cards, four to a page. */
export type CredentialCards = z.input<typeof credentialCardsSchema>;

/** One card: the random number in the QR, a short code to type, a code name or nothing. */
export type CredentialCard = z.input<typeof cardSchema>;
