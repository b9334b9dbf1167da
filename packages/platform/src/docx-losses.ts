import { partOf } from './open-docx.ts';

/** Every code of what a text does not keep of a DOCX. */
export const lossCodes = [
  'tables-as-rows',
  'images-left-out',
  'notes-at-the-end',
  'comments-left-out',
  'tracked-changes-taken',
  'headers-left-out',
  'fields-as-words',
] as const;

/** Something that was not kept as it was, and how often. */
export type Loss = { code: (typeof lossCodes)[number]; params: { count: number } };

const marks: Record<Exclude<Loss['code'], 'headers-left-out'>, RegExp> = {
  'tables-as-rows': /<w:tbl>/g,
  'images-left-out': /<(?:w:drawing|w:pict|w:object)[ >]/g,
  'notes-at-the-end': /<w:(?:footnote|endnote)Reference[ /]/g,
  'comments-left-out': /<w:commentReference[ /]/g,
  'tracked-changes-taken': /<w:(?:ins|del|moveFrom|moveTo)[ >]/g,
  'fields-as-words': /<w:(?:fldSimple[ >]|instrText[ >])/g,
};

/** What of a document is lost when only its words are kept. */
export function lossesOf(parts: Map<string, Uint8Array>): Loss[] {
  const document = partOf(parts, 'word/document.xml');
  const counts = new Map(
    Object.entries(marks).map(([code, mark]) => [code, document.match(mark)?.length ?? 0]),
  );
  const headers = [...parts.keys()].filter(
    (name) => /^word\/(?:header|footer)\d*\.xml$/.test(name) && /<w:t[ >]/.test(partOf(parts, name)),
  );
  counts.set('headers-left-out', headers.length);
  return lossCodes.flatMap((code) => {
    const count = counts.get(code) ?? 0;
    return count > 0 ? [{ code, params: { count } }] : [];
  });
}
