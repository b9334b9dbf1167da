import assert from 'node:assert/strict';

/** What a snippet's comment promises. The value passes through, as it did before. */
export const sameAsComment = <Value>(actual: Value, shown: unknown): Value => {
  assert.deepEqual(actual, shown);
  return actual;
};
