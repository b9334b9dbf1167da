import { z } from 'zod';
import { id, list } from './fields.ts';
import type { Question } from './order-votes.ts';
import { mostAmendments } from './read-amendments.ts';
import { readInput, repeated } from './read-input.ts';
import type { FallReason } from './voting-reasons.ts';

const ids = list(id, mostAmendments);
const questionSchema = z.object({ id, amendments: ids, consequentials: ids, falls: ids });
const inputSchema = z.strictObject({
  questions: list(questionSchema, mostAmendments),
  results: z.record(id, z.enum(['passed', 'lost'])),
});

/** What was voted on so far, by the id of the question. */
export type VoteResults = Readonly<Record<string, 'passed' | 'lost'>>;

/**
 * How the votes stand: what fell and why, which questions are still to be put, and which amendments are adopted, in the
 * order in which they were voted on. `refused` are results that do not count, because their question had fallen.
 */
export type VotesSimulated = {
  fallen: { id: string; because: FallReason }[];
  open: string[];
  adopted: string[];
  refused: { id: string; because: FallReason }[];
};

/**
 * Says what follows from results, also from supposed ones and while some are still to come: if a question passes, those
 * that stand against it fall; amendments that follow from one that was lost or fell, fall with it. Of two that stand
 * against each other and are both said to have passed, the one that was put first has.
 * @param questions from `orderVotes`
 * @param results what passed and what was lost; what is left out is open
 * @returns what fell, what is open, what is adopted, and what does not count
 * @throws PlatformError with all problems: 'unknown-question', 'duplicate-id' and others
 * @example
 * const text = { clauses: [{ id: 'c1', kind: 'paragraph' as const, level: 0, text: 'A week of 36 hours.' }] };
 * const hours = (id: string, insert: string) => ({
 *   id, by: 'almaty', clause: 'c1',
 *   change: { kind: 'words' as const, edits: [{ from: 10, to: 12, found: '36', insert }] },
 * });
 * const questions = orderVotes(text, [hours('A3', '35'), hours('A4', '40')]);
 * const { fallen, open, adopted } = simulateVotes(questions, { A4: 'passed' });
 * fallen; // => [{ id: 'A3', because: { code: 'against-what-passed', params: { passed: 'A4' } } }]
 * open; // => ['main']
 * adopted; // => ['A4']
 */
export function simulateVotes(questions: readonly Question[], results: VoteResults): VotesSimulated {
  const given = readInput(inputSchema, { questions, results }, (input, tell) => {
    const known = new Set(input.questions.map((question) => question.id));
    for (const name of Object.keys(input.results))
      if (!known.has(name)) tell('unknown-question', ['results', name], { question: name });
    for (const index of repeated(input.questions.map((question) => question.id)))
      tell('duplicate-id', ['questions', index, 'id'], { id: input.questions[index]?.id });
  });
  const voted = new Map(Object.entries(given.results));
  const fellBy = new Map<string, string>();
  const counted = new Set<string>();
  const passed = given.questions.filter((question) => {
    if (fellBy.has(question.id) || !voted.has(question.id)) return false;
    counted.add(question.id);
    if (voted.get(question.id) === 'lost') return false;
    for (const other of question.falls)
      if (!counted.has(other) && !fellBy.has(other)) fellBy.set(other, question.id);
    return true;
  });
  const stands = ({ id: name }: { id: string }) => !fellBy.has(name) && voted.get(name) !== 'lost';
  const because = (name: string, code: 'against-what-passed' | 'voted-though-fallen') => {
    const by = fellBy.get(name);
    return by === undefined ? [] : [{ id: name, because: { code, params: { passed: by } } }];
  };
  return {
    fallen: given.questions.flatMap((question) => [
      ...because(question.id, 'against-what-passed'),
      ...(stands(question) ? [] : question.consequentials).map((name) => ({
        id: name,
        because: { code: 'consequential-on-lost' as const, params: { on: question.id } },
      })),
    ]),
    open: given.questions
      .filter(({ id: name }) => !fellBy.has(name) && !counted.has(name))
      .map(({ id: name }) => name),
    adopted: passed.flatMap((question) => [...question.amendments, ...question.consequentials]),
    refused: given.questions.flatMap(({ id: name }) =>
      voted.has(name) ? because(name, 'voted-though-fallen') : [],
    ),
  };
}
