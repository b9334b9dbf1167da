import { agendaSchema, itemSchema, slotSchema } from '@plenum/agenda';
import { z } from 'zod';

const { windows, breaks, rooms, changeover, buffer } = agendaSchema.shape;
const minutes = z.int().min(0).max(1440);

/** Minutes that the standing orders give to mover, opposer, each speaker and the vote. */
export const speakingMinutesRecord = z.strictObject({
  mover: minutes,
  opposer: minutes,
  speaker: minutes,
  vote: minutes,
});

/** By which rule the list of speakers is put in order: an attribute by which they alternate, limits for a branch. */
export const speakersRuleRecord = z.strictObject({
  alternate: z.string().min(1).optional(),
  firstTimeFirst: z.boolean().optional(),
  atMostPerBranch: z.int().min(1).max(100).optional(),
  minutesPerBranch: z.int().min(1).max(1440).optional(),
});

/** When there is time and where there is room, and what the standing orders say about speaking. */
export const agendaRecord = z.strictObject({
  windows,
  breaks,
  rooms,
  changeover,
  buffer,
  speaking: speakingMinutesRecord.optional(),
  speakers: speakersRuleRecord.optional(),
});

/** One item of the agenda; where it was put by hand, and so stays; struck off it is kept for the trail. */
export const agendaItemRecord = z.strictObject({
  item: itemSchema,
  pin: slotSchema.omit({ item: true }).optional(),
  withdrawn: z.boolean().optional(),
});

export type AgendaRecord = z.infer<typeof agendaRecord>;
export type AgendaItemRecord = z.infer<typeof agendaItemRecord>;
/** The agenda of a conference: its hours and rooms, and its items in their order. */
export type ConferenceAgenda = { hours: AgendaRecord; items: AgendaItemRecord[] };
