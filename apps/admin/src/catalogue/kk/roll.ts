import type { roll as english } from '../en/roll.ts';

export const roll = {
  'branches.sentence.orPart':
    'Әр {per, number} мүшеден, толмағанын қоса есептегенде, бір делегат: <b>{members, number}</b> мүшеге <b>{entitled, number}</b> орын.',
  'branches.sentence.full':
    'Әр толық {per, number} мүшеден бір делегат: <b>{members, number}</b> мүшеге <b>{entitled, number}</b> орын.',
  'branches.minimum': 'Әр ұйымға кемінде {minimum, plural, other {# орын}} беріледі.',
  'branches.branch': 'Ұйым',
  'branches.members': 'Мүше',
  'branches.entitled': 'Тиісті орын',
  'branches.working': 'Қалай шықты',
  'branches.elected': 'Сайланды',
  'branches.alternates': 'Қосалқы',
  'branches.state': 'Күйі',
  'branches.localConference': 'Жергілікті конференция',
  'branches.full': 'бәрі сайланды',
  'branches.vacant': '{count, plural, other {# орын бос}}',
  'branches.over': '{count, number} артық',
  'branches.total': '{count, plural, other {# ұйым}}',
  'branches.table': 'Мүшелер, орындар және сайлау',
  'delegates.sentence':
    'Сайланған делегат: <b>{elected, number}</b>; дайын тұрған қосалқы делегат: <b>{alternates, number}</b>.',
  'delegates.sentence.branch':
    '{branch}: <b>{elected, number}</b> делегат сайланды, <b>{alternates, number}</b> қосалқы делегат дайын.',
  'delegates.women': 'Сайланғандар арасында әйелдер саны: {women, number}.',
  'delegates.codeNames': 'Адамдар бүркеншік атпен көрсетілген.',
  'delegates.filter': 'Ұйым',
  'delegates.all': 'Барлық ұйым',
  'delegates.show': 'Көрсету',
  'delegates.rank': 'Кезегі',
  'delegates.codeName': 'Бүркеншік аты',
  'delegates.status': 'Кім болып сайланды',
  'delegates.about': 'Мәлімет',
  'delegates.role': 'Міндеті',
  'delegates.needs': 'Не керек',
  'delegates.elected': 'делегат',
  'delegates.alternate': 'қосалқы делегат',
  'delegates.counts': '{elected, plural, other {# делегат}}, {alternates, plural, other {# қосалқы}}',
  'delegates.none': 'Бұл ұйымның тізімінде әзірге ешкім жоқ.',
  'delegates.warnings': 'Назар аударыңыз',
} satisfies Record<keyof typeof english, string>;
