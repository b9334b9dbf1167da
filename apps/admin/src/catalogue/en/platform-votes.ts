export const platformVotes = {
  'platform.nav.votes': 'Order of votes',
  'platform.nav.motions': 'Motions',
  'platform.votes.sentence':
    '{questions, plural, one {# question} other {# questions}} to vote on; {open, plural, =0 {none is open} one {# is open} other {# are open}}.',
  'platform.votes.stale':
    'Amendments or the text have changed since results were entered. Those results count no more.',
  'platform.vote.en-bloc': 'All that nothing stands against, at once',
  'platform.vote.amendment': 'Amendment',
  'platform.vote.substitute': 'Another text in its place',
  'platform.vote.main': 'The text as it then stands',
  'platform.vote.fell': 'fell',
  'platform.vote.passed': 'passed',
  'platform.vote.lost': 'lost',
  'platform.vote.enterPassed': 'Passed',
  'platform.vote.enterLost': 'Lost',
  'platform.vote.takeBack': 'Take the result back',
  'platform.voting.uncontested': 'Nothing stands against {amendments}; they are voted on together.',
  'platform.voting.separate-vote': 'A vote of its own was asked for {amendment}.',
  'platform.voting.text-order': 'It comes where its clause comes in the text.',
  'platform.voting.alternatives':
    'These are alternatives, voted on one after the other until one passes: {series}.',
  'platform.voting.furthest-first':
    'It goes furthest from the text of those that are left ({measure, select, deletion {it strikes out {amount} words} numbers {by {amount}} words {{amount} words} places {by {amount} places} other {{amount}}}).',
  'platform.voting.nearest-first':
    'It stays nearest to the text of those that are left ({measure, select, deletion {it strikes out {amount} words} numbers {by {amount}} words {{amount} words} places {by {amount} places} other {{amount}}}).',
  'platform.voting.as-listed': 'In the order in which they came.',
  'platform.voting.equally-far': 'It goes as far as {as}, which came first.',
  'platform.voting.order-given': 'The chair put them in this order: {reason}',
  'platform.voting.order-decides': 'It can pass beside {with}; what is voted on first stands first.',
  'platform.voting.same-change': 'They do the same: {amendments}.',
  'platform.voting.consequential': 'With it go, without a vote: {amendments}.',
  'platform.voting.falls-if-passed': 'If it passes, these fall: {questions}.',
  'platform.voting.substitute-before-main': 'Another text is put before the text itself.',
  'platform.voting.main-question-last': 'The text itself is voted on last, as it then stands.',
  'platform.fall.against-what-passed': 'It fell because {passed} passed.',
  'platform.fall.consequential-on-lost': 'It fell with {on}.',
  'platform.fall.voted-though-fallen': 'The result does not count: it had fallen when {passed} passed.',
  'platform.adopt': 'Adopt the text as it now stands',
  'platform.merged': 'The text with what has passed',
  'platform.motions.sentence':
    '{count, plural, =0 {No motion has been handed in} one {# motion} other {# motions}}.',
};
