import type { ElectionReason } from './election-reasons.ts';
import type { HallElectionEvent } from './election-schemas.ts';

/** Where an election in the hall has got to. */
export type ElectionPhase = 'officers' | 'nominations' | 'closed' | 'balloting' | 'counted' | 'declared';

/** Somebody nominated; only those who have accepted stand. */
export type Candidacy = {
  id: string;
  by: string;
  seconder: string | null;
  state: 'nominated' | 'accepted' | 'declined' | 'withdrawn';
};

/** How an election in the hall stands. */
export type HallElection = {
  phase: ElectionPhase;
  returningOfficer: string | null;
  tellers: string[];
  scrutineers: string[];
  candidates: Candidacy[];
  /** Those who have accepted and not withdrawn, in the order of nomination. */
  standing: string[];
  /** Whether papers are needed; null until nominations are closed. */
  contested: boolean | null;
  papers: { issued: number; returned: number | null; valid: number | null; spoilt: number | null } | null;
  /** By the count, or at the declaration those unopposed. */
  elected: string[];
  alternates: string[];
  /** Places that nobody was elected to; null until the declaration. */
  vacancies: number | null;
  /** The kinds of events that may come next. */
  next: HallElectionEvent['kind'][];
  refused: ElectionReason[];
};

export const standingOf = (candidates: readonly Candidacy[]): string[] =>
  candidates.filter(({ state }) => state === 'accepted').map(({ id }) => id);

export const nextKinds = (phase: ElectionPhase, isContested: boolean): HallElectionEvent['kind'][] => {
  switch (phase) {
    case 'officers':
      return ['returning-officer-elected', 'teller-elected', 'scrutineer-elected', 'nominations-opened'];
    case 'nominations':
      return ['nominated', 'accepted', 'declined', 'withdrawn', 'nominations-closed'];
    case 'closed':
      return isContested ? ['withdrawn', 'papers-issued'] : ['withdrawn', 'declared'];
    case 'balloting':
      return ['counted'];
    case 'counted':
      return ['counted', 'declared'];
    case 'declared':
      return [];
  }
};
