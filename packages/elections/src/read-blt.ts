import { type BltNames, partiesIn } from './blt-parties.ts';
import { type BltToken, bltTokens } from './blt-tokens.ts';
import { type ElectionsCode, type Problem, problem, refuse } from './errors.ts';
import type { Election } from './schemas.ts';

/** A ballot as it stands in the file, its number of papers among the words where it has an id. */
type Line = { id: boolean; words: BltToken[]; line: number };
type Reading = {
  tokens: BltToken[];
  at: number;
  lines: Line[];
  withdrawn: BltToken[];
  nicknames: BltToken[];
  problems: Problem[];
};

const isNumber = (text: string): boolean => /^\d+$/.test(text) && Number.isSafeInteger(Number(text));

const say = (
  reading: Reading,
  code: ElectionsCode,
  line: number,
  params: Record<string, unknown> = {},
): void => {
  reading.problems.push(problem(code, ['line', line], { line, ...params }));
};

const lastLine = ({ tokens }: Reading): number => tokens.at(-1)?.line ?? 1;

const readInstruction = (reading: Reading, { line }: BltToken): void => {
  const words: BltToken[] = [];
  let token = reading.tokens[reading.at];
  while (token?.kind === 'word') {
    words.push(token);
    reading.at += 1;
    token = reading.tokens[reading.at];
  }
  if (token?.kind !== 'close') {
    say(reading, 'blt-quote', line);
    return;
  }
  reading.at += 1;
  const [name, ...rest] = words;
  switch (name?.text) {
    case 'withdrawn':
      reading.withdrawn.push(...rest);
      return;
    case 'nick':
      reading.nicknames = rest;
      return;
    case 'tie':
    case 'droop':
      return;
    default:
      say(reading, 'blt-directive', line);
  }
};

const readBallot = (reading: Reading, first: BltToken): void => {
  const words = first.kind === 'id' ? [] : [first];
  for (;;) {
    const token = reading.tokens[reading.at];
    // A ballot without its 0 would take the next line's count for a candidate.
    if (token?.kind !== 'word' || token.line !== first.line) break;
    reading.at += 1;
    if (token.text === '0') {
      reading.lines.push({ id: first.kind === 'id', words, line: first.line });
      return;
    }
    words.push(token);
  }
  say(reading, 'blt-ballot', first.line);
};

/** Up to the end marker, or where it is missing to the first name. */
const readBallots = (reading: Reading): void => {
  for (;;) {
    const token = reading.tokens[reading.at];
    if (!token || token.kind === 'text' || token.kind === 'unclosed') return;
    reading.at += 1;
    if (token.kind === 'open') readInstruction(reading, token);
    else if (token.kind === 'id') readBallot(reading, token);
    else if (token.text === '0') return;
    else if (/^-\d+$/.test(token.text)) reading.withdrawn.push({ ...token, text: token.text.slice(1) });
    else if (isNumber(token.text)) readBallot(reading, token);
    else {
      say(reading, 'blt-ballot', token.line);
      while (reading.tokens[reading.at]?.kind === 'word' && reading.tokens[reading.at]?.line === token.line)
        reading.at += 1;
    }
  }
};

/** The names, and the title if there is one; Droop's source and comment may follow it. */
const readNames = (reading: Reading, count: number): BltNames => {
  const rest = reading.tokens.slice(reading.at);
  const other = rest.findIndex(({ kind }) => kind !== 'text');
  const texts = other < 0 ? rest : rest.slice(0, other);
  const stop = rest[other];
  if (stop?.kind === 'unclosed') say(reading, 'blt-quote', stop.line);
  else if (texts.length < count)
    say(reading, 'blt-names', stop?.line ?? lastLine(reading), { candidates: count, names: texts.length });
  else if (stop) say(reading, 'blt-rest', stop.line);
  const parties = partiesIn(texts, count);
  if (parties && 'unclear' in parties) say(reading, 'blt-rest', parties.unclear);
  const withParties = parties && 'names' in parties ? parties : undefined;
  const beyond = texts[(withParties ? 2 * count : count) + 3];
  if (beyond) say(reading, 'blt-rest', beyond.line);
  return (
    withParties ?? {
      names: texts.slice(0, count).map(({ text }) => ({ name: text })),
      title: texts[count]?.text,
    }
  );
};

/** OpenSTV writes an id, a count that is always 1, and the ranking; Droop leaves the count out. */
const withCounts = (lines: readonly Line[]): boolean =>
  lines.every(({ id, words }) => !id || words[0]?.text === '1');

type Resolve = (word: string) => string | undefined;

const resolver = (reading: Reading, count: number): Resolve => {
  const { nicknames } = reading;
  const byNickname = new Map(nicknames.map(({ text }, index) => [text, String(index + 1)]));
  const [first] = nicknames;
  if (
    first &&
    (nicknames.length !== count ||
      byNickname.size !== count ||
      nicknames.some(({ text }) => /^\d+$/.test(text)))
  )
    say(reading, 'blt-directive', first.line, { candidates: count });
  const find: Resolve = (word) => {
    if (!isNumber(word)) return byNickname.get(word);
    const number = Number(word);
    return number >= 1 && number <= count ? String(number) : undefined;
  };
  const known = new Map<string, string>();
  return (word) => {
    const id = known.get(word) ?? find(word);
    if (id !== undefined) known.set(word, id);
    return id;
  };
};

const readRank = (reading: Reading, { text, line }: BltToken, resolve: Resolve): string | string[] => {
  if (text === '-') return [];
  const ids = text.split('=').map((word) => {
    const id = resolve(word);
    if (id === undefined) say(reading, 'blt-candidate', line);
    return id ?? '';
  });
  const [only = ''] = ids;
  return ids.length === 1 ? only : ids;
};

/**
 * Reads a ballot file (.blt) as OpaVote, OpenSTV, Droop and Scottish councils write it: comments, a byte order mark, withdrawn
 * candidates as `-4` or `[withdrawn 4]`, nicknames by `[nick A B]`, equal ranks `3=4`, a skipped rank `-`, ids of
 * ballots in parentheses (let go; after one a count must be 1, and where one is not, no ballot with an id has a
 * count), blank ballots, a missing end marker, texts with `\"` or `""`, candidates with their party on a line of
 * their own, `"Aigul" "Miners"`, who have it as the attribute `party` (`""` is none). `[tie]` and `[droop]` say how to count, which
 * is for whoever counts; they are passed over, as are Droop's source and comment.
 * @param text the whole file, decoded
 * @returns the election, its candidates with the ids '1', '2' and so on; a skipped rank is an empty array; a
 * candidate whom a paper ranks twice stays so, for the count to judge
 * @throws ElectionsError with `blt-empty`, `blt-header`, `blt-ballot`, `blt-candidate`, `blt-directive`,
 * `blt-names`, `blt-quote` or `blt-rest`, each with the line
 * @example
 * readBlt('2 1\n3 1 2 0\n2 2 0\n0\n"Aigul"\n"Botagoz"\n"Chair"').title; // => 'Chair'
 */
export function readBlt(text: string): Election {
  if (typeof text !== 'string') return refuse([problem('malformed', [], { expected: 'string' })]);
  const tokens = bltTokens(text.replace(/^\uFEFF/, ''));
  const [candidates, seats] = tokens;
  if (!candidates) return refuse([problem('blt-empty', [], { line: 1 })]);
  const reading: Reading = { tokens, at: 2, lines: [], withdrawn: [], nicknames: [], problems: [] };
  const header = [candidates, seats].every((token) => token?.kind === 'word' && isNumber(token.text));
  if (!seats || !header || Number(seats.text) < 1) {
    say(reading, 'blt-header', candidates.line);
    return refuse(reading.problems);
  }
  const count = Number(candidates.text);
  readBallots(reading);
  const { names, title } = readNames(reading, count);
  const resolve = resolver(reading, count);
  const withdrawn = new Set(
    reading.withdrawn.map((word) => resolve(word.text) ?? say(reading, 'blt-candidate', word.line)),
  );
  const counted = withCounts(reading.lines);
  const ballots = reading.lines.map(({ id, words, line }) => {
    const hasCount = !id || counted;
    const papers = hasCount ? Number(words[0]?.text) : 1;
    if (!Number.isSafeInteger(papers) || papers < 1) say(reading, 'blt-ballot', line);
    return {
      count: papers,
      ranking: words.slice(hasCount ? 1 : 0).map((word) => readRank(reading, word, resolve)),
    };
  });
  if (reading.problems.length > 0) return refuse(reading.problems);
  return {
    ...(title !== undefined && { title }),
    seats: Number(seats.text),
    candidates: names.map(({ name, party }, index) => {
      const id = String(index + 1);
      return {
        id,
        name,
        ...(withdrawn.has(id) && { withdrawn: true }),
        ...(party !== undefined && { attributes: { party } }),
      };
    }),
    ballots,
  };
}
