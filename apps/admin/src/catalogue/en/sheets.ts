/** Papers of a local election, printed by the page. */
export const sheets = {
  'sheets.link': 'Ballot paper, declaration and return, to print',
  'sheets.title': '{branch}: papers of the election',
  'sheets.lede': 'Each stands on a page of its own when printed.',
  'sheets.ballot': 'Ballot paper: {branch}',
  'sheets.ballot.rank':
    'Places: {seats}. Write 1 beside your first choice, 2 beside the second, and so on for as many as you like.',
  'sheets.ballot.list': 'Places: {seats}. Mark those whom you want.',
  'sheets.declaration': 'Declaration of the result: {branch}',
  'sheets.alternates': 'Alternates, in order',
  'sheets.declaration.figures': '{rule}. Papers: {papers, number}; spoilt: {spoilt, number}; quota: {quota}.',
  'sheets.signed.returningOfficer': 'Returning officer',
  'sheets.return': 'Return of the branch: {branch}',
  'sheets.return.figures':
    'Local conference of {day}. Members: {members, number}; places: {entitled, number}; elected: {elected, number}.',
  'sheets.signed.two': 'Signed by two, under their code names:',
  'ticks.title': 'Tick list: {cards, plural, one {# card} other {# cards}}',
  'ticks.lede':
    'For a door without a machine: the end of the short code on the card is found here and ticked. No name, and nobody signs.',
  'ticks.code': 'Card ends in',
  'ticks.in': 'In',
  'ticks.out': 'Out',
  'ticks.back': 'Card back',
  'ticks.branch': '{branch}: {cards, plural, one {# card} other {# cards}}',
  'ticks.barred': 'Do not let in',
  'ticks.barred.lede': 'Cards that are lost, revoked or rejected, or whose holder has withdrawn.',
  'ticks.papers': 'Tick list for the door',
  'ticks.papers.lede': 'It comes with the cards: print it anew whenever cards have been made or replaced.',
  'ticks.papers.open': 'Open the tick list',
} as const;
