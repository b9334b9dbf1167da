import type { Sheet } from './mark.ts';
import type { DocumentFacts } from './render-sheets.ts';
import type { Typeface } from './typeface.ts';

/** A typeface to measure with, and what makes a PDF of sheets. */
export type Press = {
  typeface: Typeface;
  print: (sheets: readonly Sheet[], facts: DocumentFacts) => Promise<Uint8Array>;
};

/** Loads react-pdf on first use: it takes a third of a second that a server need not spend when it starts. */
export async function openPress(): Promise<Press> {
  const { loadTypeface } = await import('./typeface.ts');
  const { renderSheets } = await import('./render-sheets.ts');
  const typeface = await loadTypeface();
  return { typeface, print: (sheets, facts) => renderSheets(sheets, facts, typeface) };
}
