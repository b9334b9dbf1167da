import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { publicLanguages } from './language.ts';
import { type PublicKey, publicCatalogues, publicMessage } from './public-message.ts';

const keys = Object.keys(publicCatalogues.en) as PublicKey[];
type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** The names of a message's parameters and tags, those inside plurals and selects too. */
function names(ast: Elements): string[] {
  return ast.flatMap((element) => {
    if ('options' in element)
      return [element.value, ...Object.values(element.options).flatMap(({ value }) => names(value))];
    if ('children' in element) return [`<${element.value}>`, ...names(element.children)];
    return element.type === 0 || !('value' in element) ? [] : [String(element.value)];
  });
}
const namesIn = (language: (typeof publicLanguages)[number], key: PublicKey) =>
  [...new Set(names(new IntlMessageFormat(publicCatalogues[language][key], language).getAst()))].sort();

describe('the public words', () => {
  it.each(publicLanguages)('are all there in %s, with the same parameters and weight', (language) => {
    expect(Object.keys(publicCatalogues[language]).sort()).toEqual([...keys].sort());
    for (const key of keys) {
      expect(publicCatalogues[language][key].trim(), key).not.toBe('');
      expect(namesIn(language, key), key).toEqual(namesIn('en', key));
    }
  });

  it.each(
    publicLanguages.filter((language) => language !== 'en'),
  )('are not left in English in %s', (language) => {
    const same = keys.filter((key) => publicCatalogues[language][key] === publicCatalogues.en[key]);
    // Names of programs are the same everywhere, and the word itself in Swedish.
    expect(same.filter((key) => !/^public\.(act\.(google|outlook)|subscribe\.program)$/.test(key))).toEqual(
      [],
    );
  });

  it('count and say the season as each language does', () => {
    const when = (language: 'de' | 'sv') =>
      publicMessage(language, 'public.when.season', { season: 'autumn' });
    expect([when('de'), when('sv')]).toEqual(['In diesem Herbst', 'I höst']);
    const cities = (language: 'de' | 'sv', count: number) =>
      publicMessage(language, 'public.headline.cities', { when: when(language), count });
    expect(
      [cities('de', 1), cities('de', 12)].map((said) => /\d+ Stadt|\d+ Städten/.exec(said)?.[0]),
    ).toEqual(['1 Stadt', '12 Städten']);
    expect(cities('sv', 12)).toContain('12 städer');
  });
});
