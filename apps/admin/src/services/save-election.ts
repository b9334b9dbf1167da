import { type Election, readBlt } from '@plenum/elections';
import { countOf } from './count-election.ts';
import { change, held } from './documents.ts';
import { codeOf } from './error-code.ts';
import { openConference } from './load-conference.ts';
import { electionRules, type LocalElection } from './local-election.ts';
import { newId, type Office } from './office.ts';
import { readBallots, sayBallots } from './read-ballots.ts';
import { type LineProblem, readCandidates, sayCandidates } from './read-candidates.ts';
import { readCount } from './read-count.ts';

/** The election of a local conference as somebody typed it. */
export type ElectionForm = {
  seats: string;
  rule: string;
  women: string;
  young: string;
  candidates: string;
  ballots: string;
  spoilt: string;
  seed: string;
};

export type ElectionProblem = {
  field: keyof ElectionForm | 'file';
  code: LineProblem['code'] | 'not-a-count' | 'not-seats' | 'no-candidates' | 'not-a-ballot-file';
  line?: number;
  found: string;
};

export type ElectionSaved =
  | { status: 'saved' }
  | { status: 'problems'; form: ElectionForm; problems: ElectionProblem[] }
  | { status: 'conflict'; form: ElectionForm }
  | { status: 'unknown' };

/** Saves the election of a branch; a ballot file (.blt), if one is sent, stands in for candidates and papers. */
export async function saveElection(
  office: Office,
  branch: string,
  revision: number | null,
  sent: { form: ElectionForm; file?: string | undefined },
): Promise<ElectionSaved> {
  const { conference, documents } = await openConference(office);
  const position = conference.branches.findIndex(({ id }) => id === branch);
  if (position < 0) return { status: 'unknown' };
  const filled = sent.file === undefined ? { form: sent.form } : fillFrom(sent.file, sent.form);
  if ('problems' in filled) return { status: 'problems', form: sent.form, problems: filled.problems };
  const { form } = filled;
  const read = readElection(branch, form);
  if ('problems' in read) return { status: 'problems', form, problems: read.problems };
  const before = held(documents, 'election').find(({ value }) => value.branch === branch);
  const at = { document: before?.document ?? newId(office), revision, position };
  // Two people who both begin an election would else make two documents of it.
  if ((before === undefined) !== (revision === null)) return { status: 'conflict', form };
  const saved = await office.store.save([change('election', at, read.election)], {
    by: office.by,
    now: office.now().toISOString(),
    read: [],
  });
  return saved.status === 'saved' ? { status: 'saved' } : { status: 'conflict', form };
}

/** What the meeting chose between those who are tied at a stage. */
export async function decideTie(
  office: Office,
  branch: string,
  revision: number,
  choice: { stage: string; chosen: string },
): Promise<'saved' | 'conflict' | 'unknown'> {
  const { documents } = await openConference(office);
  const before = held(documents, 'election').find(({ value }) => value.branch === branch);
  if (before === undefined) return 'unknown';
  if (before.revision !== revision) return 'conflict';
  const counted = countOf(office, before);
  if (counted.status !== 'counted' || counted.count.status !== 'tied') return 'unknown';
  const { stage, among } = counted.count.undecided;
  if (String(stage) !== choice.stage || !among.includes(choice.chosen)) return 'unknown';
  const decisions = { ...before.value.decisions, [choice.stage]: choice.chosen };
  const at = { document: before.document, revision, position: before.position };
  const saved = await office.store.save([change('election', at, { ...before.value, decisions })], {
    by: office.by,
    now: office.now().toISOString(),
    read: [],
  });
  return saved.status;
}

/** The form of an election that was saved. */
export function formOfElection(election: LocalElection): ElectionForm {
  const least = (key: string, value: string) =>
    String(election.places.find(({ where }) => where[key] === value)?.atLeast ?? 0);
  return {
    seats: String(election.seats),
    rule: election.rule,
    women: least('gender', 'woman'),
    young: least('age_band', 'under-30'),
    candidates: sayCandidates(election.candidates),
    ballots: sayBallots(election.ballots),
    spoilt: String(election.spoilt),
    seed: election.seed,
  };
}

function fillFrom(
  file: string,
  form: ElectionForm,
): { form: ElectionForm } | { problems: ElectionProblem[] } {
  let election: Election;
  try {
    election = readBlt(file);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return { problems: [{ field: 'file', code: 'not-a-ballot-file', found: '' }] };
  }
  const known = new Map(readCandidates(form.candidates).candidates.map((one) => [one.name, one.attributes]));
  const candidates = election.candidates.map(({ id, name, withdrawn = false }) => ({
    id,
    name: name.replace(/[;\t\r\n]/g, ' ').trim() || id,
    withdrawn,
    // A ballot file knows no attributes: those typed for the same name are kept.
    attributes: known.get(name) ?? {},
  }));
  return {
    form: {
      ...form,
      seats: String(election.seats),
      candidates: sayCandidates(candidates),
      ballots: sayBallots(election.ballots),
    },
  };
}

function readElection(
  branch: string,
  form: ElectionForm,
): { election: LocalElection } | { problems: ElectionProblem[] } {
  const problems: ElectionProblem[] = [];
  const number = (field: 'seats' | 'women' | 'young' | 'spoilt'): number => {
    const count = readCount(form[field] === '' ? '0' : form[field]);
    if (count === undefined) problems.push({ field, code: 'not-a-count', found: form[field] });
    return count ?? 0;
  };
  const seats = number('seats');
  if (seats === 0 && !problems.some(({ field }) => field === 'seats'))
    problems.push({ field: 'seats', code: 'not-seats', found: form.seats });
  const least = [
    { where: { gender: 'woman' }, atLeast: number('women') },
    { where: { age_band: 'under-30' }, atLeast: number('young') },
  ];
  const spoilt = number('spoilt');
  const { candidates, problems: ofCandidates } = readCandidates(form.candidates);
  if (candidates.length === 0) problems.push({ field: 'candidates', code: 'no-candidates', found: '' });
  const { ballots, problems: ofBallots } = readBallots(form.ballots, candidates.length);
  problems.push(
    ...ofCandidates.map((one) => ({ field: 'candidates' as const, ...one })),
    ...ofBallots.map((one) => ({ field: 'ballots' as const, ...one })),
  );
  if (problems.length > 0) return { problems };
  const rule = electionRules.find((one) => one === form.rule) ?? 'scottish';
  const places = least.filter(({ atLeast }) => atLeast > 0);
  const seed = form.seed.trim();
  return {
    election: { branch, seats, rule, places, candidates, ballots, spoilt, seed, decisions: {} },
  };
}
