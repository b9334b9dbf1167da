import type { places as english } from '../en/places.ts';

export const places = {
  'places.title': 'Подтверждённые места',
  'places.says':
    '{count, plural, =0 {Ни одно место не подтверждено.} one {Подтверждено <b>#</b> место.} few {Подтверждено <b>#</b> места.} many {Подтверждено <b>#</b> мест.} other {Подтверждено <b>#</b> места.}}',
  'places.lede':
    'Письмо печатается только по вашей просьбе, и ничего из этого списка не публикуется. Источники денег названы буквами A, B, C.',
  'places.count':
    '{count, plural, =0 {ни одно место не подтверждено} one {подтверждено # место} few {подтверждено # места} many {подтверждено # мест} other {подтверждено # места}}',
  'places.open':
    'На полученные деньги {count, plural, one {может приехать ещё # делегат} few {могут приехать ещё # делегата} many {могут приехать ещё # делегатов} other {могут приехать ещё # делегата}}: об этом можно сообщить.',
  'places.lost':
    'Полученных денег больше не хватает на {count, plural, one {# подтверждённое место} few {# подтверждённых места} many {# подтверждённых мест} other {# подтверждённого места}}.',
  'places.changed': 'После подтверждения мест изменились цифры.',
  'places.state': 'Состояние',
  'places.state.confirmed': 'подтверждено',
  'places.state.left': 'выбыл из списка',
  'places.state.taken-back': 'отозвано',
  'places.paidBy': 'Источники',
  'places.alternate': 'избран запасным',
  'places.confirm.title': 'Подтвердить места на полученные деньги',
  'places.confirm.lede':
    'Все сразу или только отмеченные. Подтверждённое место сохраняется в каждом следующем плане.',
  'places.confirm.nobody': 'Места всех, на кого хватает полученных денег, подтверждены.',
  'places.confirm.impossible':
    'На полученные деньги подтвердить нельзя никому: их не хватает на конференцию по правилам.',
  'places.confirm.stale': 'Сначала пересчитайте: места подтверждаются только по верным цифрам.',
  'places.confirm.all':
    'Подтвердить {count, plural, one {это место} few {все # места} many {все # мест} other {все # места}}',
  'places.confirm.ticked': 'Подтвердить отмеченные',
  'places.withdraws':
    'Место этого делегата подтверждено. Его деньги вернутся, и Plenum пересчитает всё вокруг остальных подтверждённых мест.',
  'places.not.nobody': 'Никто не отмечен. Ничего не сохранено.',
  'places.not.changed':
    'С тех пор как показана эта страница, что-то изменилось, и не все из отмеченных могут приехать. Ничего не сохранено; посмотрите ещё раз.',
  'places.not.conflict':
    'В тот же миг места или цифры изменил кто-то другой. Ваше не сохранено; посмотрите ещё раз.',
  'places.back.link': 'Отозвать',
  'places.back.title': 'Отозвать место: {name}?',
  'places.back.lede':
    'Было сказано, что приезд оплачен: {cost}. Место возвращается в расчёт; пока есть деньги, его можно подтвердить снова. Сообщите сами: ничего не рассылается.',
  'places.back.why': 'Почему',
  'places.back.money': 'деньги не придут',
  'places.back.withdrew': 'приехать не может',
  'places.back.mistake': 'подтверждено по ошибке',
  'places.back.other': 'другая причина',
  'places.back.do': 'Отозвать место',
  'places.back.not': 'Оставить',
  'places.back.conflict': 'Тем временем это место изменил кто-то другой. Посмотрите ещё раз.',
  'places.letter.link': 'Письмо',
  'places.letter.title': 'Письмо: {name}',
  'places.letter.hint':
    'Напечатайте и передайте из рук в руки. Оно нигде не хранится и никуда не отправляется.',
  'places.letter.to': 'Кому: {name}',
  'places.letter.confirmed': 'Ваше место подтверждено: {days}, {city}.',
  'places.letter.place': 'Где в городе мы собираемся, вам скажут устно и заблаговременно.',
  'places.letter.travel': 'Как вы едете',
  'places.letter.mode': 'Туда и обратно: {mode}.',
  'places.letter.noMode': 'Как вы едете, скажет ваша организация.',
  'places.letter.minutes':
    'Дорога в один конец: {hours, plural, =0 {} one {# час} few {# часа} many {# часов} other {# часа}} {minutes, plural, =0 {} one {# минута} few {# минуты} many {# минут} other {# минуты}}.',
  'places.letter.nights':
    'Для вас оставлено спальное место на {nights, plural, one {# ночь} few {# ночи} many {# ночей} other {# ночи}}.',
  'places.letter.ticket': 'Билет именной; его покупает ваша организация.',
  'places.letter.companions':
    'С вами {count, plural, one {едет # сопровождающий} few {едут # сопровождающих} many {едут # сопровождающих} other {едут # сопровождающих}}; это учтено.',
  'places.letter.paid': 'Что за вас оплачено',
  'places.letter.fare': 'Дорога туда и обратно',
  'places.letter.beds': 'Ночлег',
  'places.letter.board': 'Питание и бумаги',
  'places.letter.extra': 'Что ещё вам нужно',
  'places.letter.own': 'Что вы вносите сами',
  'places.letter.total': 'Платит конференция',
  'places.letter.cannot':
    'Если не сможете приехать, скажите сразу: вызовут вашего запасного, а деньги приведут кого-то ещё.',
} as const satisfies Record<keyof typeof english, string>;
