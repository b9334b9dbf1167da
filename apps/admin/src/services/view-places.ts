import { cityNames } from './city-names.ts';
import { held } from './documents.ts';
import { type KnownNames, knownNames } from './known-names.ts';
import { openConference } from './load-conference.ts';
import type { Names } from './names.ts';
import type { Office } from './office.ts';
import { type PlaceState, placesNow } from './places.ts';
import type { TakeBackReason } from './places-record.ts';
import { type PlacesState, placesState } from './places-state.ts';
import { quorumOf } from './quorum.ts';

export type PlaceRow = {
  /** The document of the place, and its revision. */
  document: string;
  revision: number;
  delegate: string;
  codeName: string;
  branch: string;
  state: PlaceState;
  confirmedAt: string;
  cost: number;
  paidBy: string[];
  mode: string | undefined;
  takenBack: { at: string; reason: TakeBackReason } | undefined;
};

export type PlacesView = KnownNames & {
  places: PlaceRow[];
  state: PlacesState;
  quorum: number | undefined;
  city: Names;
  timeZone: string;
};

/** Everybody who was told that they can come, and how it stands with each place. */
export async function viewPlaces(office: Office): Promise<PlacesView> {
  const open = await openConference(office);
  const { conference, documents } = open;
  const delegates = new Map(held(documents, 'delegate').map(({ document, value }) => [document, value]));
  const now = new Map(conference.delegates.map((one) => [one.id, one.branch]));
  return {
    ...knownNames(conference),
    places: placesNow(open).flatMap(({ document, revision, value, state }): PlaceRow[] => {
      const delegate = delegates.get(value.delegate);
      if (delegate === undefined) return [];
      const { confirmedAt, cost, paidBy, mode, takenBack } = value;
      const branch = now.get(delegate.id) ?? delegate.branch;
      const { codeName } = delegate;
      const told = { confirmedAt, cost, paidBy, mode, takenBack };
      return [{ document, revision, delegate: value.delegate, codeName, branch, state, ...told }];
    }),
    state: placesState(open),
    quorum: quorumOf(conference),
    city: cityNames(conference),
    timeZone: conference.settled.timeZone,
  };
}
