import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { apportion, countBallots, readBlt, writeBlt } from '@plenum/elections';
import { adams, hamilton, huntingtonHill, webster } from 'apportionment';

// How much longer an exact result with its working takes than one in floating point, and how long it may take.
const expected: { ratios: Record<string, number>; milliseconds: Record<string, number> } = JSON.parse(
  readFileSync(new URL('expected.json', import.meta.url), 'utf8'),
).elections;
const require = createRequire(import.meta.url);
const dhondt: { compute: (votes: number[], seats: number) => number[] } = require('dhondt');

let seed = 7;
const next = (below: number): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
};
const median = (run: () => unknown, rounds = 15): number => {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    run();
    times.push(performance.now() - began);
  }
  return times.toSorted((one, two) => one - two)[Math.floor(rounds / 2)] ?? Number.NaN;
};
const report = (name: string, value: number, most: number | undefined, unit: string): void => {
  console.log(`${name}: ${value.toFixed(2)} ${unit}, expected at most ${most}`);
  if (!(value <= (most ?? 0))) process.exitCode = 1;
};

const states = Array.from({ length: 50 }, (_, index) => ({
  id: `state ${index}`,
  weight: 500_000 + next(20_000_000),
}));
const populations = states.map(({ weight }) => weight);
const peers = {
  'd-hondt': () => dhondt.compute(populations, 435),
  'sainte-lague': () => webster(populations, 435),
  'huntington-hill': () => huntingtonHill(populations, 435),
  adams: () => adams(populations, 435),
  hare: () => hamilton(populations, 435),
} as const;
for (const method of ['d-hondt', 'sainte-lague', 'huntington-hill', 'adams', 'hare'] as const) {
  const ours = () => apportion({ method, seats: 435, claims: states });
  // Both warm: the first runs are the compiler's.
  median(ours, 50);
  median(peers[method], 50);
  const [mine, theirs] = [median(ours, 101), median(peers[method], 101)];
  report(`${method}, 435 seats`, mine / theirs, expected.ratios[method], 'times the peer');
  report(`${method}, 435 seats`, mine, expected.milliseconds['435'], 'ms');
}

const claims = Array.from({ length: 10_000 }, (_, index) => ({
  id: `claim ${index}`,
  weight: 1 + next(100_000),
}));
for (const method of ['d-hondt', 'huntington-hill', 'hare'] as const) {
  const taken = median(() => apportion({ method, seats: 100_000, claims }));
  report(`${method}, 10,000 claims and 100,000 seats`, taken, expected.milliseconds['100000'], 'ms');
}

// Counts by transfer are measured without a peer, for no package with a licence of ours counts several seats: `stv`
// 0.0.2 (MIT) was published without its code, `votes` 3.0.0 and `ranked-voting` 0.0.3 (MIT) elect one only, and
// `caritat` 0.0.4, which knows Meek's method in floating point, is under CC0-1.0.
const names = Array.from({ length: 12 }, (_, index) => String(index + 1));
const candidates = names.map((id) => ({ id, name: id }));
const ranking = (length: number, draw: (below: number) => number): string[] => {
  const left = [...names];
  return Array.from({ length }, () => left.splice(draw(left.length), 1)).flat();
};
const ballotsOf = (make: () => string[]) =>
  Array.from({ length: 15_000 }, () => ({ count: 1, ranking: make() }));
/** As people vote: some candidates are liked by most, and few papers name everybody. */
const short = ballotsOf(() => ranking(1 + next(8), (below) => Math.min(next(below), next(below))));
/** Full rankings that all differ: nothing can be put together. */
const seen = new Set<string>();
const distinct = ballotsOf(() => {
  for (;;) {
    const one = ranking(12, next);
    const before = seen.size;
    if (seen.add(one.join()).size > before) return one;
  }
});
const ties = { order: ['stages' as const, 'seed' as const], seed: 'bench' };
for (const [kind, ballots] of Object.entries({ short, distinct }))
  for (const rule of ['scottish', 'wigm', 'meek'] as const) {
    const taken = median(() => countBallots({ seats: 4, candidates, ballots }, { rule, ties }), 9);
    report(`${rule}, 15,000 ${kind} ballots`, taken, expected.milliseconds[rule], 'ms');
  }
const election = { seats: 4, candidates, ballots: short };
const file = writeBlt(election);
report(
  '.blt, 15,000 ballots',
  median(() => readBlt(file), 9),
  expected.milliseconds.blt,
  'ms',
);
