import type { AidCall } from '@plenum/aid';
import { entitlementRuleSchema, entitlementTermsSchema, membershipBasisSchema } from '@plenum/delegates';
import type { Letter } from '@plenum/letters';
import type { CoverageItem } from '@plenum/solidarity';
import { z } from 'zod';
import type { ConferenceAgenda } from './agenda-record.ts';
import type { DeadlineRecord } from './deadline-record.ts';
import { majorityRecord } from './majority.ts';
import {
  bedroomRecord,
  planChoiceRecord,
  roomSharingRecord,
  vehicleRecord,
  venueRecord,
} from './paid-whole-records.ts';
import type { ConferencePlatform } from './platform-record.ts';
import { quorumRecord } from './quorum-rules.ts';

const id = z.string().min(1);
const minor = z.int().nonnegative();
const localDate = z.iso.date();
const localMoment = z.iso.datetime({ local: true });
const fraction = z.string().regex(/^\d+(\/[1-9]\d*|\.\d+)?$/);
const threeNames = z.object({ en: z.string(), ru: z.string(), kk: z.string() });

/** What is settled about the conference itself. Amounts are minor units of `currency`. */
export const conferenceRecord = z.object({
  name: threeNames,
  opens: localMoment,
  closes: localMoment,
  timeZone: z.string(),
  /** ISO 3166, told to the public from the beginning. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  currency: z.string(),
  seats: z.int().positive(),
  nights: z.int().nonnegative(),
  perNight: minor,
  perHead: minor,
  venue: venueRecord,
  /** Halls that could be had in its place. */
  reserveVenues: z.array(venueRecord).optional(),
  bedrooms: z.array(bedroomRecord).optional(),
  roomSharing: roomSharingRecord.optional(),
  vehicles: z.array(vehicleRecord).optional(),
  planChoice: planChoiceRecord.optional(),
  fixedCosts: z.array(z.object({ name: z.string(), amount: minor })),
  entitlement: entitlementRuleSchema,
  /** What is laid down beside the rule: unions, exceptions, who comes without a vote. */
  entitlementTerms: entitlementTermsSchema.optional(),
  /** How members are counted; without it by the number entered for each branch. */
  membership: membershipBasisSchema.optional(),
  minimumPerBranch: z.int().nonnegative(),
  respectRank: z.boolean(),
  quorum: quorumRecord,
  quotas: z.array(
    z.object({
      where: z.record(z.string(), z.string()),
      atLeast: fraction.optional(),
      atMost: fraction.optional(),
    }),
  ),
  mustAttendRoles: z.array(z.string()),
  /** How long an alternate who is called may think, and until when alternates are called and mandates pass. */
  answerDeadlines: z
    .strictObject({
      hours: z.int().min(1).max(8784).optional(),
      callUp: localMoment.optional(),
      transfer: localMoment.optional(),
    })
    .optional(),
  /** By name, which majority decides. */
  standingOrders: z.record(z.string(), majorityRecord).optional(),
  example: z.boolean(),
});

/** Members who paid in a month, or members at a date. */
const figureRecord = z.union([
  z.object({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), paid: z.int().nonnegative() }),
  z.object({ date: localDate, members: z.int().nonnegative() }),
]);

export const branchRecord = z.object({
  id,
  name: threeNames,
  timeZone: z.string(),
  members: z.int().nonnegative(),
  standing: z.enum(['full', 'new', 'lapsed']).optional(),
  /** The figures that the conference's basis of membership counts by, in the order of time. */
  membership: z.array(figureRecord).optional(),
  localConference: localDate,
});

/** A person of the roll, known by a code name. */
export const delegateRecord = z.object({
  id,
  branch: id,
  codeName: z.string(),
  status: z.enum(['elected', 'alternate']),
  rank: z.int().positive(),
  attributes: z.record(z.string(), z.string()),
  needs: z.string().optional(),
  role: z.string().optional(),
  ownContribution: minor,
  extraCosts: minor,
  companions: z.int().nonnegative(),
  /** When this person was struck off, by a later return; kept for the trail and nothing else. */
  left: z.iso.datetime().optional(),
  /** How many steps the roll had when a return put this person where they are: those are history. */
  stepsBefore: z.int().nonnegative().optional(),
  /** When the roll last took a step about this person: it moves the revision, so that two steps at once collide. */
  lastStep: z.iso.datetime().optional(),
});

/** Somebody with a seat and no vote. */
export const otherRecord = z.object({
  id,
  kind: z.string(),
  branch: id.optional(),
  ownContribution: minor,
  nights: z.int().nonnegative(),
  note: z.string().optional(),
});

export const fareRecord = z.object({
  branch: id,
  mode: z.string(),
  fare: minor,
  minutes: z.int().nonnegative(),
  nights: z.int().nonnegative(),
  extraNights: z.int().nonnegative(),
  nameOnTicket: z.boolean(),
});

/** A fund in its own currency; `probability` is used by later questions than today's plan. */
export const fundRecord = z.object({
  id,
  name: z.string(),
  amount: minor,
  currency: z.string(),
  status: z.enum(['received', 'pledged', 'hoped']),
  probability: fraction,
  earmark: z.record(z.string(), z.string()).optional(),
});

export const ratesRecord = z.object({
  rates: z.array(z.object({ from: z.string(), to: z.string(), rate: z.string(), date: localDate })),
});

const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const openHours = z.array(z.object({ from: wallTime, to: wallTime }));

export const picketRecord = z.object({
  id,
  section: z.string(),
  country: z.string().length(2),
  city: z.string(),
  timeZone: z.string(),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  place: z.string(),
  minutes: z.int().positive(),
  placeOpen: openHours.optional(),
  available: openHours,
  earliest: wallTime.optional(),
  latest: wallTime.optional(),
  newsDeadline: wallTime.optional(),
  expectedTurnout: z.int().nonnegative(),
  policeNoticeDays: z.int().nonnegative(),
  advice: z.enum(['plan', 'lawyer first', 'no gathering']),
  /** It stands only when it is called out. */
  contingent: z.boolean().optional(),
});

export type ConferenceRecord = z.infer<typeof conferenceRecord>;
export type Branch = z.infer<typeof branchRecord>;
export type MembershipFigure = z.infer<typeof figureRecord>;
export type Delegate = z.infer<typeof delegateRecord>;
export type Other = z.infer<typeof otherRecord>;
export type Fare = z.infer<typeof fareRecord>;
export type Fund = z.infer<typeof fundRecord>;
export type Rate = z.infer<typeof ratesRecord>['rates'][number];
export type PicketRecord = z.infer<typeof picketRecord>;

/** One conference, whole, as plain data: what the files say and what the documents of the vault say. */
export type Conference = {
  settled: ConferenceRecord;
  branches: Branch[];
  delegates: Delegate[];
  others: Other[];
  fares: Fare[];
  funds: Fund[];
  rates: Rate[];
  pickets: PicketRecord[];
  /** What its files ask for; what has happened to it since is in documents of its own. */
  letters: Letter[];
  aid: AidCall[];
  deadlines: DeadlineRecord[];
  agenda?: ConferenceAgenda;
  platform?: ConferencePlatform;
  /** What the media have brought, beside what pickets report. */
  coverage: CoverageItem[];
};
