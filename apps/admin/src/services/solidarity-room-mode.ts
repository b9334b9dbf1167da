import { change } from './documents.ts';
import { newId, type Office } from './office.ts';
import { dayModes } from './picket-records.ts';
import { openRoomDay } from './solidarity-room-day.ts';

/** Keeps what the pickets are placed for, on top of the revision that somebody looked at. */
export async function chooseMode(
  office: Office,
  revision: number,
  typed: string,
): Promise<'saved' | 'conflict' | 'unknown'> {
  const mode = dayModes.find((one) => one === typed);
  if (mode === undefined) return 'unknown';
  const { modeAt } = await openRoomDay(office);
  if (revision !== modeAt.revision) return 'conflict';
  const at = {
    document: modeAt.document ?? newId(office),
    revision: revision === 0 ? null : revision,
    position: 0,
  };
  const saved = await office.store.save([change('solidarity-day', at, { mode })], {
    by: office.by,
    now: office.now().toISOString(),
    read: [],
  });
  return saved.status;
}
