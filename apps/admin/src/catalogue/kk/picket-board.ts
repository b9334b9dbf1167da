import type { picketBoard as english } from '../en/picket-board.ts';

/** Пикеттер беттерінің арасындағы сөздер. */
export const picketBoard = {
  'picketNav.day': 'Күн',
  'picketNav.plan-b': 'Б жоспары',
  'picketNav.calls': 'Қоңыраулар',
  'picketNav.picket': 'Осы пикет туралы тағы',
  'picketNav.prep': 'Бөгелсе',
} as const satisfies Record<keyof typeof english, string>;
