import type { RollWarning } from '@plenum/delegates';
import { held } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Names } from './names.ts';
import type { Office } from './office.ts';
import { rollOf } from './roll.ts';
import type { WithdrawalReason } from './roll-events.ts';

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
};

export type DelegatesView = {
  /** Every branch, for the filter. */
  choices: { id: string; name: Names }[];
  chosen: string | undefined;
  branches: { id: string; name: Names; entitled: number; people: DelegateRow[] }[];
  totals: { elected: number; alternates: number; women: number; under30: number };
  warnings: RollWarning[];
  /** What has changed in the roll since the branches' returns, the newest first. */
  trail: TrailRow[];
  timeZone: string;
};

type TrailRow = {
  at: string;
  branch: string;
  withdrawn: string;
  reason: WithdrawalReason;
  called: string | undefined;
};

/** The roll by branch, under code names. An unknown branch shows all. */
export async function viewDelegates(
  office: Office,
  filter: { branch?: string | undefined },
): Promise<DelegatesView> {
  const { conference, documents } = await openConference(office);
  const people = held(documents, 'delegate');
  const documentOf = new Map(people.map(({ document, value }) => [value.id, document]));
  const nameOf = new Map(people.map(({ value }) => [value.id, value.codeName]));
  const roll = rollOf(conference);
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
        };
      });
      return [{ id, name, entitled: branch.entitled, people }];
    }),
    totals: {
      elected: elected.length,
      alternates: conference.delegates.length - elected.length,
      women: elected.filter(({ attributes }) => attributes.gender === 'woman').length,
      under30: elected.filter(({ attributes }) => attributes.age_band === 'under-30').length,
    },
    warnings: roll.warnings,
    trail: held(documents, 'roll-event')
      .map(({ value }) => value)
      .filter(({ branch }) => chosen === undefined || branch === chosen)
      .reverse()
      .map(({ at, branch, withdrawn, reason, called }) => ({
        at,
        branch,
        withdrawn: nameOf.get(withdrawn) ?? withdrawn,
        reason,
        called: called === undefined ? undefined : (nameOf.get(called) ?? called),
      })),
    timeZone: conference.settled.timeZone,
  };
}
