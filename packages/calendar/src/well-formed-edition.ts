import type { Edition } from './schemas.ts';
import { isDate, isInstant, isWebAddress, longest } from './spellings.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most;
const isId = (value: unknown): boolean => isText(value, longest.id) && value !== '';
const isSequence = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isMoment = (value: unknown): boolean => typeof value === 'string' && isInstant(value);
const isDay = (value: unknown): boolean => typeof value === 'string' && isDate(value);
const isWithin = (value: unknown, limit: number): boolean =>
  typeof value === 'number' && Math.abs(value) <= limit;

/** A hole in a list is something missing, which `every` passes over. */
const isList = (value: unknown, most: number, isRight: (item: unknown) => boolean): boolean => {
  if (!Array.isArray(value) || value.length > most) return false;
  for (const item of value) if (!isRight(item)) return false;
  return true;
};

const isField = (name: string, value: unknown): boolean => {
  switch (name) {
    case 'id':
      return isId(value);
    case 'timeZone':
      return typeof value === 'string';
    case 'status':
      return value === 'confirmed' || value === 'tentative' || value === 'cancelled';
    case 'title':
    case 'location':
      return isText(value, longest.line);
    case 'description':
      return isText(value, longest.text);
    case 'starts':
    case 'ends':
      return isMoment(value);
    case 'date':
    case 'until':
      return isDay(value);
    case 'url':
      return isText(value, longest.line) && (value === '' || isWebAddress(value));
    case 'geo':
      return (
        isObject(value) &&
        isWithin(value.lat, 90) &&
        isWithin(value.lon, 180) &&
        Object.keys(value).length === 2
      );
    case 'categories':
      return isList(value, longest.categories, (text) => isText(text, longest.line));
    default:
      return false;
  }
};

const isEvent = (event: unknown): boolean => {
  if (!isObject(event)) return false;
  for (const name in event) if (!isField(name, event[name])) return false;
  const { id, timeZone, title, starts, ends, date } = event;
  const timed = starts !== undefined && ends !== undefined;
  return id !== undefined && timeZone !== undefined && title !== undefined && timed === (date === undefined);
};

const isRemembered = (event: unknown): boolean =>
  isObject(event) &&
  isId(event.id) &&
  isSequence(event.sequence) &&
  isMoment(event.created) &&
  Object.keys(event).length === 3;

const isEntry = (entry: unknown): boolean =>
  isObject(entry) &&
  isId(entry.id) &&
  isSequence(entry.sequence) &&
  isMoment(entry.created) &&
  isMoment(entry.modified) &&
  typeof entry.words === 'string' &&
  isList(entry.offsets, Infinity, Number.isFinite) &&
  isEvent(entry.event) &&
  Object.keys(entry).length === 7;

/**
 * Whether a value is plainly what `editionSchema` asks for, and nothing more. The schema copies every field of every
 * event, which costs a fifth of what the bytes cost; it is needed only to say what is wrong.
 */
export const isWellFormed = (edition: unknown): edition is Edition =>
  isObject(edition) &&
  isId(edition.feed) &&
  typeof edition.name === 'string' &&
  typeof edition.language === 'string' &&
  isSequence(edition.number) &&
  edition.number !== 0 &&
  isMoment(edition.changed) &&
  isList(edition.entries, Infinity, isEntry) &&
  isList(edition.remembered, Infinity, isRemembered) &&
  Object.keys(edition).length === 7;
