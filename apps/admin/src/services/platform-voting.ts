import { createHash } from 'node:crypto';
import {
  mergeAmendments,
  orderVotes,
  type Question,
  simulateVotes,
  type Text,
  type VoteResults,
  type VotesSimulated,
} from '@plenum/platform';
import { type Held, held, type KnownDocument } from './documents.ts';
import type { Platform } from './platform.ts';

/** How the votes on the platform stand. */
export type PlatformVoting = {
  questions: Question[];
  /** The questions' hash: results belong to the questions that they were entered for. */
  madeOf: string;
  entered: Held<'platform-results'> | undefined;
  /** The results that count: those that were entered for these questions. */
  results: VoteResults;
  votes: VotesSimulated;
  /** The text with all that is adopted so far; nothing while what is adopted stands against each other. */
  merged: Text | undefined;
};

/** The order of votes, what has been voted on, and the text that comes of it. */
export function votingOf(platform: Platform, documents: readonly KnownDocument[]): PlatformVoting {
  const { text } = platform.text.value;
  const questions = orderVotes(text, platform.standing);
  const madeOf = createHash('sha256')
    .update(JSON.stringify([text, platform.standing, questions.map(({ id, falls }) => [id, falls])]))
    .digest('hex');
  const [entered] = held(documents, 'platform-results');
  // Results of other questions would say what nobody voted on.
  const results = entered?.value.madeOf === madeOf ? entered.value.results : {};
  const votes = simulateVotes(questions, results);
  const adopted = platform.standing.filter(({ id }) => votes.adopted.includes(id));
  const merged = mergeAmendments(text, adopted, { order: votes.adopted });
  return {
    questions,
    madeOf,
    entered,
    results,
    votes,
    merged: merged.status === 'merged' ? merged.text : undefined,
  };
}

/** Whether every question is settled and the main question passed: then the text can be adopted as it stands. */
export function canAdopt({ votes, questions, results, merged }: PlatformVoting): boolean {
  const main = questions.find(({ kind }) => kind === 'main');
  return (
    votes.open.length === 0 && merged !== undefined && main !== undefined && results[main.id] === 'passed'
  );
}
