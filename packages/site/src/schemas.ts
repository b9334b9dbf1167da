import { z } from 'zod';
import { isHref, isRelativeHref } from './href.ts';
import { pathFault, unlistedFault } from './release-path.ts';

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/;
const href = z.string().refine(isHref, { params: { code: 'bad-href' } });
const relativeHref = z
  .string()
  .refine(isRelativeHref, { params: { code: 'bad-href', expected: 'relative' } });
const language = z.string().refine((tag) => LANGUAGE.test(tag), { params: { code: 'bad-language' } });

const mark = z.enum(['settled', 'risk', 'now']);
const cell = z.union([z.string(), z.strictObject({ mark, text: z.string() })]);
const column = z.strictObject({ label: z.string(), numeric: z.boolean().optional() });

type Grid = { columns: unknown[]; rows: unknown[][] };
const unevenRows = (columns: unknown[], rows: unknown[][], pathOf: (row: number) => (string | number)[]) =>
  rows.flatMap((cells, row) =>
    cells.length === columns.length
      ? []
      : [{ path: pathOf(row), expected: columns.length, found: cells.length }],
  );

const heading = z.strictObject({
  kind: z.literal('heading'),
  text: z.string(),
  note: z.string().optional(),
});
const text = z.strictObject({ kind: z.literal('text'), text: z.string(), quiet: z.boolean().optional() });
const acts = z.strictObject({
  kind: z.literal('acts'),
  links: z.array(z.strictObject({ label: z.string().min(1), href, first: z.boolean().optional() })).min(1),
});
const table = z
  .strictObject({
    kind: z.literal('table'),
    caption: z.string().optional(),
    columns: z.array(column).min(1),
    rows: z.array(z.array(cell)),
  })
  .superRefine(({ columns, rows }: Grid, context) => {
    for (const { path, ...params } of unevenRows(columns, rows, (row) => ['rows', row]))
      context.addIssue({ code: 'custom', path, params: { code: 'cells-unlike-columns', ...params } });
  });

const WHOLE_DAY = { from: 0, to: 1440 };
const hour = z.int().multipleOf(60).min(-2880).max(4320);
const day = z
  .strictObject({
    kind: z.literal('day'),
    caption: z.string().min(1),
    note: z.string().optional(),
    span: z.strictObject({ from: hour, to: hour }).optional(),
    hours: z.array(z.strictObject({ at: z.int(), label: z.string() })),
    columns: z.array(column).min(1),
    rows: z.array(
      z.strictObject({
        label: z.string(),
        time: z.string().optional(),
        from: z.int(),
        to: z.int(),
        mark: mark.optional(),
        cells: z.array(cell),
      }),
    ),
  })
  .superRefine((block, context) => {
    const span = block.span ?? WHOLE_DAY;
    const add = (code: string, path: (string | number)[], params: Record<string, unknown> = {}) =>
      context.addIssue({ code: 'custom', path, params: { code, ...params } });
    if (span.from >= span.to) return add('bad-span', ['span']);
    for (const [index, { at }] of block.hours.entries())
      if (at < span.from || at > span.to) add('outside-span', ['hours', index, 'at'], span);
    for (const [index, { from, to }] of block.rows.entries())
      if (from < span.from || to > span.to || from >= to) add('outside-span', ['rows', index], span);
    const cells = block.rows.map((row) => row.cells);
    for (const { path, ...params } of unevenRows(block.columns, cells, (row) => ['rows', row, 'cells']))
      add('cells-unlike-columns', path, params);
  });

/** A page in ready words, as `renderPage` takes it. */
export const publicPageSchema = z.strictObject({
  path: z.string().refine((path) => pathFault(path) === undefined, { params: { code: 'bad-path' } }),
  language,
  title: z.string().min(1),
  kicker: z.string().optional(),
  headline: z.array(z.union([z.string(), z.strictObject({ strong: z.string() })])).min(1),
  lede: z.string().optional(),
  languages: z
    .array(z.strictObject({ language, label: z.string().min(1), href: relativeHref, current: z.boolean() }))
    .refine((all) => all.length === 0 || all.filter(({ current }) => current).length === 1, {
      params: { code: 'one-current-language' },
    }),
  words: z.strictObject({ skip: z.string().min(1), languages: z.string().min(1) }),
  blocks: z.array(z.discriminatedUnion('kind', [heading, text, acts, table, day])),
  foot: z.string().optional(),
});

export type PublicPage = z.input<typeof publicPageSchema>;
export type Block = PublicPage['blocks'][number];
export type TableBlock = z.input<typeof table>;
export type DayBlock = z.input<typeof day>;
export type Cell = z.input<typeof cell>;
export type Column = z.input<typeof column>;
export type Mark = z.input<typeof mark>;

// A header line is no place for anything else.
const MEDIA_TYPE = /^[a-z]+\/[a-z0-9.+-]+(?:; charset=utf-8)?$/;
const number = z.int().min(1).max(999_999);
const instant = z.iso.datetime();
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const path = z.string().superRefine((value, context) => {
  const code = pathFault(value);
  if (code !== undefined) context.addIssue({ code: 'custom', params: { code } });
});
const type = z.string().refine((value) => MEDIA_TYPE.test(value), { params: { code: 'bad-type' } });

const body = z.union([z.string(), bytes]);
const unlistedPath = z.string().superRefine((value, context) => {
  const code = unlistedFault(value);
  if (code !== undefined) context.addIssue({ code: 'custom', params: { code } });
});

/** What `buildRelease` takes. */
export const releaseInputSchema = z.strictObject({
  number,
  publishedAt: instant,
  files: z.array(z.strictObject({ path, type: type.optional(), body })).min(1),
  unlisted: z.array(z.strictObject({ path: unlistedPath, body })).optional(),
  signingKey: z.object({ privateKey: z.string() }),
});
export type ReleaseInput = z.input<typeof releaseInputSchema>;
export type ReleaseFile = ReleaseInput['files'][number];
export type UnlistedFile = NonNullable<ReleaseInput['unlisted']>[number];

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const manifestSchema = z.strictObject({
  format: z.literal(1),
  number,
  publishedAt: instant,
  files: z.array(z.strictObject({ path, bytes: z.int().min(0), sha256, type })).min(1),
  /** One digest a file, over its path and its bytes: who does not know the path learns nothing but their number. */
  unlisted: z.array(sha256).min(1).optional(),
});
export type Manifest = z.output<typeof manifestSchema>;

export const pointerSchema = z.strictObject({ format: z.literal(1), number, manifest: sha256 });
export type Pointer = z.output<typeof pointerSchema>;

export const publisherSchema = z.strictObject({
  format: z.literal(1),
  algorithm: z.literal('Ed25519'),
  publicKey: z.string(),
});
