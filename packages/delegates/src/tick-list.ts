import { parseInto, throwProblems } from './check-input.ts';
import { shortCodeOf, shortLength } from './credential-code.ts';
import { type Problem, problem } from './errors.ts';
import { credentialNumberSchema } from './hall-schemas.ts';

/** A line of the tick list: the end of a short code, by which the door finds it. */
export type TickLine = { code: string; branch: string };

/**
 * Makes the list that the door ticks off on paper if no machine works: no names and no signatures.
 *
 * A line has the last characters of a short code, four or as many more as tell all apart, so that whoever finds
 * the list can make no card from it. It is made when the cards are, since hashes do not give codes back.
 * @param credentials numbers of 26 characters, each with the branch as the door is to read it
 * @returns lines in the order of their codes
 * @throws DelegatesError 'not-a-credential', 'repeated-credential', 'not-an-id'
 * @example
 * tickList([{ number: '7ZZZZZZZZZZZZZZZZZZZZZZZZZ', branch: 'B07' }]); // => [{ code: 'ZZZA', branch: 'B07' }]
 */
export function tickList(credentials: readonly { number: string; branch: string }[]): TickLine[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [index, { number, branch }] of credentials.entries()) {
    const path = ['credentials', index];
    parseInto(problems, credentialNumberSchema, number, [...path, 'number']);
    if (typeof branch !== 'string' || branch === '')
      problems.push(problem('not-an-id', [...path, 'branch'], {}));
    const shortCode = shortCodeOf(String(number));
    if (seen.has(shortCode)) problems.push(problem('repeated-credential', [...path, 'number'], {}));
    seen.add(shortCode);
  }
  throwProblems(problems);
  let length = 4;
  while (length < shortLength && new Set([...seen].map((code) => code.slice(-length))).size < seen.size)
    length += 1;
  return credentials
    .map(({ number, branch }) => ({ code: shortCodeOf(number).slice(-length), branch }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
