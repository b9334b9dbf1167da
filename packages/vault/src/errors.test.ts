import { describe, expect, it } from 'vitest';
import { failure, problem, VaultError, vaultErrorCodes } from './errors.ts';

describe('VaultError', () => {
  it('has a sentence for every code', () => {
    for (const code of vaultErrorCodes) expect(failure(code, {}).message).toMatch(/^[a-z].{8,}\.$/u);
  });

  it('carries every problem, and shows three', () => {
    const problems = [1, 2, 3, 4, 5].map((index) => problem('malformed', ['changes', index, 'kind'], {}));
    const error = new VaultError([problem('weak-cost', ['cost'], { minimum: '19 MiB' }), ...problems]);
    expect(error.code).toBe('weak-cost');
    expect(error.problems).toHaveLength(6);
    expect(error.message).toBe(
      'the cost of the passphrase is outside its limits (at least 19 MiB) (at cost); the value does not have the expected shape (at changes.1.kind); the value does not have the expected shape (at changes.2.kind); and 3 more.',
    );
  });

  it('does not show the keys of a value, which may be names', () => {
    const error = new VaultError([problem('not-json', ['changes', 0, 'value', 'Aigul'], { found: 'NaN' })]);
    expect(error.message).toBe('a document holds JSON only, this is NaN (at changes.0.value).');
  });
});
