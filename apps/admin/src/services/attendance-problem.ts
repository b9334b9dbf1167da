import type { AttendanceProblem, Candidate } from '@plenum/attendance';
import { exchange } from '@plenum/money';
import type { Conference, Delegate, Fare, Fund, Other } from './conference.ts';
import { entitlements } from './entitlement.ts';
import { type MoneyStep, moneySteps } from './money-in-hand.ts';
import { keepsOfficersApart, officer, partsPaidWhole } from './paid-whole.ts';
import { comesAtOwnCost, othersComing } from './without-vote.ts';

/** The question that `planAttendance` answers: who can come for the funds counted up to a step. */
export function attendanceProblem(conference: Conference, step: MoneyStep): AttendanceProblem {
  const { settled } = conference;
  const elected = conference.delegates.filter(({ status }) => status === 'elected');
  const sending = new Set(elected.map(({ branch }) => branch));
  return {
    currency: settled.currency,
    candidates: [
      ...elected.map((delegate) => delegateCandidate(conference, delegate)),
      ...othersComing(conference).map((other) => otherCandidate(conference, other)),
    ],
    seats: settled.seats,
    nights: settled.nights,
    perHead: settled.perHead,
    perNight: settled.perNight,
    groups: groupsOf(conference, sending),
    quotas: settled.quotas,
    respectRank: settled.respectRank,
    fixedCosts: settled.fixedCosts,
    ...partsPaidWhole(settled, sending),
    funds: conference.funds
      .filter((fund) => countsBy(fund, step))
      .map((fund) => ({
        id: fund.id,
        amount: worth(conference, fund),
        status: fund.status,
        probability: fund.probability,
        ...(fund.earmark === undefined ? {} : { earmark: fund.earmark }),
      })),
  };
}

/** Whether a fund is spent by a plan that counts money up to `step`. */
export function countsBy(fund: Fund, step: MoneyStep): boolean {
  return moneySteps.indexOf(fund.status) <= moneySteps.indexOf(step);
}

/** What a fund is worth in minor units of the conference's currency, by the newest rate. */
export function worth(
  conference: Pick<Conference, 'settled' | 'rates'>,
  fund: Pick<Fund, 'amount' | 'currency'>,
): number {
  const money = { amount: fund.amount, currency: fund.currency };
  return exchange(money, conference.settled.currency, conference.rates).amount;
}

/** A branch that has elected nobody is no matter of the money; one without places is not asked for any. */
function groupsOf(conference: Conference, sending: ReadonlySet<string>): AttendanceProblem['groups'] {
  const { minimumPerBranch } = conference.settled;
  return entitlements(conference)
    .filter(({ branch }) => sending.has(branch))
    .map(({ branch, delegates }) => ({
      id: branch,
      entitled: delegates,
      minimum: Math.min(minimumPerBranch, delegates),
    }));
}

function delegateCandidate(conference: Conference, delegate: Delegate): Candidate {
  const { settled } = conference;
  const must = delegate.role !== undefined && settled.mustAttendRoles.includes(delegate.role);
  return {
    id: delegate.id,
    group: delegate.branch,
    rank: delegate.rank,
    must,
    attributes:
      must && keepsOfficersApart(settled) ? { ...delegate.attributes, ...officer } : delegate.attributes,
    travel: faresOf(conference, delegate.branch).map((fare) => ({ ...leg(fare), nights: fare.nights })),
    companions: delegate.companions,
    extraCosts: delegate.extraCosts,
    ownContribution: delegate.ownContribution,
  };
}

/**
 * Without a branch there is no fare of ours: such a guest comes at their own cost, but sleeps and eats. Visiting
 * delegates take a seat and pay for all of it themselves.
 */
function otherCandidate(conference: Conference, other: Other): Candidate {
  if (comesAtOwnCost(other))
    return {
      id: other.id,
      must: true,
      attributes: {},
      travel: [{ mode: 'own', fare: 0, nights: 0 }],
      ownContribution: Math.max(other.ownContribution, conference.settled.perHead),
    };
  const fares = other.branch === undefined ? [] : faresOf(conference, other.branch);
  return {
    id: other.id,
    must: true,
    attributes: {},
    travel:
      fares.length > 0
        ? fares.map((fare) => ({ ...leg(fare), nights: other.nights }))
        : [{ mode: 'own', fare: 0, nights: other.nights }],
    ownContribution: other.ownContribution,
  };
}

function faresOf(conference: Conference, branch: string): Fare[] {
  return conference.fares.filter((fare) => fare.branch === branch);
}

function leg(fare: Fare) {
  return { mode: fare.mode, fare: fare.fare, minutes: fare.minutes, extraNights: fare.extraNights };
}
