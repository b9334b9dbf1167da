import type { RollReason, RollStep } from '@plenum/delegates';
import { held } from './documents.ts';
import { namedIn } from './follow-steps.ts';
import { livingRoll, type Open } from './living-roll.ts';
import { openConference } from './load-conference.ts';
import type { Names } from './names.ts';
import type { Office } from './office.ts';
import type { RollEventRecord } from './roll-events.ts';
import { type RollNames, rollNames } from './roll-names.ts';

export type TrailLine = {
  at: string;
  kind: RollStep['kind'];
  taken: boolean;
  because: RollReason[];
  /** Whom a refused step would have moved. */
  about?: string | undefined;
  /** Until when whoever was called may answer. */
  answerBy?: string | undefined;
  /** Why somebody declined, if they said. */
  reason?: string | undefined;
  decidedBy?: string | undefined;
};

export type TrailView = {
  choices: { id: string; name: Names }[];
  chosen: string | undefined;
  /** What has happened, in its order. */
  lines: TrailLine[];
  /** Calls without an answer. */
  waiting: {
    document: string;
    codeName: string;
    branch: string;
    leaver: string | null;
    answerBy: string | undefined;
  }[];
  /** Branches with places that nobody holds or is called to, and alternates who wait. */
  free: { branch: string; places: number }[];
  names: RollNames;
};

/** What has changed in the roll since the branches' returns, and what waits for somebody. */
export async function viewTrail(office: Office, filter: { branch?: string | undefined }): Promise<TrailView> {
  const open = await openConference(office);
  const { branches } = open.conference;
  const roll = livingRoll(open, office.now().toISOString());
  const chosen = branches.find(({ id }) => id === filter.branch)?.id;
  const people = held(open.documents, 'delegate');
  const documentOf = new Map(people.map(({ document, value }) => [value.id, document]));
  const homeOf = new Map(people.map(({ value }) => [value.id, value.branch]));
  const shown = roll.branches.filter(({ branch }) => chosen === undefined || branch === chosen);
  return {
    choices: branches.map(({ id, name }) => ({ id, name })),
    chosen,
    lines: linesOf(open, roll.trail)
      .filter(({ touches, people: named }) => {
        const where = new Set([...touches, ...named.map((id) => homeOf.get(id) ?? '')]);
        return chosen === undefined || where.has(chosen);
      })
      .map(({ line }) => line),
    waiting: shown.flatMap(({ branch, called }) =>
      called.map(({ id, codeName, for: leaver, answerBy }) => ({
        document: documentOf.get(id) ?? '',
        codeName,
        branch,
        leaver,
        answerBy: answerBy ?? undefined,
      })),
    ),
    free: shown.flatMap(({ branch, vacant, called, alternates }) => {
      const places = vacant - called.length;
      return places > 0 && alternates.length > 0 ? [{ branch, places }] : [];
    }),
    names: rollNames(open),
  };
}

/** A line with the people and branches that it is about. */
type Placed = { line: TrailLine; people: string[]; touches: string[] };

/** What was kept, and calls that ran out of themselves at their hour. */
function linesOf({ documents }: Pick<Open, 'documents'>, trail: readonly RollStep[]): Placed[] {
  const kept = held(documents, 'roll-event').flatMap(({ value }) => placedOf(value));
  const lapsed = trail.flatMap(({ kind, because }): Placed[] => {
    const [reason] = because;
    if (kind !== 'lapsed' || reason?.code !== 'call-lapsed') return [];
    const { person, deadline } = reason.params;
    return [{ line: { at: deadline, kind, taken: true, because }, people: [person], touches: [] }];
  });
  const moment = ({ line }: Placed) => Date.parse(line.at);
  return [...kept, ...lapsed].sort((a, b) => moment(a) - moment(b));
}

function placedOf(value: RollEventRecord): Placed[] {
  if ('event' in value) {
    const { event, taken, because, decidedBy } = value;
    const line: TrailLine = {
      at: event.at,
      kind: event.kind,
      taken,
      because,
      about: taken ? undefined : namedIn(event)[0],
      ...(event.kind === 'called' ? { answerBy: event.answerBy } : {}),
      ...(event.kind === 'declined' ? { reason: event.reason } : {}),
      decidedBy,
    };
    return [{ line, people: namedIn(event), touches: because.flatMap(branchesIn) }];
  }
  const { at, branch, withdrawn, reason, called } = value;
  const left: RollReason = { code: 'place-vacated', params: { person: withdrawn, branch, reason } };
  const nobody: RollReason = { code: 'no-alternates', params: { branch } };
  const about = { people: [withdrawn], touches: [branch] };
  if (called === undefined)
    return [{ line: { at, kind: 'withdrawn', taken: true, because: [left, nobody] }, ...about }];
  const place: RollReason = { code: 'place-taken', params: { person: called, for: withdrawn, branch } };
  return [
    { line: { at, kind: 'withdrawn', taken: true, because: [left] }, ...about },
    { line: { at, kind: 'accepted', taken: true, because: [place] }, ...about },
  ];
}

function branchesIn(reason: RollReason): string[] {
  if (reason.code === 'branch-changed') return [reason.params.from, reason.params.to];
  return 'branch' in reason.params ? [reason.params.branch] : [];
}
