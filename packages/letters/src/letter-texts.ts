import { fill } from './fill.ts';
import type { LetterLanguage } from './languages.ts';
import type { LetterText } from './letter-text.ts';
import { de } from './texts/de.ts';
import { en } from './texts/en.ts';
import { kk } from './texts/kk.ts';
import { ru } from './texts/ru.ts';
import { sv } from './texts/sv.ts';

export const letterTexts: Readonly<Record<LetterLanguage, LetterText>> = { en, ru, de, sv, kk };

/** A date in words, as letters in the language have it. */
export function dateInWords(date: string, { months, date: order }: LetterText): string {
  const [year = '', month, day] = date.split('-');
  return fill(order, { year, month: months[Number(month) - 1] ?? '', day: String(Number(day)) });
}
