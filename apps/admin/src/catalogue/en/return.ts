/** A branch's return, signed by two. */
export const branchReturn = {
  'return.title': 'The branch’s return',
  'return.hint':
    'What the meeting knows and two people sign. The figures must agree with the count; the signed return stays with the election and is printed with its papers.',
  'return.date': 'Day of the local conference',
  'return.attended': 'Members who came',
  'return.issued': 'Papers issued',
  'return.returned': 'Papers that came back',
  'return.valid': 'Valid papers',
  'return.spoilt': 'Spoilt papers',
  'return.countHint': 'From the count.',
  'return.chair': 'Signed by the chair',
  'return.secretary': 'Signed by the secretary',
  'return.signHint': 'A code name is enough.',
  'return.not-a-date': '“{found}” is no day. Write it as 2027-03-06.',
  'return.valid-differs': '{found, number} stand here; the count has {counted, number} valid papers.',
  'return.spoilt-differs':
    '{found, number} stand here; the count has {counted, number} spoilt papers, blank ones among them.',
  'return.signature-missing':
    '{signed, number} of {needed, number} have signed: chair and secretary, two different people.',
  'return.signature-repeated': '{by} has signed twice: two different people are needed.',
  'return.attended-above-members': '{attended, number} came, but the branch has {members, number} members.',
  'return.papers-above-attended': '{issued, number} papers were issued, but {attended, number} came.',
  'return.papers-above-issued': '{returned, number} papers came back, but {issued, number} were issued.',
  'return.papers-differ':
    '{returned, number} papers came back, but {valid, number} valid and {spoilt, number} spoilt ones make {sum, number}.',
  'return.person-repeated': '{person} stands in the list twice.',
  'return.elected-above-entitled':
    '{elected, number} are elected, but the branch is entitled to {entitled, number}.',
  'return.place-not-kept':
    'Of the places for {whom}, {have, number} are filled; {atLeast, number} are guaranteed.',
  'return.moved-away':
    '{name} has a place of {branch} by a decision of the credentials committee and cannot stand in this list.',
  'return.kept': 'Return signed by {chair} (chair) and {secretary} (secretary), entered {at}, {city}.',
  'return.figures':
    'Came: {attended, number} of {members, number}. Papers issued: {issued, number}; came back: {returned, number}; valid: {valid, number}; spoilt: {spoilt, number}.',
  'return.vacant': '{count, plural, one {# place is} other {# places are}} left vacant.',
  'return.no-alternates': 'There are no alternates.',
  'return.chairSigned': 'Chair: {name}',
  'return.secretarySigned': 'Secretary: {name}',
} as const;
