import { createHash } from 'node:crypto';
import { pairTranslation, parseText, type TranslationState, translationsOwed } from '@plenum/platform';
import { languages } from '../catalogue/language.ts';
import { change } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { type Platform, platformOf } from './platform.ts';
import { textProblems } from './platform-problems.ts';

export type LanguagesView = TranslationState & { own: string; others: string[] };

/** The text in the languages of the conference: what is translated, and what is owed. */
export function viewLanguages({ text, translations }: Platform): LanguagesView {
  const own = text.value.language;
  const others = languages.filter((one) => one !== own);
  const all = others.map((language) => ({
    language,
    clauses: translations.find(({ value }) => value.language === language)?.value.clauses ?? [],
  }));
  return { ...translationsOwed({ text: text.value.text, translations: all }), own, others };
}

export type Translated =
  | { status: 'saved' }
  | { status: 'conflict' }
  | { status: 'unknown' }
  /** The whole that was brought has other clauses than the text, from this one on; or it cannot be read. */
  | { status: 'differs'; at: number }
  | { status: 'unusable' };

/**
 * Takes words for clauses, or a whole translation, clause for clause. Each is one of the words that stood there when
 * the form was made: if these have changed, it is owed again.
 */
export async function translate(
  office: Office,
  { language, seen, revision }: { language: string; seen: number; revision: number | undefined },
  brought: { clauses: ReadonlyMap<string, string>; hold: ReadonlySet<string> } | { whole: string },
): Promise<Translated> {
  const { documents } = await openConference(office);
  const platform = platformOf({ documents });
  if (platform === undefined || !viewLanguages(platform).others.includes(language))
    return { status: 'unknown' };
  const { text, translations } = platform;
  const before = translations.find(({ value }) => value.language === language);
  // What was translated must be what stands there.
  if (text.revision !== seen || before?.revision !== revision) return { status: 'conflict' };
  const kept = new Map(before?.value.clauses.map((one) => [one.id, one]));
  const standing = text.value.text;
  try {
    if ('whole' in brought) {
      const paired = pairTranslation(standing, language, parseText(brought.whole));
      if (paired.status === 'clauses-differ') return { status: 'differs', at: paired.at + 1 };
      for (const one of paired.translation.clauses) kept.set(one.id, one);
    } else
      for (const { id, text: of } of standing.clauses) {
        const words = brought.clauses.get(id)?.replace(/\r\n?/g, '\n').trim();
        // Words that only came back as they were say nothing, unless they are said to hold.
        if (words && (words !== kept.get(id)?.text || brought.hold.has(id)))
          kept.set(id, { id, text: words, of });
      }
    const clauses = [...kept.values()];
    translationsOwed({ text: standing, translations: [{ language, clauses }] });
    const document = createHash('sha256').update(`translation ${language}`).digest('hex').slice(0, 32);
    const at = { document: before?.document ?? document, revision: revision ?? null, position: 0 };
    const { status } = await office.store.save([change('platform-translation', at, { language, clauses })], {
      by: office.by,
      now: office.now().toISOString(),
      read: [{ id: text.document, revision: text.revision }],
    });
    return { status };
  } catch (error) {
    if (textProblems(error).length === 0) throw error;
    return { status: 'unusable' };
  }
}
