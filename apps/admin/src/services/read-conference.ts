import { parseDecimal } from '@plenum/money';
import { type Conference, conferenceRecord } from './conference.ts';
import { isCurrency } from './currencies.ts';
import type { FileProblem } from './file-problem.ts';
import { coverageFile, readCoverage } from './press-file.ts';
import { agendaFile, readAgenda } from './read-agenda.ts';
import { currencyIn, readConferenceFile } from './read-conference-file.ts';
import { deadlinesFile, readDeadlines } from './read-deadlines.ts';
import { readLettersAndAid, requestsFile } from './read-letters-and-aid.ts';
import { membershipFile, readMembership, refuseRules } from './read-membership.ts';
import { readFares, readFunds, readRates } from './read-money.ts';
import { readBranches, readDelegates, readOthers } from './read-people.ts';
import { readPickets } from './read-pickets.ts';
import { platformFiles, readPlatform } from './read-platform.ts';
import { columnsOf, type Files, type Units } from './read-rows.ts';
import { readVehicles, vehiclesFile } from './read-vehicles.ts';

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

/** ISO 4217 for transactions without a currency: nothing is read into it but problems. */
const noCurrency = 'XXX';

/** Those that a conference may do without. */
export const optionalFiles = [
  membershipFile,
  vehiclesFile,
  requestsFile,
  deadlinesFile,
  agendaFile,
  coverageFile,
  ...platformFiles,
] as const;

export type ConferenceRead =
  | { status: 'read'; conference: Conference }
  | { status: 'problems'; problems: FileProblem[] };

/** Turns the files into one conference, or tells everything that is wrong with them in one pass. */
export function readConference(files: Files, options: { example: boolean }): ConferenceRead {
  const problems: FileProblem[] = [];
  const settled = readSettled(files, options.example, problems);
  // The rest is read all the same, so that one pass tells everything.
  const units = unitsOf(files);
  const branches = readMembership(files, readBranches(files, problems), settled, problems);
  // Rules are held against branches only when both can be read.
  if (settled !== undefined && problems.length === 0) refuseRules(settled, branches, problems);
  const delegates = readDelegates(files, branches, units, problems);
  const others = readOthers(files, branches, units, problems);
  const fares = readFares(files, branches, units, problems);
  const vehicles = readVehicles(files, branches, units, problems);
  const rates = readRates(files, problems);
  const funds = readFunds(files, units.currency, rates, problems);
  const pickets = readPickets(files, problems);
  const requests = readLettersAndAid(files, problems);
  const deadlines = readDeadlines(files, problems);
  const agenda = readAgenda(files, settled, problems);
  const platform = readPlatform(files, branches, problems);
  const coverage = readCoverage(files, problems);
  if (settled === undefined || problems.length > 0) return { status: 'problems', problems };
  const whole = { ...settled, ...(vehicles === undefined ? {} : { vehicles }) };
  const conference = {
    settled: whole,
    branches,
    delegates,
    others,
    fares,
    funds,
    rates,
    pickets,
    ...requests,
    deadlines,
    ...(agenda === undefined ? {} : { agenda }),
    ...(platform === undefined ? {} : { platform }),
    coverage,
  };
  return { status: 'read', conference };
}

/** Where the conference names no currency that exists, columns are looked for by the currency of the fares. */
function unitsOf(files: Files): Units {
  const inHeader = columnsOf(files, 'fares.csv').map((column) =>
    /^return_fare_(.+)$/.exec(column)?.[1]?.toUpperCase(),
  );
  const currency =
    currencyIn(files.get('conference.json')) ??
    inHeader.find((found) => found !== undefined && isCurrency(found)) ??
    noCurrency;
  return { currency, minor: (units) => parseDecimal(String(units), currency).amount };
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
