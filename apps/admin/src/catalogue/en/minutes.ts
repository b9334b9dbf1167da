export const minutes = {
  'minutes.title': 'Minutes',
  'minutes.kicker': '{name}, by the clocks of {city}',
  'minutes.of': 'Minutes: {name}',
  'minutes.none': 'Who did what, and what was decided? The minutes write themselves as soon as a day runs.',
  'minutes.sentence':
    '{held, plural, one {# item was} other {# items were}} held, {cut, plural, =0 {none was left out} one {# was left out} other {# were left out}}, {votes, plural, =0 {no vote was taken} one {# vote was taken} other {# votes were taken}}.',
  'minutes.figures': 'Held: {held, number}. Not held: {cut, number}. Votes: {votes, number}.',
  'minutes.day': 'Minutes of {date}',
  'minutes.items': 'Items',
  'minutes.markdown': 'Markdown file',
  'minutes.json': 'JSON file',
  'minutes.all': 'All days',
  'minutes.decisions': 'Decisions',
  'minutes.noVotes': 'No vote was taken.',
  'minutes.notHeld': 'Not held',
  'minutes.vote':
    'Vote {number, number}: {title} ({method}). For {for}, against {against}, abstained {abstain}. {result}.',
  'minutes.speech': '{who} spoke for {time}.',
  'minutes.point': '{who} raised a point of order, {time}.',
};
