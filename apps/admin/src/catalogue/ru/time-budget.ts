export const timeBudget = {
  'budget.title': 'Бюджет времени',
  'budget.says.fits': 'Предложения и поправки займут {expected} из {given}: <b>время есть</b>.',
  'budget.says.over':
    'Предложения и поправки займут {expected}, а отведено {given}: сверх того {over}, <b>{count, plural, one {до # очередь не дойдёт} few {до # очередь не дойдёт} many {до # очередь не дойдёт} other {до # очередь не дойдёт}}</b>.',
  'budget.says.impossible':
    'Предложения и поправки займут {expected}, а отведено {given}: <b>никакой экономии не хватит</b>.',
  'budget.says.nothing':
    'Хватит ли времени на предложения и поправки? Пока ни один пункт не называет предложений.',
  'budget.says.fields': 'Хватит ли времени на предложения и поправки? Одно из чисел ниже неверно.',
  'budget.says.agenda': 'Хватит ли времени на предложения и поправки? Сначала надо исправить повестку.',
  'budget.nothing': 'Назовите предложения у их пунктов или введите число поправок ниже.',
  'budget.table': 'Минуты каждого пункта',
  'budget.given': 'Отведено',
  'budget.expected': 'Ожидается',
  'budget.over': 'Сверх',
  'budget.notReached': 'Не дойдёт очередь',
  'budget.shortBy':
    '{pool}: и тогда не хватит {minutes, plural, one {# минуты} few {# минут} many {# минут} other {# минуты}}.',
  'budget.plenaries': 'Все пленарные пункты вместе',
  'budget.cheapest': 'Что обойдётся дешевле всего',
  'budget.others': 'Другие способы',
  'budget.change.shorten-speeches':
    'Выступления по {to, plural, one {# минуте} few {# минуты} many {# минут} other {# минуты}} вместо {from, number}',
  'budget.change.fewer-speakers':
    'По {to, plural, one {# выступающему} few {# выступающих} many {# выступающих} other {# выступающего}} вместо {from, number}',
  'budget.change.en-bloc':
    '«{item}»: {proposals} единым блоком, экономия {saves, plural, one {# минута} few {# минуты} many {# минут} other {# минуты}}',
  'budget.change.cut-item':
    '«{item}»: {to, plural, one {# минута} few {# минуты} many {# минут} other {# минуты}} вместо {from, number}',
  'budget.change.drop-item':
    '«{item}» не проводится, экономия {saves, plural, one {# минута} few {# минуты} many {# минут} other {# минуты}}',
  'budget.rules': 'По чему считается',
  'budget.mover': 'Минут предлагающему',
  'budget.opposer': 'Минут возражающему',
  'budget.speaker': 'Минут каждому выступающему',
  'budget.vote': 'Минут на голосование',
  'budget.onMotion': 'Выступающих по предложению',
  'budget.onAmendment': 'Выступающих по поправке',
  'budget.amendments': 'Сколько ожидается поправок',
  'budget.under': 'Поправки рассматриваются в пункте',
  'budget.count': 'Посчитать',
  'budget.wrong': '«{found}» — не целое число, возможное здесь.',
};
