import { describe, expect, it } from 'vitest';
import { letterLanguages, recipientKinds } from './index.ts';
import { dateInWords, letterTexts } from './letter-texts.ts';

const braces = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe('letterTexts', () => {
  const kept = { yielded: ['{date}', '{title}'], moved: ['{date}', '{title}'], familyThere: ['{country}'] };
  const places: Record<string, string[]> = {
    date: ['{day}', '{month}', '{year}'],
    reference: ['{reference}'],
    subject: ['{title}'],
    opening: ['{section}'],
    followUp: ['{date}', '{number}'],
    unanswered: [],
    request: [],
    deadline: ['{date}'],
    answer: [],
    closing: [],
    copies: [],
    ...kept,
  };

  it.each(
    letterLanguages,
  )('is complete in %s: every sentence, with its values in their places', (language) => {
    const { months, salutations, ...sentences } = letterTexts[language];
    expect(Object.fromEntries(Object.entries(sentences).map(([name, text]) => [name, braces(text)]))).toEqual(
      places,
    );
    expect(new Set(months).size).toBe(12);
    expect(Object.keys(salutations).sort()).toEqual([...recipientKinds].sort());
    for (const text of [...Object.values(sentences), ...Object.values(salutations), ...months])
      expect(text.trim()).toBe(text);
  });

  // Oracle: words of courtesy in each language, typed in from letter-writing guides.
  const courtesy: Record<string, Record<string, RegExp>> = {
    en: {
      request: /respectfully/,
      answer: /Thank you/,
      closing: /faithfully/,
      salutation: /^(Dear|Honourable|Your Exc)/,
    },
    ru: {
      request: /уважением/,
      answer: /Благодарим/,
      closing: /уважением/,
      salutation: /^(Уважаем|Ваше Прев)/,
    },
    de: {
      request: /höflich/,
      answer: /danken/,
      closing: /freundlichen/,
      salutation: /^(Sehr geehrte|Exzellenz)/,
    },
    sv: {
      request: /vänligen/,
      answer: /tackar/,
      closing: /vänlig/,
      salutation: /^(Ärade|Bästa|Kära|Ers Exc)/,
    },
    kk: {
      request: /құрметпен/,
      answer: /рахмет/,
      closing: /Құрметпен/,
      salutation: /^(Құрметті|Жоғары мәрт)/,
    },
  };

  it.each(letterLanguages)('is courteous in %s and raises its voice nowhere', (language) => {
    const { request, answer, closing, salutations, opening, followUp, unanswered, deadline } =
      letterTexts[language];
    const polite = courtesy[language] ?? {};
    expect([request, answer, closing]).toEqual([
      expect.stringMatching(polite.request ?? /$^/),
      expect.stringMatching(polite.answer ?? /$^/),
      expect.stringMatching(polite.closing ?? /$^/),
    ]);
    for (const salutation of Object.values(salutations))
      expect(salutation).toMatch(polite.salutation ?? /$^/);
    expect([opening, followUp, unanswered, request, deadline, answer, closing].join(' ')).not.toContain('!');
  });

  // Oracle: how dates are written in each language, typed in.
  it.each([
    ['en', '1 March 2027', '31 December 2026'],
    ['ru', '1 марта 2027 года', '31 декабря 2026 года'],
    ['de', '1. März 2027', '31. Dezember 2026'],
    ['sv', 'den 1 mars 2027', 'den 31 december 2026'],
    ['kk', '2027 жылғы 1 наурыз', '2026 жылғы 31 желтоқсан'],
  ] as const)('writes dates in %s', (language, march, december) => {
    expect(dateInWords('2027-03-01', letterTexts[language])).toBe(march);
    expect(dateInWords('2026-12-31', letterTexts[language])).toBe(december);
  });
});
