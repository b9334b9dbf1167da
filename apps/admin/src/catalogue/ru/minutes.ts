export const minutes = {
  'minutes.title': 'Протокол',
  'minutes.kicker': '{name}, по часам города {city}',
  'minutes.of': 'Протокол: {name}',
  'minutes.none': 'Что происходило и что решено? Протокол пишется сам, как только день начнётся.',
  'minutes.sentence':
    'Проведено пунктов: {held, number}, не проведено: {cut, number}, голосований: {votes, number}.',
  'minutes.figures': 'Проведено: {held, number}. Не проведено: {cut, number}. Голосований: {votes, number}.',
  'minutes.day': 'Протокол: {date}',
  'minutes.items': 'Пункты',
  'minutes.markdown': 'Файл Markdown',
  'minutes.json': 'Файл JSON',
  'minutes.all': 'Все дни',
  'minutes.decisions': 'Решения',
  'minutes.noVotes': 'Голосований не было.',
  'minutes.notHeld': 'Не проведено',
  'minutes.vote':
    'Голосование {number, number}: {title} ({method}). За {for}, против {against}, воздержались {abstain}. {result}.',
  'minutes.speech': 'Выступление {time}: {who}.',
  'minutes.point': 'К порядку ведения {time}: {who}.',
};
