import { readFileSync } from 'node:fs';
import {
  cite,
  compareTexts,
  makeEdition,
  pairTranslation,
  parseText,
  resolveCitation,
  toHtml,
  toNumberedText,
  translationsOwed,
} from '@plenum/platform';

const source = readFileSync(new URL('national-conference/platform.md', import.meta.url), 'utf8');
const draft = parseText(source);
const edition = makeEdition(draft, { lineLength: 72, number: 1 });
console.log(toNumberedText(edition).split('\n').slice(0, 14).join('\n'));

// A redraft keeps the names of what it keeps; the printed copy stays good.
const redraft = parseText(source.replace('36 hours', '35 hours'), { previous: draft });
const citation = cite(edition, 'wages-and-work-3');
console.log(`lines ${citation}: ${JSON.stringify(resolveCitation(edition, citation, redraft))}`);

const { parts } = compareTexts(draft, redraft, { by: 'word' });
console.log(parts.filter(({ kind }) => kind !== 'same'));
console.log(toHtml(redraft, { against: draft }).match(/<p.*<del>.*/)?.[0]);

// Nothing is final until the other languages have followed.
const short = parseText('## Wages\n\nNo more than 36 hours.');
const paired = pairTranslation(short, 'kk', parseText('## Жалақы\n\n36 сағаттан артық емес.'));
if (paired.status === 'paired') {
  const text = parseText('## Wages\n\nNo more than 35 hours.', { previous: short });
  console.log(JSON.stringify(translationsOwed({ text, translations: [paired.translation] }).owed));
}
