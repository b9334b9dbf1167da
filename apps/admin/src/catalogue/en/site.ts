/** Papers, calendars and the public site, as the organisers see them. */
export const site = {
  'papers.sentence.none': 'There is nothing to print before there is a plan.',
  'papers.sentence.ready': 'Two papers are ready: the attendance plan and the credentials cards.',
  'papers.lede':
    'Papers carry code names or none. What is printed can be found: print what is needed and no more.',
  'papers.example': 'This is the example conference: every paper is stamped EXAMPLE.',
  'papers.planFirst': 'To attendance',
  'papers.attendance': 'The attendance plan',
  'papers.attendance.lede':
    'Who is paid for and by what, who waits and why, money in and out, and the proof.',
  'papers.credentials': 'The credentials cards',
  'papers.credentials.lede':
    'Four cards a page, in an order that betrays no branch. Each has a random number, also as a code to be scanned.',
  'papers.credentials.numbers':
    '{count, plural, =0 {No number has been made yet; printing makes them.} one {# number has been made; a card printed again keeps its number.} other {# numbers have been made; a card printed again keeps its number.}}',
  'papers.step': 'Which money is counted',
  'papers.step.option': '{step} ({delegates, plural, one {# delegate} other {# delegates}})',
  'papers.stale': 'The figures have changed since these plans were made. Plan again before you print.',
  'papers.names': 'On the card stands',
  'papers.names.code': 'the code name',
  'papers.names.none': 'no name at all',
  'papers.names.hint':
    'A code name with a running number tells the branch to whoever holds several cards: then choose nothing.',
  'papers.language': 'Language of the paper',
  'papers.act.attendance': 'Make the attendance plan (PDF)',
  'papers.act.credentials': 'Make the cards (PDF)',
  'papers.gone': 'There is no such plan any more. Plan again, then print.',
  'site.sentence.nothing':
    'The public sees nothing yet. {scheduled, plural, one {<b>#</b> picket is} other {<b>#</b> pickets are}} ready to be told.',
  'site.sentence.released': 'The public sees release <b>{number, number}</b>: {facts}.',
  'site.sentence.changed': 'What you see here has changed since.',
  'site.lede':
    'Publishing is an act: nothing leaves this machine’s data folder before you press the button, and what has been seen cannot be taken back.',
  'site.published': 'Release {number, number} is published.',
  'site.sentence.seasonOnly': 'that there will be a conference, and no more',
  'site.unreadable':
    'What lies in the public folder cannot be read as a release of this conference. Publish again to put it right.',
  'site.conflict':
    'Somebody else published at the same moment. Look at what is public now, then publish again if it is still needed.',
  'site.failed':
    'The release could not be written to the public folder. The public still sees what it saw before.',
  'site.facts': 'What the public may know',
  'site.facts.hint': 'Each fact is released by itself. What is not ticked stays here.',
  'site.fact.countries': 'Season and countries',
  'site.fact.countriesHint':
    'That there will be a conference this season, and in which countries people stand by it.',
  'site.fact.date': 'The date',
  'site.fact.dateHint': 'The day of the conference, and so of the pickets.',
  'site.fact.cities': 'The cities and hours',
  'site.fact.citiesHint':
    'In which cities there will be pickets and, once the date is told, from when to when by the clocks there.',
  'site.fact.places': 'The places',
  'site.fact.placesHint': 'Where exactly in each city that is told.',
  'site.fact.since': 'public since {at}, {city}',
  'site.publish': 'Publish',
  'site.links': 'Where the public finds it',
  'site.page': 'Page',
  'site.feed': 'Calendar',
  'site.feed.subscribe': 'subscribe',
  'site.language': 'Language',
  'site.late': 'How soon a subscriber sees a change',
  'site.late.google': 'Google Calendar: after 8 to 24 hours, whatever we ask for.',
  'site.late.outlook': 'Outlook: after about 3 hours.',
  'site.late.apple': 'Apple Calendar: as its owner has set it, from every 5 minutes to once a week.',
  'site.late.day': 'On the day itself look at the page, not at the calendar.',
  'site.pickets': 'Pickets on {day}',
  'site.pickets.none': 'There are no pickets in the files of this conference.',
  'site.picket.city': 'City',
  'site.picket.place': 'Where',
  'site.picket.there': 'There',
  'site.picket.here': '{city}',
  'site.picket.turnout': 'People',
  'site.picket.hours': '{from} to {to}',
  'site.notScheduled': 'Not scheduled, and not published',
  'site.notScheduled.why': 'Why',
  'site.picture': 'The day, by the clocks of {city}',
  'site.picture.alt':
    'The hours of each picket by the clocks of {city}; the table below holds the same hours',
} as const;
