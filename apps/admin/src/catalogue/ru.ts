import { attendance } from './ru/attendance.ts';
import { files } from './ru/files.ts';
import { frame } from './ru/frame.ts';
import { fund } from './ru/fund.ts';
import { overview } from './ru/overview.ts';
import { papers } from './ru/papers.ts';
import { publicWords } from './ru/public.ts';
import { reasons } from './ru/reasons.ts';
import { roll } from './ru/roll.ts';
import { site } from './ru/site.ts';
import { values } from './ru/values.ts';

export const ru = {
  ...frame,
  ...overview,
  ...roll,
  ...attendance,
  ...reasons,
  ...fund,
  ...files,
  ...site,
  ...values,
  ...papers,
  ...publicWords,
};
