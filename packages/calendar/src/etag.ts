import { createHash } from 'node:crypto';

/**
 * The strong entity tag of a feed's text, for If-None-Match and 304.
 *
 * @param ics - What `toICalendar` gave.
 * @returns A quoted tag that depends on the bytes alone (RFC 9110, section 8.8.3).
 * @example
 * etag('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'); // '"IV765U40rFZX2ke0nI0b2OoSZJ7h76g4yaR9cjPxivs"'
 */
export const etag = (ics: string): string =>
  `"${createHash('sha256').update(ics, 'utf8').digest('base64url')}"`;
