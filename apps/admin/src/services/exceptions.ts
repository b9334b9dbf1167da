import type { ConferenceRecord } from './conference.ts';
import { change, held } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { readCount } from './read-count.ts';

export type Exception = NonNullable<NonNullable<ConferenceRecord['entitlementTerms']>['exceptions']>[number];

/** An exception as somebody typed it. */
export type ExceptionForm = { delegates: string; reason: string; decidedBy: string };
export type ExceptionProblem = {
  field: keyof ExceptionForm;
  code: 'not-a-count' | 'no-reason' | 'nobody-decided' | 'branch-united';
};

export type ExceptionChanged =
  | { status: 'saved' }
  | { status: 'problems'; problems: ExceptionProblem[] }
  | { status: 'conflict' }
  | { status: 'unknown' };

/** The exception of a branch, if one has been decided. */
export function exceptionOf(settled: ConferenceRecord, branch: string): Exception | undefined {
  return settled.entitlementTerms?.exceptions?.find((one) => one.branch === branch);
}

/** Whether a branch has gone into another and counts there. */
export function hasGone({ entitlementTerms }: ConferenceRecord, branch: string): boolean {
  return (entitlementTerms?.united ?? []).some(({ into, from }) => into !== branch && from.includes(branch));
}

/**
 * Decides how many delegates a branch has, whatever the rule gives, with the reason and the body that decided; one
 * that was there before is replaced. It is a new revision of the conference: what stood there stays in its trail.
 */
export async function decideException(
  office: Office,
  branch: string,
  revision: number,
  form: ExceptionForm,
): Promise<ExceptionChanged> {
  const problems: ExceptionProblem[] = [];
  const delegates = readCount(form.delegates);
  const [reason, decidedBy] = [form.reason.trim(), form.decidedBy.trim()];
  if (delegates === undefined) problems.push({ field: 'delegates', code: 'not-a-count' });
  if (reason === '') problems.push({ field: 'reason', code: 'no-reason' });
  if (decidedBy === '') problems.push({ field: 'decidedBy', code: 'nobody-decided' });
  const exception = { branch, delegates: delegates ?? 0, reason, decidedBy };
  return save(office, branch, revision, problems, (others) => [...others, exception]);
}

/** Takes the exception of a branch back: the rule holds for it again. */
export async function takeBackException(
  office: Office,
  branch: string,
  revision: number,
): Promise<ExceptionChanged> {
  return save(office, branch, revision, [], (others) => others);
}

async function save(
  office: Office,
  branch: string,
  revision: number,
  problems: ExceptionProblem[],
  withOthers: (others: Exception[]) => Exception[],
): Promise<ExceptionChanged> {
  const { conference, documents } = await openConference(office);
  const [before] = held(documents, 'conference');
  if (before === undefined || !conference.branches.some(({ id }) => id === branch))
    return { status: 'unknown' };
  if (before.revision !== revision) return { status: 'conflict' };
  const gone: ExceptionProblem[] = hasGone(before.value, branch)
    ? [{ field: 'delegates', code: 'branch-united' }]
    : [];
  const wrong = [...problems, ...gone];
  if (wrong.length > 0) return { status: 'problems', problems: wrong };
  const { exceptions = [], ...terms } = before.value.entitlementTerms ?? {};
  const kept = withOthers(exceptions.filter((one) => one.branch !== branch));
  const value = { ...before.value, entitlementTerms: { ...terms, exceptions: kept } };
  const saved = await office.store.save([change('conference', before, value)], {
    by: office.by,
    now: office.now().toISOString(),
    read: [],
  });
  return saved.status === 'saved' ? { status: 'saved' } : { status: 'conflict' };
}
