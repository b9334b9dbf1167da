import { type Declaration, declaration, type ElectionReason, type HallElection } from '@plenum/delegates';
import type { Counted } from './counted.ts';
import type { HallPaper } from './hall-election-count.ts';
import type { HallElectionRecord } from './hall-election-record.ts';

type Drawn = {
  record: HallElectionRecord;
  state: HallElection;
  paper: HallPaper;
  counted: Counted | undefined;
};

/** What may be declared now, if the election has come so far: candidates by their numbers on the paper, reasons by person. */
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
  const drawn = declaration({
    ...common,
    papers: { issued: state.papers?.issued ?? 0, returned: box.returned },
    // To a count the box is what could be read; what could not be is as invalid.
    count: { ...count, invalid: count.invalid + box.spoilt },
  });
  if (drawn.status === 'declared') return drawn;
  return { status: 'refused', problems: drawn.problems.map((reason) => ofPersons(reason, paper)) };
}

/** A reason about the count names numbers on the paper; whoever reads it knows people. */
function ofPersons(reason: ElectionReason, { persons }: HallPaper): ElectionReason {
  switch (reason.code) {
    case 'count-undecided': {
      const among = reason.params.among.map((id) => persons[id] ?? id);
      return { code: reason.code, params: { ...reason.params, among } };
    }
    case 'elected-not-standing':
    case 'elected-repeated':
      return {
        code: reason.code,
        params: { ...reason.params, person: persons[reason.params.person] ?? reason.params.person },
      };
    default:
      return reason;
  }
}
