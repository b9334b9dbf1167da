/** The release for the day on which the conference is blocked, and the act of switching to it. */
export const blocked = {
  'blocked.title': 'If it is blocked',
  'blocked.link': 'If the conference is blocked',
  'blocked.sentence.none': 'Should the conference be blocked, <b>nothing lies ready</b> for the public yet.',
  'blocked.sentence.ready':
    'Should the conference be blocked, <b>release {number, number} lies ready</b>, signed, for you to switch to.',
  'blocked.sentence.public': 'The public has been told that <b>the conference is blocked</b>.',
  'blocked.lede':
    'The release is made and signed beforehand, by plan B, and kept sealed here. On the day one press puts it in the place of the public one; nobody has to write or to work out anything then.',
  'blocked.inForce':
    'The public has seen the blocked release, number {number, number}, since {at}, {city}. A usual release, published in the room, takes its place again.',
  'blocked.back': 'To publishing',
  'blocked.lacks.release': 'Publish something first, if only the season: a block cannot be told before that.',
  'blocked.lacks.planB': 'No plan B has been chosen yet: who stands when, if it is blocked.',
  'blocked.plan':
    'By plan B: blocked at {decided}; what is called out begins at {notBefore} at the earliest ({city}).',
  'blocked.toPlanB': 'To plan B',
  'blocked.plan.old':
    'Hours or answers have changed since plan B was chosen. Choose it anew, then prepare this release anew.',
  'blocked.old':
    'What would be told has changed since it was signed. Prepare it anew; until then a switch tells what stands below.',
  'blocked.tokenGone':
    'The address of a section has been taken back since and stands in this release. It is refused until you prepare it anew.',
  'blocked.conflict':
    'Another release has been prepared or published meanwhile. Here it is as it stands now.',
  'blocked.tooEarly': 'It cannot be prepared yet: see below what comes first.',
  'blocked.tells': 'What it tells',
  'blocked.signed':
    'Signed {at}, {city}. Each time you publish, it is signed anew with what subscribers have then.',
  'blocked.look': 'Look at its page',
  'blocked.line.what': 'In the calendar',
  'blocked.line.when': 'When and where',
  'blocked.line.cancelled': 'cancelled',
  'blocked.switch.title': 'On the day',
  'blocked.switch.what':
    'The page says at once that the conference has been blocked, with the hours above. Calendars follow when they next ask: Google after up to a day, Outlook after some hours. Your press is enough, nobody else is asked. It is undone only by another release; what has been seen cannot be taken back.',
  'blocked.switch': 'It is blocked: switch the public to this release',
  'blocked.prepare.title': 'Prepare it',
  'blocked.prepare.anew': 'Prepare it anew',
  'blocked.prepare.hint':
    'What it tells the public. Whoever is to come must know the day, the city and the place.',
  'blocked.prepare': 'Prepare and sign',
  'blocked.publish.back':
    'The public has been told that the conference is blocked. If you publish here, it is told the usual day again.',
  'blocked.site.sentence':
    'The public has been told, by release <b>{number, number}</b>, that the conference <b>is blocked</b>.',
} as const;
