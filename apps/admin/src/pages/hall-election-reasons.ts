import type { ElectionPhase, ElectionReason, HallElectionEvent } from '@plenum/delegates';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import { whom } from './parts.tsx';

export const phaseNames: Record<ElectionPhase, Key> = {
  officers: 'elections.phase.officers',
  nominations: 'elections.phase.nominations',
  closed: 'elections.phase.closed',
  balloting: 'elections.phase.balloting',
  counted: 'elections.phase.counted',
  declared: 'elections.phase.declared',
};

/** What a step is called where it is refused; what happened is told in `hall-election-trail.tsx`. */
const stepNames: Record<HallElectionEvent['kind'], Key> = {
  'returning-officer-elected': 'elections.step.returning-officer-elected',
  'teller-elected': 'elections.step.teller-elected',
  'scrutineer-elected': 'elections.step.scrutineer-elected',
  'nominations-opened': 'elections.step.nominations-opened',
  nominated: 'elections.step.nominated',
  accepted: 'elections.step.accepted',
  declined: 'elections.step.declined',
  withdrawn: 'elections.step.withdrawn',
  'nominations-closed': 'elections.step.nominations-closed',
  'papers-issued': 'elections.step.papers-issued',
  counted: 'elections.step.counted',
  declared: 'elections.step.declared',
};

const sentences: Record<ElectionReason['code'], Key> = {
  'election-out-of-order': 'elections.reason.election-out-of-order',
  'election-person-unknown': 'elections.reason.election-person-unknown',
  'returning-officer-missing': 'elections.reason.returning-officer-missing',
  'returning-officer-already': 'elections.reason.returning-officer-already',
  'not-returning-officer': 'elections.reason.not-returning-officer',
  'office-held-already': 'elections.reason.office-held-already',
  'tellers-missing': 'elections.reason.tellers-missing',
  'scrutineers-missing': 'elections.reason.scrutineers-missing',
  'office-holder-nominated': 'elections.reason.office-holder-nominated',
  'nominated-already': 'elections.reason.nominated-already',
  'nominated-by-self': 'elections.reason.nominated-by-self',
  'seconder-missing': 'elections.reason.seconder-missing',
  'seconder-not-another': 'elections.reason.seconder-not-another',
  'seconder-same-branch': 'elections.reason.seconder-same-branch',
  'not-nominated': 'elections.reason.not-nominated',
  'answered-already': 'elections.reason.answered-already',
  'candidate-withdrawn': 'elections.reason.candidate-withdrawn',
  'no-ballot-needed': 'elections.reason.no-ballot-needed',
  'count-papers-above-issued': 'elections.reason.count-papers-above-issued',
  'count-papers-differ': 'elections.reason.count-papers-differ',
  'count-stage-differs': 'elections.reason.count-stage-differs',
  'count-undecided': 'elections.reason.count-undecided',
  'elected-not-standing': 'elections.reason.elected-not-standing',
  'elected-repeated': 'elections.reason.elected-repeated',
  'elected-number-differs': 'elections.reason.elected-number-differs',
  'elected-above-places': 'elections.reason.elected-above-places',
  'mark-in-order': 'elections.reason.mark-in-order',
  'mark-up-to': 'elections.reason.mark-up-to',
  'mark-any': 'elections.reason.mark-any',
  'signature-missing': 'elections.reason.signature-missing',
  'signature-repeated': 'elections.reason.signature-repeated',
  'return-attended-above-members': 'elections.reason.return-attended-above-members',
  'return-papers-above-attended': 'elections.reason.return-papers-above-attended',
  'return-person-repeated': 'elections.reason.return-person-repeated',
  'return-elected-above-entitled': 'elections.reason.return-elected-above-entitled',
  'return-place-not-kept': 'elections.reason.return-place-not-kept',
  'return-vacant': 'elections.reason.return-vacant',
  'return-no-alternates': 'elections.reason.return-no-alternates',
};

type Called = { person: (id: string) => string; branch: (id: string) => string };

/** Why a step of an election, a count or a branch's return is refused, or what a voter is told. */
export function electionWords(reader: Reader, { code, params }: ElectionReason, called: Called): string {
  const given = params as Partial<{
    person: string;
    by: string;
    branch: string;
    kind: HallElectionEvent['kind'];
    phase: ElectionPhase;
    stage: number;
    among: string[];
    where: Record<string, string>;
  }> &
    Record<string, unknown>;
  const { person, by, branch, kind, phase, stage, among, where } = given;
  const plain = Object.entries(given).filter(
    (one): one is [string, string | number] => typeof one[1] === 'string' || typeof one[1] === 'number',
  );
  return reader.say(sentences[code], {
    ...Object.fromEntries(plain),
    ...(person === undefined ? {} : { person: called.person(person) }),
    ...(by === undefined ? {} : { by: called.person(by) }),
    ...(branch === undefined ? {} : { branch: called.branch(branch) }),
    ...(kind === undefined ? {} : { kind: reader.say(stepNames[kind]) }),
    ...(phase === undefined ? {} : { phase: reader.say(phaseNames[phase]) }),
    ...(stage === undefined ? {} : { stage: stage + 1 }),
    ...(among === undefined ? {} : { among: among.map(called.person).join(', ') }),
    ...(where === undefined ? {} : { where: whom(reader, where) }),
  });
}
