import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { build } from './bootstrap/build.mjs';
import { Stop } from './bootstrap/speak.mjs';
import { projectEnvironment, projectNode, root, run, toolEntry } from './bootstrap/toolchain.mjs';
import { addUp, countOf } from './count-reports.mjs';
import { prepareMachine } from './test-run/prepare-machine.ts';
import { reportsFolder, writeReport } from './test-run/report.ts';

/** `reports`: the command writes .reports/NAME.json itself; else its exit code is the one test. */
type Step = { name: string; title: string; command: () => string[]; reports: boolean };

const script = (name: string) => [join(root, 'scripts', name)];

const vitest = (name: string, projects: string[]) => [
  toolEntry('vitest'),
  'run',
  ...projects.flatMap((project) => ['--project', project]),
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${join(reportsFolder, `${name}.json`)}`,
];

const steps: Step[] = [
  {
    name: 'lint',
    title: 'Format and lint',
    command: () => [toolEntry('@biomejs/biome', 'biome'), 'ci', '--error-on-warnings', '.'],
    reports: false,
  },
  { name: 'types', title: 'Types', command: () => script('check-types.ts'), reports: true },
  {
    name: 'architecture',
    title: 'Architecture',
    command: () => script('check-architecture.ts'),
    reports: true,
  },
  {
    name: 'unit',
    title: 'Unit and property tests, under UTC and under a hostile time zone',
    command: () => vitest('unit', ['unit*']),
    reports: true,
  },
  { name: 'packages', title: 'Package checks', command: () => script('check-packages.ts'), reports: true },
  {
    name: 'snippets',
    title: 'Snippets of the documentation',
    command: () => script('run-snippets.ts'),
    reports: true,
  },
  { name: 'examples', title: 'Examples', command: () => script('run-examples.ts'), reports: true },
  {
    name: 'journeys',
    title: 'Journeys through both apps in a real Chromium',
    command: () => vitest('journeys', ['journeys']),
    reports: true,
  },
];

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const readCount = (name: string) => {
  const file = join(reportsFolder, `${name}.json`);
  return existsSync(file) ? countOf(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
};

/** Runs a step and sees to it that a failure of any kind stands in a report. */
const perform = async (step: Step, env: NodeJS.ProcessEnv): Promise<boolean> => {
  const { code } = await run(projectNode, step.command(), { env });
  if (!step.reports) writeReport(step.name, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });
  const count = readCount(step.name);
  if (count === undefined || (code !== 0 && count.failed === 0)) {
    writeReport(`${step.name}-broke-off`, { passed: 0, failed: 1 });
    return false;
  }
  return code === 0 && count.failed === 0 && count.passed > 0;
};

const choose = (names: string[]): Step[] => {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new Stop(
      `There is no step "${unknown[0]}". There are: ${steps.map(({ name }) => name).join(', ')}.`,
    );
  }
  return names.length === 0 ? steps : steps.filter(({ name }) => names.includes(name));
};

const main = async () => {
  const chosen = choose(process.argv.slice(2));
  const machine = prepareMachine();
  if (machine.status === 'lacking') throw new Stop(machine.sentence);
  const begun = performance.now();
  console.log('Building what changed');
  console.log(`    ${await build()} (${seconds(begun)})`);

  const env = { ...projectEnvironment(), PLENUM_CHROMIUM: machine.chromium };
  const lines: string[] = [];
  for (const [index, step] of chosen.entries()) {
    const started = performance.now();
    console.log(`\n${index + 1}/${chosen.length} ${step.title}`);
    const passed = await perform(step, env);
    const count = readCount(step.name) ?? { passed: 0, failed: 1 };
    const line = `${passed ? 'passed' : 'FAILED'}  ${step.title}: ${count.passed} passed, ${count.failed} failed (${seconds(started)})`;
    console.log(line);
    lines.push(line);
  }
  console.log(`\nAll steps (${seconds(begun)})\n  ${lines.join('\n  ')}`);
  const { passed, failed } = addUp(reportsFolder);
  if (failed > 0 || passed === 0 || lines.some((line) => line.startsWith('FAILED'))) process.exitCode = 1;
};

try {
  await main();
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  writeReport('start', { passed: 0, failed: 1 });
  console.error(error.message);
  process.exitCode = error.exitCode;
}
