import { cityNames } from './city-names.ts';
import { loadConference } from './load-conference.ts';
import type { Names } from './names.ts';
import type { Office } from './office.ts';

/** What the rail and the head of every page need to know. */
export type RailView = {
  conference:
    | { name: Names; city: Names; opens: string; closes: string; timeZone: string; example: boolean }
    | undefined;
};

/** Which conference is open, if one is. */
export async function viewRail(office: Office): Promise<RailView> {
  const { conference } = await loadConference(office);
  if (conference === undefined) return { conference: undefined };
  const { name, opens, closes, timeZone, example } = conference.settled;
  return { conference: { name, city: cityNames(conference), opens, closes, timeZone, example } };
}
