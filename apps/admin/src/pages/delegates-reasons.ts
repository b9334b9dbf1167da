import type { RollWarning, WorkingReason } from '@plenum/delegates';
import type { Reader } from '../reader.ts';

type NameOf = (id: string) => string;

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
      const { members, delegates } = reason.params;
      return reader.say('working.in-band', { members, delegates });
    }
    case 'the-same-for-each':
      return reader.say('working.the-same-for-each', reason.params);
    case 'share-of-total':
      return reader.say('working.share-of-total', reason.params);
    case 'tie-settled':
      return reader.say('working.tie-settled', { seats: reason.params.seatsAtStake });
    case 'tied':
      return reader.say('working.tied', { seats: reason.params.seatsAtStake });
    case 'over-allocated':
      return reader.say('working.over-allocated', reason.params);
    case 'not-full-standing':
      return reader.say('working.not-full-standing', reason.params);
    case 'united-with': {
      const { from, members } = reason.params;
      return reader.say('working.united-with', { count: from.length, members });
    }
    case 'united-into':
      return reader.say('working.united-into', { branch: branch(reason.params.into) });
    case 'exception': {
      const { delegates, count, reason: why } = reason.params;
      return reader.say('working.exception', { delegates, count, reason: why });
    }
    case 'members-at': {
      const { members, figureOf } = reason.params;
      return reader.say('working.members-at', { members, day: reader.days(figureOf) });
    }
    case 'average-paid': {
      const { members, months } = reason.params;
      return reader.say('working.average-paid', { members, months });
    }
    case 'missing-months':
      return reader.say('working.missing-months', { months: reason.params.months.length });
    case 'no-figure':
      return reader.say('working.no-figure', { day: reader.days(reason.params.date) });
  }
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
