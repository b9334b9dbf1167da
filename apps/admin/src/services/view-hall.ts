import { type CredentialsReport, credentialsReport, type QuorumCheck } from '@plenum/delegates';
import { rankOf } from './attribute-words.ts';
import { cityNames } from './city-names.ts';
import type { Conference } from './conference.ts';
import { type Hall, hallOf } from './hall.ts';
import { openConference } from './load-conference.ts';
import { branchNames, type Names } from './names.ts';
import type { Office } from './office.ts';
import { quorumNow } from './quorum.ts';
import { rollOf } from './roll.ts';
import { type DisputesView, disputesOf } from './view-hall-disputes.ts';

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
  /** By value of an attribute, null for those without any; a vacant place has none. */
  attributes: {
    attribute: string;
    rows: ({ value: string | null } & Record<'elected' | 'received' | 'disputed' | 'present', Figure>)[];
  }[];
  totals: Omit<ReportRow, 'branch'>;
};

export type QuorumView = {
  present: number;
  quorate: boolean;
  /** Every rule with its share: at least so much of the base, or more than that. */
  rules: (QuorumCheck & { atLeast?: string | undefined; moreThan?: string | undefined })[];
};

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
    | 'replaced'
    | 'collected'
    | 'no-ground'
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
  /** For the organisers only: each dispute is about one delegate. */
  disputes: DisputesView | undefined;
};

/** The hall as the door sees it. */
export async function viewHall(office: Office): Promise<HallView> {
  const loaded = await openConference(office);
  const hall = hallOf(office, loaded);
  if (hall === undefined) return { status: 'no-credentials' };
  const at = office.now().toISOString();
  return {
    status: 'open',
    credentials: hall.cards.length,
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
    disputes: audience === 'organisers' ? disputesOf(conference, hall) : undefined,
  };
}

/** Who is in the hall, against what every rule of quorum asks for; nobody, where there is no hall yet. */
export function quorumView(conference: Conference, hall: Pick<Hall, 'state'> | undefined): QuorumView {
  const now = quorumNow(conference, hall?.state);
  return {
    present: now.present,
    quorate: now.quorate,
    rules: now.rules.map((check, index) => {
      const { atLeast, moreThan } = conference.settled.quorum[index] ?? {};
      return { ...check, atLeast, moreThan };
    }),
  };
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
    attributes: [...Map.groupBy(report.attributes, (row) => row.attribute)].map(([attribute, rows]) => ({
      attribute,
      rows: rows
        .toSorted((a, b) => rankOf(a.value) - rankOf(b.value))
        .map(({ value, elected, received, disputed, present }) => ({
          ...{ value, elected, received, disputed, present },
        })),
    })),
    totals: figures(report.totals),
  };
}

function figures(row: CredentialsReport['totals']): ReportView['totals'] {
  const { entitled, elected, received, disputed, present, vacant } = row;
  return { entitled, elected, received, disputed, present, vacant };
}
