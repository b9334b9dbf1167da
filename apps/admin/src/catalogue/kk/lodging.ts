import type { lodging as english } from '../en/lodging.ts';

export const lodging = {
  'choice.title': 'Жоспар неден таңдайды',
  'choice.link': 'Бөлмелер, көлік, залдар',
  'choice.lede':
    'Белгі қойылмаса, төсек орны бәріне бірдей тұрады, адамдар өз билетімен келеді, ал жалға алынған зал жалғыз.',
  'choice.nothing':
    'Бұл конференцияның файлдарында бөлме де, көлік те, басқа зал да аталмаған. Оларды conference.json мен vehicles.csv файлдарында атауға болады.',
  'choice.legend': 'Жоспар мыналардан таңдайды',
  'choice.rooms': 'тұтас бөлмелер: бүтін төленеді, бөлісуге болатындар бөліседі',
  'choice.vehicles': 'билеттен арзан болса, тұтас көліктер',
  'choice.venues': 'жалға алынғаннан басқа залдар',
  'choice.officers': 'Бір көліктегі лауазымдылар, ең көбі',
  'choice.officersHint':
    'Міндетті түрде болуы керек адамдар: бәрін бірден тоқтатпас үшін. Бос болса: шек жоқ.',
  'choice.notACount': '1-ден басталатын бүтін сан немесе бос.',
  'choice.save': 'Сақтау; содан кейін қайта жоспарлау',
  'lodging.link': 'Кім қайда түнейді, кіммен барады',
  'lodging.title':
    '{rooms, plural, other {# бөлмеде}} {beds, plural, other {# орын}}; {rides, plural, =0 {көліксіз} other {# көлік}}.',
  'lodging.none': 'Бұл жоспар тұтас бөлмелерсіз және көліксіз жасалған.',
  'lodging.rooms': 'Бөлмелер',
  'lodging.room': 'Бөлме',
  'lodging.nights': 'Түн саны',
  'lodging.sleepers': 'Кім түнейді',
  'lodging.rides': 'Көліктер',
  'lodging.vehicle': 'Көлік',
  'lodging.from': 'Жүретін жері',
  'lodging.riders': 'Кім барады',
  'lodging.with': '{name} және {companions, plural, other {# серік}}',
  'attendance.out.empty-beds': 'Бос төсектер мен бөлме ақысының қалдығы',
  'attendance.out.empty-places': 'Бос орындар мен көлік ақысының қалдығы',
} satisfies Record<keyof typeof english, string>;
