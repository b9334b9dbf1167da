import { createHash } from 'node:crypto';
import { followHall } from '@plenum/delegates';
import { entitlements } from './entitlement.ts';
import { hallOf } from './hall.ts';
import type { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { quorumNow } from './quorum.ts';
import type { Delegation, VoteRecord } from './votes-record.ts';

type Opened = Awaited<ReturnType<typeof openConference>>;

/** The hall as a vote sees it. */
export type VotingHall = {
  quorum: VoteRecord['quorum'];
  delegations: Delegation[];
  /** Goes with the form and comes back with it: the vote is held against the hall as it then was. */
  mark: string;
};

const markShape = /^(\d{1,9})\.([0-9a-f]{16})$/;

/**
 * The hall as it stands, or as it stood when a form was made. Whoever comes or goes while hands are counted changes
 * nothing in the count; `undefined` if there is no hall, 'changed' if the cards are no longer those of the form.
 */
export function votingHall(
  office: Office,
  loaded: Opened,
  asOf?: string,
): VotingHall | 'changed' | undefined {
  const hall = hallOf(office, loaded);
  if (hall === undefined) return undefined;
  const [, upTo, digest] = markShape.exec(asOf ?? '') ?? [];
  const events = upTo === undefined ? hall.events : hall.events.slice(0, Number(upTo));
  const state = upTo === undefined ? hall.state : followHall(hall.kit, events);
  const { conference } = loaded;
  const personOf = new Map(hall.cards.map(({ entry, person }) => [entry, person]));
  const rankOf = new Map(conference.delegates.map(({ id, rank }) => [id, rank]));
  const numbers = new Map(
    [...Map.groupBy(hall.kit.entries, ({ branch }) => branch)].flatMap(([branch, entries]) =>
      entries.map(({ hash }, index) => [hash, `${branch}-${index + 1}`] as const),
    ),
  );
  const codeOf = new Map(hall.kit.branches.map((code) => [hall.branchOf(code), code]));
  const delegations = entitlements(conference).map(({ branch: id, members }): Delegation => {
    const code = codeOf.get(id) ?? id;
    const voting = state.entries
      .filter(({ branch, voteWeight, standing, collected }) => {
        const holds = standing === 'good' || standing === 'disputed';
        return branch === code && voteWeight > 0 && holds && !collected;
      })
      .map(({ entry, present }) => {
        const person = personOf.get(entry);
        return { present, rank: rankOf.get(person ?? '') ?? 0, code: numbers.get(entry) ?? '', person };
      })
      .sort((a, b) => a.rank - b.rank || (a.code < b.code ? -1 : 1));
    const those = (isPresent: boolean) =>
      voting
        .filter(({ present }) => present === isPresent)
        .map(({ code: number, person }) => ({
          code: number,
          ...(person === undefined ? {} : { person }),
        }));
    return { branch: id, code, members, voters: those(true), outside: those(false) };
  });
  const { present, branches, needed, quorate } = quorumNow(conference, state);
  const entitled = entitlements(conference).reduce((sum, { delegates }) => sum + delegates, 0);
  const cards = hall.kit.entries.map(({ hash, branch }) => [hash, branch]);
  const is = createHash('sha256').update(JSON.stringify(cards)).digest('hex').slice(0, 16);
  if (digest !== undefined && digest !== is) return 'changed';
  return {
    quorum: { present, branches, entitled, needed, quorate },
    delegations,
    mark: `${events.length}.${is}`,
  };
}
