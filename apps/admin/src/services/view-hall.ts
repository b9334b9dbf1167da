import { type CredentialsReport, credentialsReport } from '@plenum/delegates';
import { cityNames } from './city-names.ts';
import type { Conference } from './conference.ts';
import { type Hall, hallOf } from './hall.ts';
import { openConference } from './load-conference.ts';
import { branchNames, type Names } from './names.ts';
import type { Office } from './office.ts';
import { quorumNow } from './quorum.ts';
import { rollOf } from './roll.ts';

type Figure = number | 'hidden';

export type ReportRow = {
  branch: Names;
  entitled: Figure;
  elected: Figure;
  received: Figure;
  disputed: Figure;
  present: Figure;
  vacant: Figure;
};

export type ReportView = {
  branches: ReportRow[];
  attributes: { value: string; received: Figure; present: Figure }[];
  totals: Omit<ReportRow, 'branch'>;
};

export type QuorumView = { present: number; needed: number; quorate: boolean };

/** What the door said to a code. */
export type CheckAnswer = {
  outcome:
    | 'admitted'
    | 'left'
    | 'already-in'
    | 'not-in'
    | 'challenged'
    | 'upheld'
    | 'rejected'
    | 'revoked'
    | 'collected'
    | 'unknown'
    | 'mistyped'
    | 'malformed'
    | 'refused'
    | 'conflict';
  branch?: Names;
  /** Kept for a code that could not be read. */
  typed?: string;
};

export type HallView =
  | { status: 'no-credentials' }
  | { status: 'open'; credentials: number; report: ReportView; quorum: QuorumView };

export type HallReportView = {
  audience: 'organisers' | 'public';
  at: string;
  timeZone: string;
  city: Names;
  report: ReportView;
  quorum: QuorumView;
};

/** The hall as the door sees it. */
export async function viewHall(office: Office): Promise<HallView> {
  const loaded = await openConference(office);
  const hall = hallOf(office, loaded);
  if (hall === undefined) return { status: 'no-credentials' };
  const at = office.now().toISOString();
  return {
    status: 'open',
    credentials: hall.kit.entries.length,
    report: reportOf(loaded.conference, hall, 'organisers', at),
    quorum: quorumView(loaded.conference, hall),
  };
}

/** The report of the credentials committee at this moment. */
export async function viewHallReport(
  office: Office,
  audience: 'organisers' | 'public',
): Promise<HallReportView | undefined> {
  const loaded = await openConference(office);
  const hall = hallOf(office, loaded);
  if (hall === undefined) return undefined;
  const at = office.now().toISOString();
  const { conference } = loaded;
  return {
    audience,
    at,
    timeZone: conference.settled.timeZone,
    city: cityNames(conference),
    report: reportOf(conference, hall, audience, at),
    quorum: quorumView(conference, hall),
  };
}

/** How many delegates are in the hall, against what the rule of quorum asks for. */
export function quorumView(conference: Conference, { state }: Hall): QuorumView {
  const { present, needed, quorate } = quorumNow(conference, state);
  return { present, needed: needed.delegates, quorate };
}

function reportOf(
  conference: Conference,
  hall: Hall,
  audience: 'organisers' | 'public',
  at: string,
): ReportView {
  const nameOfBranch = branchNames(conference.branches);
  const codes = new Map(hall.kit.branches.map((code) => [hall.branchOf(code) ?? '', code]));
  const report = credentialsReport(hall.kit, hall.events, {
    branches: rollOf(conference).branches.flatMap(({ branch, entitled, elected }) => {
      const code = codes.get(branch);
      return code === undefined ? [] : [{ branch: code, entitled, elected: elected.length }];
    }),
    audience,
    at,
  });
  const nameOf = (code: string): Names => nameOfBranch(hall.branchOf(code) ?? code);
  return {
    branches: report.branches.map(({ branch, ...row }) => ({ branch: nameOf(branch), ...figures(row) })),
    attributes: report.attributes.flatMap(({ value, received, present }) =>
      value === null ? [] : [{ value, received, present }],
    ),
    totals: figures(report.totals),
  };
}

function figures(row: CredentialsReport['totals']): ReportView['totals'] {
  const { entitled, elected, received, disputed, present, vacant } = row;
  return { entitled, elected, received, disputed, present, vacant };
}
