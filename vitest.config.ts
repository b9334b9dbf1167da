import { defineConfig } from 'vitest/config';

const source = { resolve: { conditions: ['@plenum/source'] } };
const unit = ['packages/*/src/**/*.test.{ts,tsx}', 'apps/*/src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'];

/**
 * Tests that need a process for each file: fonts remember in a process which letters were printed before, and
 * `print-again.test.ts` asks what comes of it when nothing was.
 */
const apart = ['packages/papers/src/**/*.test.{ts,tsx}'];

const project = (name: string, include: string[], timeZone: string, timeout: number) => ({
  name,
  include,
  env: { TZ: timeZone },
  provide: { timeZone },
  testTimeout: timeout,
  hookTimeout: timeout,
});

/** The unit tests in one zone: files share the few processes that there are, but for those that must not. */
const unitIn = (place: string, timeZone: string) => [
  { ...project(`unit ${place}`, unit, timeZone, 30_000), exclude: apart, isolate: false },
  project(`unit ${place} apart`, apart, timeZone, 30_000),
];

export default defineConfig({
  ...source,
  test: {
    pool: 'forks',
    // Unasked, vitest leaves a core idle: of two, half the machine.
    maxWorkers: '100%',
    execArgv: ['--conditions=@plenum/source'],
    setupFiles: ['./scripts/fail-on-console.ts', './scripts/fail-on-traces.ts'],
    projects: [
      ...unitIn('utc', 'UTC'),
      // Half-hour zone with a daylight saving of its own, and a day that starts before everybody else's.
      ...unitIn('chatham', 'Pacific/Chatham'),
      // Side by side as well: each journey has servers, a data folder and a browser of its own.
      project('journeys', ['apps/admin/e2e/**/*.e2e.ts'], 'Asia/Almaty', 120_000),
    ].map((test) => ({ extends: true as const, ssr: source, test })),
  },
});
