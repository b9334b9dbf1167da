import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { type Language, languageOf } from './catalogue/language.ts';
import { makeReader, type Reader } from './reader.ts';

export const languageCookie = 'plenum_language';

/** Whoever has chosen a language has it; everybody else the first of their browser's that is ours. */
export function readerOfRequest(c: Context): Reader {
  const chosen = languageOf(getCookie(c, languageCookie));
  return makeReader(chosen ?? accepted(c.req.header('accept-language') ?? '') ?? 'en');
}

function accepted(header: string): Language | undefined {
  const wishes = header.split(',').map((wish, index) => {
    const [tag = '', ...parameters] = wish.trim().split(';');
    const quality = parameters
      .map((parameter) => /^\s*q=(\d(?:\.\d+)?)\s*$/.exec(parameter)?.[1])
      .find(Boolean);
    return { language: languageOf(tag.split('-')[0]?.toLowerCase()), quality: Number(quality ?? 1), index };
  });
  const known = wishes.filter(({ language, quality }) => language !== undefined && quality > 0);
  return known.sort((a, b) => b.quality - a.quality || a.index - b.index)[0]?.language;
}
