import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { kk } from './kk.ts';
import { languages } from './language.ts';
import { ru } from './ru.ts';

const catalogues: Record<string, Record<string, string>> = { en, ru, kk };
const keys = Object.keys(en);

type Elements = ReturnType<IntlMessageFormat['getAst']>;
type Element = Elements[number];

/** Every element of a message, those inside plurals, selects and tags too. */
function elements(ast: Elements): Element[] {
  return ast.flatMap((element) => {
    if ('options' in element)
      return [element, ...Object.values(element.options).flatMap(({ value }) => elements(value))];
    if ('children' in element) return [element, ...elements(element.children)];
    return [element];
  });
}

function parse(language: string, key: string): Element[] {
  return elements(new IntlMessageFormat(catalogues[language]?.[key] ?? '', language).getAst());
}

const isTag = (element: Element) => 'children' in element;
const isLiteral = (element: Element) => element.type === 0;
const isCardinal = (element: Element) => 'pluralType' in element && element.pluralType === 'cardinal';

/** The source of the app, catalogues and tests aside. */
function source(folder: string): string {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/catalogue[/\\](en|ru|kk)([/\\]|\.ts$)/.test(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}

describe('catalogues', () => {
  it.each(languages)('has exactly the same keys in %s', (language) => {
    expect(Object.keys(catalogues[language] ?? {}).sort()).toEqual([...keys].sort());
  });

  it('has no key that the app never says', () => {
    const text = source(join(import.meta.dirname, '..'));
    expect(keys.filter((key) => !text.includes(`'${key}'`) && !text.includes(`"${key}"`))).toEqual([]);
  });

  it.each(languages)('parses every message in %s', (language) => {
    for (const key of keys) expect(() => parse(language, key), key).not.toThrow();
  });

  it.each(['ru', 'kk'])('is written in Cyrillic in %s', (language) => {
    const latinOnly = keys.filter((key) => {
      const words = parse(language, key)
        .filter(isLiteral)
        .map((element) => ('value' in element ? element.value : ''))
        .join('');
      return /\p{Letter}/u.test(words) && !/\p{Script=Cyrillic}/u.test(words);
    });
    expect(latinOnly).toEqual([]);
  });

  it('has all four forms in every Russian plural', () => {
    const lacking = keys.filter((key) =>
      parse('ru', key)
        .filter(isCardinal)
        .some((element) => {
          const forms = 'options' in element ? Object.keys(element.options) : [];
          return !['one', 'few', 'many', 'other'].every((form) => forms.includes(form));
        }),
    );
    expect(lacking).toEqual([]);
  });

  it.each(['ru', 'kk'])('takes the same parameters in %s', (language) => {
    const names = (of: string, key: string) =>
      [
        ...new Set(
          parse(of, key).flatMap((element) =>
            !isTag(element) && !isLiteral(element) && 'value' in element ? [element.value] : [],
          ),
        ),
      ].sort();
    for (const key of keys) expect(names(language, key), key).toEqual(names('en', key));
  });

  it.each(['ru', 'kk'])('gives weight where English does in %s', (language) => {
    const hasWeight = (of: string, key: string) => parse(of, key).some(isTag);
    for (const key of keys) expect(hasWeight(language, key), key).toBe(hasWeight('en', key));
  });
});
