import { formatAddress } from 'localized-address-format';
import type { z } from 'zod';
import { check } from './check-input.ts';
import { countryName } from './countries.ts';
import { LettersError, type Problem } from './errors.ts';
import type { LetterLanguage } from './languages.ts';
import type { Reason } from './reasons.ts';
import { type LayOutOptions, layOutOptionsSchema, type Recipient, recipientSchema } from './schemas.ts';

/** An address as it stands on the envelope, and what had to be done to it. */
export type LaidOut = { lines: string[]; told: Reason[] };

type Parts = z.output<typeof recipientSchema>;

/** Whether the country's post wants the code before the city: only there can a last line be read as both. */
const startsWithCode = (country: string): boolean =>
  /1.*x/.test(formatAddress({ postalCountry: country, postalCode: '1', locality: 'x' }).join(' '));

const lastLine = /^(\p{Lu}{1,2}-)?(\d{5,6}) +(\p{L}.*)$/u;

const readLastLine = (parts: Parts): { parts: Parts; told: Reason[] } => {
  const { address, country } = parts;
  const [, , postcode = '', city = ''] = lastLine.exec(address.at(-1)?.trim() ?? '') ?? [];
  if (postcode === '' || !startsWithCode(country))
    return { parts, told: [{ code: 'kept-as-written', params: { country } }] };
  return {
    parts: { ...parts, address: address.slice(0, -1), postcode, city },
    told: [{ code: 'read-from-line', params: { postcode, city } }],
  };
};

/** Some templates put the country before the code; one that was written already is not put twice. */
const withoutPrefix = (postcode: string, country: string): string => {
  const prefix = `${country}-`;
  const isAdded = formatAddress({ postalCountry: country, postalCode: '1' }).join('').includes(`${prefix}1`);
  return isAdded && postcode.startsWith(prefix) ? postcode.slice(prefix.length) : postcode;
};

/** Street, code and city, region: the order of most countries, for those without a template of their own. */
const usual = ({ name, address, postcode, city, region }: Parts): string[] => [
  name,
  ...address,
  ...[[postcode, city].filter((part) => part !== undefined).join(' '), region ?? ''].filter(
    (text) => text !== '',
  ),
];

export function layOut(given: Parts, language: LetterLanguage, from: string | undefined): LaidOut {
  const isWritten = given.postcode === undefined && given.city === undefined;
  const { parts, told } = isWritten ? readLastLine(given) : { parts: given, told: [] };
  const { name, address, city, region, country } = parts;
  const postcode = parts.postcode === undefined ? undefined : withoutPrefix(parts.postcode, country);
  const laid = formatAddress({
    postalCountry: country,
    organization: name,
    addressLines: address,
    ...(postcode === undefined ? {} : { postalCode: postcode }),
    ...(city === undefined ? {} : { locality: city }),
    ...(region === undefined ? {} : { administrativeArea: region }),
  });
  const whole = laid.join('\n');
  // A template leaves out what its country's post does not ask for; no part that somebody wrote may get lost.
  const isLost = [name, ...address, postcode, city].some(
    (part) => part !== undefined && !whole.includes(part),
  );
  const isKept = postcode === undefined && city === undefined;
  const lines = isKept || isLost ? usual(parts) : laid;
  return {
    lines: [...lines, ...(country === from ? [] : [countryName(country, language).toUpperCase()])],
    told: isLost && !isKept ? [...told, { code: 'no-template', params: { country } }] : told,
  };
}

/**
 * Lays an address out as the post of its country wants it, by the templates of Google's Address Data Service.
 *
 * The country stands last, in capitals and in a language known between countries, as the Universal Postal Union
 * asks (Convention, regulations on addressing; S42); it is left out for post within the country. Where post code
 * and city are not given apart they are read from the last line, if the country's post puts a code of five or six
 * digits first; else the lines stand as written, the name above. Where a template would lose a part, or there is
 * none, the address is laid out as in most countries: name, street, code and city, region. A region stands only
 * where the template has one.
 * @param recipient name, lines, post code, city, region and the country's code
 * @param options `language` of the country's name ('en'); `from`, the country of posting
 * @returns the lines from the top, and what was done: 'read-from-line', 'kept-as-written', 'no-template'
 * @throws LettersError 'no-country', 'unknown-country', 'not-a-line', 'empty', 'too-long', 'too-many' and the other
 *   codes of an input of the wrong shape
 * @example
 * layOutAddress({ name: 'City Court', address: ['ul. Yerubaeva 30'], postcode: '100000', city: 'Karaganda', country: 'KZ' })
 *   .lines; // => ['100000', 'Karaganda', 'ul. Yerubaeva 30', 'City Court', 'KAZAKHSTAN']
 */
export function layOutAddress(recipient: Recipient, options: LayOutOptions = {}): LaidOut {
  const problems: Problem[] = [];
  const parts = check(recipientSchema, recipient, ['recipient'], problems);
  const checked = check(layOutOptionsSchema, options, ['options'], problems);
  if (parts === undefined || checked === undefined) throw new LettersError(problems);
  return layOut(parts, checked.language ?? 'en', checked.from);
}
