import type { RelaxableCode, Relaxing } from '@plenum/attendance';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { Known } from './attendance-reasons.ts';
import { whom } from './parts.tsx';

/** What the kinds of limits are called where they are weighed. */
export const kindNames: Record<RelaxableCode, Key> = {
  money: 'takes.kind.money',
  seats: 'takes.kind.seats',
  'delegates-minimum': 'takes.kind.delegates-minimum',
  'group-minimum': 'takes.kind.group-minimum',
  'group-maximum': 'takes.kind.group-maximum',
  rank: 'takes.kind.rank',
  must: 'takes.kind.must',
  quota: 'takes.kind.quota',
  bedrooms: 'takes.kind.bedrooms',
  vehicles: 'takes.kind.vehicles',
  apart: 'takes.kind.apart',
  together: 'takes.kind.together',
};

type Say = (reader: Reader, params: Record<string, unknown>, known: Known) => string;

const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const sentences: Record<RelaxableCode, Say> = {
  money: (reader, { more }, { currency }) =>
    more === undefined
      ? reader.say('relax.money')
      : reader.say('relax.money.more', { more: reader.money(number(more), currency) }),
  seats: (reader, { to }) => reader.say('relax.seats', { to: number(to) }),
  'delegates-minimum': (reader, { to }) => reader.say('relax.delegates-minimum', { to: number(to) }),
  'group-minimum': (reader, { group, to }, { branch }) =>
    reader.say('relax.group-minimum', { group: branch(text(group)), to: number(to) }),
  'group-maximum': (reader, { group, to }, { branch }) =>
    reader.say('relax.group-maximum', { group: branch(text(group)), to: number(to) }),
  rank: (reader, { group }, { branch }) => reader.say('relax.rank', { group: branch(text(group)) }),
  must: (reader, { id }, { person }) => reader.say('relax.must', { person: person(text(id)) }),
  quota: (reader, { where, atLeast, atMost }) => {
    const bound = text(atLeast ?? atMost);
    return reader.say(atLeast === undefined ? 'relax.quota.atMost' : 'relax.quota.atLeast', {
      whom: whom(reader, Object(where)),
      bound,
      share: bound === '' ? '' : reader.percent(bound),
    });
  },
  bedrooms: (reader, { type, to }) => reader.say('relax.bedrooms', { type: text(type), to: number(to) }),
  vehicles: (reader, { vehicle, to }) =>
    reader.say('relax.vehicles', { vehicle: text(vehicle), to: number(to) }),
  apart: (reader, { ids }, { person }) =>
    reader.say('relax.apart', {
      people: (Array.isArray(ids) ? ids : []).map((id) => person(text(id))).join(', '),
    }),
  together: (reader, { where, to }) =>
    reader.say('relax.together', { whom: whom(reader, Object(where)), to: number(to) }),
};

/** How one limit gives way, and how far. */
export function relaxingWords(reader: Reader, { code, params }: Relaxing, known: Known): string {
  return sentences[code](reader, params, known);
}
