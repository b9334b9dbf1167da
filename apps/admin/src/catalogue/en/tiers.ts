/** The ladder of tiers, and planning again. */
export const tiers = {
  'tiers.title': 'Ladder of tiers',
  'tiers.link': 'To the ladder of tiers',
  'tiers.none.title': 'Who can be told now that they can come, and who when the next pledge arrives?',
  'tiers.none.lede':
    'Plenum counts the money received, then adds one pledge after the other. Each rung keeps everybody of the rung before, and whoever is confirmed already.',
  'tiers.lede':
    'Each rung keeps everybody of the rung before: nobody is told the contrary because of money that came. So a rung may bring others than a plan made anew for the same money.',
  'tiers.says.missing':
    'Quorum is <b>{quorum, number}</b>, {missing, plural, one {<b>#</b> is} other {<b>#</b> are}} missing.',
  'tiers.says.quorate': 'That is a quorum: <b>{quorum, number}</b> are needed.',
  'tiers.tooMany':
    '{found, number} funds may or may not come; not more than {most, number} can be weighed. Put together the smallest, or give those that are certain the probability 1.',
  'tiers.stale': 'The figures, the order or the places have changed since this was worked out.',
  'tiers.working': 'Working it out',
  'tiers.act': 'Work out the ladder',
  'tiers.act.again': 'Work it out again',
  'tiers.table': 'Rung by rung',
  'tiers.new': 'New',
  'tiers.with': '+ source {letter}',
  'tiers.source': 'source {letter}',
  'tiers.ownFunds': 'Paid by this money',
  'tiers.allFunds': 'Paid by any money',
  'tiers.independent':
    'How likely each rung is to be paid: by the money counted up to it, and by whatever comes at all. Every source is taken to come or not to come by itself. Rounded down; the exact fraction stands below.',
  'tiers.people': '{count, plural, one {# delegate} other {# delegates}}',
  'tiers.whom': 'Whom each further rung brings',
  'tiers.order': 'In which order money is counted on',
  'tiers.order.lede':
    'Write 1 beside the source that is counted on first. The ladder is then worked out again.',
  'tiers.order.place': 'Place',
  'tiers.order.placeOf': 'Place of source {letter}',
  'tiers.order.save': 'Keep this order',
  'tiers.order.wrong': '“{found}” is no place. Write a whole number from 1.',
  'tiers.order.conflict':
    'Somebody else has chosen an order meanwhile. Yours is still in the fields: keep it again to put it in the place of theirs.',
  'tiers.made': 'Worked out {at} ({city}).',
  'replan.link': 'Plan again around the confirmed places',
  'replan.none': 'No place is confirmed yet.',
  'replan.none.lede': 'When places are confirmed, a drop-out or other money is planned around them here.',
  'replan.lede':
    'Confirmed places come before everything else. Whoever loses one loses it only by an act of yours.',
  'replan.changed': 'Something has changed since places were confirmed',
  'replan.unchanged': 'Nothing has changed since places were confirmed.',
  'replan.says':
    '{kept, plural, one {<b>#</b> confirmed place stands} other {<b>#</b> confirmed places stand}}, {open, plural, one {<b>#</b> more delegate can come} other {<b>#</b> more delegates can come}}.',
  'replan.says.lost':
    '{kept, plural, one {<b>#</b> confirmed place stands} other {<b>#</b> confirmed places stand}}, <b>{lost, number}</b> cannot be kept, {open, plural, one {<b>#</b> more delegate can come} other {<b>#</b> more delegates can come}}.',
  'replan.infeasible':
    'With this money these limits cannot all hold at once. Every confirmed place stands until you decide: change a fund, have the conference change a rule, or take places back.',
  'replan.act': 'Plan again now',
  'replan.changes': 'What has changed',
  'replan.gone': 'does not come any more',
  'replan.gone.place': 'does not come any more; the place was confirmed',
  'replan.fund': 'Source {letter}: {before} received before, {after} now',
  'replan.kept': 'Kept',
  'replan.withdrawn': 'Cannot be kept',
  'replan.withdrawn.lede':
    'The money and the rules leave no room for these. They stay confirmed until you take each back, or find what is missing.',
  'replan.why': 'Why',
  'replan.open': 'Newly possible',
  'replan.open.nobody': 'Nobody else can come for now.',
  'replan.returned': 'Came back',
  'replan.called': 'Called and not answered yet',
  'replan.called.lede':
    'Wait for these answers before you give the money to others: an alternate who accepts is planned for by rank.',
  'replan.called.until': 'answer by {at}',
} as const;
