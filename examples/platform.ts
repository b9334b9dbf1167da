import { readFileSync } from 'node:fs';
import {
  amendAll,
  cite,
  compareTexts,
  findCollisions,
  makeEdition,
  mergeAmendments,
  orderVotes,
  pairTranslation,
  parseText,
  readAmendmentsCsv,
  resolveCitation,
  simulateVotes,
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

// The amendments of the branches: what collides, what is voted on in which order, what falls, and the text adopted.
const file = readFileSync(new URL('national-conference/amendments.csv', import.meta.url));
const { amendments } = amendAll(draft, readAmendmentsCsv(file, draft).proposals);
for (const { amendments: pair, words } of findCollisions(draft, amendments))
  console.log(`${pair.join(' and ')}: ${words.join(' | ')}`);
const questions = orderVotes(draft, amendments);
for (const { place, id, amendments: own, falls } of questions)
  console.log(`${place}. ${id} (${own.join(', ')}); if it passes, ${falls.join(', ') || 'nothing'} falls`);
const results = {
  'en-bloc': 'passed',
  A5: 'lost',
  A4: 'lost',
  A3: 'passed',
  A9: 'lost',
  A10: 'passed',
} as const;
const { fallen, open, adopted } = simulateVotes(questions, results);
console.log(JSON.stringify({ fallen, open }));
const merged = mergeAmendments(
  draft,
  amendments.filter(({ id }) => adopted.includes(id)),
);
if (merged.status === 'merged') console.log(merged.changes.map(({ kind, clause }) => `${clause} ${kind}`));
