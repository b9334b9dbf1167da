/** The words of the public page and its feed when the conference has been blocked, and of pickets that wait for it. */
export const publicBlocked = {
  'public.blocked.title': 'The conference has been blocked',
  'public.blocked.headline': 'The conference has been <b>blocked</b>. We stand with it.',
  'public.blocked.headline.countries':
    'The conference has been <b>blocked</b>. We stand with it in <b>{count, plural, one {# country} other {# countries}}</b>.',
  'public.blocked.headline.cities':
    'The conference has been <b>blocked</b>. We stand with it in <b>{count, plural, one {# city} other {# cities}}</b>.',
  'public.blocked.lede':
    'Come to the picket in your city and tell others. Hours and places may have changed: what this page says counts.',
  'public.blocked.notBefore':
    'Pickets that are called out now begin on {at} by the conference’s time, at the earliest.',
  'public.blocked.day.title': 'The conference has been blocked: day of solidarity',
  'public.blocked.day.description':
    '{country, select, none {} other {{country}. }}The conference has been blocked. Sections abroad hold pickets. Look at the page: calendars may be late.',
  'public.blocked.picket.description':
    '{country, select, none {} other {{country}. }}The conference of working people has been blocked. Look at the page: calendars may be late.',
  'public.waits': '{hours}, only if it is blocked',
  'public.waits.description':
    '{country, select, none {} other {{country}. }}Only if the conference of working people is blocked. On the day itself look at the page: calendars may be late.',
} as const;
