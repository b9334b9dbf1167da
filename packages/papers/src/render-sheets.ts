import { Canvas, Document, Page, renderToBuffer } from '@react-pdf/renderer';
import { createElement } from 'react';
import { type Mark, type Sheet, sheetSize } from './mark.ts';
import type { FontFile, Typeface } from './typeface.ts';

/** As much of react-pdf's painter as papers use. */
type Painter = {
  font: (font: FontFile, size: number) => Painter;
  fillColor: (colour: string) => Painter;
  text: (
    text: string,
    x: number,
    y: number,
    options: { lineBreak: false; baseline: 'alphabetic' },
  ) => Painter;
  rect: (x: number, y: number, width: number, height: number) => Painter;
  path: (d: string) => Painter;
  fill: (colour: string) => Painter;
  save: () => Painter;
  restore: () => Painter;
  translate: (x: number, y: number) => Painter;
  scale: (factor: number) => Painter;
};

function paint(painter: Painter, mark: Mark, typeface: Typeface): void {
  if (mark.kind === 'box') {
    painter.rect(mark.x, mark.y, mark.width, mark.height).fill(mark.colour);
  } else if (mark.kind === 'shape') {
    painter.save().translate(mark.x, mark.y).scale(mark.scale).path(mark.path).fill(mark.colour).restore();
  } else if (mark.text !== '') {
    painter
      .font(typeface.fonts[mark.weight], mark.size)
      .fillColor(mark.colour)
      .text(mark.text, mark.x, mark.y, { lineBreak: false, baseline: 'alphabetic' });
  }
}

/** What a PDF reader shows about the document itself. */
export type DocumentFacts = { title: string; language: string; instant: string };

/**
 * Draws sheets into a PDF. Each page is one canvas: letting react-pdf lay out a thousand table rows as
 * elements takes ten times as long, and every place on the page is computed already.
 */
export async function renderSheets(
  sheets: readonly Sheet[],
  facts: DocumentFacts,
  typeface: Typeface,
): Promise<Uint8Array> {
  const pages = sheets.map((sheet, index) =>
    createElement(
      Page,
      { key: index, size: 'A4', wrap: false },
      createElement(Canvas, {
        style: sheetSize,
        paint: (painter: Painter) => {
          for (const mark of sheet) paint(painter, mark, typeface);
          return null;
        },
      }),
    ),
  );
  const instant = new Date(facts.instant);
  const document = createElement(
    Document,
    {
      title: facts.title,
      language: facts.language,
      creator: 'Plenum',
      // The PDF's /ID is a digest of these facts: with the dates fixed nothing else differs between two renders.
      creationDate: instant,
    },
    pages,
  );
  return new Uint8Array(await renderToBuffer(document));
}
