import {
  followHall,
  type HallEvent,
  type HallKit,
  type HallState,
  hashCredential,
  makeHallKit,
} from '@plenum/delegates';
import { held, type ValueOf } from './documents.ts';
import type { HallGround } from './hall-event-record.ts';
import { leavingTimes, withLeavers } from './hall-leavers.ts';
import { openConference } from './load-conference.ts';
import type { Loaded } from './loaded.ts';
import type { Office } from './office.ts';

/** The hall as it stands: the kit that the door works with, what has happened, and how that leaves it. */
export type Hall = {
  kit: HallKit;
  events: HallEvent[];
  /** Grounds of decisions, each at the place of its event. */
  grounds: (HallGround | undefined)[];
  state: HallState;
  /** Who holds which credential. */
  cards: Card[];
  /** The same of those who have left the roll since: nothing of theirs is good any more. */
  formerCards: Card[];
  /** Branches by the codes that the kit uses. */
  branchOf: (code: string) => string | undefined;
};

/** A credential with the numbers of its cards as they were made: the last is good. */
type Card = { person: string; branch: string; entry: string; numbers: string[] };

/** The numbers made for a delegate: the first, and those of the cards that replaced a lost one. */
export function numbersOf(
  { numbers, replacements }: Pick<ValueOf<'credentials'>, 'numbers' | 'replacements'>,
  id: string,
): string[] {
  const first = numbers[id];
  return first === undefined ? [] : [first, ...(replacements?.[id] ?? [])];
}

/** The attributes that a rule of the conference asks for; nothing else goes into the hall. */
function attributesAsked(loaded: Loaded): string[] {
  return [...new Set(loaded.conference?.settled.quotas.flatMap(({ where }) => Object.keys(where)) ?? [])];
}

/** The hall, once credentials have been made. */
export function hallOf(office: Office, loaded: Loaded): Hall | undefined {
  const { conference } = loaded;
  const [credentials] = held(loaded.documents, 'credentials');
  const salt = credentials?.value.salt;
  if (conference === undefined || credentials === undefined || salt === undefined) return undefined;
  const { numbers } = credentials.value;
  const holders = conference.delegates.filter(({ id, status }) => status === 'elected' && numbers[id]);
  const holding = new Set(holders.map(({ id }) => id));
  const known = new Set(conference.branches.map(({ id }) => id));
  const people = new Map(held(loaded.documents, 'delegate').map(({ value }) => [value.id, value]));
  const leavers = [...people.values()].filter(
    ({ id, branch }) => numbers[id] && !holding.has(id) && known.has(branch),
  );
  const branchCodes = Object.fromEntries(
    conference.branches.map(({ id }, index) => [id, `B${String(index + 1).padStart(2, '0')}`]),
  );
  const input = {
    conference: `${conference.settled.country ?? ''}${conference.settled.opens.slice(0, 4)}`,
    salt: new Uint8Array(Buffer.from(salt, 'hex')),
    delegates: [...holders, ...leavers].map(({ id, branch, attributes }) => ({
      person: id,
      branch,
      attributes,
      number: numbers[id] ?? '',
    })),
    attributes: attributesAsked(loaded),
    branchCodes,
  };
  const kit = remembered(office, JSON.stringify([salt, input]), () => makeHallKit(input));
  const cardOf = ({ id, branch }: (typeof holders)[number]): Card => ({
    person: id,
    branch,
    entry: hashCredential(numbers[id] ?? '', salt),
    numbers: numbersOf(credentials.value, id),
  });
  const formerCards = leavers.map(cardOf);
  const times = leavers.length > 0 ? leavingTimes(loaded) : new Map<string, string>();
  const record = withLeavers(
    held(loaded.documents, 'hall-event').map(({ value }) => value),
    formerCards.map(({ person, entry }) => ({ entry, at: times.get(person) })),
  );
  const events = record.map(({ event }) => event);
  return {
    kit,
    events,
    grounds: record.map(({ ground }) => ground),
    state: followHall(kit, events),
    cards: holders.map(cardOf),
    formerCards,
    branchOf: (code) => Object.keys(branchCodes).find((id) => branchCodes[id] === code),
  };
}

/** Hashing short codes is slow on purpose, so the kit is made once for the people and numbers it is made of. */
function remembered(office: Office, madeOf: string, make: () => HallKit): HallKit {
  const known = office.memory.hallKit;
  if (known?.madeOf === madeOf) return known.kit;
  const kit = make();
  office.memory.hallKit = { madeOf, kit };
  return kit;
}

/** The hall as two files: with the kit a second machine checks cards, with the events it knows what has happened. */
export async function hallFiles(
  office: Office,
): Promise<{ kit: HallKit; events: readonly HallEvent[] } | undefined> {
  return hallOf(office, await openConference(office));
}
