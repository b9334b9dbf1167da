import { allocate, exchange, formatMoney, parseDecimal, readMoney } from '@plenum/money';

const rates = [{ from: 'EUR', to: 'KZT', rate: '545.10', date: '2026-11-20' }];
const gift = parseDecimal('1450.00', 'EUR');
const tenge = exchange(gift, 'KZT', rates, { on: '2026-12-01' });
console.log(`${formatMoney(gift, 'en')} from the German section is ${formatMoney(tenge, 'en')}.`);

const members = { almaty: 412, oral: 388, karaganda: 297 };
const shares = allocate(tenge, Object.values(members));
for (const [index, branch] of Object.keys(members).entries()) {
  const share = shares[index];
  if (share) console.log(`${branch}: ${formatMoney(share, 'kk')}`);
}

for (const written of ['3\u00A0000,00 тг', '1.234,50 €', '(£900)', '1,234 EUR'])
  try {
    console.log(`${written} is ${formatMoney(readMoney(written), 'en')}`);
  } catch (error) {
    console.log(`${written}: ${error instanceof Error ? error.message : error}`);
  }
