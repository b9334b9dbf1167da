import { codeOf } from './error-code.ts';

/** What is worked out in the background, and the page that shows it when it is done. */
const workKinds = {
  plan: '/attendance',
  tiers: '/attendance/tiers',
  replan: '/attendance/replan',
  why: '/attendance/why',
  'what-it-takes': '/attendance/what-it-takes',
  timetable: '/agenda',
  'short-agenda': '/agenda/short',
} as const;
export type WorkKind = keyof typeof workKinds;

/** One work: its kind, or its kind and whom or what it is about (a document's id): `plan`, `why:4f2a`. */
export type Work = WorkKind | `${WorkKind}:${string}`;

/** Why a work ended without a result. */
export type WorkFailed = 'cancelled' | 'invalid-problem' | 'solver-failed' | 'conflict';

/** Works that are under way, and how the last of each failed; gone at lock. */
export type Works = {
  current: Map<Work, { startedAt: string; done: number; of: number; found?: number; cancel: () => void }>;
  failed: Map<Work, WorkFailed>;
};

type AtWork = { works: Works };

/** `found` is how many delegates the best plan so far brings, once there is one for the step that is under way. */
export type Progress = { what: Work; startedAt: string; done: number; of: number; found?: number };

/** How a work tells how far it is. */
export type Telling = {
  /** After each step. */
  step: () => void;
  /** With every plan that betters the one before, which has been verified. */
  found: (delegates: number) => void;
};

export function noWorks(): Works {
  return { current: new Map(), failed: new Map() };
}

/** Reads a work from an address; nothing if there is no such kind. */
export function workNamed(text: string): Work | undefined {
  return Object.hasOwn(workKinds, kindOf(text)) ? (text as Work) : undefined;
}

/** The page that shows what a work brought. */
export function pageOf(what: Work): string {
  const subject = what.slice(kindOf(what).length + 1);
  const page = workKinds[kindOf(what)];
  return subject === '' ? page : `${page}/${encodeURIComponent(subject)}`;
}

export function kindOf<Text extends string>(what: Text): Text extends Work ? WorkKind : string {
  return what.split(':', 1)[0] as Text extends Work ? WorkKind : string;
}

/**
 * Begins work in the background; what comes of it is told by `workUnderWay`, `workFailed` and what it stores.
 *
 * @param of how many steps the work has
 * @param run does the work: it heeds the signal, tells how far it is, and answers why it failed, if it did
 */
export function startWork(
  office: AtWork & { now: () => Date },
  what: Work,
  of: number,
  run: (signal: AbortSignal, telling: Telling) => Promise<WorkFailed | undefined>,
): 'started' | 'under-way' {
  const { current, failed } = office.works;
  if (current.has(what)) return 'under-way';
  const stop = new AbortController();
  const begun: Pick<Progress, 'startedAt' | 'done' | 'of' | 'found'> = {
    startedAt: office.now().toISOString(),
    done: 0,
    of,
  };
  const work = { ...begun, cancel: () => stop.abort() };
  current.set(what, work);
  failed.delete(what);
  const end = (why: WorkFailed | undefined) => {
    current.delete(what);
    if (why !== undefined) failed.set(what, why);
  };
  const telling: Telling = {
    step: () => {
      work.done = Math.min(of, work.done + 1);
      delete work.found;
    },
    found: (delegates) => {
      work.found = delegates;
    },
  };
  run(stop.signal, telling).then(end, (error: unknown) => end(reasonOf(error, stop.signal)));
  return 'started';
}

/** How far a work is; nothing if it is not under way. */
export function workUnderWay(office: AtWork, what: Work): Progress | undefined {
  const work = office.works.current.get(what);
  if (work === undefined) return undefined;
  const { cancel: _, ...told } = work;
  return { what, ...told };
}

/** Why the last work of this name failed; nothing if it did not, or if it has begun anew. */
export function workFailed(office: AtWork, what: Work): WorkFailed | undefined {
  return office.works.failed.get(what);
}

/** Stops a work that is under way; what was stored before stays. */
export function cancelWork(office: AtWork, what: Work): void {
  office.works.current.get(what)?.cancel();
}

/** Stops everything that is under way. */
export function cancelAllWork(office: AtWork): void {
  for (const { cancel } of office.works.current.values()) cancel();
}

function reasonOf(error: unknown, signal: AbortSignal): WorkFailed {
  if (signal.aborted) return 'cancelled';
  return codeOf(error) === 'invalid-problem' ? 'invalid-problem' : 'solver-failed';
}
