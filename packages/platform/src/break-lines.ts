import { isSpace, splitClusters, splitWords } from './words.ts';

/** Where something stands in the words of a clause: from this character to before that one. */
export type Span = { from: number; to: number };

/** The runs of a text in which there is no space to break at; a break that is meant ends one too. */
export function unbroken(text: string): (Span & { broken: boolean })[] {
  const runs: (Span & { broken: boolean })[] = [];
  let at = 0;
  let inside = false;
  let broken = false;
  for (const part of splitWords(text)) {
    if (part.includes('\n')) broken = true;
    const last = runs.at(-1);
    if (isSpace(part)) inside = false;
    else if (inside && last) last.to += part.length;
    else {
      runs.push({ from: at, to: at + part.length, broken });
      [inside, broken] = [true, false];
    }
    at += part.length;
  }
  return runs;
}

// What takes no room: it only says where a word may be broken or joined.
const roomless = /^[\u00ad\u200b-\u200f\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff]$/;

const widthOf = (clusters: string[]): number => clusters.filter((cluster) => !roomless.test(cluster)).length;

/** A run that is longer than a line, cut where characters end. */
function chop({ from, to }: Span, text: string, width: number): Span[] {
  const pieces: Span[] = [{ from, to: from }];
  let room = width;
  for (const cluster of splitClusters(text.slice(from, to))) {
    const last = pieces.at(-1) ?? { from, to };
    const takes = roomless.test(cluster) ? 0 : 1;
    if (takes > room) {
      pieces.push({ from: last.to, to: last.to + cluster.length });
      room = width;
    } else last.to += cluster.length;
    room -= takes;
  }
  return pieces;
}

/** Lines of so many characters, as a reader counts them, broken at spaces; spaces at a break belong to no line. */
export function breakLines(text: string, width: number): Span[] {
  const lines: Span[] = [];
  let room = 0;
  for (const { from, to, broken } of unbroken(text)) {
    const needs = widthOf(splitClusters(text.slice(from, to)));
    const last = lines.at(-1);
    const gap = last ? widthOf(splitClusters(text.slice(last.to, from))) : 0;
    if (last && !broken && gap + needs <= room) {
      last.to = to;
      room -= gap + needs;
      continue;
    }
    const pieces = chop({ from, to }, text, width);
    for (const piece of pieces) lines.push(piece);
    const end = pieces.at(-1) ?? { from, to };
    room = width - widthOf(splitClusters(text.slice(end.from, end.to)));
  }
  return lines.length > 0 ? lines : [{ from: 0, to: text.length }];
}
