import type { MemberState, RollReason } from '@plenum/delegates';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { TransferReason, WithdrawalReason } from '../services/roll-events.ts';
import type { RollNames } from '../services/roll-names.ts';
import { whom } from './parts.tsx';

export const withdrawalWords: Record<WithdrawalReason, Key> = {
  ill: 'withdraw.ill',
  work: 'withdraw.work',
  family: 'withdraw.family',
  prevented: 'withdraw.prevented',
  other: 'withdraw.other',
};

export const transferWords: Record<TransferReason, Key> = {
  'moved-away': 'transfer.moved-away',
  'place-unfilled': 'transfer.place-unfilled',
  'branches-agreed': 'transfer.branches-agreed',
  'other-ground': 'transfer.other-ground',
};

const states: Record<MemberState, Key> = {
  elected: 'trail.state.elected',
  seated: 'trail.state.seated',
  called: 'trail.state.called',
  alternate: 'trail.state.alternate',
  declined: 'trail.state.declined',
  lapsed: 'trail.state.lapsed',
  withdrawn: 'trail.state.withdrawn',
  'passed-on': 'trail.state.passed-on',
};

/** The words of a reason that somebody chose; a code of other making stands for itself. */
export function chosenWords(reader: Reader, code: string): string {
  const keys: Record<string, Key> = { ...withdrawalWords, ...transferWords };
  const key = Object.hasOwn(keys, code) ? keys[code] : undefined;
  return key === undefined ? code : reader.say(key);
}

/** Why a step of the roll was taken or refused, in a sentence. */
export function rollReasonWords(reader: Reader, names: RollNames, reason: RollReason): string {
  const { code, params } = reason;
  const branch = (id: string) => reader.name(names.branch(id));
  const moment = (at: string) => reader.moment(at, names.timeZone);
  const state = (of: string) =>
    reader.say(Object.hasOwn(states, of) ? states[of as MemberState] : 'trail.state.none');
  const { person } = names;
  switch (code) {
    case 'next-by-rank':
      return reader.say('rollReason.next-by-rank', { person: person(params.person), rank: params.rank });
    case 'passed-over': {
      const { rank, have, atLeast, where } = params;
      const said = { person: person(params.person), rank, have, atLeast, whom: whom(reader, where) };
      return reader.say('rollReason.passed-over', said);
    }
    case 'place-kept':
    case 'place-not-kept': {
      const { have, atLeast, where } = params;
      const key = code === 'place-kept' ? 'rollReason.place-kept' : 'rollReason.place-not-kept';
      return reader.say(key, { have, atLeast, whom: whom(reader, where) });
    }
    case 'not-available': {
      const { rank } = params;
      const said = { person: person(params.person), rank, state: state(params.state) };
      return reader.say('rollReason.not-available', said);
    }
    case 'no-alternates':
      return reader.say('rollReason.no-alternates', { branch: branch(params.branch) });
    case 'place-filled':
      return reader.say('rollReason.place-filled', { person: person(params.person), by: person(params.by) });
    case 'no-place-held':
      return reader.say('rollReason.no-place-held', { person: person(params.person) });
    case 'after-deadline':
      return reader.say('rollReason.after-deadline', {
        at: moment(params.at),
        deadline: moment(params.deadline),
      });
    case 'place-vacated':
    case 'alternate-withdrew': {
      const key = code === 'place-vacated' ? 'rollReason.place-vacated' : 'rollReason.alternate-withdrew';
      const said = { person: person(params.person), branch: branch(params.branch) };
      return reader.say(key, { ...said, reason: chosenWords(reader, params.reason) });
    }
    case 'alternate-called':
    case 'place-taken':
    case 'call-declined': {
      const said = { person: person(params.person), branch: branch(params.branch) };
      const { withLeaver, free } = placeKeys[code];
      return params.for === null
        ? reader.say(free, said)
        : reader.say(withLeaver, { ...said, leaver: person(params.for) });
    }
    case 'out-of-order':
      return params.expected === null
        ? reader.say('rollReason.out-of-order.nobody', { person: person(params.person) })
        : reader.say('rollReason.out-of-order', {
            person: person(params.person),
            expected: person(params.expected),
          });
    case 'call-lapsed':
      return reader.say('rollReason.call-lapsed', {
        person: person(params.person),
        deadline: moment(params.deadline),
      });
    case 'branch-changed':
      return reader.say('rollReason.branch-changed', {
        person: person(params.person),
        from: branch(params.from),
        to: branch(params.to),
        decision: chosenWords(reader, params.decision),
      });
    case 'mandate-passed':
      return reader.say('rollReason.mandate-passed', {
        person: person(params.person),
        from: person(params.from),
        branch: branch(params.branch),
        decision: chosenWords(reader, params.decision),
      });
    case 'already-withdrawn':
      return reader.say('rollReason.already-withdrawn', { person: person(params.person) });
    case 'not-an-alternate': {
      const said = { person: person(params.person), state: state(params.state) };
      return reader.say('rollReason.not-an-alternate', said);
    }
    case 'not-called':
      return reader.say('rollReason.not-called', { person: person(params.person) });
    case 'no-vacant-place':
      return reader.say('rollReason.no-vacant-place', { branch: branch(params.branch) });
    case 'wrong-branch':
      return reader.say('rollReason.wrong-branch', {
        person: person(params.person),
        branch: branch(params.branch),
      });
  }
}

const placeKeys = {
  'alternate-called': {
    withLeaver: 'rollReason.alternate-called',
    free: 'rollReason.alternate-called.free',
  },
  'place-taken': { withLeaver: 'rollReason.place-taken', free: 'rollReason.place-taken.free' },
  'call-declined': { withLeaver: 'rollReason.call-declined', free: 'rollReason.call-declined.free' },
} as const satisfies Record<string, { withLeaver: Key; free: Key }>;
