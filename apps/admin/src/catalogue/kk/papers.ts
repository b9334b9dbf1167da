import type { papers as english } from '../en/papers.ts';

export const papers = {
  'paper.attendance.title': 'Қатысу жоспары',
} satisfies Record<keyof typeof english, string>;
