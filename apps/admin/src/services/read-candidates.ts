import { attributeOf } from './attribute-words.ts';
import type { LocalElection } from './local-election.ts';

export type LineProblem = {
  code: 'no-name' | 'unknown-attribute' | 'repeated-name' | 'unreadable' | 'no-candidate' | 'named-twice';
  line: number;
  found: string;
};

type Candidates = LocalElection['candidates'];

/** The lines of a field that hold something, with their numbers as people count them. */
export function filledLines(text: string): { line: number; text: string }[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ line: index + 1, text: line.trim() }))
    .filter((one) => one.text !== '');
}

/** Reads candidates, one a line: `code name; woman; under-30`, with `-` before whoever has withdrawn. */
export function readCandidates(typed: string): { candidates: Candidates; problems: LineProblem[] } {
  const problems: LineProblem[] = [];
  const seen = new Set<string>();
  const candidates = filledLines(typed).map(({ line, text }, index) => {
    const [first = '', ...rest] = text.split(/[;\t]/).map((part) => part.trim());
    const withdrawn = /^[-–−]\s*/.test(first);
    const name = first.replace(/^[-–−]\s*/, '');
    if (name === '') problems.push({ code: 'no-name', line, found: text });
    if (seen.has(name)) problems.push({ code: 'repeated-name', line, found: name });
    seen.add(name);
    const attributes: Record<string, string> = {};
    for (const word of rest.filter((part) => part !== '')) {
      const known = attributeOf(word);
      if (known) attributes[known.key] = known.value;
      else problems.push({ code: 'unknown-attribute', line, found: word });
    }
    return { id: String(index + 1), name, withdrawn, attributes };
  });
  return { candidates, problems };
}

/** The same written back, so that what was saved can be changed. */
export function sayCandidates(candidates: Candidates): string {
  return candidates
    .map(({ name, withdrawn, attributes }) =>
      [`${withdrawn ? '- ' : ''}${name}`, ...Object.values(attributes)].join('; '),
    )
    .join('\n');
}
