import { type CallUp, callUpAlternate, type LivingRoll, type RollReason } from '@plenum/delegates';
import { held } from './documents.ts';
import { answerBy, type Open } from './living-roll.ts';
import type { RollStepRecord } from './roll-events.ts';

/** Whose turn it is to be called, if anybody's, and why. */
export type Turn = {
  called:
    | {
        document: string;
        revision: number;
        codeName: string;
        rank: number;
        attributes: Record<string, string>;
      }
    | undefined;
  /** Until when they may answer; not if the rules set no time. */
  answerBy: string | undefined;
  because: RollReason[];
  /** The call itself, to be kept. */
  step: RollStepRecord | undefined;
};

/** Whose turn it is after `leaver` has gone, be the withdrawal in the roll or not yet. */
export function turnAfter(open: Open, roll: LivingRoll, leaver: string, now: Date): Turn {
  return turnOf(open, callUpAlternate(roll, { withdrawn: leaver, now: now.toISOString() }), now);
}

/** Whose turn it is in a branch: to the place of somebody who left it, or to one that nobody left. */
export function turnIn(open: Open, roll: LivingRoll, branch: string, now: Date): Turn {
  const at = now.toISOString();
  const gone = roll.branches.find((one) => one.branch === branch)?.gone ?? [];
  const calls = gone
    .filter(({ held: had, state }) => had && state === 'withdrawn')
    .map(({ id }) => callUpAlternate(roll, { withdrawn: id, now: at }));
  const call = calls.find(({ because: [first] }) => first?.code !== 'place-filled');
  return turnOf(open, call ?? callUpAlternate(roll, { branch, now: at }), now);
}

function turnOf({ conference, documents }: Open, call: CallUp, now: Date): Turn {
  const { because } = call;
  if (call.status !== 'called') return { called: undefined, answerBy: undefined, because, step: undefined };
  const alternate = held(documents, 'delegate').find(({ value }) => value.id === call.alternate);
  const until = answerBy(conference.settled, now);
  const { alternate: person, for: leaver, branch } = call;
  return {
    called: alternate && {
      document: alternate.document,
      revision: alternate.revision,
      codeName: alternate.value.codeName,
      rank: alternate.value.rank,
      attributes: alternate.value.attributes,
    },
    answerBy: until,
    because,
    step: {
      event: {
        kind: 'called',
        at: now.toISOString(),
        alternate: person,
        ...(leaver === null ? {} : { for: leaver }),
        ...(until === undefined ? {} : { answerBy: until }),
      },
      taken: true,
      because: [{ code: 'alternate-called', params: { person, for: leaver, branch } }, ...because],
    },
  };
}
