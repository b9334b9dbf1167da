import type { publicWords as english } from '../en/public.ts';
import { publicBlocked } from './public-blocked.ts';

/** Слова публичной страницы и её календаря. */
export const publicWords = {
  ...publicBlocked,
  'public.title': 'Поддержите конференцию',
  'public.kicker': 'День солидарности{country, select, none {} other { · {country}}}',
  'public.when.season':
    '{season, select, spring {Этой весной} summer {Этим летом} autumn {Этой осенью} other {Этой зимой}}',
  'public.when.date': '{date}',
  'public.headline.season':
    '{when} собирается конференция трудящихся. Если её запретят, <b>мы выйдем в её поддержку</b> в тот же день.',
  'public.headline.countries':
    '{when} собирается конференция трудящихся. Если её запретят, мы в тот же день выйдем <b>{count, plural, one {в # стране} few {в # странах} many {в # странах} other {в # странах}}</b>.',
  'public.headline.cities':
    '{when} собирается конференция трудящихся. Если её запретят, мы в тот же день выйдем <b>{count, plural, one {в # городе} few {в # городах} many {в # городах} other {в # городах}}</b>.',
  'public.lede.later':
    'О дате и местах сообщим, когда придёт время. Подпишитесь сейчас, и ваш календарь узнает о них сам.',
  'public.lede.now': 'Приходите на пикет в своём городе и расскажите о нём другим.',
  'public.act.subscribe': 'Подписаться в календаре',
  'public.act.file': 'Календарь файлом',
  'public.delay':
    'Google показывает изменения с опозданием до суток, Outlook — на несколько часов, Apple — как настроено. В самый день смотрите сюда.',
  'public.countries': 'Страны',
  'public.day': 'Этот день',
  'public.day.caption': 'Пикеты {date}',
  'public.day.note': 'Часы конференции, {offset}',
  'public.pickets': 'Пикеты',
  'public.column.city': 'Город',
  'public.column.country': 'Страна',
  'public.column.place': 'Где',
  'public.column.there': 'Местное время',
  'public.column.here': 'Время конференции',
  'public.foot': 'На этой странице нет скриптов и куки, списка читателей она не ведёт.',
  'public.skip': 'К содержанию',
  'public.languages': 'Языки',
  'public.feed.name': 'День солидарности',
  'public.day.title': 'День солидарности с конференцией',
  'public.day.description':
    '{country, select, none {} other {{country}. }}Если конференцию запретят, в этот день товарищи за рубежом выйдут на пикеты.',
  'public.picket.title': 'Пикет солидарности, {city}',
  'public.picket.description':
    '{country, select, none {} other {{country}. }}В поддержку конференции трудящихся. В самый день смотрите на страницу: календари могут опаздывать.',
  'public.act.how': 'Как подписаться',
  'public.act.page': 'На страницу',
  'public.act.google': 'Календарь Google',
  'public.act.outlook': 'Календарь Outlook',
  'public.subscribe.title': 'Подписка на календарь',
  'public.subscribe.headline': 'Ваш календарь узнает обо всём сам, <b>но с опозданием</b>.',
  'public.subscribe.lede': 'В самый день смотрите на страницу, а не в календарь.',
  'public.subscribe.seen':
    'Если подписаться через Google или Outlook, эта компания увидит, на что вы подписаны.',
  'public.subscribe.late': 'Насколько опаздывает каждая программа',
  'public.subscribe.program': 'Программа',
  'public.subscribe.after': 'Показывает изменение',
  'public.subscribe.google': 'через 8–24 часа',
  'public.subscribe.outlook': 'примерно через 3 часа',
  'public.subscribe.apple': 'как вы настроили: от раза в 5 минут до раза в неделю',
  'public.subscribe.countries': 'Календарь одной страны',
  'public.feed.country': 'День солидарности, {country}',
  'public.neutral.name': 'Даты',
  'public.neutral.title': 'Встреча',
} as const satisfies Record<keyof typeof english, string>;
