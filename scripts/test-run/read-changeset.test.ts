import { describe, expect, it } from 'vitest';
import { readChangeset } from './read-changeset.ts';

const names = ['@plenum/money', '@plenum/site'];

describe('readChangeset', () => {
  it('has nothing to say about a sound changeset', () => {
    expect(
      readChangeset('---\n\'@plenum/money\': minor\n"@plenum/site": patch\n---\n\nYen.\n', names),
    ).toEqual([]);
  });

  it('lets an empty one stand', () => {
    expect(readChangeset('---\n---\n', names)).toEqual([]);
  });

  it.each([
    ['no front matter', 'Yen.\n', 'it must begin with'],
    ['an unknown package', "---\n'@plenum/ghosts': minor\n---\n\nYen.\n", 'there is no package'],
    ['an unknown kind', "---\n'@plenum/money': huge\n---\n\nYen.\n", 'must say patch, minor or major'],
    ['no words', "---\n'@plenum/money': minor\n---\n\n", 'it does not say what the user sees'],
  ])('finds %s', (_, text, wanted) => {
    expect(readChangeset(text, names).join()).toContain(wanted);
  });
});
