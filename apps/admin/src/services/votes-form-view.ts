import type { Conference } from './conference.ts';
import { branchNames, type Names } from './names.ts';
import type { HeldVote } from './votes.ts';
import type { HallOfVote, Typed, VoteProblem } from './votes-form.ts';
import type { Method, VoteRecord } from './votes-record.ts';

type Majority = VoteRecord['majority'];

/** Everything a form of a vote shows. */
export type VoteFormView = {
  method: Method;
  hall: HallOfVote;
  typed: Typed;
  problems: VoteProblem[];
  rules: { id: string; majority: Majority }[];
  /** The vote that is corrected. */
  corrects: Pick<HeldVote, 'document' | 'number'> | undefined;
  branchName: (id: string) => Names;
  codeNameOf: (person: string | undefined) => string | undefined;
};

type FormInput = Omit<VoteFormView, 'rules' | 'branchName' | 'codeNameOf' | 'corrects'> & {
  corrects: HeldVote | undefined;
};

/** What a form shows beside what was typed: the majorities to choose from, and names. */
export function formOf(conference: Conference, form: FormInput): VoteFormView {
  const { method, hall, typed, problems, corrects } = form;
  const codeNames = new Map(conference.delegates.map(({ id, codeName }) => [id, codeName]));
  return {
    method,
    hall,
    typed,
    problems,
    corrects: corrects && { document: corrects.document, number: corrects.number },
    rules: rulesFor(method, conference, corrects?.record),
    branchName: branchNames(conference.branches),
    codeNameOf: (person) => (person === undefined ? undefined : codeNames.get(person)),
  };
}

const simple = { majority: '1/2', of: 'cast', abstentions: 'not-counted' } as const;

/**
 * The majorities of the standing orders; those of members are for card votes only. A correction has the majority of
 * the vote as it then was, whatever the standing orders say of it today.
 */
function rulesFor(
  method: Method,
  { settled }: Conference,
  kept: Pick<VoteRecord, 'rule' | 'majority'> | undefined,
): VoteFormView['rules'] {
  const now = settled.standingOrders ?? { procedural: simple };
  const all = Object.entries(kept ? { ...now, [kept.rule]: kept.majority } : now);
  const fit = all.filter(
    ([, { of, least }]) => method === 'card' || ![of, least?.of].includes('members-represented'),
  );
  return fit.map(([id, majority]) => ({ id, majority }));
}
