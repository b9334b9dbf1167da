import { isCurrency } from './minor-digits.ts';

// Signs and words of daily use, folded; several codes where one of them has to be chosen by the caller.
const known: Readonly<Record<string, readonly string[]>> = {
  '₸': ['KZT'],
  тг: ['KZT'],
  тнг: ['KZT'],
  тенге: ['KZT'],
  теңге: ['KZT'],
  tenge: ['KZT'],
  '₽': ['RUB'],
  р: ['RUB'],
  руб: ['RUB'],
  рубль: ['RUB'],
  рубля: ['RUB'],
  рублей: ['RUB'],
  '€': ['EUR'],
  euro: ['EUR'],
  euros: ['EUR'],
  евро: ['EUR'],
  '£': ['GBP'],
  '₴': ['UAH'],
  грн: ['UAH'],
  '₺': ['TRY'],
  tl: ['TRY'],
  zł: ['PLN'],
  сом: ['KGS'],
  сум: ['UZS'],
  $: ['USD', 'AUD', 'CAD', 'HKD', 'MXN', 'NZD', 'SGD'],
  '¥': ['JPY', 'CNY'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  fr: ['CHF', 'XAF', 'XOF'],
};

const fold = (word: string): string => word.normalize('NFC').toLowerCase().replace(/\.$/, '');

/**
 * Finds the currencies that a sign or word can stand for; what the caller says of it counts alone.
 */
export const currenciesOf = (
  word: string,
  given: Readonly<Record<string, string>> | undefined,
): readonly string[] => {
  const folded = fold(word);
  const said = Object.entries(given ?? {}).find(([own]) => fold(own) === folded);
  if (said) return [said[1]];
  const code = word.toUpperCase();
  if (isCurrency(code)) return [code];
  return Object.hasOwn(known, folded) ? (known[folded] ?? []) : [];
};
