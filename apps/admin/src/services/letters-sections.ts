import { createHash } from 'node:crypto';
import type { Section } from '@plenum/letters';
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

/** Who sends letters: the sections that hold pickets, each from the city of its first picket. */
export function sectionsOf(pickets: readonly PicketRecord[]): Section[] {
  const sections = new Map<string, Section>();
  const taken = new Set<string>();
  for (const { section: name, city, country } of pickets) {
    if (sections.has(name)) continue;
    const id = codeOfName(name, taken);
    taken.add(id);
    sections.set(name, { id, name, city, country });
  }
  return [...sections.values()];
}
