/** The words of the page on which calendars of sections are taken as busy times. */
export const busy = {
  busy: 'Busy times',
  'busy.sentence': '{known, number} of {all, plural, one {# section} other {# sections}} gave a calendar.',
  'busy.lede':
    'Of a calendar only the times are kept, never a title, a place or a person. The hours of a section’s pickets are drafted around them; what was planned already stays and is told beside it.',
  'busy.file': 'Its calendar, as .ics',
  'busy.file.hint': 'At most {megabytes, number} MB. It takes the place of what the section gave before.',
  'busy.take': 'Take the times',
  'busy.remove': 'Let them go',
  'busy.sections': 'The sections on {day}',
  'busy.kept': 'What is kept',
  'busy.none': 'nothing',
  'busy.times': '{times, plural, one {# busy time} other {# busy times}}, taken {at}',
  'busy.taken': 'busy {hours}',
  'busy.clash': 'stands while its section is busy',
  'busy.problem.too-large':
    'The file is larger than {megabytes, number} MB. Send a shorter part of the calendar.',
  'busy.problem.not-icalendar': 'This is no calendar file (.ics).',
  'busy.problem.cut-short': 'The file ends too early: what stands before the end was read.',
  'busy.problem.too-many': 'It has more events than are read: the first 5,000 were.',
  'busy.problem.unknown-time-zone':
    '{times, plural, one {# event has} other {# events have}} a time zone that nobody knows: not read.',
  'busy.problem.end-before-start':
    '{times, plural, one {# event ends} other {# events end}} before it starts: not read.',
  'busy.problem.bad-event': '{times, plural, one {# entry} other {# entries}} could not be read.',
  'busy.problem.missing-uid':
    '{times, plural, one {# event has} other {# events have}} no name of its own (UID): read all the same.',
  'busy.problem.duplicate-uid':
    '{times, plural, one {# event stands} other {# events stand}} twice: the later counts.',
  'busy.problem.floating-time':
    '{times, plural, one {# event names} other {# events name}} no zone: read by the section’s own clocks.',
  'busy.problem.recurrence-unsupported':
    '{times, plural, one {# event repeats} other {# events repeat}} by a rule that is not run: only its first time was read.',
  'busy.problem.recurrence-cut':
    '{times, plural, one {# event repeats} other {# events repeat}} too often: its later times were not read.',
} as const;
