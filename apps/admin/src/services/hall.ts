import { followHall, type HallEvent, type HallKit, type HallState, makeHallKit } from '@plenum/delegates';
import { held } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Loaded } from './loaded.ts';
import type { Office } from './office.ts';

/** The hall as it stands: the kit that the door works with, what has happened, and how that leaves it. */
export type Hall = {
  kit: HallKit;
  events: HallEvent[];
  state: HallState;
  /** Branches by the codes that the kit uses. */
  branchOf: (code: string) => string | undefined;
  /** Numbers once given to people who are no longer delegates. */
  formerNumbers: string[];
};

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
  const branchCodes = Object.fromEntries(
    conference.branches.map(({ id }, index) => [id, `B${String(index + 1).padStart(2, '0')}`]),
  );
  const input = {
    conference: `${conference.settled.country ?? ''}${conference.settled.opens.slice(0, 4)}`,
    salt: new Uint8Array(Buffer.from(salt, 'hex')),
    delegates: holders.map(({ id, branch, attributes }) => ({
      person: id,
      branch,
      attributes,
      number: numbers[id] ?? '',
    })),
    attributes: attributesAsked(loaded),
    branchCodes,
  };
  const kit = remembered(office, JSON.stringify([salt, input]), () => makeHallKit(input));
  const events = held(loaded.documents, 'hall-event').map(({ value }) => value);
  return {
    kit,
    events,
    state: followHall(kit, events),
    branchOf: (code) => Object.keys(branchCodes).find((id) => branchCodes[id] === code),
    formerNumbers: Object.entries(numbers).flatMap(([id, number]) => (holding.has(id) ? [] : [number])),
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

/** The hall kit as a file of its own: with it a second machine can check cards. */
export async function hallKit(office: Office): Promise<HallKit | undefined> {
  return hallOf(office, await openConference(office))?.kit;
}
