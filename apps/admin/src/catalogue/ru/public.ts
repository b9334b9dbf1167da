import type { publicWords as english } from '../en/public.ts';

export const publicWords = {
  'public.title': 'Солидарность с конференцией',
} satisfies Record<keyof typeof english, string>;
