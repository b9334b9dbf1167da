import type { roll as english } from '../en/roll.ts';

export const roll = {
  'branches.sentence.orPart':
    'Один делегат от каждых {per, number} членов, считая и неполные: <b>{entitled, number}</b> мест на <b>{members, number}</b> членов.',
  'branches.sentence.full':
    'Один делегат от каждых полных {per, number} членов: <b>{entitled, number}</b> мест на <b>{members, number}</b> членов.',
  'branches.minimum':
    'У каждой организации есть хотя бы {minimum, plural, one {# место} few {# места} many {# мест} other {# места}}.',
  'branches.branch': 'Организация',
  'branches.members': 'Членов',
  'branches.entitled': 'Положено',
  'branches.working': 'Как это вышло',
  'branches.elected': 'Избрано',
  'branches.alternates': 'Запасных',
  'branches.state': 'Состояние',
  'branches.localConference': 'Местная конференция',
  'branches.full': 'все избраны',
  'branches.vacant':
    '{count, plural, one {# место свободно} few {# места свободны} many {# мест свободно} other {# места свободно}}',
  'branches.over': 'лишних: {count, number}',
  'branches.total':
    '{count, plural, one {# организация} few {# организации} many {# организаций} other {# организации}}',
  'branches.table': 'Члены, места и выборы',
  'delegates.sentence': 'Избрано делегатов: <b>{elected, number}</b>; запасных: <b>{alternates, number}</b>.',
  'delegates.sentence.branch':
    '{branch}: избрано <b>{elected, number}</b>, запасных <b>{alternates, number}</b>.',
  'delegates.women': 'Женщин среди избранных: {women, number}.',
  'delegates.codeNames': 'Люди показаны под псевдонимами.',
  'delegates.filter': 'Организация',
  'delegates.all': 'Все организации',
  'delegates.show': 'Показать',
  'delegates.rank': 'Очередь',
  'delegates.codeName': 'Псевдоним',
  'delegates.status': 'Избран(а) как',
  'delegates.about': 'Сведения',
  'delegates.role': 'Поручение',
  'delegates.needs': 'Что нужно',
  'delegates.elected': 'делегат',
  'delegates.alternate': 'запасной делегат',
  'delegates.counts':
    '{elected, plural, one {# делегат} few {# делегата} many {# делегатов} other {# делегата}}, {alternates, plural, one {# запасной} few {# запасных} many {# запасных} other {# запасного}}',
  'delegates.none': 'В списке этой организации пока никого нет.',
  'delegates.warnings': 'На что посмотреть',
} satisfies Record<keyof typeof english, string>;
