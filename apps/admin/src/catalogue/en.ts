import { attendance } from './en/attendance.ts';
import { files } from './en/files.ts';
import { frame } from './en/frame.ts';
import { fund } from './en/fund.ts';
import { overview } from './en/overview.ts';
import { papers } from './en/papers.ts';
import { publicWords } from './en/public.ts';
import { reasons } from './en/reasons.ts';
import { roll } from './en/roll.ts';
import { site } from './en/site.ts';
import { values } from './en/values.ts';

export const en = {
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
