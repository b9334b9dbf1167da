/** The words between the pages of pickets. */
export const picketBoard = {
  'picketNav.day': 'The day',
  'picketNav.board': 'What is missing',
  'picketNav.map': 'Map',
  'picketNav.plan-b': 'Plan B',
  'picketNav.calls': 'Calls',
  'picketNav.picket': 'More about this picket',
  'picketNav.safety': 'Safety',
  'picketNav.sheet': 'Steward’s sheet',
  'picketNav.prep': 'If it is blocked',
  'picketBoard.sentence':
    '<b>{now, plural, =0 {Nothing must be done now} one {# thing must be done now} other {# things must be done now}}</b>{pickets, plural, =0 {} one {, at # picket} other {, at # pickets}}; {missing, plural, one {# thing is missing} other {# things are missing}} in all.',
  'picketBoard.lede':
    'As of {at}, {city}. From three days before a picket whatever is missing is missing now; from a week before it comes up.',
  'picketBoard.nothing': 'nothing is missing',
  'picketBoard.task.invite': 'invite its section',
  'picketBoard.task.plan': 'plan its hour',
  'picketBoard.task.plan-anew': 'plan it anew: its hours have changed',
  'picketBoard.task.confirm': 'have its hour confirmed',
  'picketBoard.task.stand-by': 'have it stand by',
  'picketBoard.task.call-out': 'call it out: plan B says so',
  'picketBoard.task.begin': 'its hour has come: is it being held?',
  'picketBoard.task.report': 'it is over: ask for its report',
  'worldMap.sentence':
    'Pickets in <b>{standing, number} of {all, plural, one {# country} other {# countries}}</b> can stand, with {people, plural, one {# person} other {# people}}.',
  'worldMap.lede':
    'A country has the mark of its picket that is furthest behind. The table below says the same.',
  'worldMap.caption':
    'Countries with pickets: hatched while something is open, plain once all have confirmed, dotted where all are off',
  'worldMap.alt':
    'A map of the world with a mark in every country that has pickets; the table below holds the same',
  'worldMap.table': 'Pickets by country',
  'worldMap.country': 'Country',
  'worldMap.mark': 'Mark',
} as const;
