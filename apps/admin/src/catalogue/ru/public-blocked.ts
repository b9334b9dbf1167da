import type { publicBlocked as english } from '../en/public-blocked.ts';

/** Слова открытой страницы и её календаря, когда конференцию запретили. */
export const publicBlocked = {
  'public.blocked.title': 'Конференцию запретили',
  'public.blocked.headline': 'Конференцию <b>запретили</b>. Мы выходим в её поддержку.',
  'public.blocked.headline.countries':
    'Конференцию <b>запретили</b>. Мы выходим в её поддержку <b>{count, plural, one {в # стране} few {в # странах} many {в # странах} other {в # странах}}</b>.',
  'public.blocked.headline.cities':
    'Конференцию <b>запретили</b>. Мы выходим в её поддержку <b>{count, plural, one {в # городе} few {в # городах} many {в # городах} other {в # городах}}</b>.',
  'public.blocked.lede':
    'Приходите на пикет в своём городе и расскажите другим. Часы и места могли измениться: верно то, что на этой странице.',
  'public.blocked.notBefore':
    'Пикеты, которые созываются сейчас, начинаются не раньше {at} по времени конференции.',
  'public.blocked.day.title': 'Конференцию запретили: день солидарности',
  'public.blocked.day.description':
    '{country, select, none {} other {{country}. }}Конференцию запретили. Товарищи за рубежом выходят на пикеты. Смотрите на страницу: календари могут опаздывать.',
  'public.blocked.picket.description':
    '{country, select, none {} other {{country}. }}Конференцию трудящихся запретили. Смотрите на страницу: календари могут опаздывать.',
  'public.waits': '{hours}, только если её запретят',
  'public.waits.description':
    '{country, select, none {} other {{country}. }}Только если конференцию трудящихся запретят. В самый день смотрите на страницу: календари могут опаздывать.',
} as const satisfies Record<keyof typeof english, string>;
