import type { papers as english } from '../en/papers.ts';

/** Слова на бумагах. */
export const papers = {
  'paper.stamp.example': 'ПРИМЕР',
  'paper.page': 'Страница {page} из {pages}',
  'paper.made': 'Напечатано {date}',
  'paper.attendance.kicker':
    'План участия · {step, select, received {деньги на руках} pledged {деньги на руках и обещанные} other {все деньги, и ожидаемые тоже}} · {dates}',
  'paper.attendance.headline':
    'Денег хватает на {delegates, plural, one {# делегата} few {# делегатов} many {# делегатов} other {# делегата}}. Кворум — {quorum}.',
  'paper.attendance.lede':
    'В зале на {seats} мест {people, plural, one {# человек} few {# человека} many {# человек} other {# человека}}. Расход {cost} из {income}, остаётся {left}.',
  'paper.money-in': 'Приход',
  'paper.money-in.note': 'Источники здесь под буквами; их названия есть в программе.',
  'paper.money-out': 'Расход',
  'paper.branches': 'Отделения',
  'paper.attending': 'Оплачены',
  'paper.attending.note': 'Буква у суммы — источник, который её платит.',
  'paper.waiting': 'Ждут',
  'paper.proof': 'Доказательство',
  'paper.column.source': 'Источник',
  'paper.column.status': 'Состояние',
  'paper.column.earmark': 'Только для',
  'paper.column.amount': 'Сумма',
  'paper.column.used': 'Потрачено',
  'paper.column.what': 'На что',
  'paper.column.branch': 'Отделение',
  'paper.column.entitled': 'Положено',
  'paper.column.elected': 'Избрано',
  'paper.column.paid-for': 'Оплачено',
  'paper.column.share': 'Доля',
  'paper.column.who': 'Кто',
  'paper.column.travel': 'Проезд',
  'paper.column.cost': 'Расход',
  'paper.column.paid-by': 'Кто платит',
  'paper.column.rank': 'Место',
  'paper.column.limits': 'Что мешает',
  'paper.total': 'Всего',
  'paper.card.credential': 'Мандат делегата',
  'paper.card.code-name': 'Условное имя',
  'paper.card.short-code': 'Номер для ввода',
  'paper.card.note':
    'Даёт право входа одному делегату. Вне зала номер ничего не значит. В конце верните карточку.',
} as const satisfies Record<keyof typeof english, string>;
