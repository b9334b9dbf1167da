import type { CoverageSums, DigestCoverage, DigestSums } from '@plenum/solidarity';
import type { PublicLanguage } from '../catalogue/language.ts';
import type { Params } from '../catalogue/message.ts';
import {
  type PublicKey,
  publicCatalogues,
  publicLocales,
  publicMessage,
} from '../catalogue/public-message.ts';
import type { DigestView } from './digest.ts';
import { countryName, dayInWords } from './public-words.ts';

/** What is handed on: the same for a page and for plain text. */
export type DigestSheet = {
  language: PublicLanguage;
  title: string;
  lines: string[];
  sections: DigestSection[];
};
export type DigestSection =
  | { kind: 'table'; title: string; columns: DigestColumn[]; rows: string[][]; total?: string[] }
  | { kind: 'silent'; title: string; text: string; names: string[] };
type DigestColumn = { label: string; isCount: boolean };

type Say = (key: PublicKey, params?: Params) => string;

/** The kind of media in words; a code that nobody has named stays as it is. */
export function mediumWords(language: PublicLanguage, medium: string): string {
  const key = `digest.medium.${medium}`;
  return Object.hasOwn(publicCatalogues.en, key) ? publicMessage(language, key as PublicKey) : medium;
}

/**
 * The digest in one language. No street, no section, no person, no photo and no note stands in it; date, countries
 * and cities only where they are told, and what the media brought, item by item, only with the cities.
 */
export function digestSheet(view: DigestView, language: PublicLanguage): DigestSheet {
  const say: Say = (key, params = {}) => publicMessage(language, key, params);
  const { digest, told } = view;
  const { totals, coverage } = digest;
  const lines = [
    digest.status === 'silent'
      ? say('digest.none')
      : say('digest.sum', {
          ...ofTime(totals),
          people: totals.people,
          cities: totals.cities,
          countries: totals.countries,
        }),
    ...(digest.status === 'silent' ? [] : [letters(say, totals)]),
    mediaLine(say, told.date ? coverage.items : [], totals.coverage, language),
  ];
  return {
    language,
    title: told.date
      ? say('digest.title.date', { date: dayInWords(view.date, language) })
      : say('digest.title'),
    lines,
    sections: [
      ...placeTables(view, language, say),
      ...mediaTables(view, language, say),
      ...(digest.status === 'silent' && digest.silent.length === 0 ? [] : [silence(view, language, say)]),
    ],
  };
}

/** The same as plain text, for a letter or a messenger. */
export function digestText({ title, lines, sections }: DigestSheet): string {
  const blocks = sections.map((section) => {
    if (section.kind === 'silent')
      return [section.title, section.text, ...section.names.map((name) => `- ${name}`)].join('\n');
    const { columns, rows, total } = section;
    const line = ([first = '', ...cells]: string[]) => {
      const said = cells.flatMap((cell, index) =>
        cell === '' ? [] : [`${columns[index + 1]?.label}: ${cell}`],
      );
      return `- ${first}. ${said.join('; ')}`;
    };
    return [section.title, ...[...rows, ...(total === undefined ? [] : [total])].map(line)].join('\n');
  });
  return `${[[title, ...lines].join('\n'), ...blocks].join('\n\n')}\n`;
}

const ofTime = ({ time }: DigestSums) => ({ hours: time.hours, minutes: time.minutes });

const letters = (say: Say, { pickets, letters: { received, refused, notHandedIn } }: DigestSums): string =>
  say('digest.letters', { pickets, received, refused, not: notHandedIn });

/** How much, and of which days: of `items`, whose dates may be told. */
function mediaLine(
  say: Say,
  items: readonly DigestCoverage[],
  sums: CoverageSums,
  language: PublicLanguage,
): string {
  if (sums.items === 0) return say('digest.media.none');
  const said = say('digest.media', sums);
  const dates = items.flatMap(({ date }) => date ?? []).sort();
  const [from] = dates;
  const until = dates.at(-1);
  if (from === undefined || until === undefined || from === until) return said;
  return `${said} ${say('digest.media.from', { from: dayInWords(from, language), until: dayInWords(until, language) })}`;
}

const named = (label: string): DigestColumn => ({ label, isCount: false });
const counted = (label: string): DigestColumn => ({ label, isCount: true });

function placeTables({ digest, told }: DigestView, language: PublicLanguage, say: Say): DigestSection[] {
  if (digest.status === 'silent' || !told.countries) return [];
  const count = counts(language);
  const columns = [
    counted(say('digest.column.people')),
    counted(say('digest.column.time')),
    counted(say('digest.column.received')),
    counted(say('digest.column.refused')),
    counted(say('digest.column.not')),
  ];
  const sums = (of: DigestSums) => [
    count(of.people),
    say('digest.time', ofTime(of)),
    count(of.letters.received),
    count(of.letters.refused),
    count(of.letters.notHandedIn),
  ];
  const country = (code: string) => countryName(code, language);
  const byCountry: DigestSection = {
    kind: 'table',
    title: say('digest.countries'),
    columns: [named(say('digest.column.country')), ...columns],
    rows: digest.countries.map((one) => [country(one.country), ...sums(one)]),
    total: [say('digest.total'), ...sums(digest.totals)],
  };
  if (!told.cities) return [byCountry];
  return [
    byCountry,
    {
      kind: 'table',
      title: say('digest.cities'),
      columns: [named(say('digest.column.city')), named(say('digest.column.country')), ...columns],
      rows: digest.cities.map((one) => [one.city, country(one.country), ...sums(one)]),
      total: [say('digest.total'), '', ...sums(digest.totals)],
    },
  ];
}

function mediaTables(view: DigestView, language: PublicLanguage, say: Say): DigestSection[] {
  const { coverage, totals } = view.digest;
  if (coverage.items.length === 0) return [];
  const count = counts(language);
  const columns = [counted(say('digest.column.items')), counted(say('digest.column.outlets'))];
  const sums = ({ items, outlets }: CoverageSums) => [count(items), count(outlets)];
  const total = [say('digest.total'), ...sums(totals.coverage)];
  const items: DigestSection = {
    kind: 'table',
    title: say('digest.items'),
    columns: [
      named(say('digest.column.kind')),
      named(say('digest.column.date')),
      named(say('digest.column.city')),
      named(say('digest.column.outlet')),
      named(say('digest.column.where')),
    ],
    rows: coverage.items.map(({ medium, date, place, picket, outlet, link, archive }) => [
      mediumWords(language, medium),
      date === undefined || !view.told.date ? '' : dayInWords(date, language),
      place ?? (picket === null ? '' : (view.cities.get(picket) ?? '')),
      outlet ?? '',
      archive ?? link ?? '',
    ]),
  };
  return [
    {
      kind: 'table',
      title: say('digest.medium'),
      columns: [named(say('digest.column.kind')), ...columns],
      rows: coverage.byMedium.map((one) => [mediumWords(language, one.medium), ...sums(one)]),
      total,
    },
    {
      kind: 'table',
      title: say('digest.campaign'),
      columns: [named(say('digest.column.campaign')), ...columns],
      rows: coverage.byCampaign.map((one) => [one.campaign ?? say('digest.noCampaign'), ...sums(one)]),
      total,
    },
    ...(view.told.cities ? [items] : []),
  ];
}

function silence(
  { digest: { silent }, told }: DigestView,
  language: PublicLanguage,
  say: Say,
): DigestSection {
  const country = (code: string) => countryName(code, language);
  const names = told.cities
    ? silent.map((one) => `${one.city}, ${country(one.country)}`)
    : told.countries
      ? [...new Set(silent.map((one) => country(one.country)))]
      : [];
  const text =
    silent.length === 0 ? say('digest.silent.none') : say('digest.silent.count', { count: silent.length });
  return { kind: 'silent', title: say('digest.silent'), text, names };
}

function counts(language: PublicLanguage): (value: number) => string {
  const format = new Intl.NumberFormat(publicLocales[language]);
  return (value) => format.format(value);
}
