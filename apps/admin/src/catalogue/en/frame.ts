/** What stands round every page, and the pages before a conference is open. */
export const frame = {
  'frame.skip': 'To the content',
  'frame.rooms': 'Rooms',
  'frame.lock': 'Lock now',
  'frame.example': 'Example',
  'frame.language': 'Language',
  'frame.place': '{city}, {days}',
  'room.overview': 'Overview',
  'room.branches': 'Branches',
  'room.delegates': 'Delegates',
  'room.attendance': 'Attendance',
  'room.papers': 'Papers',
  'room.site': 'Calendars and site',
  'begin.title': 'Choose a passphrase',
  'begin.lede':
    'Everything you enter is sealed on this machine with it. Nobody can recover a lost passphrase: neither we nor whoever takes the machine. Write it down and keep it somewhere else.',
  'begin.passphrase': 'Passphrase',
  'begin.hint':
    'At least {least} characters. Five or six words that have nothing to do with each other are good.',
  'begin.again': 'The same again',
  'begin.act': 'Seal and begin',
  'begin.short':
    'This has {found, plural, one {# character} other {# characters}}; at least {least, number} are needed.',
  'begin.differ': 'The two differ. Type both again.',
  'unlock.title': 'The conference is locked',
  'unlock.lede':
    'The figures and names are sealed. The passphrase opens them for this browser until you lock again, or for 30 minutes without use.',
  'unlock.passphrase': 'Passphrase',
  'unlock.act': 'Unlock',
  'unlock.refused': 'This is not the passphrase. Nothing was opened.',
  'unlock.wait':
    'Not opened: the passphrase is wrong, or it came too soon after a wrong one. Try again in {seconds, plural, one {# second} other {# seconds}}.',
  'lost.title': 'There is no such page',
  'lost.lede': 'The address is wrong, or what it showed is no longer there.',
  'lost.back': 'To the overview',
  'broken.title': 'Something went wrong on our side',
  'broken.lede':
    'The page could not be made. What was saved before is safe. Go back and try again; if it happens again, lock and unlock.',
  'large.title': 'That is too much at once',
  'large.lede': 'A form may hold at most {megabytes, number} MB. Nothing was taken in.',
  'opening.title': 'Whose conference is it?',
  'opening.lede':
    'Plenum works out who is entitled to come, who can be paid for with the money there is, and what the public may know and when. Look round in the example, or begin with your own files. Everything is sealed on this machine.',
  'opening.example': 'Open the example conference',
  'opening.exampleHint':
    '21 branches, 168 elected delegates, a hall for 100, and not enough money. People are code names; its papers are stamped EXAMPLE.',
  'opening.own': 'Your own files',
  'opening.ownHint':
    'Choose all of these together: {needed}. A file that is already open in a spreadsheet must be saved as CSV, UTF-8.',
  'opening.files': 'Files',
  'opening.act': 'Open these files',
  'opening.problems':
    '{count, plural, one {One thing is in the way.} other {# things are in the way.}} Nothing was taken in: mend the files and choose them again.',
  'opening.none': 'No file was chosen.',
  'opening.more': '{count, plural, one {and # more} other {and # more}}',
} as const;
