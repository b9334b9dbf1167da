import type { Reason, ReasonCode } from '@plenum/attendance';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { KnownNames } from '../services/known-names.ts';
import { valueWords, whom } from './parts.tsx';

/** What a reason's ids stand for; an id that is not known stands for itself. */
export type Known = {
  currency: string;
  branch: (id: string) => string;
  person: (id: string) => string;
};

/** The same in the reader's language. */
export function knownTo(reader: Reader, { currency, branchNames, codeNames, kinds }: KnownNames): Known {
  return {
    currency,
    branch: (id) => {
      const names = branchNames[id];
      return names === undefined ? id : reader.name(names);
    },
    person: (id) => {
      const kind = kinds[id];
      return codeNames[id] ?? (kind === undefined ? id : `${valueWords(reader, kind)} ${id}`);
    },
  };
}

type Say = (reader: Reader, params: Record<string, unknown>, known: Known) => string;

const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(text) : []);
const words = (value: unknown): Record<string, string> =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, word]) => [key, text(word)]))
    : {};

const goalNames: Readonly<Record<string, Key>> = {
  representation: 'goal.representation',
  attendance: 'goal.attendance',
  kept: 'goal.kept',
  weight: 'goal.weight',
  cost: 'goal.cost',
  travelTime: 'goal.travelTime',
  balance: 'goal.balance',
};

/** The words of a goal, or its name if a later version has one that is not known here. */
export function goalWords(reader: Reader, goal: string): string {
  const key = Object.hasOwn(goalNames, goal) ? goalNames[goal] : undefined;
  return key === undefined ? goal : reader.say(key);
}

const quota =
  (least: Key, most: Key): Say =>
  (reader, { where, atLeast, atMost, share }) =>
    reader.say(atMost === undefined ? least : most, {
      whom: whom(reader, words(where)),
      bound: reader.percent(text(atMost ?? atLeast)),
      share: share === undefined ? '' : reader.percent(text(share)),
    });

const waiting: Record<ReasonCode, Say> = {
  money: (reader, { short }, { currency }) =>
    reader.say('why.money', { short: reader.money(number(short), currency) }),
  seats: (reader, { people, seats }) =>
    reader.say('why.seats', { people: number(people), seats: number(seats) }),
  'group-maximum': (reader, { group, maximum, attending }, { branch }) =>
    reader.say('why.group-maximum', {
      group: branch(text(group)),
      maximum: number(maximum),
      attending: number(attending),
    }),
  // Plans made before there was a count list those who wait.
  rank: (reader, { count, waiting }) =>
    reader.say('why.rank', { count: number(count) || texts(waiting).length }),
  quota: quota('why.quota.atLeast', 'why.quota.atMost'),
  goal: (reader, { goal }) => reader.say('why.goal', { goal: goalWords(reader, text(goal)) }),
  earmark: (reader, { left }, { currency }) =>
    reader.say('why.earmark', { left: reader.money(number(left), currency) }),
  'group-minimum': (...given) => conflicts['group-minimum'](...given),
  'delegates-minimum': (...given) => conflicts['delegates-minimum'](...given),
  bedrooms: (reader, { beds }) => reader.say('why.bedrooms', { beds: number(beds) }),
  must: (...given) => conflicts.must(...given),
  'earmark-matches-nobody': (...given) => conflicts['earmark-matches-nobody'](...given),
  'minutes-unknown': (...given) => conflicts['minutes-unknown'](...given),
  'time-ran-out': (...given) => conflicts['time-ran-out'](...given),
};

const conflicts: Record<ReasonCode, Say> = {
  money: (reader, { income, short }, { currency }) =>
    short === undefined
      ? reader.say('conflict.money', { income: reader.money(number(income), currency) })
      : reader.say('conflict.money.short', {
          income: reader.money(number(income), currency),
          short: reader.money(number(short), currency),
        }),
  seats: (reader, { seats }) => reader.say('conflict.seats', { seats: number(seats) }),
  'group-maximum': (reader, { group, maximum }, { branch }) =>
    reader.say('conflict.group-maximum', { group: branch(text(group)), maximum: number(maximum) }),
  'group-minimum': (reader, { group, minimum, candidates }, { branch }) =>
    reader.say('conflict.group-minimum', {
      group: branch(text(group)),
      minimum: number(minimum),
      candidates: number(candidates),
    }),
  'delegates-minimum': (reader, { minimum, candidates }) =>
    reader.say('conflict.delegates-minimum', { minimum: number(minimum), candidates: number(candidates) }),
  rank: (reader, { group }, { branch }) => reader.say('conflict.rank', { group: branch(text(group)) }),
  quota: quota('conflict.quota.atLeast', 'conflict.quota.atMost'),
  bedrooms: (reader, { beds }) => reader.say('conflict.bedrooms', { beds: number(beds) }),
  // What a delegate is told counts people and names none.
  must: (reader, { ids, count }, { person }) =>
    ids === undefined
      ? reader.say('conflict.must.count', { count: number(count) })
      : reader.say('conflict.must', { people: texts(ids).map(person).join(', ') }),
  earmark: (...given) => waiting.earmark(...given),
  goal: (reader, { goal }) => reader.say('conflict.goal', { goal: goalWords(reader, text(goal)) }),
  'earmark-matches-nobody': (reader, { fund }) =>
    reader.say('warning.earmark-matches-nobody', { fund: text(fund) }),
  'minutes-unknown': (reader, { people }) =>
    reader.say('warning.minutes-unknown', { people: number(people) }),
  'time-ran-out': (reader, { goals }) =>
    reader.say('warning.time-ran-out', {
      goals: texts(goals)
        .map((goal) => goalWords(reader, goal))
        .join(', '),
    }),
};

/** Which limit this plan would break if one more person came. */
export function whyWaiting(reader: Reader, reason: Reason, known: Known): string {
  return waiting[reason.code](reader, reason.params, known);
}

/** Which limits cannot hold together, and what to look at in a plan. */
export function limitWords(reader: Reader, reason: Reason, known: Known): string {
  return conflicts[reason.code](reader, reason.params, known);
}
