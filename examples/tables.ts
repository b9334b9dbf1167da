import { readFileSync } from 'node:fs';
import { describeProblem, integer, readTable, text, writeTable } from '@plenum/tables';

const file = 'branches.csv';
const columns = { id: text(), name_en: text(), members: integer({ minimum: 1 }) };
const bytes = readFileSync(new URL(`national-conference/${file}`, import.meta.url));
const table = readTable(bytes, columns, { file });
const { rows, rejected, blank } = table;
console.log(`${rows.length} rows, ${rejected.length} rejected, ${blank.length} blank`);

const broken = readTable(Buffer.from('id,name_en,members\noral,Uralsk,many\n'), columns, { file });
console.log(broken.problems.map(describeProblem).join('\n'));

const largest = rows.map(({ value }) => value).toSorted((a, b) => b.members - a.members);
console.log(
  writeTable(
    ['branch', 'members', 'note'],
    [...largest.slice(0, 3).map(({ name_en, members }) => [name_en, members, '=1+1'])],
  ),
);
