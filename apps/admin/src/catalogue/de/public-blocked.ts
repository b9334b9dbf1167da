import type { publicBlocked as english } from '../en/public-blocked.ts';

/** Die Worte der öffentlichen Seite und ihrer Kalender, wenn die Konferenz verhindert worden ist. */
export const publicBlocked = {
  'public.blocked.title': 'Die Konferenz ist verhindert worden',
  'public.blocked.headline': 'Die Konferenz ist <b>verhindert worden</b>. Wir stehen ihr bei.',
  'public.blocked.headline.countries':
    'Die Konferenz ist <b>verhindert worden</b>. Wir stehen ihr bei, in <b>{count, plural, one {# Land} other {# Ländern}}</b>.',
  'public.blocked.headline.cities':
    'Die Konferenz ist <b>verhindert worden</b>. Wir stehen ihr bei, in <b>{count, plural, one {# Stadt} other {# Städten}}</b>.',
  'public.blocked.lede':
    'Komm zur Kundgebung in deiner Stadt und sag es weiter. Zeiten und Orte können sich geändert haben: es gilt, was hier steht.',
  'public.blocked.notBefore':
    'Kundgebungen, zu denen jetzt gerufen wird, beginnen frühestens am {at} nach der Zeit der Konferenz.',
  'public.blocked.day.title': 'Die Konferenz ist verhindert worden: Tag der Solidarität',
  'public.blocked.day.description':
    '{country, select, none {} other {{country}. }}Die Konferenz ist verhindert worden. Sektionen im Ausland halten Kundgebungen ab. Sieh auf die Seite: Kalender kommen oft zu spät.',
  'public.blocked.picket.description':
    '{country, select, none {} other {{country}. }}Die Konferenz arbeitender Menschen ist verhindert worden. Sieh auf die Seite: Kalender kommen oft zu spät.',
  'public.waits': '{hours}, nur wenn sie verhindert wird',
  'public.waits.description':
    '{country, select, none {} other {{country}. }}Nur wenn die Konferenz arbeitender Menschen verhindert wird. Am Tag selbst sieh auf die Seite: Kalender kommen oft zu spät.',
} as const satisfies Record<keyof typeof english, string>;
