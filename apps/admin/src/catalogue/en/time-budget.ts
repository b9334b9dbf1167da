export const timeBudget = {
  'budget.title': 'Time budget',
  'budget.says.fits': 'Motions and amendments take {expected} of {given}: <b>they fit</b>.',
  'budget.says.over':
    'Motions and amendments take {expected}, their items have {given}: {over} over, <b>{count, plural, one {# is not reached} other {# are not reached}}</b>.',
  'budget.says.impossible':
    'Motions and amendments take {expected}, their items have {given}: <b>no saving is enough</b>.',
  'budget.says.nothing': 'Do motions and amendments fit? No item names a motion yet.',
  'budget.says.fields': 'Do motions and amendments fit? A number below is not one.',
  'budget.says.agenda': 'Do motions and amendments fit? The agenda must be mended first.',
  'budget.nothing': 'Name motions at their items, or count amendments below.',
  'budget.table': 'Minutes of each item',
  'budget.given': 'Given',
  'budget.expected': 'Expected',
  'budget.over': 'Over',
  'budget.notReached': 'Not reached',
  'budget.shortBy': '{pool}: {minutes, plural, one {# minute is} other {# minutes are}} missing even then.',
  'budget.plenaries': 'All plenaries together',
  'budget.cheapest': 'What would cost least',
  'budget.others': 'Other ways',
  'budget.change.shorten-speeches':
    'Speeches of {to, plural, one {# minute} other {# minutes}} instead of {from, number}',
  'budget.change.fewer-speakers':
    '{to, plural, one {# speaker} other {# speakers}} on each instead of {from, number}',
  'budget.change.en-bloc':
    '“{item}”: {proposals} en bloc, which saves {saves, plural, one {# minute} other {# minutes}}',
  'budget.change.cut-item':
    '“{item}”: {to, plural, one {# minute} other {# minutes}} instead of {from, number}',
  'budget.change.drop-item':
    '“{item}” is not held, which saves {saves, plural, one {# minute} other {# minutes}}',
  'budget.rules': 'By which it is reckoned',
  'budget.mover': 'Minutes of the mover',
  'budget.opposer': 'Minutes of the opposer',
  'budget.speaker': 'Minutes of each speaker',
  'budget.vote': 'Minutes of a vote',
  'budget.onMotion': 'Speakers on a motion',
  'budget.onAmendment': 'Speakers on an amendment',
  'budget.amendments': 'Amendments that are expected',
  'budget.under': 'Amendments are taken under',
  'budget.count': 'Reckon',
  'budget.wrong': '“{found}” is not a whole number that can be meant here.',
};
