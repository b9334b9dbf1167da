import type { planB as english } from '../en/plan-b.ts';

/** Б жоспарының сөздері: конференция бөгелсе, не болады. */
export const planB = {
  'planB.title': 'Б жоспары',
  'planB.sentence':
    '{city} сағатымен {at} бөгелсе, <b>{all, number} пикеттің {standing, number}-і</b> өтеді; {changed, plural, =0 {бәрі белгіленгендей} other {# пикет басқаша}}.',
  'planB.lede':
    'Кез келген сәт туралы алдын ала сұраңыз. Жоспарды таңдағанша ештеңе сақталмайды; таңдалғаннан кейін оның қоңырау тізімі болады және оны жариялауға болады.',
  'planB.conflict':
    'Сіз қарағаннан бері бірдеңе өзгерді. Қазір былай болар еді: қарап, әлі дұрыс болса, қайталаңыз.',
  'planB.chosen':
    'Таңдалғаны: {city} сағатымен {at} бөгеледі; {minutes, plural, other {# минуттан}} кейін тұруға болады.',
  'planB.old':
    'Содан бері жауаптар не сағаттар өзгерді: біреу енді басқаша тұрар еді. Әлі ешкімге қоңырау шалынбаса, қайта таңдаңыз.',
  'planB.toCalls': 'Қоңырау тізіміне',
  'planB.question': 'Қашан бөгеледі',
  'planB.preset.eve': 'Қарсаңында: {at}',
  'planB.preset.opening': 'Ашылуына: {at}',
  'planB.preset.second-day': 'Екінші күні: {at}',
  'planB.at': 'Бөгелгені белгілі болады',
  'planB.at.hint': '{city} сағатымен, мысалы 2027-04-15T18:00',
  'planB.lead': 'Неше минуттан кейін тұруға болады',
  'planB.lead.hint': 'Қоңырау шалу, жиналу, жету',
  'planB.look': 'Осы жоспарды қарау',
  'planB.notAMoment': '«{found}» — 2027-04-15T18:00 сияқты сәт емес, немесе сағат одан секіріп өтеді.',
  'planB.notALead': '«{found}» — 0 мен 10080 (бір апта) аралығындағы бүтін минут саны емес.',
  'planB.table': 'А жоспары мен Б жоспары',
  'planB.notBefore':
    'Жаңасының ешқайсысы {city} сағатымен {at} дейін басталмайды. Сағаттар әр қаланың өз уақытымен.',
  'planB.planA': 'А жоспары, онда',
  'planB.planB': 'Б жоспары, онда',
  'planB.changes': 'Не өзгереді',
  'planB.standsBy': 'дайын тұр',
  'planB.change.over': 'өтіп кетті',
  'planB.change.under-way': 'өтіп жатыр',
  'planB.change.unchanged': 'белгіленгендей',
  'planB.change.moved': 'басқа сағат',
  'planB.change.called-out': 'шақырылады',
  'planB.change.rolled': 'кейінгі күні',
  'planB.change.falls-away': 'түсіп қалады',
  'planB.change.not-held': 'өткізілмейді',
  'planB.choose': 'Осы жоспарды таңдау',
  'planB.choose.hint':
    'Ол конференцияның Б жоспары болып сақталады. Бұдан ешкімге қоңырау шалынбайды, ештеңе жарияланбайды.',
  'planB.choose.anew':
    'Ол бұрын таңдалғанның орнына келеді. Басқа сағат айтылғандарға қайта қоңырау шалу керек.',
  'planB.calls.none': 'Б жоспары таңдалмаған, сондықтан қоңырау шалатын ешкім жоқ.',
  'planB.calls.teach': 'Бөгелетін сәттің жоспарын қарап, таңдаңыз: қоңырау тізімі сол бойынша жасалады.',
  'planB.calls.sentence':
    '{city} сағатымен {at} бөгелді: <b>{all, number} қоңыраудың {left, number}-і</b> қалды.',
  'planB.calls.lede':
    'Адамдардың ояну ретімен. Кімге айтылғанын белгілеңіз: дайын тұрған пикет сонымен шақырылады, басқасы жаңа сағатын алады.',
  'planB.calls.refused': '{city}: қоңырау белгіленбеді:',
  'planB.calls.zone': 'Бірінші қоңырау жергілікті уақытпен {there}, {city} сағатымен {here}.',
  'planB.calls.whom': 'Кімге',
  'planB.calls.from': 'ондағы {at} бастап',
  'planB.calls.tell': 'Не айту керек',
  'planB.calls.called': 'Қоңырау',
  'planB.calls.late': 'алдыңғы кеште айту керек',
  'planB.calls.tick': 'Айтылды',
  'planB.calls.tickCity': '{city}: айтылды',
  'planB.calls.done': 'айтылды',
  'planB.tell.under-way': 'Конференция бөгелді. Белгіленген уақытша тұрыңыздар.',
  'planB.tell.unchanged': 'Бәрі белгіленгендей: {at}, {place}.',
  'planB.tell.moved': 'Басқа сағатта тұрасыздар: {at}, {place}.',
  'planB.tell.called-out': 'Шығыңыздар: {at}, {place}.',
  'planB.tell.rolled': 'Кейінгі күні шығыңыздар: {at}, {place}.',
  'planB.tell.falls-away': 'Тұрмайсыздар: сағат қалмады.',
  'planB.prep.sentence':
    '{city}: пикет {kind, select, waits {<b>тек шақырумен</b>} other {<b>қалай болса да</b>}} өтеді.',
  'planB.prep.lede':
    'Конференция бөгелсе, не басқаша болады: басқа орын, басқа сағаттар. Бос қалғаны А жоспарындағыдай.',
  'planB.prep.cases':
    'Бөгелгеннен {minutes, plural, other {# минуттан}} кейін тұруға болса, онымен не болады',
  'planB.prep.case': 'Бөгелуі, {city} сағатымен',
  'planB.prep.agreed': 'Секциямен не келісілді',
  'planB.prep.wakes': 'Адамдар оянады',
  'planB.prep.sleeps': 'Адамдар ұйықтайды',
  'planB.prep.timeHint': 'Жергілікті сағатпен, мысалы 07:00',
  'planB.prep.notATime': '«{found}» — 07:00 сияқты уақыт емес, немесе екіншісімен бірдей.',
  'planB.prep.caller': 'Кімге қоңырау шалу керек',
  'planB.prep.callerHint': 'Шартты аты',
  'planB.prep.place': 'Басқа орын',
  'planB.prep.placeOpen': 'Ол орын қашан ашық',
  'planB.prep.available': 'Сонда адамдар қашан бос',
  'planB.prep.minutes': 'Неше минутқа',
  'planB.prep.save': 'Келісілгенді сақтау',
} as const satisfies Record<keyof typeof english, string>;
