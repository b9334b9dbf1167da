import { createHash } from 'node:crypto';
import { speakerEventSchema } from '@plenum/agenda';
import { z } from 'zod';

/** Something that happened on the list of speakers on an item of a day; people by their ids in the roll. */
export const speakerEventRecord = z.strictObject({
  date: z.iso.date(),
  item: z.string().min(1).max(200),
  event: speakerEventSchema,
});

/** Question and place decide the document: of two who act at the same moment one is told of the other. */
export function speakerDocument(conference: string, date: string, item: string, place: number): string {
  const name = JSON.stringify(['speaker-event', conference, date, item, place]);
  return createHash('sha256').update(name).digest('hex').slice(0, 32);
}
