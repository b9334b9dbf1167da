import type { branchReturn as english } from '../en/return.ts';

export const branchReturn = {
  'return.title': 'Отчёт организации',
  'return.hint':
    'То, что знает собрание и подписывают двое. Цифры должны сходиться с подсчётом; подписанный отчёт хранится с выборами и печатается с их бумагами.',
  'return.date': 'День местной конференции',
  'return.attended': 'Пришло членов',
  'return.issued': 'Выдано бюллетеней',
  'return.returned': 'Вернулось бюллетеней',
  'return.valid': 'Действительных',
  'return.spoilt': 'Испорченных',
  'return.countHint': 'По подсчёту.',
  'return.chair': 'Подпись председателя',
  'return.secretary': 'Подпись секретаря',
  'return.signHint': 'Достаточно псевдонима.',
  'return.not-a-date': '«{found}» не день. Пишите так: 2027-03-06.',
  'return.valid-differs': 'Здесь стоит {found, number}; в подсчёте действительных {counted, number}.',
  'return.spoilt-differs':
    'Здесь стоит {found, number}; в подсчёте испорченных {counted, number}, считая пустые.',
  'return.signature-missing':
    'Подписей {signed, number}, нужно {needed, number}: председатель и секретарь, два разных человека.',
  'return.signature-repeated': 'Дважды подписался один человек ({by}): нужны двое разных.',
  'return.attended-above-members': 'Пришло {attended, number}, а членов в организации {members, number}.',
  'return.papers-above-attended': 'Выдано {issued, number}, а пришло {attended, number}.',
  'return.papers-above-issued': 'Вернулось {returned, number}, а выдано {issued, number}.',
  'return.papers-differ':
    'Вернулось {returned, number}, а действительных {valid, number} и испорченных {spoilt, number}, вместе {sum, number}.',
  'return.person-repeated': '{person} стоит в списке дважды.',
  'return.elected-above-entitled': 'Избрано {elected, number}, а организации положено {entitled, number}.',
  'return.place-not-kept': 'Обещанные места ({whom}): занято {have, number}, нужно {atLeast, number}.',
  'return.moved-away':
    '{name} занимает место организации {branch} по решению мандатной комиссии и стоять в этом списке не может.',
  'return.kept': 'Отчёт подписали {chair} (председатель) и {secretary} (секретарь), внесён {at}, {city}.',
  'return.figures':
    'Пришло: {attended, number} из {members, number}. Бюллетеней выдано: {issued, number}; вернулось: {returned, number}; действительных: {valid, number}; испорченных: {spoilt, number}.',
  'return.vacant':
    '{count, plural, one {Осталось свободным # место} few {Остались свободными # места} many {Осталось свободными # мест} other {Осталось свободными # места}}.',
  'return.no-alternates': 'Запасных нет.',
  'return.chairSigned': 'Председатель: {name}',
  'return.secretarySigned': 'Секретарь: {name}',
} satisfies Record<keyof typeof english, string>;
