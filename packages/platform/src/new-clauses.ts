import type { NewClause } from './amendment.ts';
import { parseText } from './parse-text.ts';
import type { Clause } from './schemas.ts';

/**
 * The clauses that a proposal puts in beside another, read as Markdown. A plain paragraph beside an item becomes an
 * item, beside a paragraph of an item one more paragraph of it.
 */
export const newClauses = (text: string, { kind, level, marker }: Clause): NewClause[] =>
  parseText(text).clauses.map(({ id: _, ...clause }) => {
    if (clause.kind !== 'paragraph' || kind === 'heading') return clause;
    return { kind, level, text: clause.text, ...(marker === undefined ? {} : { marker }) };
  });
