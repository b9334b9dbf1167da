import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from './parse-text.ts';
import { pairTranslation, type Translation, translationsOwed } from './translations-owed.ts';

const text = parseText('## Wages\n\nNo more than 36 hours.\n\nWages are paid in full.');
const pair = (language: string, source: string): Translation => {
  const paired = pairTranslation(text, language, parseText(source));
  if (paired.status !== 'paired') throw new Error('not paired');
  return paired.translation;
};
const ru = pair('ru', '## Зарплата\n\nНе более 36 часов.\n\nЗарплата платится сполна.');
const kk = pair('kk', '## Жалақы\n\n36 сағаттан артық емес.\n\nЖалақы толық төленеді.');

describe('translationsOwed', () => {
  it('owes a change in every other language until all are done', () => {
    expect(translationsOwed({ text, translations: [ru, kk] })).toMatchObject({ final: true, owed: [] });
    const adopted = parseText('## Wages\n\nNo more than 35 hours.\n\nWages are paid in full.', {
      previous: text,
    });
    const params = { was: 'No more than 36 hours.', is: 'No more than 35 hours.' };
    const state = translationsOwed({ text: adopted, translations: [ru, kk] });
    expect(state.final).toBe(false);
    expect(state.owed).toEqual(
      ['ru', 'kk'].map((language) => ({
        language,
        clause: 'wages-1',
        because: { code: 'changed-since', params },
      })),
    );
    const done = (side: Translation, words: string): Translation => ({
      ...side,
      clauses: side.clauses.map((clause) =>
        clause.id === 'wages-1' ? { ...clause, text: words, of: params.is } : clause,
      ),
    });
    const russian = translationsOwed({ text: adopted, translations: [done(ru, 'Не более 35 часов.'), kk] });
    expect([russian.final, russian.owed.map(({ language }) => language)]).toEqual([false, ['kk']]);
    expect(russian.rows[1]?.in).toEqual([
      { language: 'ru', text: 'Не более 35 часов.', owed: false },
      { language: 'kk', text: '36 сағаттан артық емес.', owed: true },
    ]);
  });

  it('says where a translation has other clauses', () => {
    expect(pairTranslation(text, 'ru', parseText('## Зарплата\n\n- 36'))).toMatchObject({
      status: 'clauses-differ',
      at: 1,
    });
  });

  it('refuses a language or a clause given twice', () => {
    const twice = { ...kk, clauses: [...kk.clauses, ...kk.clauses.slice(0, 1)] };
    expect(() => translationsOwed({ text, translations: [ru, ru, twice] })).toThrow(
      expect.objectContaining({ code: 'duplicate-id', problems: expect.objectContaining({ length: 2 }) }),
    );
  });

  it('owes what a list of marks, kept by hand at every change, has', () => {
    const languages = ['ru', 'kk', 'de'];
    const step = fc.tuple(fc.constantFrom('adopt', 'translate', 'delete', 'insert'), fc.nat(4), fc.nat(2));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let serial = 0;
        let clauses = ['a', 'b', 'c'].map((id) => ({
          id,
          kind: 'paragraph' as const,
          level: 0,
          text: `${id}${serial++}`,
        }));
        let sides: Translation[] = languages.map((language) => ({ language, clauses: [] }));
        const marks = new Set(languages.flatMap((language) => clauses.map(({ id }) => `${language} ${id}`)));
        for (const [what, which, side] of steps) {
          const clause = clauses[which % Math.max(1, clauses.length)];
          const language = languages[side] ?? '';
          if (what === 'insert') {
            const id = `n${serial++}`;
            clauses = [...clauses, { id, kind: 'paragraph', level: 0, text: `new ${id}` }];
            for (const each of languages) marks.add(`${each} ${id}`);
          }
          if (!clause) continue;
          if (what === 'adopt') {
            const text = `${clause.id} amended ${serial++}`;
            clauses = clauses.map((each) => (each === clause ? { ...each, text } : each));
            for (const each of languages) marks.add(`${each} ${clause.id}`);
          }
          if (what === 'delete') {
            clauses = clauses.filter((each) => each !== clause);
            for (const each of languages) marks.delete(`${each} ${clause.id}`);
          }
          if (what === 'translate') {
            const done = { id: clause.id, text: 'übersetzt', of: clause.text };
            sides = sides.map((each) =>
              each.language === language
                ? { ...each, clauses: [...each.clauses.filter(({ id }) => id !== clause.id), done] }
                : each,
            );
            marks.delete(`${language} ${clause.id}`);
          }
        }
        const { owed, final } = translationsOwed({ text: { clauses }, translations: sides });
        expect(new Set(owed.map(({ language, clause }) => `${language} ${clause}`))).toEqual(marks);
        expect(final).toBe(marks.size === 0);
      }),
    );
  });
});
