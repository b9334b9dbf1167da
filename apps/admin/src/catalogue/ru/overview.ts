import type { overview as english } from '../en/overview.ts';

export const overview = {
  'overview.sentence.unplanned':
    'Избрано делегатов: <b>{elected, number}</b>, мест в зале: <b>{seats, number}</b>. Кто сможет приехать, ещё не рассчитано.',
  'overview.sentence.planned':
    'Имеющихся денег хватает на <b>{delegates, number}</b> из <b>{elected, number}</b> избранных делегатов. Кворум: <b>{quorum, number}</b>.',
  'overview.sentence.impossible':
    'На имеющиеся деньги конференция не может соблюсти собственные правила. Кворум: <b>{quorum, number}</b>.',
  'overview.next': 'Что делать дальше',
  'overview.nothingToDo': 'Срочных дел нет.',
  'overview.todo.plan-first': 'Рассчитать, кто сможет приехать на имеющиеся деньги',
  'overview.todo.plan-again': 'Цифры изменились после расчёта: рассчитать заново',
  'overview.todo.not-quorate':
    'На имеющиеся деньги до кворума не хватает {missing, plural, one {# делегата} few {# делегатов} many {# делегатов} other {# делегата}}: посмотреть, какие деньги их привезут',
  'overview.todo.publish-first': 'Сообщить секциям за рубежом: опубликовать день солидарности',
  'overview.todo.over-entitled':
    '{count, plural, one {# делегат избран} few {# делегата избраны} many {# делегатов избрано} other {# делегата избрано}} сверх положенного',
  'overview.todo.vacant':
    '{count, plural, one {На # место} few {На # места} many {На # мест} other {На # места}} никто не избран',
  'overview.figures': 'Конференция в цифрах',
  'overview.branches': 'Организации',
  'overview.members': 'Члены',
  'overview.entitled': 'Положено мест',
  'overview.elected': 'Избрано делегатов',
  'overview.seats': 'Мест в зале',
  'overview.quorum': 'Кворум',
  'overview.money': 'Деньги и делегаты',
  'overview.unknown': 'не рассчитано',
  'overview.money.brings': 'Хватает на',
  'overview.money.income': 'Деньги, {symbol}',
  'overview.public': 'Что опубликовано',
  'overview.publicNothing': 'Пока ничего не опубликовано.',
  'overview.publicRelease': 'Выпуск {number, number} от {at} ({city}): {facts}.',
} satisfies Record<keyof typeof english, string>;
