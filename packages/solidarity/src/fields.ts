import { z } from 'zod';
import { isDate, isInstant } from './schemas.ts';

const refused = (code: string) => ({ params: { code } });

/** A list of so many items at most; a longer one is refused before its items are looked at. */
export const list = <S extends z.ZodType>(item: S, most = 100_000) =>
  z
    .custom<z.input<S>[]>((value) => !Array.isArray(value) || value.length <= most, {
      params: { code: 'too-many', most },
    })
    .pipe(z.array(item));

export const id = z.string().min(1);
export const text = z.string().min(1);
export const instant = z.string().refine(isInstant, refused('bad-instant'));
export const localDay = z.string().refine(isDate, refused('bad-date'));

/** Small Latin letters, digits and hyphens: a word that a catalogue turns into a sentence. */
export const code = z.string().refine((value) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value), refused('bad-code'));

const isHttps = (value: string): boolean => {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password, hostname } = new URL(value);
  return protocol === 'https:' && username === '' && password === '' && hostname !== '';
};

/** An address that begins with https and carries no name or password. */
export const link = z.string().max(2000).refine(isHttps, refused('bad-link'));
