import { readFileSync } from 'node:fs';
import {
  acceptTable,
  date,
  describeProblem,
  incomingRows,
  integer,
  nameMatcher,
  readTable,
  reconcile,
  text,
  writeTable,
} from '@plenum/tables';

const example = (name: string) => readFileSync(new URL(`national-conference/${name}`, import.meta.url));
const branches = acceptTable(
  readTable(example('branches.csv'), { id: text(), name_ru: text(), name_kk: text(), members: integer() }),
);

const messy = readTable(
  example('delegates-messy-1251.csv'),
  {
    id: text(),
    branch: text(),
    elected: date({ styles: ['day-month-year'], twoDigitYearsFrom: 1970 }),
  },
  {
    encoding: 'auto',
    delimiter: 'auto',
    synonyms: { id: ['№'], branch: ['Отделение'], elected: ['Дата избрания'] },
  },
);
console.log(
  `${messy.rows.length} delegates, written in ${messy.encoding} with '${messy.delimiter}' between cells`,
);

const match = nameMatcher(branches.map(({ id, name_ru, name_kk }) => ({ id, names: [name_ru, name_kk] })));
const rows = incomingRows(messy, ({ id, branch, elected }) => {
  const found = match(branch);
  if (found.status === 'matched') return { key: id, value: { branch: found.id, elected } };
  const params = { field: 'branch', found: branch, candidates: found.candidates };
  return { key: id, questions: [{ code: 'unknown-value', params }] };
});
const run = reconcile(rows, new Map(), { fields: ['branch', 'elected'] });
console.log(run.counts);
for (const row of run.rows)
  for (const question of row.kind === 'in-question' ? row.questions : [])
    if (question.code === 'unknown-value') {
      const { found, candidates } = question.params;
      console.log(
        `line ${row.line}: '${found}' is perhaps ${candidates.map(({ name }) => name).join(' or ')}`,
      );
    }

const broken = readTable(Buffer.from('id,members\noral,many\n'), { id: text(), members: integer() });
console.log(broken.problems.map(describeProblem).join('\n'));

const largest = branches.toSorted((a, b) => b.members - a.members).slice(0, 3);
console.log(
  writeTable(
    ['branch', 'members', 'note'],
    largest.map(({ name_ru, members }) => [name_ru, members, '=1+1']),
  ),
);
