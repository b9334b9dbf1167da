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
  'sheets.declaration.figures':
    '{rule}. Бюллетень: {papers, number}; бүлінгені: {spoilt, number}; квота: {quota}.',
  'sheets.signed.returningOfficer': 'Санақ комиссиясының төрағасы',
  'sheets.return': 'Ұйым есебі: {branch}',
  'sheets.return.figures':
    'Жергілікті конференция: {day}. Мүше: {members, number}; орын: {entitled, number}; сайланғаны: {elected, number}.',
  'sheets.signed.two': 'Екі адам бүркеншік атымен қол қояды:',
} satisfies Record<keyof typeof english, string>;
