/** The words of the public page. */
export const publicWords = {
  'public.title': 'Stand with the conference',
} as const;
