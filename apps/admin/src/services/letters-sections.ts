import { createHash } from 'node:crypto';
import { type Section, sectionSchema } from '@plenum/letters';
import type { PicketRecord } from './conference.ts';

const markOf = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 8);

/** A code made of a name: readable where the name is in plain letters, and one of its own in any case. */
function codeOfName(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  const isPlain = /^[\x20-\x7e]*$/.test(name) && plain !== '' && !taken.has(plain);
  if (isPlain) return plain;
  return [plain, markOf(name)].filter((part) => part !== '').join('-');
}

/** A name from a spreadsheet as one line: breaks of a line and signs that turn the direction are no part of it. */
const lineOf = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim()
    .slice(0, 500);

/**
 * Who sends letters: the sections that hold pickets, each from the city of its first picket. One whose country no post
 * knows is left out, and told.
 */
export function sectionsOf(pickets: readonly PicketRecord[]): { sections: Section[]; leftOut: string[] } {
  const sections = new Map<string, Section>();
  const taken = new Set<string>();
  const leftOut = new Set<string>();
  for (const { section, city: place, country } of pickets) {
    const name = lineOf(section);
    const city = lineOf(place);
    if (sections.has(name)) continue;
    const id = codeOfName(name, taken);
    const read = sectionSchema.safeParse({ id, name, ...(city === '' ? {} : { city }), country });
    if (!read.success) leftOut.add(name);
    else {
      taken.add(id);
      sections.set(name, read.data);
    }
  }
  return { sections: [...sections.values()], leftOut: [...leftOut].filter((name) => !sections.has(name)) };
}
