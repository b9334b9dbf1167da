export const overview = {
  'overview.sentence.unplanned':
    '<b>{elected, number}</b> delegates are elected and the hall holds <b>{seats, number}</b>. Who can come is not planned yet.',
  'overview.sentence.planned':
    'Money in hand brings <b>{delegates, number}</b> of <b>{elected, number}</b> elected delegates. Quorum is <b>{quorum, number}</b>.',
  'overview.sentence.impossible':
    'With the money in hand the conference cannot keep its own rules. Quorum is <b>{quorum, number}</b>.',
  'overview.next': 'What to do next',
  'overview.nothingToDo': 'Nothing waits for you.',
  'overview.todo.plan-first': 'Plan who can come for the money there is',
  'overview.todo.plan-again': 'The figures have changed since the plan was made: plan again',
  'overview.todo.not-quorate':
    'With the money in hand {missing, plural, one {# delegate is} other {# delegates are}} missing to the quorum: see which money would bring them',
  'overview.todo.publish-first': 'Tell the sections abroad: publish the solidarity day',
  'overview.todo.over-entitled':
    '{count, plural, one {# delegate is} other {# delegates are}} elected beyond what the branches are entitled to',
  'overview.todo.vacant': 'Nobody is elected to {count, plural, one {# place} other {# places}}',
  'overview.figures': 'The conference in figures',
  'overview.branches': 'Branches',
  'overview.members': 'Members',
  'overview.entitled': 'Places they are entitled to',
  'overview.elected': 'Delegates elected',
  'overview.seats': 'Seats in the hall',
  'overview.quorum': 'Quorum',
  'overview.money': 'Money and delegates',
  'overview.unknown': 'not planned',
  'overview.money.brings': 'Brings',
  'overview.money.income': 'Money, {symbol}',
  'overview.public': 'Public now',
  'overview.publicNothing': 'Nothing is published yet.',
  'overview.publicRelease': 'Release {number, number} of {at} ({city}): {facts}.',
} as const;
