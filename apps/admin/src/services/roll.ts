import { makeRoll, type Roll, type RollInput } from '@plenum/delegates';
import type { Conference } from './conference.ts';
import { entitlements } from './entitlement.ts';
import { entryOf } from './follow-steps.ts';

/** The roll of a conference: who was elected and who is an alternate, by branch, against what each is entitled to. */
export function rollOf(conference: Conference): Roll {
  return makeRoll(rollInput(conference));
}

/** What the roll is made of: the branches' entitlements, and people under their code names. */
function rollInput(conference: Conference): RollInput {
  return {
    branches: entitlements(conference).map(({ branch, delegates }) => ({ id: branch, entitled: delegates })),
    people: conference.delegates.map((delegate) => ({
      ...entryOf(delegate),
      ...(delegate.role === undefined ? {} : { role: delegate.role }),
    })),
  };
}
