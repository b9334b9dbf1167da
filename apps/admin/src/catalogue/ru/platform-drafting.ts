/** Как меняют редакцию платформы; текст с изменениями. */
export const platformDrafting = {
  'platform.nav.changes': 'Изменения',
  'platform.nav.take': 'Новая редакция',
  'platform.redraft': 'Изменить редакцию',
  'platform.take': 'Новая редакция текста',
  'platform.take.lede':
    'Поправки переносятся в новую редакцию. Если слов больше нет, поправка окажется под вопросом, и это будет сказано.',
  'platform.field.words': 'Текст',
  'platform.field.words.hint':
    'Markdown: # перед заголовком, - перед пунктом списка, пустая строка между абзацами.',
  'platform.field.file': 'Или файл',
  'platform.field.file.hint': 'Markdown, простой текст или DOCX. Ничьих имён из него не читается.',
  'platform.problem.line': 'строка {line, number}: {what}',
  'platform.taken': 'Текст сохранён',
  'platform.fallen':
    'Под вопросом {count, plural, one {оказалась # поправка} few {оказались # поправки} many {оказались # поправок} other {оказались # поправки}}: {names}.',
  'platform.losses': 'Что не сохранилось как было',
  'platform.toText': 'К тексту',
  'platform.backUnsaved': 'Назад без сохранения',
  'platform.clause': 'Изменить пункт',
  'platform.clause.lede':
    'Для редакционной комиссии: меняется сам текст. Напечатанные издания остаются как есть.',
  'platform.field.clause': 'Как должен читаться пункт',
  'platform.versions': 'Двое над одним пунктом',
  'platform.versions.base': 'Было',
  'platform.versions.mine': 'Моё',
  'platform.versions.theirs': 'Чужое, уже сохранено',
  'platform.versions.place': '«{base}»: моё «{mine}», чужое «{theirs}»',
  'platform.changes.all': 'Текст со всеми поправками, которые не сталкиваются',
  'platform.changes.one': 'Текст с поправкой {name}',
  'platform.changes.which': 'Поправка',
  'platform.changes.every': 'все',
  'platform.changes.beside': 'рядом',
  'platform.changes.show': 'Показать',
  'platform.changes.none': 'Показывать нечего.',
  'platform.changes.left': 'Не показаны, потому что сталкиваются: {names}.',
  'platform.changes.before': 'Как есть',
  'platform.changes.after': 'Как читалось бы',
  'platform.loss.tables-as-rows':
    '{count, plural, one {# таблица стала} few {# таблицы стали} many {# таблиц стали} other {# таблицы стали}} строками слов',
  'platform.loss.images-left-out':
    '{count, plural, one {# рисунок пропущен} few {# рисунка пропущены} many {# рисунков пропущено} other {# рисунка пропущено}}',
  'platform.loss.notes-at-the-end':
    '{count, plural, one {# сноска стоит} few {# сноски стоят} many {# сносок стоят} other {# сноски стоят}} в конце',
  'platform.loss.comments-left-out':
    '{count, plural, one {# примечание пропущено} few {# примечания пропущены} many {# примечаний пропущено} other {# примечания пропущено}}',
  'platform.loss.tracked-changes-taken':
    '{count, plural, one {# исправление принято} few {# исправления приняты} many {# исправлений принято} other {# исправления принято}}',
  'platform.loss.headers-left-out':
    '{count, plural, one {# колонтитул пропущен} few {# колонтитула пропущены} many {# колонтитулов пропущено} other {# колонтитула пропущено}}',
  'platform.loss.fields-as-words':
    '{count, plural, one {# поле сохранено} few {# поля сохранены} many {# полей сохранено} other {# поля сохранено}} словами',
  'platform.nav.languages': 'Языки',
  'platform.languages.final': 'Текст готов на всех языках.',
  'platform.languages.owed':
    '{count, plural, one {Не хватает # перевода} few {Не хватает # переводов} many {Не хватает # переводов} other {Не хватает # перевода}}: ничего не окончательно.',
  'platform.languages.into': 'Перевести на: {language}',
  'platform.languages.isOwed': 'нужен перевод',
  'platform.languages.whole': 'Или весь перевод, пункт за пунктом, в Markdown',
  'platform.languages.differs':
    'Начиная с пункта {at, number} его пункты не те, что в тексте. Ничего не сохранено.',
  'platform.languages.unusable': 'Это нельзя прочитать как текст. Ничего не сохранено.',
  'platform.languages.holds': 'эти слова по-прежнему верны',
};
