import type { reasons as english } from '../en/reasons.ts';

export const reasons = {
  'why.money': '{short} жетпейді',
  'why.seats': 'бос орын жоқ ({people, number} адам, {seats, number} орын)',
  'why.group-maximum': '{group}: делегат {attending, number} болып, тиісті {maximum, number} санынан асады',
  'why.rank': 'алдындағы кезекте {count, plural, other {# адам}} күтіп тұр',
  'why.quota.atLeast': 'үлес ({whom}) {share} болып, {bound} шегінен төмендейді',
  'why.quota.atMost': 'үлес ({whom}) {share} болып, {bound} шегінен асады',
  'why.goal': 'маңыздырағы нашарлайды: {goal}',
  'why.nothing': 'жоспар шектеу атамайды',
  'conflict.money.short': 'ақша: {income} келеді, кемінде {short} жетпейді',
  'conflict.money': 'ақша: {income} келеді',
  'conflict.seats': 'зал: {seats, plural, other {# орын}}',
  'conflict.group-minimum':
    '{group}: кемінде {minimum, plural, other {# делегат}}, сайланғаны {candidates, number}',
  'conflict.group-maximum': '{group}: ең көбі {maximum, plural, other {# делегат}}',
  'conflict.rank': '{group}: сайлану кезегімен',
  'conflict.quota.atLeast': 'квота: {whom}, кемінде {bound}',
  'conflict.quota.atMost': 'квота: {whom}, ең көбі {bound}',
  'conflict.must': 'міндетті түрде болатындар: {people}',
  'conflict.goal': 'маңыздырағы: {goal}',
  'warning.earmark-matches-nobody':
    '{fund} ақша көзі мұнда жоқ адамдарға арналған: одан ештеңе жұмсауға болмайды.',
  'warning.time-ran-out': 'Бәрі салыстырылғанша уақыт бітті; жетпегені: {goals}.',
  'working.full-norms': '{count, number} × {onePerMembers, number} мүше',
  'working.part-of-norm': 'және тағы {remainder, number}: бір орын',
  'working.remainder-left': 'қалған {remainder, number} есептелмейді',
  'working.minimum-applies': 'ең аз мөлшерге дейін көтерілді: {minimum, number}',
  'working.no-members': 'мүше жоқ',
  'roll.vacant':
    '{branch}: {vacant, plural, other {# орынға}} ешкім сайланбаған ({entitled, number} ішінен {elected, number}).',
  'roll.over-entitlement': '{branch}: {entitled, number} орыннан {over, number} артық сайланған.',
  'roll.same-rank': '{branch}: {rank, number}-кезекте {count, number} адам тұр: {ids}.',
} satisfies Record<keyof typeof english, string>;
