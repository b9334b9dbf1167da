import { motionEventSchema } from '@plenum/platform';
import { z } from 'zod';

/** A step in the life of a motion. Steps are only added, in the order in which they were entered. */
export const motionEventRecord = z.strictObject({ event: motionEventSchema });
