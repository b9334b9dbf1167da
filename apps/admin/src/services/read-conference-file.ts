import { parseDecimal } from '@plenum/money';
import { z } from 'zod';
import { type ConferenceRecord, conferenceRecord } from './conference.ts';
import { isCurrency } from './currencies.ts';
import { entitlementIssue, jsonPath } from './entitlement-problems.ts';
import { asFound, type FileProblem } from './file-problem.ts';
import { majorityRecord } from './majority.ts';
import { bedroomRecord } from './paid-whole-records.ts';
import { quorumInFile } from './quorum-rules.ts';
import { isTimeZone } from './time-zone.ts';

const file = 'conference.json';
const whole = z.int().nonnegative();
const kept = conferenceRecord.shape;

/** The file as its README explains it; what later rooms need of it is left where it is. */
const conferenceFile = z.object({
  name: kept.name,
  opens: kept.opens,
  closes: kept.closes,
  timeZone: kept.timeZone,
  country: kept.country,
  currency: kept.currency,
  seats: kept.seats,
  nights: kept.nights,
  perNight: whole,
  perHead: z.object({ mealsPerDay: whole, days: whole, papers: whole }),
  venues: z.array(
    z.object({
      id: z.string().min(1),
      city: z.string(),
      seats: z.int().positive(),
      hire: whole,
      status: z.string(),
    }),
  ),
  bedrooms: z.array(bedroomRecord).optional(),
  roomSharing: kept.roomSharing,
  fixedCosts: z.array(z.object({ name: z.string().min(1), amount: whole })),
  rules: z.object({
    entitlement: kept.entitlement,
    entitlementTerms: kept.entitlementTerms,
    membership: kept.membership,
    minimumPerBranch: kept.minimumPerBranch,
    respectRank: kept.respectRank,
    quorum: quorumInFile,
    quotas: kept.quotas,
    mustAttendRoles: kept.mustAttendRoles,
    answerDeadlines: kept.answerDeadlines,
  }),
  standingOrders: z
    .object({ procedural: majorityRecord, platform: majorityRecord, rules: majorityRecord })
    .optional(),
});

type Read = { settled: ConferenceRecord | undefined; problems: FileProblem[] };

/** Reads `conference.json`: whole units of its currency become minor units. */
export function readConferenceFile(bytes: Uint8Array, example: boolean): Read {
  const json = parseJson(bytes);
  if ('problem' in json) return { settled: undefined, problems: [json.problem] };
  const parsed = conferenceFile.safeParse(json.value, { reportInput: true });
  if (!parsed.success) return { settled: undefined, problems: parsed.error.issues.map(issueProblem) };
  const { venues, bedrooms, perNight, perHead, fixedCosts, rules, ...plain } = parsed.data;
  const venue = venues.find(({ status }) => status === 'booked');
  const problems: FileProblem[] = [];
  if (!isTimeZone(plain.timeZone))
    problems.push({ file, column: 'timeZone', code: 'unknown-zone', found: asFound(plain.timeZone) });
  if (venue === undefined) problems.push({ file, column: 'venues', code: 'no-booked-venue' });
  if (!isCurrency(plain.currency))
    problems.push({ file, column: 'currency', code: 'unknown-currency', found: asFound(plain.currency) });
  if (problems.length > 0 || venue === undefined) return { settled: undefined, problems };
  const minor = (units: number) => parseDecimal(String(units), plain.currency).amount;
  const hall = ({ id, city, seats, hire }: typeof venue) => ({ id, city, seats, hire: minor(hire) });
  const others = venues.filter((one) => one !== venue);
  const { entitlement, entitlementTerms, membership } = rules;
  const { minimumPerBranch, respectRank, quorum, quotas, mustAttendRoles, answerDeadlines } = rules;
  return {
    problems,
    settled: {
      ...plain,
      perNight: minor(perNight),
      perHead: minor(perHead.mealsPerDay * perHead.days + perHead.papers),
      venue: hall(venue),
      ...(others.length === 0 ? {} : { reserveVenues: others.map(hall) }),
      ...(bedrooms === undefined
        ? {}
        : { bedrooms: bedrooms.map((room) => ({ ...room, perNight: minor(room.perNight) })) }),
      fixedCosts: fixedCosts.map(({ name, amount }) => ({ name, amount: minor(amount) })),
      entitlement,
      ...(entitlementTerms === undefined ? {} : { entitlementTerms }),
      ...(membership === undefined ? {} : { membership }),
      minimumPerBranch,
      respectRank,
      quorum,
      quotas,
      mustAttendRoles,
      ...(answerDeadlines === undefined ? {} : { answerDeadlines }),
      example,
    },
  };
}

/** The currency that the file names, even if much else of it is wrong: other files have it in their headers. */
export function currencyIn(bytes: Uint8Array | undefined): string | undefined {
  const json = bytes === undefined ? undefined : parseJson(bytes);
  const named =
    json && 'value' in json ? z.object({ currency: z.string() }).safeParse(json.value) : undefined;
  return named?.success && isCurrency(named.data.currency) ? named.data.currency : undefined;
}

function parseJson(bytes: Uint8Array): { value: unknown } | { problem: FileProblem } {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch (error) {
    const at = /line (\d+) column (\d+)/.exec(String(error));
    return { problem: { file, code: 'not-json', ...(at?.[1] ? { line: Number(at[1]) } : {}) } };
  }
}

function issueProblem(issue: z.core.$ZodIssue): FileProblem {
  const column = jsonPath(issue.path);
  const rule = entitlementIssue(issue);
  if (rule !== undefined) return { file, column, ...rule };
  return { file, column, code: 'wrong-value', expected: expectation(issue), found: asFound(issue.input) };
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return issue.expected;
  if (issue.code === 'too_small') return `>= ${issue.minimum}`;
  if (issue.code === 'too_big') return `<= ${issue.maximum}`;
  if (issue.code === 'invalid_value') return issue.values.map(String).join(' | ');
  if (issue.code === 'invalid_format') return issue.format;
  if (issue.code === 'custom') return issue.message;
  return issue.code;
}
