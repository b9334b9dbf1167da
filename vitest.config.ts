import { defineConfig } from 'vitest/config';

const source = { resolve: { conditions: ['@plenum/source'] } };
const unit = ['packages/*/src/**/*.test.{ts,tsx}', 'apps/*/src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'];

const project = (name: string, include: string[], timeZone: string, timeout: number) => ({
  extends: true as const,
  ssr: source,
  test: { name, include, env: { TZ: timeZone }, testTimeout: timeout, hookTimeout: timeout },
});

export default defineConfig({
  ...source,
  test: {
    pool: 'forks',
    execArgv: ['--conditions=@plenum/source'],
    setupFiles: ['./scripts/fail-on-console.ts'],
    projects: [
      project('unit utc', unit, 'UTC', 30_000),
      // Half-hour zone with a daylight saving of its own, and a day that starts before everybody else's.
      project('unit chatham', unit, 'Pacific/Chatham', 30_000),
      project('journeys', ['apps/admin/e2e/**/*.e2e.ts'], 'Asia/Almaty', 120_000),
    ],
  },
});
