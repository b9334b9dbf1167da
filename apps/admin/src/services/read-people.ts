import { date, integer, oneOf, type RowOf, text, yesNo } from '@plenum/tables';
import type { Branch, Delegate, Other } from './conference.ts';
import type { FileProblem } from './file-problem.ts';
import { columnsOf, type Files, type ReadRow, readRows, refuseRepeatedIds, type Units } from './read-rows.ts';
import { isTimeZone } from './time-zone.ts';

const id = () => text({ trim: true });
const some = () => text({ trim: true, optional: true });
const count = () => integer({ minimum: 0 });

/** Reads `branches.csv`; it may say in `standing` that a branch is new or has lapsed. */
export function readBranches(files: Files, problems: FileProblem[]): Branch[] {
  const file = 'branches.csv';
  const columns = {
    id: id(),
    name_en: id(),
    name_ru: id(),
    name_kk: id(),
    time_zone: id(),
    members: count(),
    local_conference_date: date(),
  };
  const standing = oneOf(['full', 'new', 'lapsed'], { optional: true });
  const rows: ReadRow<RowOf<typeof columns> & { standing?: Branch['standing'] }>[] = columnsOf(
    files,
    file,
  ).includes('standing')
    ? readRows(files, file, { ...columns, standing }, problems)
    : readRows(files, file, columns, problems);
  refuseRepeatedIds(rows);
  return rows.map(({ value, tell }) => {
    if (!isTimeZone(value.time_zone)) tell('time_zone', 'unknown-zone', value.time_zone);
    return {
      id: value.id,
      name: { en: value.name_en, ru: value.name_ru, kk: value.name_kk },
      timeZone: value.time_zone,
      members: value.members,
      ...(value.standing === undefined ? {} : { standing: value.standing }),
      localConference: value.local_conference_date,
    };
  });
}

/** Reads `delegates.csv`; amounts are whole units of the conference's currency. */
export function readDelegates(
  files: Files,
  branches: Branch[],
  units: Units,
  problems: FileProblem[],
): Delegate[] {
  const columns = {
    id: id(),
    branch: id(),
    code_name: id(),
    status: oneOf(['elected', 'alternate']),
    rank: integer({ minimum: 1 }),
    gender: some(),
    age_band: some(),
    sector: some(),
    needs: some(),
    role: some(),
    own_contribution: count(),
    extra_cost: count(),
    companions: count(),
  };
  const rows = readRows(files, 'delegates.csv', columns, problems, {
    of: ['own_contribution', 'extra_cost'],
    in: units,
  });
  refuseRepeatedIds(rows);
  refuseUnknownBranches(rows, branches);
  return rows.map(({ value }) => {
    const { gender, age_band, sector, needs, role } = value;
    const attributes = Object.entries({ gender, age_band, sector }).flatMap(([key, said]) =>
      said === undefined ? [] : [[key, said]],
    );
    return {
      id: value.id,
      branch: value.branch,
      codeName: value.code_name,
      status: value.status,
      rank: value.rank,
      attributes: Object.fromEntries(attributes),
      ...(needs === undefined ? {} : { needs }),
      ...(role === undefined ? {} : { role }),
      ownContribution: units.minor(value.own_contribution),
      extraCosts: units.minor(value.extra_cost),
      companions: value.companions,
    };
  });
}

/** Reads `others.csv`: those with a seat and no vote; who takes no seat is no matter of the hall. */
export function readOthers(files: Files, branches: Branch[], units: Units, problems: FileProblem[]): Other[] {
  const columns = {
    id: id(),
    kind: id(),
    branch: some(),
    takes_a_seat: yesNo(),
    own_contribution: count(),
    nights: count(),
    note: some(),
  };
  const rows = readRows(files, 'others.csv', columns, problems, {
    of: ['own_contribution'],
    in: units,
  });
  refuseRepeatedIds(rows);
  refuseUnknownBranches(rows, branches);
  return rows
    .filter(({ value }) => value.takes_a_seat)
    .map(({ value: { branch, note, ...value } }) => ({
      id: value.id,
      kind: value.kind,
      ...(branch === undefined ? {} : { branch }),
      ownContribution: units.minor(value.own_contribution),
      nights: value.nights,
      ...(note === undefined ? {} : { note }),
    }));
}

/** Complains of every branch that `branches.csv` does not have. */
export function refuseUnknownBranches<V extends { branch: string | undefined }>(
  rows: ReadRow<V>[],
  branches: Branch[],
): void {
  const known = new Set(branches.map((branch) => branch.id));
  for (const { value, tell } of rows)
    if (value.branch !== undefined && !known.has(value.branch))
      tell('branch', 'unknown-branch', value.branch);
}
