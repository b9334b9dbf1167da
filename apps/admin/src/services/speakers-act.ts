import type { SpeakerEvent, SpeakerReason } from '@plenum/agenda';
import { change, held } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { listOf, type Orator, type Question, questionOf } from './speakers.ts';
import { speakerDocument } from './speakers-record.ts';

export const speakerActs = [
  'ask',
  'point',
  'withdraw',
  'floor',
  'end',
  'close',
  'open',
  'take-back',
] as const;
export type SpeakerAct = (typeof speakerActs)[number];

/** A form of the list as it was sent. */
export type SpeakerForm = {
  act: SpeakerAct;
  date: string;
  item: string;
  seen: string;
  /** A number or a code name, as it was typed. */
  typed: string;
  /** Somebody on the list, by id. */
  who: string;
  /** Whoever ends when somebody else is given the floor. */
  ends: string;
  event: string;
};

/** Why nobody can be meant by what was typed. */
export type Unclear = 'nobody' | 'unknown' | 'several' | 'not-here';

export type SpeakerDone =
  | { status: 'done' }
  | { status: 'stale' }
  | { status: 'unclear'; code: Unclear }
  | { status: 'refused'; because: SpeakerReason[] }
  | { status: 'unknown' };

/** Enters what happened on the list of speakers. The same form sent twice is entered once. */
export async function speakerAct(office: Office, form: SpeakerForm): Promise<SpeakerDone> {
  const loaded = await openConference(office);
  const now = office.now().toISOString();
  const question = questionOf(office, loaded, now, form.item);
  if (question === undefined || question.item !== form.item) return { status: 'unknown' };
  const { day, item } = question;
  if (form.date !== day.date || !day.today) return { status: 'stale' };
  const events = eventsOf(form, question, now);
  if (!Array.isArray(events)) return { status: 'unclear', code: events };
  if (events.length === 0) return { status: 'unknown' };
  const seen = Number(form.seen);
  if (seen !== question.events.length)
    return isEntered(question, seen, events) ? { status: 'done' } : { status: 'stale' };
  const { refused } = listOf(question, [...question.events, ...events], now);
  const because = refused.filter(({ event }) => event >= seen).map(({ reason }) => reason);
  if (because.length > 0) return { status: 'refused', because };
  const conference = held(loaded.documents, 'conference')[0]?.document ?? '';
  const saved = await office.store.save(
    events.map((event, index) => {
      const place = seen + index;
      const document = speakerDocument(conference, day.date, item, place);
      const at = { document, revision: null, position: place };
      return change('speaker-event', at, { date: day.date, item, event });
    }),
    { by: office.by, now, read: [] },
  );
  return { status: saved.status === 'saved' ? 'done' : 'stale' };
}

function eventsOf(form: SpeakerForm, { people }: Question, at: string): SpeakerEvent[] | Unclear {
  const { act, who, ends } = form;
  switch (act) {
    case 'ask':
    case 'point': {
      const found = findOrator(people, form.typed);
      if (typeof found === 'string') return found;
      return [{ kind: 'asked', at, who: found.id, for: act === 'point' ? 'point-of-order' : 'speech' }];
    }
    case 'withdraw':
      return who === '' ? [] : [{ kind: 'withdrew', at, who }];
    case 'floor': {
      if (who === '') return [];
      const before: SpeakerEvent[] = ends === '' ? [] : [{ kind: 'ended', at, who: ends }];
      return [...before, { kind: 'given-the-floor', at, who }];
    }
    case 'end':
      return who === '' ? [] : [{ kind: 'ended', at, who }];
    case 'close':
      return [{ kind: 'closed', at }];
    case 'open':
      return [{ kind: 'opened', at }];
    case 'take-back':
      return /^\d{1,6}$/.test(form.event) ? [{ kind: 'taken-back', at, event: Number(form.event) }] : [];
  }
}

/** Who is meant by a number of the hall or a code name; only whoever is in the hall can speak. */
export function findOrator(people: ReadonlyMap<string, Orator>, typed: string): Orator | Unclear {
  const text = typed.trim().toLocaleLowerCase('en');
  if (text === '') return 'nobody';
  const all = [...people.values()];
  const same = (name: string | undefined) => name?.toLocaleLowerCase('en') === text;
  const byCode = all.filter(({ code }) => same(code));
  const found = byCode.length > 0 ? byCode : all.filter(({ codeName }) => same(codeName));
  const [first] = found;
  if (first === undefined) return 'unknown';
  if (found.length > 1) return 'several';
  return first.present ? first : 'not-here';
}

/** Whether the same was entered then: a form sent twice. */
function isEntered({ events: there }: Question, seen: number, events: readonly SpeakerEvent[]): boolean {
  const bare = ({ at: _at, ...rest }: SpeakerEvent) => JSON.stringify(rest);
  return events.every((event, index) => {
    const one = there[seen + index];
    return one !== undefined && bare(one) === bare(event);
  });
}
