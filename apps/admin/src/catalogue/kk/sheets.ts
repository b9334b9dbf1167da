import type { sheets as english } from '../en/sheets.ts';

export const sheets = {
  'sheets.link': 'Бюллетень, хабарлама және есеп, басып шығаруға',
  'sheets.title': '{branch}: сайлау қағаздары',
  'sheets.lede': 'Басып шығарғанда әрқайсысы жеке бетке түседі.',
  'sheets.ballot': 'Бюллетень: {branch}',
  'sheets.ballot.rank':
    'Орын: {seats}. Ең қалаған кандидатыңыздың жанына 1, келесісіне 2 деп, қалағаныңызша жазыңыз.',
  'sheets.ballot.list': 'Орын: {seats}. Қалағандарыңызды белгілеңіз.',
  'sheets.declaration': 'Нәтижені жариялау: {branch}',
  'sheets.alternates': 'Қосалқылар, реті бойынша',
  'sheets.declaration.figures':
    '{rule}. Бюллетень: {papers, number}; бүлінгені: {spoilt, number}; квота: {quota}.',
  'sheets.signed.returningOfficer': 'Санақ комиссиясының төрағасы',
  'sheets.return': 'Ұйым есебі: {branch}',
  'sheets.return.figures':
    'Жергілікті конференция: {day}. Мүше: {members, number}; орын: {entitled, number}; сайланғаны: {elected, number}.',
  'sheets.signed.two': 'Екі адам бүркеншік атымен қол қояды:',
  'ticks.title': 'Белгілеу тізімі: {cards, plural, other {# карточка}}',
  'ticks.lede':
    'Машинасы жоқ есікке: карточкадағы қысқа кодтың соңын осыдан тауып, белгілейді. Ат жоқ, ешкім қол қоймайды.',
  'ticks.code': 'Кодтың соңы',
  'ticks.in': 'Кірді',
  'ticks.out': 'Шықты',
  'ticks.back': 'Тапсырды',
  'ticks.branch': '{branch}: {cards, plural, other {# карточка}}',
  'ticks.barred': 'Кіргізбеңіз',
  'ticks.barred.lede': 'Жоғалған, күші жойылған, қабылданбаған және бас тартқандардың карточкалары.',
  'ticks.papers': 'Есікке арналған белгілеу тізімі',
  'ticks.papers.lede':
    'Ол карточкалармен бірге жасалады: карточка жасалса не ауыстырылса, қайта басып шығарыңыз.',
  'ticks.papers.open': 'Тізімді ашу',
} satisfies Record<keyof typeof english, string>;
