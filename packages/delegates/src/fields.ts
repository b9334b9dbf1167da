import { Fraction as Ratio } from 'fraction.js';
import { z } from 'zod';

// Fields that several schemas have. The message of each rule is the code of the problem it becomes.
export const id = z.string('not-an-id').min(1, 'not-an-id');
export const count = z.int('not-a-count').min(0, 'not-a-count');
export const code = z.string('not-a-code').regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not-a-code');

/** A share of something: a fraction above nought and up to 1, written '2/3' or '0.5'. */
export const share = z
  .string('not-a-fraction')
  .regex(/^(?:\d{1,9}(?:\/0*[1-9]\d{0,8}|\.\d{1,9})?|\.\d{1,9})$/, { error: 'not-a-fraction', abort: true })
  .refine((text) => {
    const ratio = new Ratio(text);
    return ratio.gt(0) && ratio.lte(1);
  }, 'not-a-fraction');
