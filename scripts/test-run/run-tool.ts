import { spawn } from 'node:child_process';
import { root } from '../bootstrap/toolchain.mjs';

export type Ended = { code: number; output: string };

/** Runs a program of node_modules or a script of ours under this Node and keeps what it says. */
export const runQuietly = (
  parameters: string[],
  options: { cwd?: string; timeout?: number } = {},
): Promise<Ended> =>
  new Promise((done) => {
    const child = spawn(process.execPath, parameters, {
      cwd: options.cwd ?? root,
      timeout: options.timeout ?? 120_000,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('close', (code) => done({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });

/** Like `Promise.all(items.map(work))`, but only a few at a time, as many as the machine has cores. */
export const inParallel = async <Item, Result>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = [];
  const queue = [...items.entries()];
  const lane = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      results[next[0]] = await work(next[1]);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
};
