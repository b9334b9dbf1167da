/** Branches and delegates. */
export const roll = {
  'branches.sentence.orPart':
    'One delegate for every {per, number} members or part of them: <b>{entitled, number}</b> places for <b>{members, number}</b> members.',
  'branches.sentence.full':
    'One delegate for every full {per, number} members: <b>{entitled, number}</b> places for <b>{members, number}</b> members.',
  'branches.minimum': 'Every branch has at least {minimum, plural, one {# place} other {# places}}.',
  'branches.branch': 'Branch',
  'branches.members': 'Members',
  'branches.entitled': 'Entitled to',
  'branches.working': 'How that comes about',
  'branches.elected': 'Elected',
  'branches.alternates': 'Alternates',
  'branches.state': 'State',
  'branches.localConference': 'Local conference',
  'branches.full': 'all elected',
  'branches.vacant': '{count, plural, one {# place vacant} other {# places vacant}}',
  'branches.over': '{count, number} too many',
  'branches.total': '{count, plural, one {# branch} other {# branches}}',
  'branches.table': 'Members, places and elections',
  'delegates.sentence':
    '<b>{elected, number}</b> delegates are elected; <b>{alternates, number}</b> alternates stand ready.',
  'delegates.sentence.branch':
    '{branch}: <b>{elected, number}</b> elected, <b>{alternates, number}</b> standing ready as alternates.',
  'delegates.women': 'Women are {women, number} of the elected.',
  'delegates.codeNames': 'People are shown by code name.',
  'delegates.filter': 'Branch',
  'delegates.all': 'All branches',
  'delegates.show': 'Show',
  'delegates.rank': 'Rank',
  'delegates.codeName': 'Code name',
  'delegates.status': 'Elected as',
  'delegates.about': 'About',
  'delegates.role': 'Role',
  'delegates.needs': 'Needs',
  'delegates.elected': 'delegate',
  'delegates.alternate': 'alternate',
  'delegates.counts':
    '{elected, plural, one {# delegate} other {# delegates}}, {alternates, plural, one {# alternate} other {# alternates}}',
  'delegates.none': 'This branch has nobody on the roll yet.',
  'delegates.warnings': 'To be looked at',
} as const;
