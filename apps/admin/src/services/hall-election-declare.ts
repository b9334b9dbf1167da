import { type Declaration, declaration, type HallElection } from '@plenum/delegates';
import type { Counted } from './counted.ts';
import type { HallPaper } from './hall-election-count.ts';
import type { HallElectionRecord } from './hall-election-record.ts';

type Drawn = {
  record: HallElectionRecord;
  state: HallElection;
  paper: HallPaper;
  counted: Counted | undefined;
};

/** What may be declared now, if the election has come so far; candidates by their numbers on the paper. */
export function declarationOf(
  { record, state, paper, counted }: Drawn,
  now: string,
): Declaration | undefined {
  const { title, seats, box } = record;
  const candidates = paper.candidates.map(({ id, name }) => ({ id, name }));
  const said = record.events.find(({ kind }) => kind === 'declared');
  const common = {
    title,
    seats,
    candidates,
    returningOfficer: state.returningOfficer ?? '',
    at: said?.at ?? now,
  };
  if (state.contested === null) return undefined;
  if (!state.contested) return declaration(common);
  if (counted?.status !== 'counted' || box === undefined) return undefined;
  const { count } = counted;
  return declaration({
    ...common,
    papers: { issued: state.papers?.issued ?? 0, returned: box.returned },
    // To a count the box is what could be read; what could not be is as invalid.
    count: { ...count, invalid: count.invalid + box.spoilt },
  });
}
