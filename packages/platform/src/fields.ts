import { z } from 'zod';

/** What a text may have at most: characters of the whole, clauses, and how deep lists nest (as deep as Word's). */
export const most = { characters: 10_000_000, clauses: 20_000, level: 9 };

const refused = (code: string) => ({ params: { code } });

/** Words of any script as they came: no half of a surrogate pair, no control character but tab and line feed. */
export const words = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((value) => value.isWellFormed(), refused('lone-surrogate'))
    .refine((value) => !/[\0-\x08\x0b-\x1f\x7f]/.test(value), refused('control-character'));

/** A short name by which something is called: one line, not empty. */
export const id = words(200)
  .min(1)
  .refine((value) => !/[\n\t]/.test(value), refused('not-a-line'));

/** A list of so many items at most; a longer one is refused before its items are looked at. */
export const list = <S extends z.ZodType>(item: S, atMost: number) =>
  z
    .custom<z.input<S>[]>((value) => !Array.isArray(value) || value.length <= atMost, {
      params: { code: 'too-many', most: atMost },
    })
    .pipe(z.array(item));
