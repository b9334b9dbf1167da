import type { Change, Document } from '@plenum/vault';
import { z } from 'zod';
import { agendaItemRecord, agendaRecord } from './agenda-record.ts';
import { aidCallRecord, aidStepRecord, messageStepRecord, messagesRecord } from './aid-record.ts';
import { blockedRecord } from './blocked-record.ts';
import { bookEntryRecord, bookRecord } from './book-entry.ts';
import { sectionBusyRecord } from './busy-record.ts';
import { cardVoteRecord } from './card-vote-record.ts';
import {
  branchRecord,
  type Conference,
  conferenceRecord,
  delegateRecord,
  fareRecord,
  fundRecord,
  otherRecord,
  picketRecord,
  ratesRecord,
} from './conference.ts';
import { deadlineRecord } from './deadline-record.ts';
import { explanationRecord } from './explain-place-record.ts';
import { peopleNow } from './follow-steps.ts';
import { hallElectionRecord } from './hall-election-record.ts';
import { hallEventRecord } from './hall-event-record.ts';
import { letterRecord, letterStepRecord } from './letters-record.ts';
import { localElectionRecord } from './local-election.ts';
import { motionEventRecord } from './motion-record.ts';
import { dayModeRecord, picketEventRecord } from './picket-records.ts';
import { placeRecord, placesHeadRecord } from './places-record.ts';
import { planBCallRecord, planBPrepRecord, planBRecord } from './plan-b-records.ts';
import {
  amendmentRecord,
  type ConferencePlatform,
  motionRecord,
  platformEditionRecord,
  platformResultsRecord,
  platformTextRecord,
  platformTranslationRecord,
} from './platform-record.ts';
import { credentialsRecord, publicationRecord, releaseTimesRecord, storedPlan } from './records.ts';
import { coverageRecord, picketReportRecord } from './report-record.ts';
import { rollEventRecord } from './roll-events.ts';
import { agendaEventRecord } from './running-record.ts';
import { safetyRecord } from './safety-record.ts';
import { organisersFeedRecord, sectionFeedRecord } from './section-feed-record.ts';
import { speakerEventRecord } from './speakers-record.ts';
import { fundingOrderRecord, replanRecord, tiersRecord, toldRecord } from './tiers-record.ts';
import { timetableRecord, timetableReleaseRecord } from './timetable-record.ts';
import { voteRecord } from './votes-record.ts';
import { whatItTakesRecord } from './what-it-takes-record.ts';

const kinds = {
  conference: { compartment: 'general', schema: conferenceRecord },
  branch: { compartment: 'general', schema: branchRecord },
  delegate: { compartment: 'general', schema: delegateRecord },
  election: { compartment: 'general', schema: localElectionRecord },
  'roll-event': { compartment: 'general', schema: rollEventRecord },
  'hall-event': { compartment: 'general', schema: hallEventRecord },
  'card-vote': { compartment: 'general', schema: cardVoteRecord },
  vote: { compartment: 'general', schema: voteRecord },
  other: { compartment: 'general', schema: otherRecord },
  fare: { compartment: 'money', schema: fareRecord },
  fund: { compartment: 'money', schema: fundRecord },
  rates: { compartment: 'money', schema: ratesRecord },
  book: { compartment: 'money', schema: bookRecord },
  'book-entry': { compartment: 'money', schema: bookEntryRecord },
  picket: { compartment: 'abroad', schema: picketRecord },
  letter: { compartment: 'abroad', schema: letterRecord },
  'letter-step': { compartment: 'abroad', schema: letterStepRecord },
  'aid-call': { compartment: 'abroad', schema: aidCallRecord },
  // Receipts say who was given what.
  'aid-step': { compartment: 'money', schema: aidStepRecord },
  messages: { compartment: 'abroad', schema: messagesRecord },
  'message-step': { compartment: 'abroad', schema: messageStepRecord },
  'solidarity-day': { compartment: 'abroad', schema: dayModeRecord },
  'picket-event': { compartment: 'abroad', schema: picketEventRecord },
  'picket-report': { compartment: 'abroad', schema: picketReportRecord },
  'section-busy': { compartment: 'abroad', schema: sectionBusyRecord },
  'coverage-item': { compartment: 'abroad', schema: coverageRecord },
  safety: { compartment: 'abroad', schema: safetyRecord },
  'plan-b-prep': { compartment: 'abroad', schema: planBPrepRecord },
  'plan-b-call': { compartment: 'abroad', schema: planBCallRecord },
  'plan-b': { compartment: 'general', schema: planBRecord },
  plan: { compartment: 'money', schema: storedPlan },
  'funding-order': { compartment: 'money', schema: fundingOrderRecord },
  tiers: { compartment: 'money', schema: tiersRecord },
  told: { compartment: 'money', schema: toldRecord },
  replan: { compartment: 'money', schema: replanRecord },
  place: { compartment: 'general', schema: placeRecord },
  places: { compartment: 'general', schema: placesHeadRecord },
  explanation: { compartment: 'general', schema: explanationRecord },
  'what-it-takes': { compartment: 'general', schema: whatItTakesRecord },
  credentials: { compartment: 'names', schema: credentialsRecord },
  'hall-election': { compartment: 'names', schema: hallElectionRecord },
  deadline: { compartment: 'general', schema: deadlineRecord },
  agenda: { compartment: 'general', schema: agendaRecord },
  'agenda-item': { compartment: 'general', schema: agendaItemRecord },
  timetable: { compartment: 'general', schema: timetableRecord },
  'timetable-release': { compartment: 'general', schema: timetableReleaseRecord },
  'agenda-event': { compartment: 'general', schema: agendaEventRecord },
  'speaker-event': { compartment: 'general', schema: speakerEventRecord },
  'platform-text': { compartment: 'general', schema: platformTextRecord },
  'platform-translation': { compartment: 'general', schema: platformTranslationRecord },
  'platform-results': { compartment: 'general', schema: platformResultsRecord },
  'platform-edition': { compartment: 'general', schema: platformEditionRecord },
  amendment: { compartment: 'general', schema: amendmentRecord },
  'motion-event': { compartment: 'general', schema: motionEventRecord },
  motion: { compartment: 'general', schema: motionRecord },
  publication: { compartment: 'general', schema: publicationRecord },
  'release-times': { compartment: 'general', schema: releaseTimesRecord },
  'blocked-release': { compartment: 'abroad', schema: blockedRecord },
  'section-feed': { compartment: 'abroad', schema: sectionFeedRecord },
  'organisers-feed': { compartment: 'abroad', schema: organisersFeedRecord },
} as const;

export type Kind = keyof typeof kinds;
export type ValueOf<K extends Kind> = z.infer<(typeof kinds)[K]['schema']>;
/** A document whose value has been read by its kind's schema; `position` is its place among its kind. */
export type Held<K extends Kind> = {
  document: string;
  revision: number;
  position: number;
  value: ValueOf<K>;
};

/** A document in memory: its value is read by the schema of its kind once, when it is first asked for. */
export type KnownDocument = Document & { read?: () => Held<Kind> };

const envelope = z.object({ position: z.int().nonnegative(), value: z.unknown() });

/** A change of one document, in the compartment of its kind. */
export function change<K extends Kind>(
  kind: K,
  at: { document: string; revision: number | null; position: number },
  value: ValueOf<K>,
): Change {
  return {
    id: at.document,
    kind,
    compartment: kinds[kind].compartment,
    basedOn: at.revision,
    value: { position: at.position, value },
  };
}

/** The documents of one kind in their order, each value as its schema reads it: a file on a disc is not to be trusted. */
export function held<K extends Kind>(documents: readonly KnownDocument[], kind: K): Held<K>[] {
  return documents
    .filter((document) => document.kind === kind)
    .map((document) => (document.read?.() ?? readAs(kind, document)) as Held<K>)
    .sort((a, b) => a.position - b.position);
}

/** A document that remembers its value once it has been read: for as long as it is in memory. */
export function remembering(document: Document): KnownDocument {
  let known: Held<Kind> | undefined;
  const read = () => {
    known ??= readAs(document.kind as Kind, document);
    return known;
  };
  return { ...document, read };
}

function readAs(kind: Kind, document: Document): Held<Kind> {
  const { position, value } = envelope.parse(document.value);
  const schema: z.ZodType = kinds[kind].schema;
  return {
    document: document.id,
    revision: document.revision,
    position,
    value: schema.parse(value) as ValueOf<Kind>,
  };
}

/** The documents that make a conference from nothing. */
export function foundingChanges(conference: Conference, newId: () => string): Change[] {
  const each = <K extends Kind>(kind: K, values: ValueOf<K>[]) =>
    values.map((value, position) => change(kind, { document: newId(), revision: null, position }, value));
  return [
    ...each('conference', [conference.settled]),
    ...each('branch', conference.branches),
    ...each('delegate', conference.delegates),
    ...each('other', conference.others),
    ...each('fare', conference.fares),
    ...each('fund', conference.funds),
    ...each('rates', [{ rates: conference.rates }]),
    ...each('picket', conference.pickets),
    ...each('letter', conference.letters),
    ...each('aid-call', conference.aid),
    ...each('deadline', conference.deadlines),
    ...each('agenda', conference.agenda ? [conference.agenda.hours] : []),
    ...each('agenda-item', conference.agenda?.items ?? []),
    ...each('platform-text', conference.platform?.text ? [conference.platform.text] : []),
    ...each('platform-translation', conference.platform?.translations ?? []),
    ...each('platform-edition', conference.platform?.editions ?? []),
    ...each('amendment', conference.platform?.amendments ?? []),
    ...each('motion', conference.platform?.motions ?? []),
    ...each(
      'coverage-item',
      conference.coverage.map((item) => ({ item })),
    ),
  ];
}

/** Puts a conference together from its documents; none, if none was opened. */
export function conferenceOf(documents: readonly Document[]): Conference | undefined {
  const values = <K extends Kind>(kind: K) => held(documents, kind).map((one) => one.value);
  const [settled] = values('conference');
  if (settled === undefined) return undefined;
  const [hours] = values('agenda');
  return {
    settled,
    branches: values('branch'),
    delegates: peopleNow({
      branches: values('branch'),
      people: values('delegate'),
      events: values('roll-event'),
    }),
    others: values('other'),
    fares: values('fare'),
    funds: values('fund'),
    rates: values('rates').flatMap((record) => record.rates),
    pickets: values('picket'),
    letters: values('letter'),
    aid: values('aid-call'),
    deadlines: values('deadline').filter(({ withdrawn }) => !withdrawn),
    ...(hours === undefined ? {} : { agenda: { hours, items: values('agenda-item') } }),
    ...platformIn(values),
    coverage: values('coverage-item').flatMap(({ item, withdrawn }) => (withdrawn ? [] : [item])),
  };
}

/** The platform, if any of its documents is there. */
function platformIn(values: <K extends Kind>(kind: K) => ValueOf<K>[]): { platform?: ConferencePlatform } {
  const [text] = values('platform-text');
  const [amendments, motions] = [values('amendment'), values('motion')];
  if (text === undefined && amendments.length === 0 && motions.length === 0) return {};
  const [translations, editions] = [values('platform-translation'), values('platform-edition')];
  return { platform: { ...(text && { text }), translations, editions, amendments, motions } };
}
