export { allocate, type Weight } from './allocate.ts';
export { add, compare, subtract, sum } from './arithmetic.ts';
export { parseDecimal, toDecimal } from './decimal.ts';
export { MoneyError, type MoneyErrorCode, moneyErrorCodes, type Problem } from './errors.ts';
export { type ExchangeOptions, exchange } from './exchange.ts';
export { type FormatOptions, formatAmount, formatMoney, moneyFormatter } from './format-money.ts';
export { minorDigits } from './minor-digits.ts';
export { money } from './money.ts';
export { type Money, moneySchema, type Rate, rateSchema } from './schemas.ts';
