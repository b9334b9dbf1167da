import { change, held } from './documents.ts';
import { type HallElectionRecord, seconderRules } from './hall-election-record.ts';
import { openConference } from './load-conference.ts';
import { electionRules } from './local-election.ts';
import { newId, type Office } from './office.ts';
import { readCount } from './read-count.ts';

/** A new election as somebody typed it. `document` is made with the form, so that sending it twice founds one. */
export type FoundForm = {
  document: string;
  title: string;
  seats: string;
  rule: string;
  women: string;
  young: string;
  seconder: string;
  order: string;
  orderSeed: string;
  tieSeed: string;
};

export type FoundProblem = {
  field: keyof FoundForm;
  code: 'no-title' | 'not-a-count' | 'not-seats' | 'places-above-seats' | 'no-seed';
  found: string;
};

export type Founded =
  | { status: 'saved'; document: string }
  | { status: 'problems'; problems: FoundProblem[] }
  | { status: 'conflict' };

/** The form of an election that is to be founded. */
export function emptyFound(office: Office): FoundForm {
  return {
    document: newId(office),
    title: '',
    seats: '',
    rule: 'scottish',
    women: '',
    young: '',
    seconder: 'other-branch',
    order: 'alphabetical',
    orderSeed: '',
    tieSeed: '',
  };
}

/** Lays down what is elected and how, before anything else happens. */
export async function foundElection(office: Office, form: FoundForm): Promise<Founded> {
  const read = readFound(form);
  if ('problems' in read) return { status: 'problems', problems: read.problems };
  const { documents } = await openConference(office);
  const all = held(documents, 'hall-election');
  const document = /^[0-9a-f]{32}$/.test(form.document) ? form.document : newId(office);
  if (all.some((one) => one.document === document)) return { status: 'saved', document };
  const at = { document, revision: null, position: all.length };
  const saved = await office.store.save([change('hall-election', at, read.record)], {
    by: office.by,
    now: office.now().toISOString(),
    read: [],
  });
  return saved.status === 'saved' ? { status: 'saved', document } : { status: 'conflict' };
}

function readFound(form: FoundForm): { record: HallElectionRecord } | { problems: FoundProblem[] } {
  const problems: FoundProblem[] = [];
  const tell = (field: FoundProblem['field'], code: FoundProblem['code']) =>
    problems.push({ field, code, found: form[field].trim() });
  const number = (field: 'seats' | 'women' | 'young'): number => {
    const count = readCount(form[field].trim() === '' ? '0' : form[field]);
    if (count === undefined) tell(field, 'not-a-count');
    return count ?? 0;
  };
  const title = form.title.trim();
  if (title === '') tell('title', 'no-title');
  const seats = number('seats');
  if (seats === 0 && !problems.some(({ field }) => field === 'seats')) tell('seats', 'not-seats');
  const places = [
    { where: { gender: 'woman' }, atLeast: number('women') },
    { where: { age_band: 'under-30' }, atLeast: number('young') },
  ].filter(({ atLeast }) => atLeast > 0);
  // So many places can be kept whoever stands: nobody has to be both.
  if (seats > 0 && places.reduce((sum, { atLeast }) => sum + atLeast, 0) > seats)
    tell(places.some(({ where }) => where.gender) ? 'women' : 'young', 'places-above-seats');
  const orderSeed = form.order === 'seed' ? form.orderSeed.trim() : '';
  if (form.order === 'seed' && orderSeed === '') tell('orderSeed', 'no-seed');
  if (problems.length > 0) return { problems };
  return {
    record: {
      title,
      seats,
      places,
      orderSeed,
      rule: electionRules.find((one) => one === form.rule) ?? 'scottish',
      seconder: seconderRules.find((one) => one === form.seconder) ?? 'other-branch',
      tieSeed: form.tieSeed.trim(),
      people: [],
      events: [],
      signedBy: [],
    },
  };
}
