/** How the platform is redrafted, and the text with its changes. */
export const platformDrafting = {
  'platform.nav.changes': 'Changes',
  'platform.nav.take': 'New wording',
  'platform.redraft': 'Redraft',
  'platform.take': 'A new wording of the text',
  'platform.take.lede':
    'Amendments are carried over to the new wording. What finds its words no longer falls in question and is told.',
  'platform.field.words': 'The text',
  'platform.field.words.hint':
    'Markdown: # before a heading, - before an item, an empty line between paragraphs.',
  'platform.field.file': 'Or a file',
  'platform.field.file.hint': 'Markdown, plain text or DOCX. Nobody’s name is read from it.',
  'platform.problem.line': 'line {line, number}: {what}',
  'platform.taken': 'The text is saved',
  'platform.fallen':
    '{count, plural, one {# amendment has} other {# amendments have}} fallen in question: {names}.',
  'platform.losses': 'What was not kept as it was',
  'platform.toText': 'To the text',
  'platform.backUnsaved': 'Back without saving',
  'platform.clause': 'Redraft a clause',
  'platform.clause.lede':
    'For the drafting committee: this changes the text itself. Printed editions stay as they are.',
  'platform.field.clause': 'The clause as it is to read',
  'platform.versions': 'Two people on one clause',
  'platform.versions.base': 'It read before',
  'platform.versions.mine': 'Mine',
  'platform.versions.theirs': 'Theirs, saved meanwhile',
  'platform.versions.place': '“{base}”: mine “{mine}”, theirs “{theirs}”',
  'platform.changes.all': 'The text with all amendments that do not collide',
  'platform.changes.one': 'The text with amendment {name}',
  'platform.changes.which': 'Amendment',
  'platform.changes.every': 'all',
  'platform.changes.beside': 'side by side',
  'platform.changes.show': 'Show',
  'platform.changes.none': 'There is nothing to show.',
  'platform.changes.left': 'Left out because they collide: {names}.',
  'platform.changes.before': 'As it stands',
  'platform.changes.after': 'As it would read',
  'platform.loss.tables-as-rows':
    '{count, plural, one {# table is kept as rows of words} other {# tables are kept as rows of words}}',
  'platform.loss.images-left-out': '{count, plural, one {# picture was} other {# pictures were}} left out',
  'platform.loss.notes-at-the-end': '{count, plural, one {# note stands} other {# notes stand}} at the end',
  'platform.loss.comments-left-out': '{count, plural, one {# comment was} other {# comments were}} left out',
  'platform.loss.tracked-changes-taken':
    '{count, plural, one {# tracked change was} other {# tracked changes were}} taken as made',
  'platform.loss.headers-left-out':
    '{count, plural, one {# header or footer was} other {# headers and footers were}} left out',
  'platform.loss.fields-as-words': '{count, plural, one {# field is} other {# fields are}} kept as words',
  'platform.nav.languages': 'Languages',
  'platform.languages.final': 'The text is final in all languages.',
  'platform.languages.owed':
    '{count, plural, one {# translation is} other {# translations are}} owed: nothing is final.',
  'platform.languages.into': 'Translate into: {language}',
  'platform.languages.isOwed': 'owed',
  'platform.languages.whole': 'Or the whole translation, clause for clause, as Markdown',
  'platform.languages.differs':
    'Its clauses are not those of the text from clause {at, number} on. Nothing was saved.',
  'platform.languages.unusable': 'It cannot be read as a text. Nothing was saved.',
  'platform.languages.holds': 'these words still hold',
};
