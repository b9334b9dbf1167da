import { isDeepStrictEqual } from 'node:util';
import type { RollEvent, RollReason } from '@plenum/delegates';
import { held } from './documents.ts';
import { membersOf } from './follow-steps.ts';
import { judgeTransfer } from './judge-step.ts';
import { keepSteps } from './keep-steps.ts';
import { livingRoll, type Open } from './living-roll.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { transferReasons } from './roll-events.ts';
import { type RollNames, rollNames } from './roll-names.ts';
import { onRoll } from './withdraw.ts';

/** A transfer as somebody typed it; `to` is `branch:` and its id, or `person:` and the document of an alternate. */
export type TransferForm = { to: string; reason: string; decidedBy: string };

export type TransferProblem =
  | { field: 'to'; code: 'nothing-chosen' }
  | { field: 'to'; code: 'refused'; because: RollReason[] }
  | { field: 'reason'; code: 'nothing-chosen' }
  | { field: 'decidedBy'; code: 'empty' }
  | { field: 'decidedBy'; code: 'too-long'; most: number };

export type TransferView = {
  document: string;
  revision: number;
  codeName: string;
  branch: string;
  /** Other branches, with the places that nobody holds and nobody is called to. */
  branches: { to: string; branch: string; free: number }[];
  /** Alternates who wait, those of the delegate's own branch first. */
  alternates: { to: string; codeName: string; branch: string; rank: number }[];
  form: TransferForm;
  names: RollNames;
};

export type Transferred =
  | { status: 'done'; branch: string }
  | { status: 'problems'; problems: TransferProblem[] }
  | { status: 'conflict' }
  | { status: 'unknown' };

const longest = 200;

/** What the credentials committee may decide about the place of this delegate. */
export async function viewTransfer(
  office: Office,
  document: string,
  form: TransferForm = { to: '', reason: '', decidedBy: '' },
): Promise<TransferView | undefined> {
  const open = await openConference(office);
  const roll = livingRoll(open, office.now().toISOString());
  const person = onRoll(open, document);
  const place = person && membersOf(roll).find(({ id }) => id === person.value.id);
  if (person === undefined || (place?.state !== 'elected' && place?.state !== 'seated')) return undefined;
  const documentOf = new Map(held(open.documents, 'delegate').map((one) => [one.value.id, one.document]));
  const own = (branch: string) => (branch === place.branch ? 0 : 1);
  return {
    document,
    revision: person.revision,
    codeName: person.value.codeName,
    branch: place.branch,
    branches: roll.branches
      .filter(({ branch }) => branch !== place.branch)
      .map(({ branch, vacant, called }) => ({
        to: `branch:${branch}`,
        branch,
        free: Math.max(0, vacant - called.length),
      })),
    alternates: roll.branches
      .flatMap(({ alternates }) => alternates)
      .map(({ id, codeName, branch, rank }) => ({
        to: `person:${documentOf.get(id) ?? ''}`,
        codeName,
        branch,
        rank,
      }))
      .sort((a, b) => own(a.branch) - own(b.branch)),
    form,
    names: rollNames(open),
  };
}

/** Carries out a decision of the credentials committee; what cannot be is told, and kept for the trail. */
export async function transferPlace(
  office: Office,
  document: string,
  revision: number,
  form: TransferForm,
): Promise<Transferred> {
  const open = await openConference(office);
  const person = onRoll(open, document);
  if (person === undefined) return { status: 'unknown' };
  const now = office.now().toISOString();
  const place = membersOf(livingRoll(open, now)).find(({ id }) => id === person.value.id);
  if (place === undefined) return { status: 'unknown' };
  const decision = transferReasons.find((one) => one === form.reason);
  const to = destination(open, form.to);
  const decidedBy = form.decidedBy.trim();
  const problems: TransferProblem[] = [
    ...(to === undefined ? [{ field: 'to' as const, code: 'nothing-chosen' as const }] : []),
    ...(decision === undefined ? [{ field: 'reason' as const, code: 'nothing-chosen' as const }] : []),
    ...(decidedBy === '' ? [{ field: 'decidedBy' as const, code: 'empty' as const }] : []),
    ...(decidedBy.length > longest
      ? [{ field: 'decidedBy' as const, code: 'too-long' as const, most: longest }]
      : []),
  ];
  if (to === undefined || decision === undefined || problems.length > 0)
    return { status: 'problems', problems };
  const event = { kind: 'transferred' as const, at: now, person: place.id, to, decision };
  if (isDone(open, event)) return { status: 'done', branch: place.branch };
  const step = { ...judgeTransfer(open, event), decidedBy };
  const saved = await keepSteps(office, open, [step], now, new Map([[document, revision]]));
  if (saved === 'conflict') return { status: 'conflict' };
  if (!step.taken)
    return { status: 'problems', problems: [{ field: 'to', code: 'refused', because: step.because }] };
  return { status: 'done', branch: 'branch' in to ? to.branch : place.branch };
}

type Transfer = RollEvent & { kind: 'transferred' };

function destination(open: Open, typed: string): Transfer['to'] | undefined {
  const [, kind, id = ''] = /^(branch|person):(.+)$/s.exec(typed) ?? [];
  if (kind === 'branch')
    return open.conference.branches.some((one) => one.id === id) ? { branch: id } : undefined;
  const person = kind === 'person' ? onRoll(open, id) : undefined;
  return person && { person: person.value.id };
}

/** Whether the last transfer of this person is this one: then the form was sent twice. */
function isDone({ documents }: Open, { person, to, decision }: Transfer): boolean {
  const last = held(documents, 'roll-event')
    .flatMap(({ value }) => ('event' in value && value.taken ? [value.event] : []))
    .filter((event) => event.kind === 'transferred')
    .findLast((event) => event.person === person);
  return last?.decision === decision && isDeepStrictEqual(last.to, to);
}
