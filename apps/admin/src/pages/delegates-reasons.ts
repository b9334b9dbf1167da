import type { Reason } from '@plenum/delegates';
import type { Reader } from '../reader.ts';

/** How an entitlement comes about, and what to look at in the roll; `branch` names a branch by its id. */
export function delegatesReason(reader: Reader, reason: Reason, branch: (id: string) => string): string {
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
    case 'vacant':
      return reader.say('roll.vacant', { ...reason.params, branch: branch(reason.params.branch) });
    case 'over-entitlement':
      return reader.say('roll.over-entitlement', { ...reason.params, branch: branch(reason.params.branch) });
    case 'same-rank': {
      const { rank, ids } = reason.params;
      return reader.say('roll.same-rank', {
        branch: branch(reason.params.branch),
        rank,
        count: ids.length,
        ids: ids.join(', '),
      });
    }
  }
}
