import { z } from 'zod';
import { id, list, most, words } from './fields.ts';
import { readInput, repeated } from './read-input.ts';
import { type Clause, readText, type Text, textSchema } from './schemas.ts';

const translationSchema = z.strictObject({
  language: id,
  clauses: list(
    z.strictObject({ id, text: words(most.characters).min(1), of: words(most.characters) }),
    most.clauses,
  ),
});

/** A text in another language, clause by clause, each with the words `of` which it is the translation. */
export type Translation = z.input<typeof translationSchema>;

const inputSchema = z.strictObject({ text: textSchema, translations: list(translationSchema, 100) });

/** The adopted text, and every language in which it is to be final. */
export type TranslationsInput = z.input<typeof inputSchema>;

/** Every code of why a translation is owed. */
export const owedCodes = ['not-translated', 'changed-since'] as const;

/** Why a translation is owed; after a change, the words that were translated and those that stand now. */
export type OwedReason =
  | { code: 'not-translated'; params: Record<string, never> }
  | { code: 'changed-since'; params: { was: string; is: string } };

/** What all languages have of every clause, side by side, and what is owed; final only when nothing is. */
export type TranslationState = {
  final: boolean;
  owed: { language: string; clause: string; because: OwedReason }[];
  rows: { clause: string; text: string; in: { language: string; text: string | null; owed: boolean }[] }[];
};

/**
 * Says which clauses are owed in which language. A change that was adopted makes its clause owed in every other
 * language until it is translated anew; what was translated of a clause that is gone does not count.
 *
 * @throws PlatformError what `Text` may have wrong, 'duplicate-id'
 * @example
 * const text = parseText('35 hours');
 * const ru = { language: 'ru', clauses: [{ id: 'text-1', text: '36 часов', of: '36 hours' }] };
 * const { owed } = translationsOwed({ text, translations: [ru] });
 * owed.map(({ language, clause, because }) => [language, clause, because.code]); // => [['ru', 'text-1', 'changed-since']]
 */
export function translationsOwed(input: TranslationsInput): TranslationState {
  const { text, translations } = readInput(inputSchema, input, ({ translations }, tell) => {
    for (const index of repeated(translations.map(({ language }) => language)))
      tell('duplicate-id', ['translations', index, 'language'], { id: translations[index]?.language });
    translations.forEach(({ clauses }, index) => {
      for (const at of repeated(clauses.map(({ id }) => id)))
        tell('duplicate-id', ['translations', index, 'clauses', at, 'id'], { id: clauses[at]?.id });
    });
  });
  const { clauses } = readText(text);
  const sides = translations.map(({ language, clauses }) => ({
    language,
    has: new Map(clauses.map((clause) => [clause.id, clause])),
  }));
  const owed: TranslationState['owed'] = [];
  const rows = clauses.map(({ id: clause, text: is }) => ({
    clause,
    text: is,
    in: sides.map(({ language, has }) => {
      const translated = has.get(clause);
      if (!translated) owed.push({ language, clause, because: { code: 'not-translated', params: {} } });
      else if (translated.of !== is)
        owed.push({
          language,
          clause,
          because: { code: 'changed-since', params: { was: translated.of, is } },
        });
      return { language, text: translated?.text ?? null, owed: translated?.of !== is };
    }),
  }));
  return { final: owed.length === 0, owed, rows };
}

/** A translation, or the first place at which its clauses are not those of the text. */
export type PairedTranslation =
  | { status: 'paired'; translation: Translation }
  | { status: 'clauses-differ'; at: number; wanted: Clause | null; found: Clause | null };

/**
 * Takes a whole text in another language as the translation of this one, clause for clause: they must be of the same
 * kinds and levels in the same order.
 *
 * @throws PlatformError what `Text` may have wrong
 * @example
 * const text = parseText('## Wages');
 * pairTranslation(text, 'ru', parseText('## Зарплата')).status; // 'paired'
 */
export function pairTranslation(text: Text, language: string, translated: Text): PairedTranslation {
  const [ours, theirs] = [readText(text).clauses, readText(translated).clauses];
  for (let at = 0; at < Math.max(ours.length, theirs.length); at++) {
    const [wanted, found] = [ours[at], theirs[at]];
    if (!wanted || !found || wanted.kind !== found.kind || wanted.level !== found.level)
      return { status: 'clauses-differ', at, wanted: wanted ?? null, found: found ?? null };
  }
  const clauses = ours.map(({ id, text }, at) => ({ id, text: theirs[at]?.text ?? '', of: text }));
  return { status: 'paired', translation: { language, clauses } };
}
