import type { publicWords as english } from '../en/public.ts';
import { publicBlocked } from './public-blocked.ts';

/** Orden på den offentliga sidan och i dess kalendrar. */
export const publicWords = {
  ...publicBlocked,
  'public.title': 'Stå vid konferensens sida',
  'public.kicker': 'Solidaritetsdag{country, select, none {} other { · {country}}}',
  'public.when.season': '{season, select, spring {I vår} summer {I sommar} autumn {I höst} other {I vinter}}',
  'public.when.date': 'Den {date}',
  'public.headline.season':
    '{when} samlas en konferens för arbetande människor. Om den stoppas <b>står vi vid dess sida</b> samma dag.',
  'public.headline.countries':
    '{when} samlas en konferens för arbetande människor. Om den stoppas står vi samma dag i <b>{count, plural, one {# land} other {# länder}}</b>.',
  'public.headline.cities':
    '{when} samlas en konferens för arbetande människor. Om den stoppas står vi samma dag i <b>{count, plural, one {# stad} other {# städer}}</b>.',
  'public.lede.later': 'Dag och platser meddelas när det är dags. Prenumerera nu, så vet din kalender.',
  'public.lede.now': 'Kom till manifestationen i din stad, eller berätta om den för andra.',
  'public.act.subscribe': 'Prenumerera i din kalender',
  'public.act.file': 'Kalendern som fil',
  'public.delay':
    'Google visar ändringar efter upp till ett dygn, Outlook efter några timmar, Apple som du ställt in det. Titta här samma dag.',
  'public.countries': 'Länder',
  'public.day': 'Dagen',
  'public.day.caption': 'Manifestationer den {date}',
  'public.day.note': 'Konferensens tid, {offset}',
  'public.pickets': 'Manifestationer',
  'public.column.city': 'Stad',
  'public.column.country': 'Land',
  'public.column.place': 'Var',
  'public.column.there': 'På plats',
  'public.column.here': 'Konferensens tid',
  'public.foot': 'Den här sidan har inga skript, sätter inga kakor och för ingen lista över sina läsare.',
  'public.skip': 'Till innehållet',
  'public.languages': 'Språk',
  'public.feed.name': 'Solidaritetsdag',
  'public.day.title': 'Dag av solidaritet med konferensen',
  'public.day.description':
    '{country, select, none {} other {{country}. }}Om konferensen stoppas håller sektioner utomlands manifestationer den här dagen.',
  'public.picket.title': 'Solidaritetsmanifestation, {city}',
  'public.picket.description':
    '{country, select, none {} other {{country}. }}För konferensen för arbetande människor. Titta på sidan samma dag: kalendrar kan vara sena.',
  'public.act.how': 'Så prenumererar du',
  'public.act.page': 'Till sidan',
  'public.act.google': 'Google Kalender',
  'public.act.outlook': 'Outlook',
  'public.subscribe.title': 'Prenumerera på kalendern',
  'public.subscribe.headline': 'Din kalender följer med av sig själv, <b>men sent</b>.',
  'public.subscribe.lede': 'Titta på sidan samma dag, inte i kalendern.',
  'public.subscribe.seen': 'Med Google eller Outlook ser det företaget vad du prenumererar på.',
  'public.subscribe.late': 'Hur sent varje program är',
  'public.subscribe.program': 'Program',
  'public.subscribe.after': 'Visar en ändring',
  'public.subscribe.google': 'efter 8 till 24 timmar',
  'public.subscribe.outlook': 'efter ungefär 3 timmar',
  'public.subscribe.apple': 'som du ställer in det, från var femte minut till en gång i veckan',
  'public.subscribe.countries': 'Ett enskilt lands kalender',
  'public.feed.country': 'Solidaritetsdag, {country}',
  'public.neutral.name': 'Tider',
  'public.neutral.title': 'Möte',
} as const satisfies Record<keyof typeof english, string>;
