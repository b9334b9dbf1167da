import type { LivingRoll, RollWarning } from '@plenum/delegates';
import { held } from './documents.ts';
import { membersOf } from './follow-steps.ts';
import { livingRoll } from './living-roll.ts';
import { openConference } from './load-conference.ts';
import type { Names } from './names.ts';
import type { Office } from './office.ts';
import { rollOf } from './roll.ts';
import { type WithoutVote, withoutVote } from './without-vote.ts';

export type DelegateRow = {
  id: string;
  /** The document's random id, which may stand in an address. */
  document: string;
  codeName: string;
  status: 'elected' | 'alternate';
  rank: number;
  attributes: Record<string, string>;
  role?: string;
  needs?: string;
  /** Called to a place: the answer is awaited, or its time is over; not a delegate yet. */
  call?: 'waits' | 'lapsed';
};

export type DelegatesView = {
  /** Every branch, for the filter. */
  choices: { id: string; name: Names }[];
  chosen: string | undefined;
  branches: {
    id: string;
    name: Names;
    entitled: number;
    people: DelegateRow[];
    /** Those whom the branch sends without a vote. */
    withoutVote: WithoutVote[];
  }[];
  totals: { elected: number; alternates: number; women: number; under30: number };
  warnings: RollWarning[];
  /** How many steps the roll has taken since the branches' returns. */
  changes: number;
};

/** The roll by branch, under code names. An unknown branch shows all. */
export async function viewDelegates(
  office: Office,
  filter: { branch?: string | undefined },
): Promise<DelegatesView> {
  const loaded = await openConference(office);
  const { conference, documents } = loaded;
  const people = held(documents, 'delegate');
  const documentOf = new Map(people.map(({ document, value }) => [value.id, document]));
  const called = callsOf(livingRoll(loaded, office.now().toISOString()));
  const roll = rollOf(conference);
  const voiceless = withoutVote(conference);
  const names = new Map(conference.branches.map(({ id, name }) => [id, name]));
  const needs = new Map(conference.delegates.map((delegate) => [delegate.id, delegate.needs]));
  const chosen = filter.branch !== undefined && names.has(filter.branch) ? filter.branch : undefined;
  const elected = conference.delegates.filter(({ status }) => status === 'elected');
  const choices = conference.branches.map(({ id, name }) => ({ id, name }));
  return {
    choices,
    chosen,
    branches: choices.flatMap(({ id, name }) => {
      const branch = roll.branches.find((one) => one.branch === id);
      if (branch === undefined || (chosen !== undefined && chosen !== id)) return [];
      const people = [...branch.elected, ...branch.alternates].map((person): DelegateRow => {
        const need = needs.get(person.id);
        const call = called.get(person.id);
        const { codeName, status, rank, attributes, role } = person;
        return {
          id: person.id,
          document: documentOf.get(person.id) ?? '',
          codeName,
          status,
          rank,
          attributes,
          ...(role === undefined ? {} : { role }),
          ...(need === undefined ? {} : { needs: need }),
          ...(call === undefined ? {} : { call }),
        };
      });
      const sent = voiceless.filter((one) => one.branch === id);
      return [{ id, name, entitled: branch.entitled, people, withoutVote: sent }];
    }),
    totals: {
      elected: elected.length,
      alternates: conference.delegates.length - elected.length,
      women: elected.filter(({ attributes }) => attributes.gender === 'woman').length,
      under30: elected.filter(({ attributes }) => attributes.age_band === 'under-30').length,
    },
    warnings: roll.warnings,
    changes: held(documents, 'roll-event').length,
  };
}

function callsOf(roll: LivingRoll): Map<string, 'waits' | 'lapsed'> {
  const calls = new Map<string, 'waits' | 'lapsed'>();
  for (const { id, state } of membersOf(roll))
    if (state === 'called' || state === 'lapsed') calls.set(id, state === 'called' ? 'waits' : 'lapsed');
  return calls;
}
