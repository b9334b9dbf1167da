/**
 * What may be written to a log about an error: its name, its code and where in the program it happened.
 * Never its message: a message may quote what somebody typed.
 */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return 'A page failed: something that is no error was thrown.';
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`A page failed: ${error.name}${code}`, ...frames.slice(0, 6)].join('\n');
}
