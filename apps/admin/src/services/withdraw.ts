import { type CallUp, callUpAlternate, followRoll } from '@plenum/delegates';
import type { Delegate } from './conference.ts';
import { change, type Held, held, type ValueOf } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Loaded } from './loaded.ts';
import { branchNames, type Names } from './names.ts';
import { newId, type Office } from './office.ts';
import { rollInput } from './roll.ts';
import { withdrawalReasons } from './roll-events.ts';

export type WithdrawView = {
  document: string;
  revision: number;
  codeName: string;
  branch: string;
  branchName: Names;
  call: {
    called: { codeName: string; rank: number; attributes: Record<string, string> } | undefined;
    /** Code names of alternates of better rank who would not keep the guaranteed places. */
    passedOver: string[];
    /** For whom those places are. */
    keeps: string[];
  };
};

/** Who would be called if this delegate withdrew; nothing for a document that is no delegate's. */
export async function viewWithdraw(office: Office, document: string): Promise<WithdrawView | undefined> {
  const loaded = await openConference(office);
  const leaver = delegateOf(loaded, document);
  if (leaver === undefined) return undefined;
  const { call, passedOver, keeps } = turnAfter(loaded, leaver.value, office.now());
  const people = new Map(loaded.conference.delegates.map((one) => [one.id, one]));
  const called = call.status === 'called' ? people.get(call.alternate) : undefined;
  const { branch, codeName } = leaver.value;
  return {
    document,
    revision: leaver.revision,
    codeName,
    branch,
    branchName: branchNames(loaded.conference.branches)(branch),
    call: {
      called: called && {
        codeName: called.codeName,
        rank: called.rank,
        attributes: called.attributes,
      },
      passedOver: passedOver.map((id) => people.get(id)?.codeName ?? id),
      keeps,
    },
  };
}

/** Takes a delegate off the roll and calls the alternate whose turn it is, in one step. */
export async function withdraw(
  office: Office,
  document: string,
  revision: number,
  why: string,
): Promise<{ status: 'done'; branch: string } | { status: 'conflict' } | { status: 'unknown' }> {
  const loaded = await openConference(office);
  const leaver = delegateOf(loaded, document);
  const reason = withdrawalReasons.find((one) => one === why);
  if (leaver === undefined || reason === undefined) return { status: 'unknown' };
  const now = office.now().toISOString();
  const { call, passedOver } = turnAfter(loaded, leaver.value, office.now());
  const all = held(loaded.documents, 'delegate');
  const called = call.status === 'called' ? all.find(({ value }) => value.id === call.alternate) : undefined;
  const lastRank = Math.max(
    0,
    ...loaded.conference.delegates
      .filter(({ branch, status }) => branch === leaver.value.branch && status === 'elected')
      .map(({ rank }) => rank),
  );
  const event: ValueOf<'roll-event'> = {
    at: now,
    branch: leaver.value.branch,
    withdrawn: leaver.value.id,
    reason,
    ...(called ? { called: called.value.id } : {}),
    passedOver,
  };
  const eventAt = {
    document: newId(office),
    revision: null,
    position: held(loaded.documents, 'roll-event').length,
  };
  const saved = await office.store.save(
    [
      change('delegate', { ...leaver, revision }, { ...leaver.value, left: now }),
      ...(called
        ? [change('delegate', called, { ...called.value, status: 'elected' as const, rank: lastRank + 1 })]
        : []),
      change('roll-event', eventAt, event),
    ],
    { by: office.by, now, read: [] },
  );
  return saved.status === 'saved' ? { status: 'done', branch: leaver.value.branch } : { status: 'conflict' };
}

function delegateOf(loaded: Loaded, document: string): Held<'delegate'> | undefined {
  return held(loaded.documents, 'delegate').find(
    (one) => one.document === document && one.value.status === 'elected' && one.value.left === undefined,
  );
}

type Open = Awaited<ReturnType<typeof openConference>>;

/** Places that the branch's election guaranteed stay guaranteed when somebody leaves. */
function turnAfter(
  { conference, documents }: Open,
  leaver: Delegate,
  now: Date,
): { call: CallUp; passedOver: string[]; keeps: string[] } {
  const { branch } = leaver;
  const election = held(documents, 'election').find(({ value }) => value.branch === branch)?.value;
  const roll = followRoll({
    ...rollInput(conference),
    places: (election?.places ?? []).map((place) => ({ ...place, branch })),
    events: [],
  });
  const call = callUpAlternate(roll, { withdrawn: leaver.id, now: now.toISOString() });
  const passed = call.because.filter((reason) => reason.code === 'passed-over');
  return {
    call,
    passedOver: passed.map(({ params }) => params.person),
    keeps: [...new Set(passed.flatMap(({ params }) => Object.values(params.where)))],
  };
}
