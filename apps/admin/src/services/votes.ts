import { asVote } from './card-vote-record.ts';
import { cityNames } from './city-names.ts';
import { held } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Loaded } from './loaded.ts';
import type { Names } from './names.ts';
import { branchNames } from './names.ts';
import type { Office } from './office.ts';
import { resultOf, type VoteResult } from './votes-decide.ts';
import { votingHall } from './votes-hall.ts';
import type { Method, VoteRecord } from './votes-record.ts';

/** A vote that was kept, with its number in the minutes. */
export type HeldVote = {
  document: string;
  revision: number;
  number: number;
  /** Who kept it, as the trail names them. */
  by: string;
  record: VoteRecord;
  /** The vote that stands in its place. */
  correctedBy: { document: string; number: number } | undefined;
};

export type VoteRow = Pick<HeldVote, 'document' | 'number' | 'correctedBy'> & {
  title: string;
  method: Method;
  quorate: boolean;
  corrects: number | undefined;
} & Pick<VoteResult, 'figures' | 'decision'>;

export type VotesView = {
  /** Somebody is in the hall, so that a vote can be taken. */
  open: boolean;
  present: number;
  /** The newest first. */
  votes: VoteRow[];
};

export type VoteView = HeldVote & {
  result: VoteResult;
  corrects: { document: string; number: number; why: string; at: string } | undefined;
  timeZone: string;
  city: Names;
  branchName: (id: string) => Names;
  /** Of those who voted by name; for organisers only. */
  codeNameOf: (person: string | undefined) => string | undefined;
};

/** Every vote in the order in which it was kept, which never changes. */
export function heldVotes({ documents }: Pick<Loaded, 'documents'>): HeldVote[] {
  const keptOf = new Map(documents.map(({ id, sequence, by }) => [id, { sequence, by }]));
  const old = held(documents, 'card-vote').map(({ value, ...rest }) => ({ ...rest, value: asVote(value) }));
  const votes = [...old, ...held(documents, 'vote')]
    .map(({ document, revision, value }) => ({ document, revision, value, ...keptOf.get(document) }))
    .sort((a, b) => (a.sequence ?? 0) - (b.sequence ?? 0))
    .map(({ document, revision, value, by = '' }, index) => ({
      document,
      revision,
      number: index + 1,
      by,
      record: value,
    }));
  const correctionOf = new Map(votes.map(({ record, ...rest }) => [record.corrects?.document, rest]));
  return votes.map((vote) => {
    const correction = correctionOf.get(vote.document);
    return {
      ...vote,
      correctedBy: correction && { document: correction.document, number: correction.number },
    };
  });
}

/** All votes with their results; `undefined` while there is neither a hall nor a vote. */
export async function viewVotes(office: Office): Promise<VotesView | undefined> {
  const loaded = await openConference(office);
  const hall = votingHall(office, loaded);
  const votes = heldVotes(loaded);
  if (hall === undefined && votes.length === 0) return undefined;
  const numberOf = new Map(votes.map(({ document, number }) => [document, number]));
  const present = hall === undefined || hall === 'changed' ? 0 : hall.quorum.present;
  return {
    open: present > 0,
    present,
    votes: votes
      .map(({ document, number, correctedBy, record }) => {
        const { figures, decision } = resultOf(record);
        return {
          document,
          number,
          correctedBy,
          title: record.title,
          method: record.taken.method,
          quorate: record.quorum.quorate,
          corrects: numberOf.get(record.corrects?.document ?? ''),
          figures,
          decision,
        };
      })
      .reverse(),
  };
}

/** One vote as it goes into the minutes. */
export async function viewVote(office: Office, document: string): Promise<VoteView | undefined> {
  const loaded = await openConference(office);
  const votes = heldVotes(loaded);
  const vote = votes.find((one) => one.document === document);
  if (vote === undefined) return undefined;
  const { conference } = loaded;
  const { corrects } = vote.record;
  const corrected = votes.find((one) => one.document === corrects?.document);
  const codeNames = new Map(
    held(loaded.documents, 'delegate').map(({ value }) => [value.id, value.codeName]),
  );
  return {
    ...vote,
    result: resultOf(vote.record),
    corrects:
      corrected && corrects
        ? { document: corrected.document, number: corrected.number, why: corrects.why, at: corrects.at }
        : undefined,
    timeZone: conference.settled.timeZone,
    city: cityNames(conference),
    branchName: branchNames(conference.branches),
    codeNameOf: (person) => (person === undefined ? undefined : codeNames.get(person)),
  };
}
