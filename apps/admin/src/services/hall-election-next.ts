import type { HallElection } from '@plenum/delegates';

/** What has to be done next in an election, so that the list of elections can say it. */
export type NextStep =
  | 'returning-officer'
  | 'teller'
  | 'scrutineer'
  | 'open'
  | 'nominate'
  | 'answers'
  | 'close'
  | 'issue'
  | 'unopposed'
  | 'ballots'
  | 'tie'
  | 'declare'
  | 'done';

/** The next step of an election; `tied` says that its count waits for a choice. */
export function nextStep(state: HallElection, tied: boolean): NextStep {
  switch (state.phase) {
    case 'officers':
      if (state.returningOfficer === null) return 'returning-officer';
      if (state.tellers.length === 0) return 'teller';
      return state.scrutineers.length === 0 ? 'scrutineer' : 'open';
    case 'nominations':
      if (state.candidates.length === 0) return 'nominate';
      return state.candidates.some((one) => one.state === 'nominated') ? 'answers' : 'close';
    case 'closed':
      return state.contested ? 'issue' : 'unopposed';
    case 'balloting':
      return tied ? 'tie' : 'ballots';
    case 'counted':
      return tied ? 'tie' : 'declare';
    case 'declared':
      return 'done';
  }
}
