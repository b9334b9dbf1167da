import { allocate, exchange, formatMoney, parseDecimal } from '@plenum/money';

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
