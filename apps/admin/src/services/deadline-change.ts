import { type DeadlineRecord, deadlineGroups, deadlineHour } from './deadline-record.ts';
import { change, held } from './documents.ts';
import { openConference } from './load-conference.ts';
import { newId, type Office } from './office.ts';

/** A deadline as somebody typed it. */
export type DeadlineForm = { title: string; daysBefore: string; at: string; responsible: string };

export type DeadlineProblem = {
  field: keyof DeadlineForm;
  code: 'empty' | 'too-long' | 'not-days' | 'not-an-hour' | 'unknown-group';
};

export type DeadlineChanged =
  | { status: 'saved' }
  | { status: 'problems'; problems: DeadlineProblem[] }
  | { status: 'conflict'; theirs: DeadlineForm; revision: number }
  | { status: 'unknown' };

function formOfDeadline({ title, daysBefore, at, responsible }: DeadlineRecord): DeadlineForm {
  return { title, daysBefore: String(daysBefore), at: at ?? '', responsible: responsible ?? '' };
}

/** A name for what is about to be added, so that a form sent twice adds one thing. */
export const newDeadline = (office: Office): string => newId(office);

/** Adds a deadline to the list under the name that its form was given; a second time it is there already. */
export async function addDeadline(
  office: Office,
  document: string,
  form: DeadlineForm,
): Promise<DeadlineChanged> {
  if (!/^[0-9a-f]{32}$/.test(document)) return { status: 'unknown' };
  const { documents } = await openConference(office);
  if (documents.some(({ id }) => id === document)) return { status: 'saved' };
  const read = readDeadlineForm(form);
  if ('problems' in read) return { status: 'problems', problems: read.problems };
  const position = Math.max(-1, ...held(documents, 'deadline').map((one) => one.position)) + 1;
  const saved = await save(
    office,
    { document, revision: null, position },
    { id: document, ...read.deadline },
  );
  // The only way in which a new document can collide: it was sent at the same moment.
  return saved ? { status: 'saved' } : { status: 'unknown' };
}

/** Changes a deadline on top of the revision that the form was made from. */
export async function changeDeadline(
  office: Office,
  document: string,
  revision: number,
  form: DeadlineForm,
): Promise<DeadlineChanged> {
  const one = await find(office, document);
  if (one === undefined) return { status: 'unknown' };
  const read = readDeadlineForm(form);
  if ('problems' in read) return { status: 'problems', problems: read.problems };
  const { at: _at, responsible: _responsible, ...kept } = one.value;
  const at = { document, revision, position: one.position };
  return (await save(office, at, { ...kept, ...read.deadline }))
    ? { status: 'saved' }
    : conflict(office, document);
}

/** Strikes a deadline off the list; the trail keeps it. */
export async function strikeOff(
  office: Office,
  document: string,
  revision: number,
): Promise<DeadlineChanged> {
  const one = await find(office, document);
  if (one === undefined) return { status: 'unknown' };
  const at = { document, revision, position: one.position };
  return (await save(office, at, { ...one.value, withdrawn: true }))
    ? { status: 'saved' }
    : conflict(office, document);
}

async function find(office: Office, document: string) {
  const { documents } = await openConference(office);
  return held(documents, 'deadline').find((one) => one.document === document && !one.value.withdrawn);
}

/** What somebody else has saved meanwhile; nothing if they have struck it off. */
async function conflict(office: Office, document: string): Promise<DeadlineChanged> {
  const theirs = await find(office, document);
  return theirs === undefined
    ? { status: 'unknown' }
    : { status: 'conflict', theirs: formOfDeadline(theirs.value), revision: theirs.revision };
}

type Place = { document: string; revision: number | null; position: number };

async function save(office: Office, at: Place, value: DeadlineRecord): Promise<boolean> {
  const { status } = await office.store.save([change('deadline', at, value)], {
    by: office.by,
    now: office.now().toISOString(),
    read: [],
  });
  return status === 'saved';
}

type Typed = Pick<DeadlineRecord, 'title' | 'daysBefore' | 'at' | 'responsible'>;

function readDeadlineForm(form: DeadlineForm): { deadline: Typed } | { problems: DeadlineProblem[] } {
  const problems: DeadlineProblem[] = [];
  const title = form.title.trim();
  if (title === '') problems.push({ field: 'title', code: 'empty' });
  else if (title.length > 500) problems.push({ field: 'title', code: 'too-long' });
  const days = Number(form.daysBefore.trim() || Number.NaN);
  if (!Number.isInteger(days) || Math.abs(days) > 3650)
    problems.push({ field: 'daysBefore', code: 'not-days' });
  const at = form.at.trim();
  if (at !== '' && !deadlineHour.test(at)) problems.push({ field: 'at', code: 'not-an-hour' });
  const responsible = deadlineGroups.find((group) => group === form.responsible);
  if (responsible === undefined && form.responsible !== '')
    problems.push({ field: 'responsible', code: 'unknown-group' });
  if (problems.length > 0) return { problems };
  return {
    deadline: {
      title,
      daysBefore: days,
      ...(at === '' ? {} : { at }),
      ...(responsible === undefined ? {} : { responsible }),
    },
  };
}
