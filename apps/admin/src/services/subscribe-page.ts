import type { PublicPage } from '@plenum/site';
import { type PublicLanguage, publicLanguageNames, publicLanguages } from '../catalogue/language.ts';
import { type PublicKey, publicMessage, publicStretches } from '../catalogue/public-message.ts';
import { feedFile, subscription } from './feed-addresses.ts';
import { countryName, countryWord } from './public-words.ts';

/**
 * How to subscribe, and how late each program is.
 * @param countries those that may be told, each with a feed of its own
 */
export function subscribePage(
  countries: readonly string[],
  language: PublicLanguage,
  setting: { url: string; country: string | undefined },
): PublicPage {
  const say = (key: PublicKey, params = {}) => publicMessage(language, key, params);
  const { url } = setting;
  const named = countries
    .map((country) => ({ country, label: countryName(country, language) }))
    .sort((a, b) => new Intl.Collator(language).compare(a.label, b.label));
  return {
    path: `${language}/subscribe/index.html`,
    language,
    title: say('public.subscribe.title'),
    kicker: say('public.kicker', { country: countryWord(setting.country, language) }),
    headline: publicStretches(language, 'public.subscribe.headline').map((part) =>
      typeof part === 'string' ? part : { strong: part.bold },
    ),
    lede: say('public.subscribe.lede'),
    languages: publicLanguages.map((one) => ({
      language: one,
      label: publicLanguageNames[one],
      href: `../../${one}/subscribe/index.html`,
      current: one === language,
    })),
    words: { skip: say('public.skip'), languages: say('public.languages') },
    blocks: [
      {
        kind: 'acts',
        links: [
          { label: say('public.act.subscribe'), href: subscription(url, language), first: true },
          { label: say('public.act.google'), href: googleAddress(subscription(url, language)) },
          { label: say('public.act.outlook'), href: outlookAddress(`${url}/${language}/${feedFile()}`) },
          { label: say('public.act.file'), href: `../${feedFile()}` },
          { label: say('public.act.page'), href: '../index.html' },
        ],
      },
      { kind: 'text', text: say('public.subscribe.seen'), quiet: true },
      { kind: 'heading', text: say('public.subscribe.late') },
      {
        kind: 'table',
        columns: [{ label: say('public.subscribe.program') }, { label: say('public.subscribe.after') }],
        rows: [
          ['Google', say('public.subscribe.google')],
          ['Outlook', say('public.subscribe.outlook')],
          ['Apple', say('public.subscribe.apple')],
        ],
      },
      ...(named.length === 0
        ? []
        : [
            { kind: 'heading' as const, text: say('public.subscribe.countries') },
            {
              kind: 'acts' as const,
              links: named.map(({ country, label }) => ({
                label,
                href: subscription(url, language, country),
              })),
            },
          ]),
    ],
    foot: say('public.foot'),
  };
}

function googleAddress(webcal: string): string {
  return `https://calendar.google.com/calendar/render?cid=${encodeURIComponent(webcal)}`;
}

function outlookAddress(feed: string): string {
  return `https://outlook.live.com/calendar/0/addfromweb?url=${encodeURIComponent(feed)}`;
}
