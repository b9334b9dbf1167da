import type { publicWords as english } from '../en/public.ts';

export const publicWords = {
  'public.title': 'Конференциямен ынтымақтастық',
} satisfies Record<keyof typeof english, string>;
