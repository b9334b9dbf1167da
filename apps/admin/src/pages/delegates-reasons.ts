import type { RollWarning, WorkingReason } from '@plenum/delegates';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import { methodWords } from './entitlement-words.ts';

type NameOf = (id: string) => string;

/** What the rules take a month without a figure for. */
const missingWords: Record<'in-question' | 'zero' | 'left-out', Key> = {
  'in-question': 'working.missing-months',
  zero: 'working.missing-months.zero',
  'left-out': 'working.missing-months.left-out',
};

/** How an entitlement comes about; `branch` names a branch by its id. */
export function workingWords(reader: Reader, reason: WorkingReason, branch: NameOf): string {
  switch (reason.code) {
    case 'full-norms':
      return reader.say('working.full-norms', reason.params);
    case 'part-of-norm':
      return reader.say('working.part-of-norm', reason.params);
    case 'remainder-left':
      return reader.say('working.remainder-left', reason.params);
    case 'minimum-applies':
      return reader.say('working.minimum-applies', reason.params);
    case 'no-members':
      return reader.say('working.no-members');
    case 'part-too-small':
      return reader.say('working.part-too-small', reason.params);
    case 'part-reached':
      return reader.say('working.part-reached', reason.params);
    case 'maximum-applies':
      return reader.say('working.maximum-applies', reason.params);
    case 'below-first':
      return reader.say('working.below-first', reason.params);
    case 'first-delegates':
      return reader.say('working.first-delegates', reason.params);
    case 'norms-above':
      return reader.say('working.norms-above', reason.params);
    case 'in-band': {
      const { upTo, ...band } = reason.params;
      return upTo === null
        ? reader.say('working.in-band', band)
        : reader.say('working.in-band.upTo', { ...band, upTo });
    }
    case 'the-same-for-each':
      return reader.say('working.the-same-for-each', reason.params);
    case 'share-of-total':
      return reader.say('working.share-of-total', {
        ...reason.params,
        method: methodWords(reader, reason.params.method),
      });
    case 'tie-settled':
      return reader.say('working.tie-settled', tieOf(reason.params, branch));
    case 'tied':
      return reader.say('working.tied', tieOf(reason.params, branch));
    case 'over-allocated':
      return reader.say('working.over-allocated', reason.params);
    case 'not-full-standing':
      return reader.say('working.not-full-standing', reason.params);
    case 'united-with': {
      const { from, members } = reason.params;
      return reader.say('working.united-with', {
        branches: from.map((one) => branch(one.branch)).join(', '),
        members,
      });
    }
    case 'united-into':
      return reader.say('working.united-into', { branch: branch(reason.params.into) });
    case 'exception': {
      const { delegates, count, reason: why, decidedBy } = reason.params;
      return decidedBy === null
        ? reader.say('working.exception', { delegates, count, reason: why })
        : reader.say('working.exception.by', { delegates, count, reason: why, body: decidedBy });
    }
    case 'members-at': {
      const { members, figureOf } = reason.params;
      return reader.say('working.members-at', { members, day: reader.days(figureOf) });
    }
    case 'average-paid': {
      const { members, months, paid, average } = reason.params;
      return reader.say('working.average-paid', { members, months, paid, average });
    }
    case 'missing-months': {
      const { months, taken } = reason.params;
      return reader.say(missingWords[taken], { months: monthsWords(reader, months) });
    }
    case 'no-figure':
      return reader.say('working.no-figure', { day: reader.days(reason.params.date) });
  }
}

/** Months such as 2026-11 by their names; of very many the first twelve. */
export function monthsWords(reader: Reader, months: readonly string[]): string {
  const names = months
    .slice(0, 12)
    .map((month) => reader.say('entitlement.monthName', { month: new Date(`${month}-15T12:00:00Z`) }));
  return `${names.join(', ')}${months.length > names.length ? ', …' : ''}`;
}

function tieOf({ tied, seatsAtStake }: { tied: string[]; seatsAtStake: number }, branch: NameOf) {
  return { seats: seatsAtStake, branches: tied.map(branch).join(', ') };
}

/** What to look at in the roll. */
export function rollWords(reader: Reader, warning: RollWarning, branch: NameOf): string {
  switch (warning.code) {
    case 'vacant':
      return reader.say('roll.vacant', { ...warning.params, branch: branch(warning.params.branch) });
    case 'over-entitlement':
      return reader.say('roll.over-entitlement', {
        ...warning.params,
        branch: branch(warning.params.branch),
      });
    case 'same-rank': {
      const { rank, ids } = warning.params;
      return reader.say('roll.same-rank', {
        branch: branch(warning.params.branch),
        rank,
        count: ids.length,
        ids: ids.join(', '),
      });
    }
  }
}
