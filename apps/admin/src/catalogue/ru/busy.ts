import type { busy as english } from '../en/busy.ts';

/** Слова страницы, где календари секций берут как занятое время. */
export const busy = {
  busy: 'Занятое время',
  'busy.sentence':
    'Свой календарь дали {known, number} из {all, plural, one {# секции} few {# секций} many {# секций} other {# секции}}.',
  'busy.lede':
    'Из календаря сохраняется только время: ни названий, ни мест, ни людей. Часы пикетов секции намечаются в обход; то, что уже назначено, остаётся, и об этом сказано рядом.',
  'busy.file': 'Её календарь, файл .ics',
  'busy.file.hint': 'Не больше {megabytes, number} МБ. Он заменит то, что секция дала раньше.',
  'busy.take': 'Взять время',
  'busy.remove': 'Убрать',
  'busy.sections': 'Секции на {day}',
  'busy.kept': 'Что сохранено',
  'busy.none': 'ничего',
  'busy.times':
    '{times, plural, one {# занятый промежуток} few {# занятых промежутка} many {# занятых промежутков} other {# занятого промежутка}}, взято {at}',
  'busy.taken': 'занято {hours}',
  'busy.clash': 'стоит, когда секция занята',
  'busy.problem.too-large': 'Файл больше {megabytes, number} МБ. Пришлите часть календаря покороче.',
  'busy.problem.not-icalendar': 'Это не файл календаря (.ics).',
  'busy.problem.cut-short': 'Файл обрывается: прочитано то, что до обрыва.',
  'busy.problem.too-many': 'Событий больше, чем читается: прочитаны первые 5000.',
  'busy.problem.unknown-time-zone':
    'Неизвестный часовой пояс, не прочитано: {times, plural, one {# событие} few {# события} many {# событий} other {# события}}.',
  'busy.problem.end-before-start':
    'Конец раньше начала, не прочитано: {times, plural, one {# событие} few {# события} many {# событий} other {# события}}.',
  'busy.problem.bad-event':
    'Не удалось прочитать {times, plural, one {# запись} few {# записи} many {# записей} other {# записи}}.',
  'busy.problem.missing-uid':
    'Без своего имени (UID), но прочитано: {times, plural, one {# событие} few {# события} many {# событий} other {# события}}.',
  'busy.problem.duplicate-uid':
    'Дважды, считается более позднее: {times, plural, one {# событие} few {# события} many {# событий} other {# события}}.',
  'busy.problem.floating-time':
    'Без пояса, прочитано по часам секции: {times, plural, one {# событие} few {# события} many {# событий} other {# события}}.',
  'busy.problem.recurrence-unsupported':
    'Повторяется по правилу, которое не выполняется, прочитан только первый раз: {times, plural, one {# событие} few {# события} many {# событий} other {# события}}.',
  'busy.problem.recurrence-cut':
    'Повторяется слишком часто, дальнейшее не прочитано: {times, plural, one {# событие} few {# события} many {# событий} other {# события}}.',
} as const satisfies Record<keyof typeof english, string>;
