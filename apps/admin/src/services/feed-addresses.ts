import type { PublicLanguage } from '../catalogue/language.ts';

/** The name of a feed in a language's folder: that of the whole day, or that of one country. */
export function feedFile(country?: string): string {
  return country === undefined ? 'solidarity.ics' : `solidarity-${country.toLowerCase()}.ics`;
}

/** Where the feed of a token lies: nobody comes upon it, and nothing that is published leads there. */
export function unlistedFeed(token: string, language: PublicLanguage): string {
  return `unlisted/${token}/${language}.ics`;
}

/** The address that a calendar program subscribes to. */
export function subscription(url: string, language: PublicLanguage, country?: string): string {
  return asWebcal(`${url}/${language}/${feedFile(country)}`);
}

/** An address for calendar programs instead of browsers. */
export function asWebcal(address: string): string {
  return address.replace(/^https?:/, 'webcal:');
}
