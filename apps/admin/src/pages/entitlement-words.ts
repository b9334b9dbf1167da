import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import { methods } from '../services/decide-total.ts';
import type { Giving } from '../services/open-places.ts';
import type { Voice } from '../services/without-vote.ts';

/** The kinds of delegates that a rule gives places to. */
export const givingWords: Record<Giving, Key> = {
  voting: 'entitlement.voting',
  consultative: 'entitlement.consultative',
  visiting: 'entitlement.visiting',
  new: 'entitlement.new',
  lapsed: 'entitlement.lapsed',
};

/** Places without a vote, said beside those with one. */
export const moreWords: Record<Voice, Key> = {
  consultative: 'entitlement.more.consultative',
  visiting: 'entitlement.more.visiting',
};

/** The standing of a branch that is not full. */
export const standingWords: Record<'new' | 'lapsed', Key> = {
  new: 'entitlement.standing.new',
  lapsed: 'entitlement.standing.lapsed',
};

/** The methods by which a total is shared out, by the names that people know. */
const methodNames: Record<(typeof methods)[number], Key> = {
  'd-hondt': 'entitlement.method.d-hondt',
  'sainte-lague': 'entitlement.method.sainte-lague',
  'modified-sainte-lague': 'entitlement.method.modified-sainte-lague',
  'huntington-hill': 'entitlement.method.huntington-hill',
  adams: 'entitlement.method.adams',
  dean: 'entitlement.method.dean',
  hare: 'entitlement.method.hare',
  droop: 'entitlement.method.droop',
  'hagenbach-bischoff': 'entitlement.method.hagenbach-bischoff',
  imperiali: 'entitlement.method.imperiali',
};

/** The name of a method by its code. */
export function methodWords(reader: Reader, code: string): string {
  const method = methods.find((one) => one === code);
  return method === undefined ? code : reader.say(methodNames[method]);
}
