import type { papers as english } from '../en/papers.ts';

export const papers = {
  'paper.attendance.title': 'План участия',
} satisfies Record<keyof typeof english, string>;
