import type { Known } from '../pages/attendance-reasons.ts';
import type { Reader } from '../reader.ts';
import type { Conference } from '../services/conference.ts';

/** What the ids in a plan's reasons stand for, in the reader's language. */
export function knownIn(conference: Conference, reader: Reader): Known {
  const branches = new Map(conference.branches.map(({ id, name }) => [id, reader.name(name)]));
  const people = new Map(conference.delegates.map(({ id, codeName }) => [id, codeName]));
  return {
    currency: conference.settled.currency,
    branch: (id) => branches.get(id) ?? id,
    person: (id) => people.get(id) ?? id,
  };
}
