import type { lodging as english } from '../en/lodging.ts';

export const lodging = {
  'choice.title': 'Из чего выбирают планы',
  'choice.link': 'Комнаты, транспорт и залы',
  'choice.lede':
    'Без отметок место для ночлега стоит одинаково для всех, люди едут по своим билетам, а снятый зал единственный.',
  'choice.nothing':
    'В файлах этой конференции нет ни комнат, ни транспорта, ни другого зала. Их можно назвать в conference.json и vehicles.csv.',
  'choice.legend': 'План выбирает из',
  'choice.rooms': 'целых комнат: платится за всю комнату, делят её те, кому можно',
  'choice.vehicles': 'целых машин, где они дешевле билетов',
  'choice.venues': 'других залов кроме снятого',
  'choice.officers': 'Должностных лиц в одной машине, не больше',
  'choice.officersHint': 'Тех, кто обязан быть на месте: чтобы всех не остановили разом. Пусто: без предела.',
  'choice.notACount': 'Целое число от 1 или ничего.',
  'choice.save': 'Сохранить; затем спланировать заново',
  'lodging.link': 'Кто где ночует и с кем едет',
  'lodging.title.rides':
    '{riders, plural, one {# человек едет} few {# человека едут} many {# человек едут} other {# человека едут}} в {rides, plural, one {# машине} few {# машинах} many {# машинах} other {# машины}}.',
  'lodging.title.rooms':
    '{beds, plural, one {Занято # место} few {Занято # места} many {Занято # мест} other {Занято # места}} в {rooms, plural, one {# комнате} few {# комнатах} many {# комнатах} other {# комнаты}}.',
  'lodging.noPlan': 'С этими деньгами ни один план не соблюдает всех правил.',
  'lodging.places': 'Мест',
  'lodging.beds': 'Мест',
  'lodging.of': '{taken, number} из {all, number}',
  'lodging.arrivals': 'По организациям',
  'lodging.here': 'На месте',
  'lodging.who': 'Кто',
  'lodging.comesBy': 'Чем едет',
  'lodging.sleepsIn': 'Где ночует',
  'lodging.branch':
    '{branch}: {heads, plural, one {# человек} few {# человека} many {# человек} other {# человека}}',
  'lodging.companions':
    '{companions, plural, one {# сопровождающий} few {# сопровождающих} many {# сопровождающих} other {# сопровождающего}}: {name}',
  'lodging.none': 'Этот план сделан без целых комнат и машин.',
  'lodging.rooms': 'Комнаты',
  'lodging.room': 'Комната',
  'lodging.nights': 'Ночей',
  'lodging.sleepers': 'Кто ночует',
  'lodging.rides': 'Машины',
  'lodging.vehicle': 'Машина',
  'lodging.from': 'Едет через',
  'lodging.riders': 'Кто едет',
  'lodging.with':
    '{name} и {companions, plural, one {# сопровождающий} few {# сопровождающих} many {# сопровождающих} other {# сопровождающего}}',
  'attendance.out.empty-beds': 'Пустые места и остатки за комнаты',
  'attendance.out.empty-places': 'Пустые места и остатки за транспорт',
} satisfies Record<keyof typeof english, string>;
