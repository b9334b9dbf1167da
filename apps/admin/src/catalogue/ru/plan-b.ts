import type { planB as english } from '../en/plan-b.ts';

/** Слова плана Б: что будет, если конференцию заблокируют. */
export const planB = {
  'planB.title': 'План Б',
  'planB.sentence':
    'Если заблокируют {at} по часам: {city}, <b>пройдут пикеты: {standing, number} из {all, number}</b>; {changed, plural, =0 {все как назначено} one {# иначе, чем назначено} few {# иначе, чем назначено} many {# иначе, чем назначено} other {# иначе, чем назначено}}.',
  'planB.lede':
    'Спросите заранее о любом часе. Ничего не сохраняется, пока вы не выберете план; тогда у него есть список звонков и его можно опубликовать.',
  'planB.conflict':
    'С тех пор, как вы смотрели, что-то изменилось. Вот что было бы сейчас: посмотрите и повторите, если это всё ещё верно.',
  'planB.chosen':
    'Выбрано: блокировка {at} по часам: {city}; через {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}} можно стоять.',
  'planB.old':
    'Ответы или часы с тех пор изменились: кто-то стоял бы теперь иначе. Если ещё никому не звонили, выберите заново.',
  'planB.toCalls': 'К списку звонков',
  'planB.question': 'Когда заблокируют',
  'planB.preset.eve': 'Накануне: {at}',
  'planB.preset.opening': 'К открытию: {at}',
  'planB.preset.second-day': 'На второй день: {at}',
  'planB.at': 'О блокировке известно',
  'planB.at.hint': 'По часам: {city}, например 2027-04-15T18:00',
  'planB.lead': 'Через сколько минут можно стоять',
  'planB.lead.hint': 'Обзвонить, собраться, доехать',
  'planB.look': 'Посмотреть этот план',
  'planB.notAMoment': '«{found}» — не час вида 2027-04-15T18:00, или часы через него перескакивают.',
  'planB.notALead': '«{found}» — не целое число минут от 0 до 10080, недели.',
  'planB.table': 'План А и план Б',
  'planB.notBefore':
    'Ничто новое не начинается раньше {at} по часам: {city}. Часы — по времени каждого города.',
  'planB.planA': 'План А, там',
  'planB.planB': 'План Б, там',
  'planB.changes': 'Что меняется',
  'planB.standsBy': 'наготове',
  'planB.change.over': 'уже прошёл',
  'planB.change.under-way': 'идёт',
  'planB.change.unchanged': 'как назначено',
  'planB.change.moved': 'другой час',
  'planB.change.called-out': 'вызывается',
  'planB.change.rolled': 'в другой день',
  'planB.change.falls-away': 'отпадает',
  'planB.change.not-held': 'не проводится',
  'planB.choose': 'Выбрать этот план',
  'planB.choose.hint': 'Он сохраняется как план Б конференции. Этим никому не звонят и ничего не публикуют.',
  'planB.choose.anew': 'Он заменит выбранный раньше. Кому сказали другой час, тому надо позвонить снова.',
  'planB.calls.none': 'План Б не выбран, поэтому звонить некому.',
  'planB.calls.teach':
    'Посмотрите план на час блокировки и выберите его: по нему составляется список звонков.',
  'planB.calls.sentence':
    'Блокировка {at} по часам: {city}. <b>Осталось звонков: {left, number} из {all, number}</b>.',
  'planB.calls.lede':
    'В том порядке, в каком люди просыпаются. Отмечайте, кому сказано: пикет, который наготове, этим вызывается, другой получает новый час.',
  'planB.calls.refused': 'Звонок не отмечен, {city}:',
  'planB.calls.zone': 'Первый звонок {there} по местному времени, {here} по часам: {city}.',
  'planB.calls.whom': 'Кому',
  'planB.calls.from': 'с {at} там',
  'planB.calls.tell': 'Что сказать',
  'planB.calls.called': 'Звонок',
  'planB.calls.late': 'сказать накануне вечером',
  'planB.calls.tick': 'Сказано',
  'planB.calls.tickCity': '{city}: сказано',
  'planB.calls.done': 'сказано',
  'planB.tell.under-way': 'Конференция заблокирована. Стойте, сколько назначено.',
  'planB.tell.unchanged': 'Всё как назначено: {at}, {place}.',
  'planB.tell.moved': 'Вы стоите в другой час: {at}, {place}.',
  'planB.tell.called-out': 'Выходите: {at}, {place}.',
  'planB.tell.rolled': 'Выходите в другой день: {at}, {place}.',
  'planB.tell.falls-away': 'Вы не стоите: часа не осталось.',
  'planB.prep.sentence':
    '{city}: пикет проводится {kind, select, waits {<b>только по вызову</b>} other {<b>в любом случае</b>}}.',
  'planB.prep.lede':
    'Что будет иначе, если конференцию заблокируют: другое место, другие часы. Пустое остаётся как в плане А.',
  'planB.prep.cases':
    'Что с ним будет, если стоять можно через {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}} после блокировки',
  'planB.prep.case': 'Блокировка, по часам: {city}',
  'planB.prep.agreed': 'О чём договорились с секцией',
  'planB.prep.wakes': 'Люди просыпаются в',
  'planB.prep.sleeps': 'Люди спят с',
  'planB.prep.timeHint': 'По местным часам, например 07:00',
  'planB.prep.notATime': '«{found}» — не время дня вида 07:00, или то же, что другое.',
  'planB.prep.caller': 'Кому звонить',
  'planB.prep.callerHint': 'Условное имя',
  'planB.prep.place': 'Другое место',
  'planB.prep.placeOpen': 'Когда это место открыто',
  'planB.prep.available': 'Когда тогда люди свободны',
  'planB.prep.minutes': 'На сколько минут',
  'planB.prep.save': 'Сохранить договорённость',
} as const satisfies Record<keyof typeof english, string>;
