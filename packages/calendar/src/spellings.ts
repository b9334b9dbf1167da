import { z } from 'zod';

/** The most characters of an id, of a line and of a text of several lines; the most categories. */
export const longest = { id: 500, line: 20_000, text: 200_000, categories: 100 };

// Before 1970 offsets have seconds; a day after the last one must still have four digits.
const years = /^(19[7-9]|[2-8]\d\d|9[0-8]\d)/;
const isoInstant = z.iso.datetime({ offset: true });
const isoDate = z.iso.date();
const ownInstant =
  /^(19[7-9]|[2-8]\d\d|9[0-8]\d)\d-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;
const ownDate = /^(19[7-9]|[2-8]\d\d|9[0-8]\d)\d-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/;

/**
 * Whether a text is plainly an instant as editions spell them. They are full of them, and the long way costs ten
 * times as much; the last days of a month go that way.
 */
const isOwnInstant = (text: string): boolean => ownInstant.test(text);

/** The same of a date. */
const isOwnDate = (text: string): boolean => ownDate.test(text);

export const isInstant = (text: string): boolean =>
  isOwnInstant(text) || (years.test(text) && isoInstant.safeParse(text).success);

export const isDate = (text: string): boolean =>
  isOwnDate(text) || (years.test(text) && isoDate.safeParse(text).success);

export const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text);
