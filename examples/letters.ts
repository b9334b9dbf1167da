import { composeLetters, followLetters, type Letter } from '@plenum/letters';

const letter: Letter = {
  id: 'registration',
  title: "Register the Workers' Movement",
  demands: ["register the Workers' Movement and the independent trade unions"],
  languages: ['en', 'ru'],
  translations: {
    ru: {
      title: 'Зарегистрировать Рабочее движение',
      demands: ['зарегистрировать Рабочее движение и независимые профсоюзы'],
    },
  },
  to: [
    {
      name: 'Ministry of Justice',
      kind: 'ministry',
      address: ['Mangilik El 8', '010000 Astana'],
      country: 'KZ',
    },
  ],
  requestedBy: 'movement',
  consent: '2026-12-01',
  lawyersCheck: '2026-12-10',
  opens: '2027-01-15',
};
const sections = [
  { id: 'british', name: 'British section', city: 'London', country: 'GB', languages: ['en' as const] },
  { id: 'moscow', name: 'Московская организация', city: 'Москва', country: 'RU', languages: ['ru' as const] },
];
const events = [
  { kind: 'sent' as const, section: 'british', on: '2027-01-20' },
  { kind: 'delivered' as const, section: 'british', on: '2027-02-01' },
];

const composed = composeLetters(
  { letter, sections, events },
  { on: '2027-02-20', forbiddenNames: ['Poplar'] },
);
if (composed.status === 'ready')
  for (const { text, warning } of composed.letters) console.log(`${text}\n(${warning})\n`);

const { totals, due, closes } = followLetters({ letter, sections, events }, { on: '2027-02-20' });
console.log(JSON.stringify({ totals, due, closes }, null, 2));
