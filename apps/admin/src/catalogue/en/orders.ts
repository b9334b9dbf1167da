export const orders = {
  'orders.title': 'Standing orders',
  'orders.sentence':
    'How does the conference debate and decide? {clauses, plural, one {# clause} other {# clauses}}.',
  'orders.usual':
    'The conference has laid down nothing of its own: this is what is usual. Own rules come with conference.json.',
  'orders.attribute.gender': 'gender',
  'orders.attribute.age_band': 'age',
  'orders.clause.speaking-minutes':
    'Whoever moves something speaks for up to {mover, plural, one {# minute} other {# minutes}}, whoever opposes it for {opposer, number}, everybody else for {speaker, number}; a vote is reckoned at {vote, plural, one {# minute} other {# minutes}}.',
  'orders.clause.amendment-minutes':
    'On an amendment the mover speaks for up to {mover, plural, one {# minute} other {# minutes}}, the opposer for {opposer, number}, everybody else for {speaker, number}; its vote is reckoned at {vote, plural, one {# minute} other {# minutes}}.',
  'orders.clause.speakers-as-they-ask': 'Speakers are heard in the order in which they asked.',
  'orders.clause.speakers-alternate':
    'Speakers alternate by {attribute} as long as there are others to alternate with.',
  'orders.clause.speakers-first-time-first':
    'Whoever has not spoken on the question comes before whoever has.',
  'orders.clause.speakers-at-most-per-branch':
    'On one question a branch has at most {most, plural, one {# speech} other {# speeches}}.',
  'orders.clause.speakers-minutes-per-branch':
    'On one question a branch has at most {minutes, plural, one {# minute} other {# minutes}}.',
  'orders.clause.points-of-order':
    'A point of order is heard at once and interrupts whoever speaks; its time is not counted.',
  'orders.clause.closing-the-list': 'When the list is closed nobody is added; whoever is on it still speaks.',
  'orders.clause.majority': '{rule}.',
  'orders.clause.procedural-motion': '{motion}.',
  'orders.kind.challenge-to-the-chair': 'Challenge to the chair’s ruling',
  'orders.kind.suspension-of-standing-orders': 'Suspension of standing orders',
  'orders.kind.adjournment': 'Adjournment',
  'orders.kind.closure': 'Closure: that the vote be taken now',
  'orders.kind.next-business': 'Next business',
  'orders.kind.reference-back': 'Reference back',
  'orders.debate.none': 'Put to the vote without debate',
  'orders.debate.one-each': 'Debated by one for and one against',
  'orders.debate.open': 'Open to debate',
  'orders.wants.seconder': 'It wants a seconder.',
  'orders.wants.noSeconder': 'It wants no seconder.',
  'orders.wants.interrupts': 'It may interrupt whoever speaks.',
  'orders.wants.notBySpeakers': 'Whoever has spoken on the question may neither move nor second it.',
  'orders.wants.speechesBefore':
    'At least {count, plural, one {# speech} other {# speeches}} must have been heard before.',
  'orders.motion': 'Motion of procedure',
  'orders.motion.kind': 'What is moved',
  'orders.motion.mover': 'Moved by',
  'orders.motion.seconder': 'Seconded by',
  'orders.motion.more': 'What is before the conference already',
  'orders.motion.ruling': 'The chair’s ruling that is challenged',
  'orders.motion.pending': 'Being dealt with now',
  'orders.motion.lost': 'The same was lost on this question, and nobody has spoken since',
  'orders.motion.judge': 'May it be put now?',
  'orders.judged.yes': '{motion}: it may be put now.',
  'orders.judged.no': '{motion}: it may not be put now.',
  'orders.problem.no-kind': '“{found}” is no motion of procedure.',
  'orders.reason.no-question': 'No question is open.',
  'orders.reason.no-ruling': 'The chair has made no ruling: write it below.',
  'orders.reason.floor-taken': '{by} has the floor, and this may not interrupt.',
  'orders.reason.not-seconded': 'It wants a seconder.',
  'orders.reason.seconder-is-mover': 'Whoever moves it cannot second it.',
  'orders.reason.mover-has-spoken': '{who} has spoken on the question.',
  'orders.reason.seconder-has-spoken': '{who} has spoken on the question and cannot second it.',
  'orders.reason.too-few-speeches':
    '{speeches, plural, one {# speech has} other {# speeches have}} been heard; at least {least, number} must be.',
  'orders.reason.others-first': 'This is dealt with first: {motion}.',
  'orders.reason.lost-already': 'It was lost on this question, and nobody has spoken since.',
  'orders.change': 'Change minutes and the speakers’ rule',
  'orders.change.lede':
    'Majorities are laid down in conference.json. What is changed here counts from now on, also in the time budget.',
  'orders.change.alternate': 'Speakers alternate by',
  'orders.change.asTheyAsk': 'Nothing: as they ask',
  'orders.change.firstTimeFirst': 'Whoever has not spoken on the question comes first',
  'orders.change.atMost': 'Speeches of a branch on one question, at most',
  'orders.change.minutes': 'Minutes of a branch on one question, at most',
};
