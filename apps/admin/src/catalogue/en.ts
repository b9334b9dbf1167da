import { papers } from './en/papers.ts';
import { publicWords } from './en/public.ts';

export const en = { ...papers, ...publicWords };
