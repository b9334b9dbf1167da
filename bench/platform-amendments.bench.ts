import { readFileSync } from 'node:fs';
import {
  amendAll,
  findCollisions,
  mergeAmendments,
  orderVotes,
  type Proposal,
  rebaseAmendments,
  simulateVotes,
  type Text,
} from '@plenum/platform';
import { diffArrays } from 'diff';

// Milliseconds at most; how much longer twice the input takes; and our merge beside `diff` alone, which finds, clause by
// clause, what the merge has changed.
const expected: {
  milliseconds: Record<string, number>;
  double: number;
  ratios: Record<string, number>;
} = JSON.parse(readFileSync(new URL('expected.json', import.meta.url), 'utf8'))['platform-amendments'];

let seed = 7;
const next = (below: number): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
};
const syllables = ['wa', 'ge', 'ро', 'бо', 'та', 'жұ', 'мыс', 'un', 'ion', 'ре', 'ба', 'сы', 'law', 'год'];
const word = (): string => Array.from({ length: 2 + next(3) }, () => syllables[next(14)]).join('');
const sentence = (): string => Array.from({ length: 40 }, (_, index) => `${word()}${index}`).join(' ');

/** Clauses of forty words, and half as many amendments: of words most, one in three where another is already. */
const conference = (clauses: number): { text: Text; proposals: Proposal[] } => {
  const text: Text = {
    clauses: Array.from({ length: clauses }, (_, index) => ({
      id: `c${index}`,
      kind: index % 12 === 0 ? 'heading' : 'paragraph',
      level: index % 12 === 0 ? 2 : 0,
      text: sentence(),
    })),
  };
  let last = 0;
  const proposals = Array.from({ length: clauses / 2 }, (_, index): Proposal => {
    last = next(3) === 0 ? last : next(clauses);
    const words = text.clauses[last]?.text.split(' ') ?? [];
    const from = next(36);
    const find = words.slice(from, from + 3).join(' ');
    const of = { id: `A${index}`, by: `b${next(21)}`, at: { clause: `c${last}` } };
    const kind = next(20);
    if (kind === 0) return { ...of, change: { kind: 'delete' } };
    if (kind === 1) return { ...of, change: { kind: 'insert-after', text: sentence() } };
    if (kind === 2) return { ...of, change: { kind: 'move', after: `c${(last + 5) % clauses}` } };
    return { ...of, change: { kind: 'replace-words', find, replace: `${word()} ${word()}` } };
  });
  return { text, proposals };
};

const report = (name: string, value: number, most: number | undefined, unit: string): void => {
  console.log(`${name}: ${value.toFixed(2)} ${unit}, expected at most ${most}`);
  if (most === undefined || !(value <= most)) process.exitCode = 1;
};
/**
 * Milliseconds of this thread, which others on the machine do not lengthen; the least of some rounds, each of so many
 * runs that the clock of the processor, which ticks in milliseconds, can tell them apart.
 */
const least = (run: () => void): number => {
  const [rounds, runs] = [8, 5];
  const taken = Array.from({ length: rounds }, () => {
    const before = process.threadCpuUsage();
    for (let count = 0; count < runs; count += 1) run();
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000 / runs;
  });
  return Math.min(...taken);
};

const measure = (clauses: number) => {
  const { text, proposals } = conference(clauses);
  const amend = least(() => amendAll(text, proposals));
  const { amendments, inQuestion } = amendAll(text, proposals);
  if (inQuestion.some(({ problem }) => problem.code !== 'changes-nothing'))
    throw new Error('words not found');
  const order = least(() => {
    findCollisions(text, amendments);
    orderVotes(text, amendments);
  });
  const questions = orderVotes(text, amendments);
  const results = Object.fromEntries(questions.map(({ id }) => [id, 'passed' as const]));
  const chosen = new Set(simulateVotes(questions, results).adopted);
  const adopted = amendments.filter(({ id }) => chosen.has(id));
  const decided = { order: amendments.map(({ id }) => id) };
  let merged: Text | undefined;
  const merge = least(() => {
    const outcome = mergeAmendments(text, adopted, decided);
    if (outcome.status !== 'merged') throw new Error('what was adopted collides');
    merged = outcome.text;
  });
  if (merged === undefined) throw new Error('nothing was merged');
  const after = merged;
  const rebase = least(() => rebaseAmendments(amendments, text, after));
  console.log(
    `${clauses} clauses: ${amendments.length} amendments, ${questions.length} questions, ${adopted.length} adopted`,
  );
  return { text, merged: after, amend, order, merge, rebase };
};

measure(500); // so that everything is compiled
const once = measure(2000);
const twice = measure(4000);
for (const step of ['amend', 'order', 'merge', 'rebase'] as const) {
  report(`${step}, 2,000 clauses and 1,000 amendments`, once[step], expected.milliseconds[step], 'ms');
  report(`${step}, twice as many`, twice[step] / once[step], expected.double, 'times');
}
const lines = ({ clauses }: Text) => clauses.map((clause) => clause.text);
const alone = least(() => diffArrays(lines(once.text), lines(once.merged)));
report('merge beside diff alone, clause by clause', once.merge / alone, expected.ratios.merge, 'times');
