/** Confirmed places. */
export const places = {
  'places.title': 'Confirmed places',
  'places.says':
    '{count, plural, =0 {No place is confirmed.} one {<b>#</b> place is confirmed.} other {<b>#</b> places are confirmed.}}',
  'places.lede':
    'A letter is printed only when you ask for it, and nothing of this list is ever public. Sources of money are told as A, B, C.',
  'places.count':
    '{count, plural, =0 {no place is confirmed} one {# place is confirmed} other {# places are confirmed}}',
  'places.open':
    '{count, plural, one {# more delegate} other {# more delegates}} can come for the money received and can be told so.',
  'places.lost':
    'The money received no longer pays for {count, plural, one {# confirmed place} other {# confirmed places}}.',
  'places.changed': 'The figures have changed since places were confirmed.',
  'places.state': 'State',
  'places.state.confirmed': 'confirmed',
  'places.state.left': 'left the roll',
  'places.state.taken-back': 'taken back',
  'places.paidBy': 'Sources',
  'places.alternate': 'elected as an alternate',
  'places.confirm.title': 'Confirm places on the money received',
  'places.confirm.lede':
    'All at once, or those whom you tick. Whoever is confirmed is kept in every later plan.',
  'places.confirm.nobody': 'Everybody whom the money received brings is confirmed.',
  'places.confirm.impossible':
    'With the money received nobody can be told so: it does not pay for a conference by the rules.',
  'places.confirm.stale': 'Work it out again first: places are confirmed only on figures that still hold.',
  'places.confirm.all': 'Confirm {count, plural, one {this place} other {all # places}}',
  'places.confirm.ticked': 'Confirm those ticked',
  'places.withdraws':
    'The place of this delegate is confirmed. What it costs comes back, and Plenum plans again around all other confirmed places.',
  'places.not.nobody': 'Nobody was ticked. Nothing was saved.',
  'places.not.changed':
    'Something has changed since this page was shown, and not all of these can come any more. Nothing was saved; look again.',
  'places.not.conflict':
    'Somebody else has changed places or figures at the same moment. Nothing of yours was saved; look again.',
  'places.back.link': 'Take back',
  'places.back.title': 'Take back the place of {name}?',
  'places.back.lede':
    'They were told that they can come, for {cost}. The place goes back into the planning; it can be confirmed again while money lasts. Tell them yourself: nothing is sent.',
  'places.back.why': 'Why',
  'places.back.money': 'the money does not come',
  'places.back.withdrew': 'they cannot come',
  'places.back.mistake': 'it was confirmed by mistake',
  'places.back.other': 'another reason',
  'places.back.do': 'Take the place back',
  'places.back.not': 'Leave it',
  'places.back.conflict': 'Somebody else has changed this place meanwhile. Look at it again.',
  'places.letter.link': 'Letter',
  'places.letter.title': 'Letter to {name}',
  'places.letter.hint': 'Print it and hand it over. It is kept nowhere and sent nowhere.',
  'places.letter.to': 'To {name}',
  'places.letter.confirmed': 'Your place is confirmed: {days}, {city}.',
  'places.letter.place': 'Where in the city we meet is told to you by word of mouth, in good time.',
  'places.letter.travel': 'How you travel',
  'places.letter.mode': 'There and back: {mode}.',
  'places.letter.noMode': 'Your branch tells you how you travel.',
  'places.letter.minutes':
    'One way takes {hours, plural, =0 {} one {# hour} other {# hours}} {minutes, plural, =0 {} one {# minute} other {# minutes}}.',
  'places.letter.nights': 'A bed is held for you for {nights, plural, one {# night} other {# nights}}.',
  'places.letter.ticket': 'The ticket bears your name; your branch buys it.',
  'places.letter.companions':
    '{count, plural, one {# companion comes} other {# companions come}} with you and is counted in.',
  'places.letter.paid': 'What is paid for you',
  'places.letter.fare': 'Travel there and back',
  'places.letter.beds': 'Beds',
  'places.letter.board': 'Meals and papers',
  'places.letter.extra': 'What you need besides',
  'places.letter.own': 'What you bring yourself',
  'places.letter.total': 'Paid by the conference',
  'places.letter.cannot':
    'If you cannot come, say so as soon as you know: your alternate is called, and the money brings somebody else.',
} as const;
