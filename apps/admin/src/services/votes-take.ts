import { createHash } from 'node:crypto';
import { readBallot, typeBallot } from './ballot-vote.ts';
import { readCards, typeCards } from './card-votes.ts';
import { castingProblems, readCasting } from './casting-vote.ts';
import { change } from './documents.ts';
import { openConference } from './load-conference.ts';
import { newId, type Office } from './office.ts';
import { readRollCall, typeRollCall } from './recorded-vote.ts';
import { readTellers, typeTellers } from './tellers-vote.ts';
import { type HeldVote, heldVotes } from './votes.ts';
import { type HallOfVote, type Reading, type Typed, typedIn, type VoteProblem } from './votes-form.ts';
import { formOf, type VoteFormView } from './votes-form-view.ts';
import { votingHall } from './votes-hall.ts';
import { type Method, type Taken, type VoteRecord, voteRecord } from './votes-record.ts';

type Opened = Awaited<ReturnType<typeof openConference>>;

export type TakenVote =
  | { status: 'kept'; document: string }
  | { status: 'again'; view: VoteFormView }
  | { status: 'nobody' };

const readers: Record<Method, (typed: Typed, hall: HallOfVote) => Reading<Taken>> = {
  show: readTellers,
  recorded: readRollCall,
  ballot: readBallot,
  card: readCards,
};

const typers: { [M in Method]: (taken: Extract<Taken, { method: M }>) => Typed } = {
  show: typeTellers,
  recorded: typeRollCall,
  ballot: typeBallot,
  card: typeCards,
};

const typeTaken = (taken: Taken): Typed => (typers[taken.method] as (taken: Taken) => Typed)(taken);

/** The form of a new vote, or of the one that corrects another; `undefined` if nobody can vote. */
export async function openVote(
  office: Office,
  method: Method,
  typed: Typed,
): Promise<VoteFormView | undefined> {
  const loaded = await openConference(office);
  const hall = votingHall(office, loaded);
  if (hall === undefined || hall === 'changed' || hall.quorum.present === 0) return undefined;
  const fresh = { ...typed, vote: newId(office), hall: hall.mark };
  return formOf(loaded.conference, { method, hall, typed: fresh, problems: [], corrects: undefined });
}

/** The form that corrects a vote: filled with what was kept, to be put right; an answer if that is done already. */
export async function openCorrection(
  office: Office,
  document: string,
  typed: Typed,
): Promise<VoteFormView | 'corrected-already' | undefined> {
  const loaded = await openConference(office);
  const wrong = heldVotes(loaded).find((one) => one.document === document);
  if (wrong === undefined) return undefined;
  if (wrong.correctedBy !== undefined) return 'corrected-already';
  const { record } = wrong;
  const { title, rule, casting = '' } = record;
  const before = { title, rule, casting, ...typeTaken(record.taken) };
  return formOf(loaded.conference, {
    method: record.taken.method,
    hall: hallOfRecord(record),
    typed: { ...before, ...typed },
    problems: [],
    corrects: wrong,
  });
}

/** Takes a vote, or says beside each field what does not add up; sent twice, it is kept once. */
export async function takeVote(office: Office, method: Method, typed: Typed): Promise<TakenVote> {
  const loaded = await openConference(office);
  const asked = votingHall(office, loaded, typedIn(typed, 'hall'));
  if (asked === undefined) return { status: 'nobody' };
  const now = asked === 'changed' ? votingHall(office, loaded) : asked;
  if (now === undefined || now === 'changed' || now.quorum.present === 0) return { status: 'nobody' };
  const problems: VoteProblem[] =
    asked === 'changed' ? [{ field: 'title', code: 'hall-changed', found: '' }] : [];
  const id = typedIn(typed, 'vote');
  const document = /^[0-9a-f]{32}$/.test(id) ? id : newId(office);
  return keep(office, loaded, {
    method,
    document,
    hall: now,
    typed: { ...typed, vote: document, hall: now.mark },
    problems,
    at: office.now().toISOString(),
    corrects: undefined,
    why: undefined,
  });
}

/** Keeps a vote in the place of another, which stays as it was; there is one correction of each. */
export async function correctVote(
  office: Office,
  document: string,
  typed: Typed,
): Promise<TakenVote | undefined> {
  const loaded = await openConference(office);
  const wrong = heldVotes(loaded).find((one) => one.document === document);
  if (wrong === undefined) return undefined;
  const why = typedIn(typed, 'why');
  return keep(office, loaded, {
    method: wrong.record.taken.method,
    // Of two who correct one vote at a time, the second finds that it has been done.
    document: createHash('sha256').update(`correction of ${wrong.document}`).digest('hex').slice(0, 32),
    hall: hallOfRecord(wrong.record),
    typed,
    problems: why === '' ? [{ field: 'why', code: 'no-why', found: '' }] : [],
    at: wrong.record.at,
    corrects: wrong,
    why,
  });
}

type Keeping = Omit<VoteFormView, 'rules' | 'branchName' | 'codeNameOf' | 'corrects'> & {
  document: string;
  at: string;
  corrects: HeldVote | undefined;
  why: string | undefined;
};

async function keep(office: Office, loaded: Opened, keeping: Keeping): Promise<TakenVote> {
  const { method, document, hall, typed, at, corrects, why } = keeping;
  const form = formOf(loaded.conference, keeping);
  const title = typedIn(typed, 'title');
  const rule = form.rules.find(({ id }) => id === typedIn(typed, 'rule'));
  const { taken, problems: wrong } = readers[method](typed, hall);
  const problems: VoteProblem[] = [...keeping.problems];
  if (title === '') problems.push({ field: 'title', code: 'no-title', found: '' });
  if (rule === undefined) problems.push({ field: 'rule', code: 'no-rule', found: typedIn(typed, 'rule') });
  problems.push(...wrong);
  const again = (told: VoteProblem[]): TakenVote => ({ status: 'again', view: { ...form, problems: told } });
  if (problems.length > 0 || rule === undefined) return again(problems);
  const now = office.now().toISOString();
  const casting = readCasting(typed);
  const record: VoteRecord = {
    at,
    title,
    rule: rule.id,
    majority: rule.majority,
    quorum: hall.quorum,
    ...(casting === undefined ? {} : { casting }),
    ...(corrects && why ? { corrects: { document: corrects.document, why, at: now } } : {}),
    taken,
  };
  const due = castingProblems(record);
  if (due.length > 0) return again(due);
  const position = heldVotes(loaded).length;
  const saved = await office.store.save([change('vote', { document, revision: null, position }, record)], {
    by: office.by,
    now,
    read: corrects ? [{ id: corrects.document, revision: corrects.revision }] : [],
  });
  if (saved.status === 'saved') return { status: 'kept', document };
  const there = heldVotes(await openConference(office)).find((one) => one.document === document);
  if (there !== undefined && says(there.record) === says(record)) return { status: 'kept', document };
  return again([
    {
      field: 'title',
      code: corrects ? 'corrected-already' : 'kept-already',
      found: there?.record.title ?? '',
    },
  ]);
}

/** What a vote says, the moments of its keeping aside. */
function says(record: VoteRecord): string {
  const { at: _at, corrects, ...rest } = voteRecord.parse(record);
  return JSON.stringify([rest, corrects?.document, corrects?.why]);
}

function hallOfRecord({ quorum, taken }: VoteRecord): HallOfVote {
  return { quorum, delegations: 'hall' in taken ? taken.hall : [] };
}
