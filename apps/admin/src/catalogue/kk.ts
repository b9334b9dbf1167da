import { attendance } from './kk/attendance.ts';
import { files } from './kk/files.ts';
import { frame } from './kk/frame.ts';
import { fund } from './kk/fund.ts';
import { overview } from './kk/overview.ts';
import { papers } from './kk/papers.ts';
import { publicWords } from './kk/public.ts';
import { reasons } from './kk/reasons.ts';
import { roll } from './kk/roll.ts';
import { site } from './kk/site.ts';
import { values } from './kk/values.ts';

export const kk = {
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
