import type { reasons as english } from '../en/reasons.ts';

export const reasons = {
  'why.money': 'не хватает {short}',
  'why.seats': 'нет свободного места (людей {people, number}, мест {seats, number})',
  'why.group-maximum': '{group}: стало бы делегатов {attending, number}, больше положенных {maximum, number}',
  'why.rank':
    '{count, plural, one {перед ними по очереди ждёт # человек} few {перед ними по очереди ждут # человека} many {перед ними по очереди ждут # человек} other {перед ними по очереди ждут # человека}}',
  'why.quota.atLeast': 'доля ({whom}) упала бы до {share}, ниже {bound}',
  'why.quota.atMost': 'доля ({whom}) выросла бы до {share}, выше {bound}',
  'why.bedrooms':
    'нет свободной кровати ({beds, plural, one {нужна #} few {нужны #} many {нужно #} other {нужно #}})',
  'why.earmark': '{left} лежит, но назначено другим',
  'why.goal': 'стало бы хуже то, что важнее: {goal}',
  'why.nothing': 'план не называет ограничений',
  'conflict.money.short': 'деньги: всего {income}, и нужно ещё не меньше {short}',
  'conflict.money': 'деньги: всего {income}',
  'conflict.seats': 'зал: {seats, plural, one {# место} few {# места} many {# мест} other {# места}}',
  'conflict.delegates-minimum':
    'всего не меньше {minimum, plural, one {# делегата} few {# делегатов} many {# делегатов} other {# делегата}}, избрано {candidates, number}',
  'conflict.group-minimum':
    '{group}: не меньше {minimum, plural, one {# делегата} few {# делегатов} many {# делегатов} other {# делегата}}, избрано {candidates, number}',
  'conflict.group-maximum':
    '{group}: не больше {maximum, plural, one {# делегата} few {# делегатов} many {# делегатов} other {# делегата}}',
  'conflict.rank': '{group}: в порядке избрания',
  'conflict.quota.atLeast': 'квота: {whom}, не меньше {bound}',
  'conflict.quota.atMost': 'квота: {whom}, не больше {bound}',
  'conflict.bedrooms':
    'комнаты: {beds, plural, one {# кровать} few {# кровати} many {# кроватей} other {# кровати}}',
  'conflict.must': 'те, кто обязан быть: {people}',
  'conflict.goal': 'то, что важнее: {goal}',
  'warning.earmark-matches-nobody':
    'Источник {fund} предназначен людям, которых здесь нет: из него ничего нельзя потратить.',
  'warning.minutes-unknown':
    'Сколько в пути {people, plural, one {# человек} few {# человека} many {# человек} other {# человека}}, неизвестно; это считается за ноль.',
  'warning.time-ran-out': 'Время вышло раньше, чем всё сравнили; не дошли до: {goals}.',
  'working.full-norms': '{count, number} × {onePerMembers, number}',
  'working.part-of-norm': 'ещё {remainder, number}: одно место',
  'working.remainder-left': 'остаток {remainder, number} не считается',
  'working.minimum-applies': 'поднято до наименьшего: {minimum, number}',
  'working.no-members': 'членов нет',
  'roll.vacant':
    '{branch}: {vacant, plural, one {на # место} few {на # места} many {на # мест} other {на # места}} никто не избран ({elected, number} из {entitled, number}).',
  'roll.over-entitlement': '{branch}: избрано на {over, number} больше, чем мест ({entitled, number}).',
  'roll.same-rank':
    '{branch}: одну очередь ({rank, number}) занимают несколько человек ({count, number}): {ids}.',
  'picket.advice.lawyer-first': 'сначала спросить юриста',
  'picket.advice.no-gathering': 'собираться не советуют',
  'picket.missing-day': 'этого дня там нет из-за перевода часов',
  'picket.missing-hour': '{time} там в этот день нет: часы переводят вперёд',
  'picket.nobody-available': 'в этот день никто не свободен',
  'picket.place-closed': 'место в этот день закрыто',
  'picket.no-common-hour': 'люди свободны {available}, место открыто {open}: общего часа нет',
  'picket.too-short':
    'нужно минут: {minutes, number}, а люди и место свободны подряд самое большее {longest, number}',
  'picket.law': 'закон разрешает только с {earliest} до {latest}',
  'picket.past-not-before': 'остатка дня не хватает',
  'picket.off-grid': 'не подходит ни одно начало, кратное {minutes, number} минутам',
  'picket.after-news': 'кончится позже, чем успевают новости ({time})',
  'picket.not-at-once': 'не может стоять вместе с большинством: там тогда {time}',
  'working.part-too-small': '{remainder, number} сверх нормы, меньше {from} от {onePerMembers, number}',
  'working.part-reached': 'ещё {remainder, number}, не меньше {from} от {onePerMembers, number}: одно место',
  'working.maximum-applies': 'не больше {maximum, number} (по правилу {count, number})',
  'working.below-first': 'членов меньше {at, number}',
  'working.first-delegates': '{first, number} начиная с {at, number} членов',
  'working.norms-above': '{count, number} × {onePerMembers, number} сверх {above, number}',
  'working.in-band': 'членов {members, number}, от {from, number}: {delegates, number}',
  'working.in-band.upTo':
    'членов {members, number}, от {from, number} до {upTo, number}: {delegates, number}',
  'working.the-same-for-each': 'по {count, number} каждой организации',
  'working.share-of-total':
    '{count, number} из {seats, number} мест за {members, number} из {all, number} членов ({method})',
  'working.tie-settled': 'при равенстве ({branches}) решено мест: {seats, number}',
  'working.tied': 'при равенстве ({branches}) ждут решения мест: {seats, number}',
  'working.over-allocated': 'квота даёт лишних: {over, number}',
  'working.not-full-standing':
    'пока без голоса: {standing, select, new {новая организация} other {организация выбыла}}',
  'working.united-with': 'объединена с: {branches}; членов {members, number}',
  'working.united-into': 'считается вместе с {branch}',
  'working.exception': 'по решению {delegates, number}, а не {count, number}: {reason}',
  'working.exception.by': 'по решению ({body}) {delegates, number}, а не {count, number}: {reason}',
  'working.members-at': '{members, number} членов по данным на {day}',
  'working.average-paid':
    'за {months, plural, one {# месяц} few {# месяца} many {# месяцев} other {# месяца}} платили {paid, number}, в среднем {average}: членов {members, number}',
  'working.missing-months': 'нет данных за {months}',
  'working.missing-months.zero': 'нет данных за {months}, считается ноль',
  'working.missing-months.left-out': 'нет данных за {months}, эти месяцы не считаются',
  'working.no-figure': 'нет данных на {day} и раньше',
} satisfies Record<keyof typeof english, string>;
