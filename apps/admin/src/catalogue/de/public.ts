import type { publicWords as english } from '../en/public.ts';
import { publicBlocked } from './public-blocked.ts';

/** Die Worte der öffentlichen Seite und ihrer Kalender. */
export const publicWords = {
  ...publicBlocked,
  'public.title': 'Steh zur Konferenz',
  'public.kicker': 'Tag der Solidarität{country, select, none {} other { · {country}}}',
  'public.when.season':
    '{season, select, spring {In diesem Frühjahr} summer {In diesem Sommer} autumn {In diesem Herbst} other {In diesem Winter}}',
  'public.when.date': 'Am {date}',
  'public.headline.season':
    '{when} kommt eine Konferenz arbeitender Menschen zusammen. Wird sie verhindert, <b>stehen wir ihr bei</b>, am selben Tag.',
  'public.headline.countries':
    '{when} kommt eine Konferenz arbeitender Menschen zusammen. Wird sie verhindert, stehen wir am selben Tag in <b>{count, plural, one {# Land} other {# Ländern}}</b>.',
  'public.headline.cities':
    '{when} kommt eine Konferenz arbeitender Menschen zusammen. Wird sie verhindert, stehen wir am selben Tag in <b>{count, plural, one {# Stadt} other {# Städten}}</b>.',
  'public.lede.later':
    'Tag und Orte werden gesagt, wenn es so weit ist. Abonniere jetzt, und dein Kalender weiß es dann.',
  'public.lede.now': 'Komm zur Kundgebung in deiner Stadt oder sag es weiter.',
  'public.act.subscribe': 'Im Kalender abonnieren',
  'public.act.file': 'Der Kalender als Datei',
  'public.delay':
    'Google zeigt Änderungen nach bis zu einem Tag, Outlook nach einigen Stunden, Apple wie eingestellt. Am Tag selbst sieh hierher.',
  'public.countries': 'Länder',
  'public.day': 'Der Tag',
  'public.day.caption': 'Kundgebungen am {date}',
  'public.day.note': 'Uhrzeit der Konferenz, {offset}',
  'public.pickets': 'Kundgebungen',
  'public.column.city': 'Stadt',
  'public.column.country': 'Land',
  'public.column.place': 'Wo',
  'public.column.there': 'Vor Ort',
  'public.column.here': 'Zeit der Konferenz',
  'public.foot': 'Diese Seite hat keine Skripte, setzt keine Cookies und führt keine Liste ihrer Leser.',
  'public.skip': 'Zum Inhalt',
  'public.languages': 'Sprachen',
  'public.feed.name': 'Tag der Solidarität',
  'public.day.title': 'Tag der Solidarität mit der Konferenz',
  'public.day.description':
    '{country, select, none {} other {{country}. }}Wird die Konferenz verhindert, halten Sektionen im Ausland an diesem Tag Kundgebungen ab.',
  'public.picket.title': 'Kundgebung der Solidarität, {city}',
  'public.picket.description':
    '{country, select, none {} other {{country}. }}Für die Konferenz arbeitender Menschen. Am Tag selbst sieh auf die Seite: Kalender kommen oft zu spät.',
  'public.act.how': 'So wird abonniert',
  'public.act.page': 'Zur Seite',
  'public.act.google': 'Google Kalender',
  'public.act.outlook': 'Outlook',
  'public.subscribe.title': 'Den Kalender abonnieren',
  'public.subscribe.headline': 'Dein Kalender erfährt alles von selbst, <b>aber spät</b>.',
  'public.subscribe.lede': 'Am Tag selbst sieh auf die Seite, nicht in den Kalender.',
  'public.subscribe.seen': 'Mit Google oder Outlook sieht die jeweilige Firma, was du abonniert hast.',
  'public.subscribe.late': 'Wie spät jedes Programm ist',
  'public.subscribe.program': 'Programm',
  'public.subscribe.after': 'Zeigt eine Änderung',
  'public.subscribe.google': 'nach 8 bis 24 Stunden',
  'public.subscribe.outlook': 'nach etwa 3 Stunden',
  'public.subscribe.apple': 'wie du es einstellst, von alle 5 Minuten bis einmal in der Woche',
  'public.subscribe.countries': 'Der Kalender eines Landes',
  'public.feed.country': 'Tag der Solidarität, {country}',
  'public.neutral.name': 'Termine',
  'public.neutral.title': 'Treffen',
} as const satisfies Record<keyof typeof english, string>;
