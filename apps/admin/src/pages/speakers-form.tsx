import type { Child } from 'hono/jsx';
import type { Reader } from '../reader.ts';
import type { SpeakersView } from '../services/speakers.ts';
import type { SpeakerAct, SpeakerDone, SpeakerForm } from '../services/speakers-act.ts';

/** A form that was sent and not taken. */
export type FailedSpeaker = { form: SpeakerForm; done: Exclude<SpeakerDone, { status: 'done' }> };
export type SpeakersProps = { reader: Reader; view: SpeakersView; failed?: FailedSpeaker | undefined };

type Props = {
  view: SpeakersView;
  act: SpeakerAct;
  who?: string;
  ends?: string | undefined;
  children: Child;
};

/** One thing that can be done with the list; people go in the body of the form, never in an address. */
export function SpeakersForm({ view, act, who, ends, children }: Props) {
  return (
    <form method="post" action={`/agenda/run/speakers/${act}`}>
      <input type="hidden" name="date" value={view.day.date} />
      <input type="hidden" name="item" value={view.item} />
      <input type="hidden" name="seen" value={String(view.seen)} />
      {who !== undefined && <input type="hidden" name="who" value={who} />}
      {ends !== undefined && <input type="hidden" name="ends" value={ends} />}
      {children}
    </form>
  );
}

/** The numbers and code names of those in the hall, for a field to choose from. */
export function Oratory({ reader, view, id }: { reader: Reader; view: SpeakersView; id: string }) {
  return (
    <datalist id={id}>
      {[...view.people.values()]
        .filter(({ present }) => present)
        .map(({ code, codeName, branchName }) => (
          <option value={code ?? codeName}>{`${codeName}, ${reader.name(branchName)}`}</option>
        ))}
    </datalist>
  );
}
