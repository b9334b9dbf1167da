import { publicBlocked } from './public-blocked.ts';

/** The words of the public page and of its feed. */
export const publicWords = {
  ...publicBlocked,
  'public.title': 'Stand with the conference',
  'public.kicker': 'Solidarity day{country, select, none {} other { · {country}}}',
  'public.when.season':
    '{season, select, spring {This spring} summer {This summer} autumn {This autumn} other {This winter}}',
  'public.when.date': 'On {date}',
  'public.headline.season':
    '{when} a conference of working people meets. If it is blocked, <b>we stand with it</b> that same day.',
  'public.headline.countries':
    '{when} a conference of working people meets. If it is blocked, we stand in <b>{count, plural, one {# country} other {# countries}}</b> that same day.',
  'public.headline.cities':
    '{when} a conference of working people meets. If it is blocked, we stand in <b>{count, plural, one {# city} other {# cities}}</b> that same day.',
  'public.lede.later':
    'Date and places are told when the time comes. Subscribe now, and your calendar will know.',
  'public.lede.now': 'Come to the picket in your city, or tell others of it.',
  'public.act.subscribe': 'Subscribe in your calendar',
  'public.act.file': 'The calendar as a file',
  'public.delay':
    'Google shows changes after up to a day, Outlook after some hours, Apple as you set it. On the day itself look here.',
  'public.countries': 'Countries',
  'public.day': 'The day',
  'public.day.caption': 'Pickets on {date}',
  'public.day.note': 'Hours of the conference, {offset}',
  'public.pickets': 'Pickets',
  'public.column.city': 'City',
  'public.column.country': 'Country',
  'public.column.place': 'Where',
  'public.column.there': 'There',
  'public.column.here': 'Conference’s time',
  'public.foot': 'This page has no scripts, sets no cookies and keeps no list of its readers.',
  'public.skip': 'To the content',
  'public.languages': 'Languages',
  'public.feed.name': 'Solidarity day',
  'public.day.title': 'Day of solidarity with the conference',
  'public.day.description':
    '{country, select, none {} other {{country}. }}If the conference is blocked, sections abroad hold pickets on this day.',
  'public.picket.title': 'Picket of solidarity, {city}',
  'public.picket.description':
    '{country, select, none {} other {{country}. }}With the conference of working people. On the day itself look at the page: calendars may be late.',
  'public.act.how': 'How to subscribe',
  'public.act.page': 'To the page',
  'public.act.google': 'Google Calendar',
  'public.act.outlook': 'Outlook',
  'public.subscribe.title': 'Subscribe to the calendar',
  'public.subscribe.headline': 'Your calendar follows by itself, <b>but late</b>.',
  'public.subscribe.lede': 'On the day itself look at the page, not at the calendar.',
  'public.subscribe.seen': 'With Google or Outlook, that company sees what you subscribe to.',
  'public.subscribe.late': 'How late each program is',
  'public.subscribe.program': 'Program',
  'public.subscribe.after': 'Shows a change',
  'public.subscribe.google': 'after 8 to 24 hours',
  'public.subscribe.outlook': 'after about 3 hours',
  'public.subscribe.apple': 'as you set it, from every 5 minutes to once a week',
  'public.subscribe.countries': 'The calendar of one country',
  'public.feed.country': 'Solidarity day, {country}',
  'public.neutral.name': 'Dates',
  'public.neutral.title': 'Meeting',
} as const;
