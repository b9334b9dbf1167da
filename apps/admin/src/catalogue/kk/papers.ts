import type { papers as english } from '../en/papers.ts';

/** Қағаздардағы сөздер. */
export const papers = {
  'paper.stamp.example': 'ҮЛГІ',
  'paper.page': '{pages} беттің {page}-беті',
  'paper.made': 'Басылған күні: {date}',
  'paper.attendance.kicker':
    'Қатысу жоспары · {step, select, received {қолдағы ақша} pledged {қолдағы және уәде етілген ақша} other {бүкіл ақша, күтілетіні де}} · {dates}',
  'paper.attendance.headline':
    'Ақша {delegates, plural, one {# делегатқа} other {# делегатқа}} жетеді. Кворум — {quorum}.',
  'paper.attendance.lede':
    '{seats} орындық залда {people, plural, one {# адам} other {# адам}}. Шығыны {cost}, кірісі {income}, қалғаны {left}.',
  'paper.money-in': 'Кіріс',
  'paper.money-in.note': 'Мұнда қаражат көздері әріппен белгіленген; атаулары бағдарламада.',
  'paper.money-out': 'Шығыс',
  'paper.branches': 'Бөлімшелер',
  'paper.attending': 'Жолы төленгендер',
  'paper.attending.note': 'Соманың жанындағы әріп — оны төлейтін қаражат көзі.',
  'paper.waiting': 'Күтіп тұрғандар',
  'paper.proof': 'Дәлел',
  'paper.column.source': 'Қаражат көзі',
  'paper.column.status': 'Жайы',
  'paper.column.earmark': 'Кімге арналған',
  'paper.column.amount': 'Сома',
  'paper.column.used': 'Жұмсалғаны',
  'paper.column.what': 'Неге',
  'paper.column.branch': 'Бөлімше',
  'paper.column.entitled': 'Тиесілі',
  'paper.column.elected': 'Сайланған',
  'paper.column.paid-for': 'Төленген',
  'paper.column.share': 'Үлесі',
  'paper.column.who': 'Кім',
  'paper.column.travel': 'Жол',
  'paper.column.cost': 'Шығыны',
  'paper.column.paid-by': 'Кім төлейді',
  'paper.column.rank': 'Реті',
  'paper.column.limits': 'Не кедергі',
  'paper.total': 'Барлығы',
  'paper.card.credential': 'Делегат мандаты',
  'paper.card.code-name': 'Бүркеме аты',
  'paper.card.short-code': 'Теретін нөмір',
  'paper.card.note':
    'Бір делегатты залға кіргізеді. Залдан тыс жерде нөмірдің мәні жоқ. Соңында карточканы қайтарыңыз.',
} as const satisfies Record<keyof typeof english, string>;
