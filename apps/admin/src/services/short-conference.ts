import type { Agenda, ShortConference } from '@plenum/agenda';
import { agendaOf } from './agenda.ts';
import { type AgendaNames, agendaNames } from './agenda-names.ts';
import { problemsOf } from './agenda-problems.ts';
import { hashOf } from './figures-hash.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { readShortForm, type ShortForm, type ShortProblem } from './short-conference-form.ts';
import { startWork, type WorkFailed, workFailed } from './under-way.ts';

/** A search is given up after this; what was found by then is told. */
const timeLimitMs = 20_000;

export type ShortView = {
  form: ShortForm;
  items: Agenda['items'];
  names: AgendaNames;
  /** The agenda itself is wrong: nothing can be asked. */
  wrong: boolean;
  /** What was worked out last; `stale` if the agenda has changed since. */
  found: { short: ShortConference; stale: boolean } | undefined;
  failed: WorkFailed | undefined;
};

export type ShortAsked = { status: 'started' } | { status: 'problems'; problems: ShortProblem[] };

/** The form, filled in with what was asked last, and what came of it; nothing where there is no agenda. */
export async function viewShort(office: Office): Promise<ShortView | undefined> {
  const loaded = await openConference(office);
  const agenda = agendaOf(loaded);
  if (agenda === undefined) return undefined;
  const { short } = office.memory;
  const { settled } = loaded.conference;
  const [reserve] = settled.reserveVenues ?? [];
  const rooms = reserve
    ? [`${reserve.id}; ${reserve.seats}`]
    : agenda.rooms.map(({ id, places, screen }) => [id, places, ...(screen ? ['screen'] : [])].join('; '));
  return {
    form: short?.form ?? {
      from: settled.opens.slice(0, 16),
      minutes: '180',
      windows: '',
      rooms: rooms.join('\n'),
      byCirculation: [],
      held: [],
    },
    items: agenda.items,
    names: agendaNames(loaded.conference, agenda),
    wrong: problemsOf(agenda).length > 0,
    found: short && { short: short.found, stale: short.madeOf !== hashOf(agenda) },
    failed: workFailed(office, 'short-agenda'),
  };
}

/** Begins to work out what fits; nothing is kept of it but in memory. */
export async function askShort(office: Office, form: ShortForm): Promise<ShortAsked> {
  const agenda = agendaOf(await openConference(office));
  if (agenda === undefined || problemsOf(agenda).length > 0) return { status: 'started' };
  const read = readShortForm(form, agenda);
  if ('problems' in read) return { status: 'problems', problems: read.problems };
  startWork(office, 'short-agenda', 1, async (signal) => {
    const found = await office.planner.shortConference(agenda, read.time, { signal, timeLimitMs });
    office.memory.short = { form, madeOf: hashOf(agenda), found };
    return undefined;
  });
  return { status: 'started' };
}
