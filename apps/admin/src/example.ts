import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createWorkerSolver } from '@plenum/milp';
import { exampleFolder } from './example-folder.ts';
import { fileProblemWords } from './pages/file-problem-words.ts';
import { makeReader } from './reader.ts';
import { runExample } from './services/run-example.ts';

const out = resolve(process.argv[2] ?? 'out');
const reader = makeReader('en');
const solver = createWorkerSolver();
const result = await runExample({ folder: exampleFolder(), solver: solver.solve, reader });
await solver.close();

if (result.status === 'problems') {
  for (const problem of result.problems) process.stderr.write(`${fileProblemWords(reader, problem)}\n`);
  process.exitCode = 1;
} else {
  await mkdir(out, { recursive: true });
  for (const { name, body } of result.files) await writeFile(join(out, name), body);
  process.stdout.write(`${result.said.join('\n')}\n\n`);
  process.stdout.write(`Written to ${out}: ${result.files.map(({ name }) => name).join(', ')}\n`);
}
