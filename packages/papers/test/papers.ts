import type { AttendancePaper, CredentialCards } from '../src/index.ts';

const branches = ['Қызылорда', 'Жаңаөзен', 'Саран', 'Риддер', 'Өскемен', 'Шымкент'];
const payers = [
  'Жалпы қор',
  'Германиядағы секцияның қайырымдылық концерті, қалғаны жалпы қордан',
  'Взнос забастовочного комитета и складчина первичных организаций',
];

/** A plan with this many people; its rows hold long words in Kazakh and Russian, and a number used once each. */
export const planOf = (people: number): AttendancePaper => ({
  language: 'kk',
  title: 'Ұлттық конференция · Қатысу жоспары',
  kicker: 'Қатысу · 168 сайланды, 100 орын',
  headline: 'Қолдағы ақша 49 адамды әкеледі. Кворум 84. Уәде етілгенімен 87.',
  lede: 'Әр бөлімше залда болады.',
  stamp: 'ҮЛГІ',
  made: '2027 жылғы 1 наурыз',
  instant: '2027-03-01T09:00:00+05:00',
  pageLabel: '{page} / {pages} бет',
  sections: [
    {
      heading: 'Кімнің жолы төленеді',
      note: 'уәде етілген қаржымен',
      table: {
        columns: [
          { label: 'Бүркеншік есім' },
          { label: 'Бөлімше' },
          { label: 'Құны, ₸', numeric: true },
          { label: 'Кім төлейді' },
        ],
        rows: Array.from({ length: people }, (_, index) => [
          `Ұлпатай-${1000 + index}`,
          branches[index % branches.length] ?? '',
          (700_000 + index * 137).toString().replace(/(\d{3})$/, ' $1'),
          payers[index % payers.length] ?? '',
        ]),
        foot: [`${people} адам`, '', '4 171 500', ''],
      },
    },
    { heading: 'Доказательство', paragraphs: ['Оптимально: проверено ещё раз в целых числах.'] },
  ],
});

/** So many cards with invented numbers; every third has no code name. */
export const cardsOf = (count: number): CredentialCards => ({
  language: 'kk',
  title: 'Ұлттық конференция',
  subtitle: 'Алматы, 2027 жылғы 16–18 сәуір',
  instant: '2027-03-01T09:00:00Z',
  labels: {
    credential: 'Делегаттың мандаты',
    codeName: 'Бүркеншік есім',
    shortCode: 'Код',
    note: 'Осы картаны мандат комиссиясының үстелінде көрсетіңіз.',
  },
  cards: Array.from({ length: count }, (_, index) => ({
    // Multiplying by an odd number permutes residues: no two are the same, and their order is not the index's.
    number: ((BigInt(index + 1) * 0x9e3779b97f4a7c15f39cc0605cedc835n) % 2n ** 128n)
      .toString(16)
      .padStart(32, '0'),
    shortCode: ((index + 1) * 7_368_787).toString(32).toUpperCase().padStart(8, 'X'),
    ...(index % 3 === 2 ? {} : { codeName: `Шағала ${index}` }),
  })),
});
