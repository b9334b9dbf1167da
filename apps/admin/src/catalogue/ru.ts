import { papers } from './ru/papers.ts';
import { publicWords } from './ru/public.ts';

export const ru = { ...papers, ...publicWords };
