import { aidCallSchema, aidEventSchema, messageEventSchema } from '@plenum/aid';
import { z } from 'zod';
import { stepFields } from './letters-record.ts';

/** A call for aid as the conference's files have it; what happens to it is in its steps. */
export const aidCallRecord = aidCallSchema;

/** One step of the call whose document is named: pledges, consignments, receipts; givers and payees are codes. */
export const aidStepRecord = z.strictObject({ call: z.string(), ...stepFields, event: aidEventSchema });

/** A message of support, consent to its being shown, or the end of it. */
export const messageStepRecord = z.strictObject({ ...stepFields, event: messageEventSchema });

/** How many steps the messages have: it moves with each, so that of two who add at once one is told. */
export const messagesRecord = z.strictObject({ steps: z.int().nonnegative() });
