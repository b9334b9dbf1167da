import { held } from './documents.ts';
import type { Loaded } from './loaded.ts';

const most = 20_000;

/** Words by which somebody is known without the rest of a name; a code name's word means nobody without its number. */
const wordsOf = (name: string): string[] => {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const isNumbered = words.some((word) => /^\p{N}+$/u.test(word));
  return isNumbered || words.length < 2 ? [] : words.filter((word) => word.length > 3);
};

/**
 * Every code name and name that the conference knows: of the roll, whoever has left it, those who stood in a local
 * conference or in the hall. None of them may stand in a letter.
 */
export function forbiddenNames({ documents }: Pick<Loaded, 'documents'>): string[] {
  const names = [
    ...held(documents, 'delegate').map(({ value }) => value.codeName),
    ...held(documents, 'election').flatMap(({ value }) => value.candidates.map(({ name }) => name)),
    ...held(documents, 'hall-election').flatMap(({ value }) => value.people.map(({ name }) => name)),
  ];
  const all = [...names, ...names.flatMap(wordsOf)].filter((name) => /[\p{L}\p{N}]/u.test(name));
  return [...new Set(all.map((name) => name.slice(0, 300)))].slice(0, most);
}
