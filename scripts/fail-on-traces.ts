import { afterAll, beforeAll, expect, inject, vi } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    timeZone: string;
  }
}

/** What a file could change for those that run after it in the same process. */
const surroundings = () => ({
  timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  environment: { ...process.env },
  folder: process.cwd(),
  globals: Object.getOwnPropertyNames(globalThis).sort(),
  fakeTimers: vi.isFakeTimers(),
});

let before: ReturnType<typeof surroundings>;

beforeAll(() => {
  before = surroundings();
  expect(before.timeZone, "the tests run in another time zone than the project's").toBe(inject('timeZone'));
});

afterAll(() => {
  expect(surroundings(), 'a test file left the process other than it found it').toEqual(before);
});
