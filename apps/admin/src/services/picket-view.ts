import type { PicketEvent, PicketStep } from '@plenum/solidarity';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { type AnswersForm, answersOf } from './picket-answers.ts';
import { draftedStart } from './picket-steps.ts';
import { planBOf } from './plan-b.ts';
import { openRoomDay } from './solidarity-room-day.ts';
import { type RoomPicket, roomPicket } from './solidarity-room-view.ts';

export type PicketView = RoomPicket & {
  revision: number;
  conferenceZone: string;
  answers: AnswersForm;
  /** What may come next. */
  next: PicketEvent['kind'][];
  /** Why it was cancelled. */
  cancelled: string | undefined;
  /** Its steps, and how many there are: of two who act at once one is told so. */
  trail: PicketStep[];
  seen: number;
  /** The hours for which it would be planned or called out now, if there are any. */
  drafted: Record<'planned' | 'called-out', string | undefined>;
};

/** One picket with its life and the answers of its section; nothing for a document that is none. */
export async function viewPicket(office: Office, document: string): Promise<PicketView | undefined> {
  const day = await openRoomDay(office);
  const picket = day.pickets.find((one) => one.document === document);
  if (picket === undefined) return undefined;
  const { id } = picket.value;
  const standing = day.standings.get(id);
  const plan = planBOf(await openConference(office));
  return {
    ...roomPicket(day, picket),
    revision: picket.revision,
    conferenceZone: day.settled.timeZone,
    answers: answersOf(picket.value),
    next: standing?.next ?? [],
    cancelled: standing?.reason ?? undefined,
    trail: day.trail.filter((step) => step.picket === id),
    seen: day.events.filter((event) => event.picket === id).length,
    drafted: {
      planned: draftedStart(day, id, 'planned', plan),
      'called-out': draftedStart(day, id, 'called-out', plan),
    },
  };
}
