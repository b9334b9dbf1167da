import { safetyRecordSchema } from '@plenum/solidarity';

/** What keeps the people of one picket safe. It stays among the contacts abroad, and nothing of it is published. */
export const safetyRecord = safetyRecordSchema;
