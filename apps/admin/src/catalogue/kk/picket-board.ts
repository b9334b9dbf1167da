import type { picketBoard as english } from '../en/picket-board.ts';

/** Пикеттер беттерінің арасындағы сөздер. */
export const picketBoard = {
  'picketNav.day': 'Күн',
  'picketNav.board': 'Не жетіспейді',
  'picketNav.map': 'Карта',
  'picketNav.plan-b': 'Б жоспары',
  'picketNav.calls': 'Қоңыраулар',
  'picketNav.picket': 'Осы пикет туралы тағы',
  'picketNav.safety': 'Қауіпсіздік',
  'picketNav.sheet': 'Басқарушының парағы',
  'picketNav.prep': 'Бөгелсе',
  'picketBoard.sentence':
    '<b>{now, plural, =0 {Қазір ештеңе істеудің керегі жоқ} other {Қазір # іс істеу керек}}</b>{pickets, plural, =0 {} other {, # пикетте}}; барлығы {missing, number} нәрсе жетіспейді.',
  'picketBoard.lede':
    '{city} сағатымен {at} жағдайы. Пикетке үш күн қалғанда жетіспейтіннің бәрі қазір керек; бір апта қалғанда — жақында.',
  'picketBoard.nothing': 'бәрі бар',
  'picketBoard.task.invite': 'секциясын шақыру',
  'picketBoard.task.plan': 'сағатын белгілеу',
  'picketBoard.task.plan-anew': 'қайта белгілеу: сағаттары өзгерді',
  'picketBoard.task.confirm': 'сағатын растату',
  'picketBoard.task.stand-by': 'дайын тұрғызу',
  'picketBoard.task.call-out': 'шақыру: Б жоспары солай дейді',
  'picketBoard.task.begin': 'сағаты келді: өтіп жатыр ма?',
  'picketBoard.task.report': 'өтті: есебін сұрау',
  'worldMap.sentence':
    'Пикеттер <b>{all, number} елдің {standing, number}-інде</b> өте алады, оларға {people, plural, other {# адам}} шығады.',
  'worldMap.lede': 'Ел ең аз ілгерілеген пикеті бойынша белгіленеді. Төмендегі кестеде де сол жазылған.',
  'worldMap.caption':
    'Пикеті бар елдер: сызықшалар — әлі шешілмегені бар, тегіс түс — бәрі расталған, нүктелер — бәрі тоқтатылған',
  'worldMap.alt': 'Пикеті бар әр елде белгісі бар әлем картасы; төмендегі кестеде де сол',
  'worldMap.table': 'Елдер бойынша пикеттер',
  'worldMap.country': 'Ел',
  'worldMap.mark': 'Белгі',
} as const satisfies Record<keyof typeof english, string>;
