import {
  type SpeakerEvent,
  type SpeakerPerson,
  type SpeakerRules,
  type SpeakersList,
  speakersList,
} from '@plenum/agenda';
import { type AgendaNames, agendaNames } from './agenda-names.ts';
import { held } from './documents.ts';
import { openConference } from './load-conference.ts';
import { branchNames, type Names } from './names.ts';
import type { Office } from './office.ts';
import { follow, type RunDay, runDayOf } from './running-plan.ts';
import { votingHall } from './votes-hall.ts';

type Opened = Awaited<ReturnType<typeof openConference>>;

/** Whoever may speak: by code name, with the number that the hall knows them by. */
export type Orator = SpeakerPerson & {
  codeName: string;
  code: string | undefined;
  branchName: Names;
  present: boolean;
};

/** The list of speakers on one item of a day. */
export type Question = {
  day: RunDay;
  item: string;
  /** Items of the day that can have a list: those that run, and those to come. */
  items: string[];
  events: SpeakerEvent[];
  people: ReadonlyMap<string, Orator>;
  rules: SpeakerRules;
};

export type SpeakersView = Question & {
  names: AgendaNames;
  now: string;
  list: SpeakersList;
  /** Minutes of a speech by the standing orders, if they say. */
  limit: number | undefined;
  seen: number;
};

/** The list on the item asked for, or on that which runs; nothing where there is no timetable. */
export async function viewSpeakers(office: Office, item?: string): Promise<SpeakersView | undefined> {
  const loaded = await openConference(office);
  const now = office.now().toISOString();
  const question = questionOf(office, loaded, now, item);
  if (question === undefined) return undefined;
  return {
    ...question,
    names: agendaNames(loaded.conference, question.day.agenda),
    now,
    list: listOf(question, question.events, now),
    limit: loaded.conference.agenda?.hours.speaking?.speaker,
    seen: question.events.length,
  };
}

/** The list as it stands after some events. */
export function listOf(
  { people, rules }: Pick<Question, 'people' | 'rules'>,
  events: readonly SpeakerEvent[],
  now: string,
): SpeakersList {
  const known = [...people.values()].map(({ id, branch, attributes = {} }) => ({
    id,
    ...(branch === undefined ? {} : { branch }),
    attributes,
  }));
  return speakersList(known, events, { now, rules });
}

/** The question of a list, with all that has happened on it. */
export function questionOf(
  office: Office,
  loaded: Opened,
  now: string,
  asked?: string,
): Question | undefined {
  const day = runDayOf(loaded, now);
  if (day === undefined) return undefined;
  const { now: running, slots } = follow(day, now);
  const known = new Set(day.agenda.items.map(({ id }) => id));
  const items = slots.map(({ item }) => item).filter((one) => known.has(one));
  const item =
    items.find((one) => one === asked) ??
    running.find(({ item: one }) => known.has(one))?.item ??
    slots.find(({ state, item: one }) => state === 'waiting' && known.has(one))?.item ??
    items[0];
  if (item === undefined) return undefined;
  return {
    day,
    item,
    items,
    events: speakerEvents(loaded, day.date, item),
    people: orators(office, loaded),
    rules: loaded.conference.agenda?.hours.speakers ?? {},
  };
}

/** What has happened on a list, in the order in which it was written down. */
export function speakerEvents(
  { documents }: Pick<Opened, 'documents'>,
  date: string,
  item: string,
): SpeakerEvent[] {
  return held(documents, 'speaker-event')
    .filter(({ value }) => value.date === date && value.item === item)
    .map(({ value }) => value.event);
}

/** The delegates of the roll; whoever is in the hall has a number there. */
export function orators(office: Office, loaded: Opened): ReadonlyMap<string, Orator> {
  const { conference } = loaded;
  const hall = votingHall(office, loaded);
  const delegations = hall === undefined || hall === 'changed' ? [] : hall.delegations;
  const here = new Set(delegations.flatMap(({ voters }) => voters.map(({ person }) => person)));
  const codes = new Map(
    delegations.flatMap(({ voters, outside }) =>
      [...voters, ...outside].map(({ code, person }) => [person, code] as const),
    ),
  );
  const nameOf = branchNames(conference.branches);
  const elected = conference.delegates.filter(({ status }) => status === 'elected');
  return new Map(
    elected.map(({ id, branch, codeName, attributes }) => [
      id,
      {
        id,
        branch,
        attributes,
        codeName,
        code: codes.get(id),
        branchName: nameOf(branch),
        // While nobody has come through the door anybody may be asked for.
        present: here.size === 0 || here.has(id),
      },
    ]),
  );
}
