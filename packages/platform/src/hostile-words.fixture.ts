import fc from 'fast-check';

/** Pieces that break careless code: marks, sequences, invisible characters, what Markdown means something by. */
const pieces = [
  ...[
    'Қазақстан',
    'жұмысшы',
    'Рабочий',
    'Straße',
    'العُمَّال',
    'नमस्ते',
    'e\u0301',
    '\u0301',
    '👩‍👩‍👧‍👦',
    '🇰🇿',
    '👍🏽',
    '가',
    '\u1100\u1161',
  ],
  ...[
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\u202e',
    '\u2066',
    '\u2028',
    ' ',
    '  ',
    '\t',
    '\r\n',
    '\n',
    '\n\n',
    '\r',
  ],
  ...[
    '#',
    '##',
    '-',
    '*',
    '+',
    '1.',
    '2)',
    '>',
    '=',
    '---',
    '\\',
    '|',
    '`',
    '[',
    '](',
    ')',
    '<b>',
    '&amp;',
    '<script>alert(1)</script>',
  ],
  ...['36 hours', 'wages', 'Wages', 'and', ',', '.', '!', '    ', '“so”', 'don’t', '1917. '],
];

/** Text of any kind, in any order. */
export const hostileWords = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...pieces) },
      fc.constant(' '),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) =>
    parts
      .join('')
      .replace(/[\0-\x08\x0e-\x1f\x7f]/g, '')
      .toWellFormed(),
  );
