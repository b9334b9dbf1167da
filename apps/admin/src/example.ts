import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileProblemWords } from './pages/file-problem-words.ts';
import { createWorkerPlanner } from './planner/worker-planner.ts';
import { makeReader } from './reader.ts';
import { runExample } from './services/run-example.ts';
import { readSettings } from './settings.ts';

const settings = readSettings(process.env, process.cwd());
process.exitCode = typeof settings === 'string' ? refuse([settings]) : await run(settings.exampleFolder);

/** Plans the example and writes what comes of it; answers with the exit code. */
async function run(folder: string): Promise<number> {
  const out = resolve(process.argv[2] ?? 'out');
  const reader = makeReader('en');
  const { planner, close } = createWorkerPlanner();
  const result = await runExample({ folder, planner, reader });
  await close();
  if (result.status === 'problems')
    return refuse(result.problems.map((problem) => fileProblemWords(reader, problem)));
  await mkdir(out, { recursive: true });
  for (const { name, body } of result.files) await writeFile(join(out, name), body);
  process.stdout.write(`${result.said.join('\n')}\n\n`);
  process.stdout.write(`Written to ${out}: ${result.files.map(({ name }) => name).join(', ')}\n`);
  return 0;
}

function refuse(sentences: string[]): number {
  process.stderr.write(`${sentences.join('\n')}\n`);
  return 1;
}
