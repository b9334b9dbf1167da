import type { AgendaProblemCode } from '@plenum/agenda';
import type { AgendaRecord } from './agenda-record.ts';
import { change, held } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';

const ordersNumbers = {
  mover: { least: 0, most: 1440 },
  opposer: { least: 0, most: 1440 },
  speaker: { least: 0, most: 1440 },
  vote: { least: 0, most: 1440 },
  atMostPerBranch: { least: 1, most: 100 },
  minutesPerBranch: { least: 1, most: 1440 },
} as const;
export type OrdersNumber = keyof typeof ordersNumbers;
type OrdersField = OrdersNumber | 'alternate';

/** Minutes and the rule of the speakers' list as somebody typed them; an empty limit is none. */
export type OrdersForm = Record<OrdersField, string> & { firstTimeFirst: boolean };
export type OrdersProblem = { field: OrdersField; code: AgendaProblemCode };

export type OrdersFormView = {
  form: OrdersForm;
  revision: number;
  /** By which speakers can alternate: attributes that people of the roll have. */
  attributes: string[];
};

export type OrdersChanged =
  | { status: 'saved' }
  | { status: 'none' }
  | { status: 'problems'; problems: OrdersProblem[] }
  | { status: 'conflict' };

const usual = { mover: 5, opposer: 5, speaker: 3, vote: 2 };

/** The form with what is laid down, or is usual; nothing where there is no agenda. */
export async function viewOrdersForm(office: Office): Promise<OrdersFormView | undefined> {
  const { conference, documents } = await openConference(office);
  const before = held(documents, 'agenda')[0];
  if (before === undefined) return undefined;
  const { speaking = usual, speakers = {} } = before.value;
  const written = (value: number | undefined) => (value === undefined ? '' : String(value));
  const known = conference.delegates.flatMap(({ attributes }) => Object.keys(attributes));
  return {
    revision: before.revision,
    attributes: [...new Set([...known, ...(speakers.alternate ? [speakers.alternate] : [])])].sort(),
    form: {
      mover: written(speaking.mover),
      opposer: written(speaking.opposer),
      speaker: written(speaking.speaker),
      vote: written(speaking.vote),
      alternate: speakers.alternate ?? '',
      firstTimeFirst: speakers.firstTimeFirst ?? false,
      atMostPerBranch: written(speakers.atMostPerBranch),
      minutesPerBranch: written(speakers.minutesPerBranch),
    },
  };
}

/** Keeps minutes and rule on top of what the form was made from; hours and rooms stay as they are. */
export async function changeOrders(
  office: Office,
  revision: number | undefined,
  form: OrdersForm,
): Promise<OrdersChanged> {
  const view = await viewOrdersForm(office);
  const { documents } = await openConference(office);
  const before = held(documents, 'agenda')[0];
  if (before === undefined || view === undefined) return { status: 'none' };
  const { value, problems } = readOrders(form, view.attributes);
  if (problems.length > 0) return { status: 'problems', problems };
  if (before.revision !== revision) return { status: 'conflict' };
  const { speaking: _, speakers: __, ...rest } = before.value;
  const { status } = await office.store.save([change('agenda', before, { ...rest, ...value })], {
    by: office.by,
    now: office.now().toISOString(),
    read: [],
  });
  return status === 'saved' ? { status: 'saved' } : { status: 'conflict' };
}

function readOrders(
  form: OrdersForm,
  attributes: readonly string[],
): { value: Pick<AgendaRecord, 'speaking' | 'speakers'>; problems: OrdersProblem[] } {
  const problems: OrdersProblem[] = [];
  const number = (field: OrdersNumber, needed: boolean): number | undefined => {
    const { least, most } = ordersNumbers[field];
    const text = form[field].trim();
    if (text === '' && !needed) return undefined;
    const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    const limit = field === 'atMostPerBranch' ? 'out-of-range' : 'impossible-minutes';
    problems.push({ field, code: text === '' ? 'missing' : limit });
    return undefined;
  };
  const minutes = (field: keyof typeof usual) => number(field, true) ?? 0;
  const speaking = {
    mover: minutes('mover'),
    opposer: minutes('opposer'),
    speaker: minutes('speaker'),
    vote: minutes('vote'),
  };
  const most = number('atMostPerBranch', false);
  const perBranch = number('minutesPerBranch', false);
  if (form.alternate !== '' && !attributes.includes(form.alternate))
    problems.push({ field: 'alternate', code: 'not-allowed' });
  const speakers = {
    ...(form.alternate === '' ? {} : { alternate: form.alternate }),
    ...(form.firstTimeFirst ? { firstTimeFirst: true } : {}),
    ...(most === undefined ? {} : { atMostPerBranch: most }),
    ...(perBranch === undefined ? {} : { minutesPerBranch: perBranch }),
  };
  return { problems, value: { speaking, ...(Object.keys(speakers).length === 0 ? {} : { speakers }) } };
}
