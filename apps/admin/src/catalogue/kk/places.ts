import type { places as english } from '../en/places.ts';

export const places = {
  'places.title': 'Бекітілген орындар',
  'places.says': '{count, plural, =0 {Бірде-бір орын бекітілген жоқ.} other {<b>#</b> орын бекітілді.}}',
  'places.lede':
    'Хат тек сіз сұрағанда басылады, осы тізімнен ештеңе жарияланбайды. Ақша көздері A, B, C деп аталған.',
  'places.count': '{count, plural, =0 {бірде-бір орын бекітілмеген} other {# орын бекітілген}}',
  'places.open': 'Алынған ақшаға тағы {count, plural, other {# делегат}} келе алады, оларға айтуға болады.',
  'places.lost': 'Алынған ақша енді {count, plural, other {# бекітілген орынға}} жетпейді.',
  'places.changed': 'Орындар бекітілгеннен бері сандар өзгерді.',
  'places.state': 'Күйі',
  'places.state.confirmed': 'бекітілді',
  'places.state.left': 'тізімнен шықты',
  'places.state.taken-back': 'қайтарып алынды',
  'places.paidBy': 'Көздері',
  'places.alternate': 'қосалқы болып сайланған',
  'places.confirm.title': 'Алынған ақшаға орын бекіту',
  'places.confirm.lede':
    'Бәрін бірден немесе белгілегендеріңізді. Бекітілген орын кейінгі әр жоспарда сақталады.',
  'places.confirm.nobody': 'Алынған ақша жететіндердің бәрінің орны бекітілді.',
  'places.confirm.impossible':
    'Алынған ақшаға ешкімнің орнын бекітуге болмайды: ол ережеге сай конференцияға жетпейді.',
  'places.confirm.stale': 'Алдымен қайта есептеңіз: орын тек әлі дұрыс сандармен бекітіледі.',
  'places.confirm.all': '{count, plural, one {Осы орынды бекіту} other {# орынның бәрін бекіту}}',
  'places.confirm.ticked': 'Белгіленгендерін бекіту',
  'places.withdraws':
    'Бұл делегаттың орны бекітілген. Оған кететін ақша қайтады, Plenum қалған бекітілген орындардың бәрін сақтап қайта есептейді.',
  'places.not.nobody': 'Ешкім белгіленбеген. Ештеңе сақталған жоқ.',
  'places.not.changed':
    'Бұл бет көрсетілгеннен бері бірдеңе өзгерді, белгіленгендердің бәрі келе алмайды. Ештеңе сақталған жоқ; қайта қараңыз.',
  'places.not.conflict':
    'Дәл сол сәтте басқа біреу орындарды не сандарды өзгертті. Сіздікі сақталған жоқ; қайта қараңыз.',
  'places.back.link': 'Қайтарып алу',
  'places.back.title': '{name}: орнын қайтарып аласыз ба?',
  'places.back.lede':
    'Бұл адамға жолы төленеді деп айтылған: {cost}. Орын есепке қайтады; ақша барда оны қайта бекітуге болады. Өзіңіз айтыңыз: ештеңе жіберілмейді.',
  'places.back.why': 'Неге',
  'places.back.money': 'ақша келмейді',
  'places.back.withdrew': 'келе алмайды',
  'places.back.mistake': 'қателесіп бекітілген',
  'places.back.other': 'басқа себеп',
  'places.back.do': 'Орынды қайтарып алу',
  'places.back.not': 'Қалдыру',
  'places.back.conflict': 'Осы арада басқа біреу бұл орынды өзгертті. Қайта қараңыз.',
  'places.letter.link': 'Хат',
  'places.letter.title': 'Хат: {name}',
  'places.letter.hint': 'Басып шығарып, қолына беріңіз. Ол еш жерде сақталмайды, ешқайда жіберілмейді.',
  'places.letter.to': 'Кімге: {name}',
  'places.letter.confirmed': 'Орныңыз бекітілді: {days}, {city}.',
  'places.letter.place': 'Қаланың қай жерінде жиналатынымызды сізге алдын ала ауызша айтады.',
  'places.letter.travel': 'Қалай жүресіз',
  'places.letter.mode': 'Бару және қайту: {mode}.',
  'places.letter.noMode': 'Қалай жүретініңізді ұйымыңыз айтады.',
  'places.letter.minutes':
    'Бір жаққа жол: {hours, plural, =0 {} other {# сағат}} {minutes, plural, =0 {} other {# минут}}.',
  'places.letter.nights': 'Сізге {nights, plural, other {# түнге}} төсек сақталған.',
  'places.letter.ticket': 'Билет атаулы; оны ұйымыңыз сатып алады.',
  'places.letter.companions': 'Сізбен бірге {count, plural, other {# серік}} жүреді; бұл есепке алынған.',
  'places.letter.paid': 'Сіз үшін не төленеді',
  'places.letter.fare': 'Бару және қайту жолы',
  'places.letter.beds': 'Түнеу',
  'places.letter.board': 'Тамақ және қағаздар',
  'places.letter.extra': 'Сізге тағы керегі',
  'places.letter.own': 'Өзіңіз қосатыны',
  'places.letter.total': 'Конференция төлейді',
  'places.letter.cannot':
    'Келе алмасаңыз, білген бойда айтыңыз: қосалқы делегатыңыз шақырылады, ал ақша басқа біреуді әкеледі.',
} as const satisfies Record<keyof typeof english, string>;
