import { papers } from './kk/papers.ts';
import { publicWords } from './kk/public.ts';

export const kk = { ...papers, ...publicWords };
