import type { picketBoard as english } from '../en/picket-board.ts';

/** Слова между страницами пикетов. */
export const picketBoard = {
  'picketNav.day': 'День',
  'picketNav.plan-b': 'План Б',
  'picketNav.calls': 'Звонки',
  'picketNav.picket': 'Ещё об этом пикете',
  'picketNav.prep': 'Если заблокируют',
} as const satisfies Record<keyof typeof english, string>;
