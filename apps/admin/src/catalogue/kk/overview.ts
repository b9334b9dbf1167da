import type { overview as english } from '../en/overview.ts';

export const overview = {
  'overview.sentence.unplanned':
    'Сайланған делегаттар: <b>{elected, number}</b>, залдағы орын: <b>{seats, number}</b>. Кім келе алатыны әлі есептелген жоқ.',
  'overview.sentence.planned':
    'Қолдағы ақша сайланған <b>{elected, number}</b> делегаттың <b>{delegates, number}</b> адамына жетеді. Кворум: <b>{quorum, number}</b>.',
  'overview.sentence.impossible':
    'Қолдағы ақшамен конференция өз ережесін сақтай алмайды. Кворум: <b>{quorum, number}</b>.',
  'overview.next': 'Енді не істеу керек',
  'overview.nothingToDo': 'Шұғыл іс жоқ.',
  'overview.todo.plan-first': 'Қолдағы ақшаға кім келе алатынын есептеу',
  'overview.todo.plan-again': 'Есептен кейін сандар өзгерді: қайта есептеу',
  'overview.todo.not-quorate':
    'Қолдағы ақшамен кворумға {missing, plural, other {# делегат}} жетпейді: оларды қай ақша әкелетінін қарау',
  'overview.todo.publish-first': 'Шетелдегі секцияларға айту: ынтымақ күнін жариялау',
  'overview.todo.over-entitled': 'Тиісті саннан артық {count, plural, other {# делегат}} сайланған',
  'overview.todo.vacant': '{count, plural, other {# орынға}} ешкім сайланбаған',
  'overview.figures': 'Конференция сандармен',
  'overview.branches': 'Ұйымдар',
  'overview.members': 'Мүшелер',
  'overview.entitled': 'Тиісті орын',
  'overview.elected': 'Сайланған делегат',
  'overview.seats': 'Залдағы орын',
  'overview.quorum': 'Кворум',
  'overview.money': 'Ақша және делегаттар',
  'overview.unknown': 'есептелмеген',
  'overview.money.brings': 'Жетеді',
  'overview.money.income': 'Ақша, {symbol}',
  'overview.public': 'Жұртқа не жарияланды',
  'overview.publicNothing': 'Әзірге ештеңе жарияланған жоқ.',
  'overview.publicRelease': '{number, number}-шығарылым, {at} ({city}): {facts}.',
} satisfies Record<keyof typeof english, string>;
