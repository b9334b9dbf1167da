import { afterEach, beforeEach, expect, vi } from 'vitest';

const levels = ['log', 'info', 'warn', 'error', 'debug'] as const;

beforeEach(() => {
  for (const level of levels) vi.spyOn(console, level);
});

afterEach(() => {
  const said = levels.flatMap((level) =>
    vi.mocked(console[level]).mock.calls.map((call) => [level, ...call]),
  );
  vi.restoreAllMocks();
  expect(said, 'a test or the code under test wrote to the console').toEqual([]);
});
