import type { ShortConference } from '@plenum/agenda';
import type { HallKit } from '@plenum/delegates';
import type { scheduleDay } from '@plenum/solidarity';
import type { Store } from '@plenum/vault';
import type { Planner } from '../planner/planner.ts';
import type { Counted } from './counted.ts';
import type { Loaded } from './loaded.ts';
import type { ShortForm } from './short-conference-form.ts';
import type { Works } from './under-way.ts';
import type { WorldMap } from './world-map.ts';

export type DraftedDay = Awaited<ReturnType<typeof scheduleDay>>;

/** What one unlocked organiser works with: made at unlock, thrown away at lock. */
export type Office = {
  store: Store;
  planner: Planner;
  /** The folder that releases are written to. */
  publicFolder: string;
  /** Where the public sees that folder, without a slash at the end. */
  publicUrl: string;
  /** The folder with the files of the example conference. */
  exampleFolder: string;
  /** Who acts, as the trail names them. */
  by: string;
  now: () => Date;
  random: (bytes: number) => Uint8Array;
  /** What is worked out in the background. */
  works: Works;
  /** What has been opened and not changed since; gone at lock. */
  memory: {
    loaded: Loaded | undefined;
    /** Counts of elections by their documents. */
    counts: Map<string, { revision: number; counted: Counted }>;
    /** The hall kit and the JSON that it was made of. */
    hallKit?: { madeOf: string; kit: HallKit };
    /** The drafted day of solidarity and the JSON that it was made of. */
    draft?: { madeOf: string; schedule: DraftedDay };
    /** The map of the world, which is the same for everybody. */
    worldMap?: WorldMap;
    /** The list that somebody has sent and looked at, until it is taken or another comes. */
    list?: { hash: string; bytes: Uint8Array };
    /** The short conference that was worked out last, what was asked, and the hash of what it was made of. */
    short?: { form: ShortForm; madeOf: string; found: ShortConference };
  };
};

/** A new random id of a document, 128 bits in hexadecimal. */
export function newId(office: Pick<Office, 'random'>): string {
  return Buffer.from(office.random(16)).toString('hex');
}
