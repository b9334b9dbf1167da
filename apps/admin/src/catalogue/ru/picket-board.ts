import type { picketBoard as english } from '../en/picket-board.ts';

/** Слова между страницами пикетов. */
export const picketBoard = {
  'picketNav.day': 'День',
  'picketNav.board': 'Чего не хватает',
  'picketNav.map': 'Карта',
  'picketNav.plan-b': 'План Б',
  'picketNav.calls': 'Звонки',
  'picketNav.picket': 'Ещё об этом пикете',
  'picketNav.safety': 'Безопасность',
  'picketNav.sheet': 'Лист распорядителя',
  'picketNav.prep': 'Если заблокируют',
  'picketBoard.sentence':
    '<b>{now, plural, =0 {Сейчас ничего делать не надо} one {Сейчас надо сделать # дело} few {Сейчас надо сделать # дела} many {Сейчас надо сделать # дел} other {Сейчас надо сделать # дела}}</b>{pickets, plural, =0 {} one { на # пикете} few { на # пикетах} many { на # пикетах} other { на # пикета}}; всего не хватает: {missing, number}.',
  'picketBoard.lede':
    'На {at} по часам: {city}. За три дня до пикета всё, чего не хватает, нужно сейчас; за неделю — скоро.',
  'picketBoard.nothing': 'всё есть',
  'picketBoard.task.invite': 'пригласить секцию',
  'picketBoard.task.plan': 'назначить час',
  'picketBoard.task.plan-anew': 'назначить заново: часы изменились',
  'picketBoard.task.confirm': 'получить подтверждение часа',
  'picketBoard.task.stand-by': 'перевести в готовность',
  'picketBoard.task.call-out': 'вызвать: так в плане Б',
  'picketBoard.task.begin': 'час настал: проводится ли он?',
  'picketBoard.task.report': 'он прошёл: спросить отчёт',
  'worldMap.sentence':
    'Пикеты могут пройти <b>в странах: {standing, number} из {all, number}</b>. На них выйдут {people, plural, one {# человек} few {# человека} many {# человек} other {# человека}}.',
  'worldMap.lede':
    'Страна помечена по тому её пикету, который продвинулся меньше всех. То же сказано в таблице ниже.',
  'worldMap.caption':
    'Страны с пикетами: штриховка — ещё не всё решено, ровный цвет — все подтверждены, точки — все отменены',
  'worldMap.alt': 'Карта мира с пометкой в каждой стране, где есть пикеты; то же в таблице ниже',
  'worldMap.table': 'Пикеты по странам',
  'worldMap.country': 'Страна',
  'worldMap.mark': 'Пометка',
} as const satisfies Record<keyof typeof english, string>;
