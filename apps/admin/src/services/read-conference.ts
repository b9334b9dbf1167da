import { parseDecimal } from '@plenum/money';
import { type Conference, conferenceRecord } from './conference.ts';
import type { FileProblem } from './file-problem.ts';
import { readConferenceFile } from './read-conference-file.ts';
import { membershipFile, readMembership, refuseRules } from './read-membership.ts';
import { readFares, readFunds, readRates } from './read-money.ts';
import { readBranches, readDelegates, readOthers } from './read-people.ts';
import { readPickets } from './read-pickets.ts';
import type { Files } from './read-rows.ts';

/** The files that make a conference; others that come with them are left alone. */
export const conferenceFiles = [
  'conference.json',
  'branches.csv',
  'delegates.csv',
  'others.csv',
  'fares.csv',
  'exchange-rates.csv',
  'funds.csv',
  'pickets.csv',
] as const;

/** Those that a conference may do without. */
export const optionalFiles = [membershipFile] as const;

export type ConferenceRead =
  | { status: 'read'; conference: Conference }
  | { status: 'problems'; problems: FileProblem[] };

/** Turns the files into one conference, or tells everything that is wrong with them in one pass. */
export function readConference(files: Files, options: { example: boolean }): ConferenceRead {
  const problems: FileProblem[] = [];
  const settled = readSettled(files, options.example, problems);
  // The rest is read all the same, so that one pass tells everything.
  const currency = settled?.currency ?? 'KZT';
  const minor = (units: number) => parseDecimal(String(units), currency).amount;
  const branches = readMembership(files, readBranches(files, problems), settled, problems);
  // Rules are held against branches only when both can be read.
  if (settled !== undefined && problems.length === 0) refuseRules(settled, branches, problems);
  const delegates = readDelegates(files, branches, minor, problems);
  const others = readOthers(files, branches, minor, problems);
  const fares = readFares(files, branches, minor, problems);
  const rates = readRates(files, problems);
  const funds = readFunds(files, currency, rates, problems);
  const pickets = readPickets(files, problems);
  if (settled === undefined || problems.length > 0) return { status: 'problems', problems };
  const conference = { settled, branches, delegates, others, fares, funds, rates, pickets };
  return { status: 'read', conference };
}

function readSettled(files: Files, example: boolean, problems: FileProblem[]) {
  const bytes = files.get('conference.json');
  if (bytes === undefined) {
    problems.push({ file: 'conference.json', code: 'file-missing' });
    return undefined;
  }
  const read = readConferenceFile(bytes, example);
  problems.push(...read.problems);
  return read.settled === undefined ? undefined : conferenceRecord.parse(read.settled);
}
