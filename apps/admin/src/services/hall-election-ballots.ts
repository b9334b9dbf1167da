import type { ElectionReason, HallElection, HallElectionEvent } from '@plenum/delegates';
import { readBlt } from '@plenum/elections';
import type { Counted } from './counted.ts';
import { change, type Held, held } from './documents.ts';
import { codeOf } from './error-code.ts';
import { countBox, countKept, type HallPaper, paperOf } from './hall-election-count.ts';
import { delegatesNow, follow, withStep } from './hall-election-people.ts';
import type { HallElectionRecord } from './hall-election-record.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { readBallots, sayBallots } from './read-ballots.ts';
import type { LineProblem } from './read-candidates.ts';
import { readCount } from './read-count.ts';

/** The box as the tellers typed it. */
export type BoxForm = { returned: string; spoilt: string; ballots: string };

export type BoxProblem = {
  field: keyof BoxForm | 'file';
  code:
    | LineProblem['code']
    | 'not-a-count'
    | 'not-a-ballot-file'
    | 'not-these-candidates'
    | 'no-valid-ballots'
    | 'not-countable';
  line?: number;
  found: string;
};

export type BoxSaved =
  | { status: 'saved' }
  | { status: 'unknown' }
  | { status: 'conflict'; form: BoxForm }
  | { status: 'problems'; form: BoxForm; problems: BoxProblem[] }
  | { status: 'refused'; form: BoxForm; reasons: ElectionReason[] };

type Box = NonNullable<HallElectionRecord['box']>;

/** Keeps the papers of the box and counts them; a ballot file, if one is sent, stands in for the papers typed. */
export async function saveBox(
  office: Office,
  document: string,
  revision: number,
  sent: { form: BoxForm; file?: string | undefined },
): Promise<BoxSaved> {
  const at = await find(office, document);
  if (at === undefined) return { status: 'unknown' };
  const { before, state, paper } = at;
  if (!state.next.includes('counted')) {
    const params = { event: before.value.events.length, kind: 'counted', phase: state.phase };
    return { status: 'refused', form: sent.form, reasons: [{ code: 'election-out-of-order', params }] };
  }
  const filled = sent.file === undefined ? { form: sent.form } : fillFrom(sent.file, sent.form, paper);
  if ('problems' in filled) return { status: 'problems', form: sent.form, problems: filled.problems };
  const { form } = filled;
  if (before.revision !== revision) return { status: 'conflict', form };
  const read = readBox(form, paper.candidates.length);
  if ('problems' in read) return { status: 'problems', form, problems: read.problems };
  const reasons = refusals(before.value, state, read.box);
  if (reasons.length > 0) return { status: 'refused', form, reasons };
  const counted = countBox(before.value, paper, read.box);
  if (counted.status === 'refused') {
    const code = counted.code === 'no-valid-ballots' ? counted.code : 'not-countable';
    return { status: 'problems', form, problems: [{ field: 'ballots', code, found: counted.code }] };
  }
  const saved = await keep(office, at, read.box, counted);
  return saved === 'saved' ? { status: 'saved' } : { status: 'conflict', form };
}

/** On whom the lot or the conference let the choice fall between those who are tied at a stage. */
export async function settleTie(
  office: Office,
  document: string,
  revision: number,
  choice: { stage: string; chosen: string },
): Promise<'saved' | 'conflict' | 'unknown'> {
  const at = await find(office, document);
  const box = at?.before.value.box;
  if (at === undefined || box === undefined) return 'unknown';
  if (at.before.revision !== revision) return 'conflict';
  const counted = countKept(office, at.before, at.paper);
  if (counted?.status !== 'counted' || counted.count.status !== 'tied') return 'unknown';
  const { stage, among } = counted.count.undecided;
  if (String(stage) !== choice.stage || !among.includes(choice.chosen)) return 'unknown';
  const settled = { ...box, decisions: { ...box.decisions, [choice.stage]: choice.chosen } };
  return keep(office, at, settled, countBox(at.before.value, at.paper, settled));
}

/** The form of a box that was kept. */
export function formOfBox(box: HallElectionRecord['box']): BoxForm {
  if (box === undefined) return { returned: '', spoilt: '', ballots: '' };
  return {
    returned: String(box.returned),
    spoilt: String(box.spoilt),
    ballots: sayBallots(box.ballots),
  };
}

type Found = {
  before: Held<'hall-election'>;
  people: HallElectionRecord['people'];
  state: HallElection;
  paper: HallPaper;
};

async function find(office: Office, document: string): Promise<Found | undefined> {
  const loaded = await openConference(office);
  const before = held(loaded.documents, 'hall-election').find((one) => one.document === document);
  if (before === undefined) return undefined;
  const people = delegatesNow(loaded);
  const state = follow(before.value, people);
  return { before, people, state, paper: paperOf(before.value, state) };
}

async function keep(
  office: Office,
  { before, people, paper }: Found,
  box: Box,
  counted: Counted,
): Promise<'saved' | 'conflict'> {
  const now = office.now().toISOString();
  const boxed = { ...before.value, box };
  const persons = (ids: readonly string[]) => ids.map((id) => paper.persons[id] ?? '');
  const step: HallElectionEvent | undefined =
    counted.status === 'counted' && counted.count.status === 'complete'
      ? {
          kind: 'counted',
          returned: box.returned,
          valid: counted.count.valid,
          spoilt: counted.count.invalid + box.spoilt,
          elected: persons(counted.count.elected),
          alternates: persons(counted.count.alternates),
          at: now,
        }
      : undefined;
  const after = step === undefined ? boxed : withStep(boxed, people, step);
  const saved = await office.store.save([change('hall-election', before, after)], {
    by: office.by,
    now,
    read: [],
  });
  return saved.status === 'saved' ? 'saved' : 'conflict';
}

/** What stands against the box before it is counted; the same also where a tie still keeps the count open. */
function refusals(record: HallElectionRecord, state: HallElection, box: Box): ElectionReason[] {
  const event = record.events.length;
  const { returned, spoilt } = box;
  const issued = state.papers?.issued ?? 0;
  const typed = box.ballots.reduce((sum, { count }) => sum + count, 0);
  const reasons: ElectionReason[] = [];
  if (returned > issued)
    reasons.push({ code: 'count-papers-above-issued', params: { event, returned, issued } });
  if (returned !== typed + spoilt)
    reasons.push({ code: 'count-papers-differ', params: { event, returned, valid: typed, spoilt } });
  return reasons;
}

function readBox(form: BoxForm, candidates: number): { box: Box } | { problems: BoxProblem[] } {
  const problems: BoxProblem[] = [];
  const number = (field: 'returned' | 'spoilt'): number => {
    const count = readCount(form[field].trim() === '' ? '0' : form[field]);
    if (count === undefined) problems.push({ field, code: 'not-a-count', found: form[field] });
    return count ?? 0;
  };
  const returned = number('returned');
  const spoilt = number('spoilt');
  const { ballots, problems: ofBallots } = readBallots(form.ballots, candidates);
  problems.push(...ofBallots.map((one) => ({ field: 'ballots' as const, ...one })));
  return problems.length > 0 ? { problems } : { box: { returned, spoilt, ballots, decisions: {} } };
}

/** A ballot file numbers candidates in its own way: they are known by name, and must be those of the paper. */
function fillFrom(
  file: string,
  form: BoxForm,
  paper: HallPaper,
): { form: BoxForm } | { problems: BoxProblem[] } {
  try {
    const { candidates, ballots } = readBlt(file);
    const places = new Map(paper.candidates.map(({ id, name }) => [name, id]));
    const numbers = new Map(candidates.map(({ id, name }) => [id, places.get(name.trim())]));
    const [stranger] = candidates.filter(({ id }) => numbers.get(id) === undefined);
    const same = new Set(numbers.values()).size === places.size && candidates.length === places.size;
    if (stranger || !same)
      return { problems: [{ field: 'file', code: 'not-these-candidates', found: stranger?.name ?? '' }] };
    const own = (id: string) => numbers.get(id) ?? '';
    const renumbered = ballots.map(({ count, ranking }) => ({
      count,
      ranking: ranking.map((rank) => (typeof rank === 'string' ? own(rank) : rank.map(own))),
    }));
    return { form: { ...form, ballots: sayBallots(renumbered) } };
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return { problems: [{ field: 'file', code: 'not-a-ballot-file', found: '' }] };
  }
}
