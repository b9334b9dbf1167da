import { type AidEvent, type AidState, followAid } from '@plenum/aid';
import { dayIn } from './book-known.ts';
import { type Held, held } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';

export type OpenCall = {
  /** The day in the conference's own zone. */
  today: string;
  head: Held<'aid-call'>;
  steps: Held<'aid-step'>[];
  events: AidEvent[];
  state: AidState;
};

/** The calls for aid of the conference as they stand today. */
export async function openCalls(office: Office): Promise<OpenCall[]> {
  const { conference, documents } = await openConference(office);
  const today = dayIn(conference.settled.timeZone, office.now());
  const steps = Map.groupBy(held(documents, 'aid-step'), ({ value }) => value.call);
  return held(documents, 'aid-call').map((head) => {
    const own = steps.get(head.document) ?? [];
    const events = own.map(({ value }) => value.event);
    return { today, head, steps: own, events, state: followAid({ call: head.value, events }, { on: today }) };
  });
}

/** One call, by its document. */
export async function openCall(office: Office, document: string): Promise<OpenCall | undefined> {
  return (await openCalls(office)).find(({ head }) => head.document === document);
}
