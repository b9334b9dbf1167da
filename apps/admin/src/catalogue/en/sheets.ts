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
  'sheets.declaration.figures': '{rule}. Papers: {papers, number}; spoilt: {spoilt, number}; quota: {quota}.',
  'sheets.signed.returningOfficer': 'Returning officer',
  'sheets.return': 'Return of the branch: {branch}',
  'sheets.return.figures':
    'Local conference of {day}. Members: {members, number}; places: {entitled, number}; elected: {elected, number}.',
  'sheets.signed.two': 'Signed by two, under their code names:',
} as const;
