import type { z } from 'zod';
import type { agendaSchema } from './schemas.ts';

/** An agenda whose shape and references have been checked. */
export type CheckedAgenda = z.output<typeof agendaSchema>;
type CheckedItem = CheckedAgenda['items'][number];

/** The fewest minutes that an item takes. */
export const leastMinutes = ({ minutes, minutesAtLeast }: CheckedItem): number => minutesAtLeast ?? minutes;

/** Whether everybody sits in it: what counts for the length of a sitting. */
export const isSitting = ({ kind }: { kind: CheckedItem['kind'] }): boolean =>
  kind === 'plenary' || kind === 'commission';

/** Whether an item takes up a room; an evening or a press conference that needs nothing can be anywhere. */
export const takesRoom = (agenda: CheckedAgenda, item: CheckedItem): boolean =>
  agenda.rooms.length > 0 && (isSitting(item) || item.needs !== undefined);

/** Whether a room is large enough for an item and has the screen that it needs. */
export const fits = (room: CheckedAgenda['rooms'][number], { needs }: CheckedItem): boolean =>
  room.places >= (needs?.places ?? 0) && (needs?.screen !== true || room.screen === true);
