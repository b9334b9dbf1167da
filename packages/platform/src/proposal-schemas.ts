import { z } from 'zod';
import { id, list, most, words } from './fields.ts';

/** Words as somebody typed them; the line ends of Windows become line feeds. */
const typed = z
  .string()
  .transform((text) => text.replace(/\r\n?/g, '\n'))
  .pipe(words(most.characters));
const said = typed.refine((text) => text.trim() !== '', { params: { code: 'empty' } });

const wordChange = { find: said, replace: typed };

export const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('replace-words'), ...wordChange }),
  z.strictObject({ kind: z.literal('replace-several'), edits: list(z.strictObject(wordChange), 1000) }),
  z.strictObject({ kind: z.literal('replace'), text: typed }),
  z.strictObject({ kind: z.literal('insert-before'), text: said }),
  z.strictObject({ kind: z.literal('insert-after'), text: said }),
  z.strictObject({ kind: z.literal('delete') }),
  z.strictObject({ kind: z.literal('move'), after: id }),
]);

/**
 * What a proposal does to its clause. The words of `find` stand in it once, as whole words. 'replace-several' changes
 * words in several places of one clause; 'replace' gives the whole clause as it is to read, as a form does.
 */
export type Change = z.input<typeof changeSchema>;

export const proposalSchema = z.strictObject({
  id,
  by: id,
  at: z.union([
    z.strictObject({ clause: id }),
    z.strictObject({ citation: words(1000), edition: z.int().min(0) }),
  ]),
  change: changeSchema,
  reason: typed.optional(),
});

/** An amendment as it is moved: by whom, to which clause (by its id, or as cited from a printed edition), and how. */
export type Proposal = z.input<typeof proposalSchema>;
