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
  'lodging.title':
    '{beds, plural, one {# место} few {# места} many {# мест} other {# места}} в {rooms, plural, one {# комнате} few {# комнатах} many {# комнатах} other {# комнаты}}; {rides, plural, =0 {без машин} one {# машина} few {# машины} many {# машин} other {# машины}}.',
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
