import type { ElectionPhase } from '@plenum/delegates';
import { held } from './documents.ts';
import { countKept, paperOf } from './hall-election-count.ts';
import { type NextStep, nextStep } from './hall-election-next.ts';
import { delegatesNow, follow } from './hall-election-people.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';

export type HallElectionsView = {
  delegates: number;
  elections: {
    document: string;
    title: string;
    seats: number;
    standing: number;
    phase: ElectionPhase;
    next: NextStep;
  }[];
};

/** The elections in the hall, each with how far it has come and what is next. */
export async function viewHallElections(office: Office): Promise<HallElectionsView> {
  const loaded = await openConference(office);
  const people = delegatesNow(loaded);
  return {
    delegates: people.length,
    elections: held(loaded.documents, 'hall-election').map((one) => {
      const { title, seats } = one.value;
      const state = follow(one.value, people);
      const counted = countKept(office, one, paperOf(one.value, state));
      const tied = counted?.status === 'counted' && counted.count.status === 'tied';
      const { phase, standing } = state;
      return {
        document: one.document,
        title,
        seats,
        standing: standing.length,
        phase,
        next: nextStep(state, tied),
      };
    }),
  };
}
