import { z } from 'zod';
import { isCurrency } from './minor-digits.ts';

// The message of each rule is the code of the problem it becomes.
const currencySchema = z.string('unknown-currency').refine(isCurrency, 'unknown-currency');

export const dateSchema = z.iso.date('bad-date');

/** Checks an amount of money: a safe integer of minor units and a currency of ISO 4217. */
export const moneySchema = z.object(
  {
    amount: z.int({
      error: (issue) =>
        issue.code === 'too_big' || issue.code === 'too_small' ? 'too-large' : 'not-an-amount',
    }),
    currency: currencySchema,
  },
  'malformed',
);

/** An amount of money: `amount` in minor units of ISO 4217, `currency` its code. */
export type Money = z.infer<typeof moneySchema>;

/** Checks an exchange rate: two currencies, a positive decimal string and a day. */
export const rateSchema = z.object(
  {
    from: currencySchema,
    to: currencySchema,
    rate: z
      .string('bad-rate')
      .regex(/^(?=.{1,40}$)\d+(\.\d+)?$/, { error: 'bad-rate', abort: true })
      .regex(/[1-9]/, 'bad-rate'),
    date: dateSchema,
  },
  'malformed',
);

/** An exchange rate: major units of `to` for one major unit of `from`, as a decimal string, on a day. */
export type Rate = z.infer<typeof rateSchema>;
