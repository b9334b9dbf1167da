import { type ElectionReason, type HallElectionEvent, hallElectionEventSchema } from '@plenum/delegates';
import { change, held } from './documents.ts';
import { countKept, paperOf } from './hall-election-count.ts';
import { declarationOf } from './hall-election-declare.ts';
import { delegatesNow, follow, withStep } from './hall-election-people.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { readCount } from './read-count.ts';

/** A step as a form sent it; what the step does not need is empty. */
export type StepForm = {
  kind: string;
  who: string;
  by: string;
  seconder: string;
  papers: string;
  signedBy: string[];
};

export type StepProblem = {
  field: 'who' | 'by' | 'papers';
  code: 'nobody-chosen' | 'not-a-count' | 'papers-above-delegates';
  found: string;
  most?: number;
};

export type StepTaken =
  | { status: 'saved' | 'conflict' | 'unknown' }
  | { status: 'problems'; problems: StepProblem[] }
  | { status: 'refused'; reasons: ElectionReason[] };

/** Adds one step to an election. What the rules do not allow is told and not kept. */
export async function takeStep(
  office: Office,
  document: string,
  revision: number,
  form: StepForm,
): Promise<StepTaken> {
  const loaded = await openConference(office);
  const before = held(loaded.documents, 'hall-election').find((one) => one.document === document);
  if (before === undefined) return { status: 'unknown' };
  if (before.revision !== revision) return { status: 'conflict' };
  const record = before.value;
  const people = delegatesNow(loaded);
  const now = office.now().toISOString();
  const read = readStep(form, now, people.length);
  if (read === undefined) return { status: 'unknown' };
  if ('problems' in read) return { status: 'problems', problems: read.problems };
  const { step } = read;
  const reasons = follow(record, people, [step]).refused.filter(
    ({ params }) => 'event' in params && params.event === record.events.length,
  );
  const state = follow(record, people);
  if (step.kind === 'declared' && reasons.length === 0) {
    const paper = paperOf(record, state);
    const drawn = declarationOf({ record, state, paper, counted: countKept(office, before, paper) }, now);
    if (drawn?.status === 'refused') reasons.push(...drawn.problems);
  }
  if (reasons.length > 0) return { status: 'refused', reasons };
  const officers = [...state.tellers, ...state.scrutineers];
  const signedBy = step.kind === 'declared' ? officers.filter((id) => form.signedBy.includes(id)) : [];
  const after = { ...withStep(record, people, step), signedBy };
  const saved = await office.store.save([change('hall-election', before, after)], {
    by: office.by,
    now,
    read: [],
  });
  return { status: saved.status === 'saved' ? 'saved' : 'conflict' };
}

/** A count is no step that a form names: it comes from the papers (`hall-election-ballots.ts`). */
function readStep(
  form: StepForm,
  at: string,
  delegates: number,
): { step: HallElectionEvent } | { problems: StepProblem[] } | undefined {
  const problems: StepProblem[] = [];
  const { kind } = form;
  const needed =
    kind === 'nominated' ? (['who', 'by'] as const) : kind === 'declared' ? (['by'] as const) : [];
  const appoints = kind.endsWith('-elected') ? (['who'] as const) : [];
  for (const field of [...needed, ...appoints])
    if (form[field] === '') problems.push({ field, code: 'nobody-chosen', found: '' });
  const papers = kind === 'papers-issued' ? readCount(form.papers.trim() || '0') : 0;
  if (papers === undefined) problems.push({ field: 'papers', code: 'not-a-count', found: form.papers });
  else if (papers > delegates || (papers === 0 && kind === 'papers-issued'))
    problems.push({ field: 'papers', code: 'papers-above-delegates', found: form.papers, most: delegates });
  if (problems.length > 0) return { problems };
  const fields: Record<string, object> = {
    nominated: {
      who: form.who,
      by: form.by,
      ...(form.seconder === '' ? {} : { seconder: form.seconder }),
    },
    'nominations-opened': {},
    'nominations-closed': {},
    'papers-issued': { papers },
    declared: { by: form.by },
  };
  if (kind === 'counted') return undefined;
  const step = hallElectionEventSchema.safeParse({ kind, at, ...(fields[kind] ?? { who: form.who }) });
  return step.success ? { step: step.data } : undefined;
}
