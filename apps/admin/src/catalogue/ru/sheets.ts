import type { sheets as english } from '../en/sheets.ts';

export const sheets = {
  'sheets.link': 'Бюллетень, объявление и отчёт для печати',
  'sheets.title': '{branch}: бумаги выборов',
  'sheets.lede': 'При печати каждая занимает свою страницу.',
  'sheets.ballot': 'Бюллетень: {branch}',
  'sheets.ballot.rank':
    'Мест: {seats}. Напишите 1 рядом с тем, кого предпочитаете, 2 рядом со следующим и так далее, сколько хотите.',
  'sheets.ballot.list': 'Мест: {seats}. Отметьте тех, кого хотите.',
  'sheets.declaration': 'Объявление результата: {branch}',
  'sheets.alternates': 'Запасные, по порядку',
  'sheets.declaration.figures':
    '{rule}. Бюллетеней: {papers, number}; испорченных: {spoilt, number}; квота: {quota}.',
  'sheets.signed.returningOfficer': 'Председатель счётной комиссии',
  'sheets.return': 'Отчёт организации: {branch}',
  'sheets.return.figures':
    'Местная конференция {day}. Членов: {members, number}; мест: {entitled, number}; избрано: {elected, number}.',
  'sheets.signed.two': 'Подписывают двое, под псевдонимами:',
  'ticks.title':
    'Список для отметок: {cards, plural, one {# карточка} few {# карточки} many {# карточек} other {# карточки}}',
  'ticks.lede':
    'Для двери без машины: конец краткого кода с карточки находят здесь и отмечают. Имён нет, и никто не расписывается.',
  'ticks.code': 'Конец кода',
  'ticks.in': 'Вошёл',
  'ticks.out': 'Вышел',
  'ticks.back': 'Сдана',
  'ticks.branch':
    '{branch}: {cards, plural, one {# карточка} few {# карточки} many {# карточек} other {# карточки}}',
  'ticks.barred': 'Не пускать',
  'ticks.barred.lede': 'Карточки потерянные, отозванные, отклонённые и тех, кто отказался.',
  'ticks.papers': 'Список для отметок у двери',
  'ticks.papers.lede': 'Он идёт вместе с карточками: напечатайте заново, если карточки сделаны или заменены.',
  'ticks.papers.open': 'Открыть список',
} satisfies Record<keyof typeof english, string>;
