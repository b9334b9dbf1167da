import type { ConferenceRecord } from './conference.ts';
import { change, held } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { type Giving, givings, openTotals, ruleFor, type Total, withRule } from './open-places.ts';
import { readCount } from './read-count.ts';

/** A decision on a total as somebody typed it: who of a tie gets a place, a seed for the lots, or other terms. */
export type TotalForm = {
  giving: string;
  by: 'choice' | 'seed' | 'none' | 'terms';
  chosen: string[];
  seed: string;
  method: string;
  seats: string;
};

export type TotalDecided =
  | { status: 'saved' }
  | { status: 'wrong'; giving: Giving; code: 'choose-as-many' | 'no-seed' | 'not-a-count'; places: number }
  | { status: 'conflict' }
  | { status: 'unknown' };

export const methods = [
  'd-hondt',
  'sainte-lague',
  'modified-sainte-lague',
  'huntington-hill',
  'adams',
  'dean',
  'hare',
  'droop',
  'hagenbach-bischoff',
  'imperiali',
] as const satisfies readonly Total['method'][];

/**
 * Decides on a total of places: the branches of a tie that get one, a published seed by which anybody can repeat
 * the lots, or another method or total; `none` takes a decided tie back. It is a new revision of the conference.
 */
export async function decideTotal(office: Office, revision: number, form: TotalForm): Promise<TotalDecided> {
  const { conference, documents } = await openConference(office);
  const [before] = held(documents, 'conference');
  const giving = givings.find((one) => one === form.giving);
  const rule = giving && ruleFor(conference.settled, giving);
  if (before === undefined || giving === undefined || rule?.kind !== 'total') return { status: 'unknown' };
  if (before.revision !== revision) return { status: 'conflict' };
  const places = openTotals(conference).find((one) => one.giving === giving)?.tie?.places ?? 0;
  const decided = decide(conference, giving, rule, form);
  if (typeof decided === 'string') return { status: 'wrong', giving, code: decided, places };
  const value: ConferenceRecord = withRule(before.value, giving, decided);
  const saved = await office.store.save([change('conference', before, value)], {
    by: office.by,
    now: office.now().toISOString(),
    read: [],
  });
  return saved.status === 'saved' ? { status: 'saved' } : { status: 'conflict' };
}

type Conference = Parameters<typeof openTotals>[0];

function decide(
  conference: Conference,
  giving: Giving,
  { ties: _ties, ...rule }: Total,
  { by, chosen, seed, method, seats }: TotalForm,
): Total | 'choose-as-many' | 'no-seed' | 'not-a-count' {
  if (by === 'none') return rule;
  if (by === 'seed') return seed.trim() === '' ? 'no-seed' : { ...rule, ties: { seed: seed.trim() } };
  if (by === 'choice') {
    const tie = openTotals(conference).find((one) => one.giving === giving)?.tie;
    const getting = tie?.tied.filter((id) => chosen.includes(id)) ?? [];
    if (tie === undefined || getting.length !== tie.places) return 'choose-as-many';
    return { ...rule, ties: { order: [...getting, ...tie.tied.filter((id) => !getting.includes(id))] } };
  }
  const total = readCount(seats);
  const known = methods.find((one) => one === method);
  return total === undefined || known === undefined
    ? 'not-a-count'
    : { ...rule, method: known, seats: total };
}
