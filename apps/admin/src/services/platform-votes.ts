import type { Amendment, Clause, Question, Text, VoteResults, VotesSimulated } from '@plenum/platform';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { platformOf } from './platform.ts';
import type { BranchName } from './platform-view.ts';
import { canAdopt, votingOf } from './platform-voting.ts';

export type PlatformVotesView = {
  questions: Question[];
  amendments: { id: string; by: BranchName; amendment: Amendment; clause: Clause }[];
  results: VoteResults;
  fallen: VotesSimulated['fallen'];
  open: string[];
  madeOf: string;
  /** The revision of the results that the page shows; none if none was entered. */
  revision: number | null;
  /** Results were entered for other questions than there are now, and count no more. */
  stale: boolean;
  canAdopt: boolean;
  /** The text as it stands with what has passed so far, once something has. */
  merged: Text | undefined;
};

/** The order of votes with what has been voted on; nothing if there is no text. */
export async function viewPlatformVotes(office: Office): Promise<PlatformVotesView | undefined> {
  const { conference, documents } = await openConference(office);
  const platform = platformOf({ documents });
  if (platform === undefined) return undefined;
  const voting = votingOf(platform, documents);
  const { questions, entered, results, votes, madeOf } = voting;
  const branches = new Map(conference.branches.map(({ id, name }) => [id, name]));
  const clauses = new Map(platform.text.value.text.clauses.map((clause) => [clause.id, clause]));
  return {
    questions,
    amendments: platform.kept.flatMap(({ value: { found, proposal } }) => {
      const clause = found && clauses.get(found.clause);
      const by = branches.get(proposal.by) ?? proposal.by;
      return found && clause ? [{ id: proposal.id, by, amendment: found, clause }] : [];
    }),
    results,
    fallen: votes.fallen,
    open: votes.open,
    madeOf,
    revision: entered?.revision ?? null,
    stale:
      entered !== undefined &&
      entered.value.madeOf !== madeOf &&
      Object.keys(entered.value.results).length > 0,
    canAdopt: canAdopt(voting),
    merged: votes.adopted.length > 0 ? voting.merged : undefined,
  };
}
