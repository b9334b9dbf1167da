import type { Arrest, SafetyRecord } from '@plenum/solidarity';
import { z } from 'zod';
import { localInstant, localMoment } from './local-instant.ts';
import { readCount } from './read-count.ts';

const recordFields = [
  'required',
  'givenOn',
  'reference',
  'steward',
  'firstAid',
  'letterBearer',
  'legalNumber',
  'before',
  'after',
] as const;
const arrestFields = ['id', 'at', 'where', 'witness', 'lawyer', 'released'] as const;

/** The record of a picket as somebody typed it. */
export type RecordForm = Record<(typeof recordFields)[number], string>;
/** A line of the arrest sheet as somebody typed it; moments are those of the picket's clocks. */
export type ArrestForm = Record<(typeof arrestFields)[number], string>;

export type SafetyProblem = {
  field: string;
  code: 'not-a-date' | 'not-a-count' | 'not-a-moment' | 'not-yet' | 'before-arrest' | 'nobody' | 'twice';
};

type Read<Value> = { value: Value } | { problems: SafetyProblem[] };
type There = { timeZone: string; now: string };

const pick = <Field extends string>(fields: readonly Field[], text: (name: string) => string) =>
  Object.fromEntries(fields.map((field) => [field, text(field)])) as Record<Field, string>;

export const recordFormFrom = (text: (name: string) => string): RecordForm => pick(recordFields, text);
export const arrestFormFrom = (text: (name: string) => string): ArrestForm => pick(arrestFields, text);

/** The form of what is known now. */
export function recordFormOf(record: SafetyRecord | undefined): RecordForm {
  const { notice, steward, firstAid, letterBearer, legalNumber, heads } = record ?? {};
  const count = (value: number | undefined) => (value === undefined ? '' : String(value));
  return {
    required: notice?.required === undefined ? '' : notice.required ? 'yes' : 'no',
    givenOn: notice?.given?.on ?? '',
    reference: notice?.given?.reference ?? '',
    steward: steward ?? '',
    firstAid: firstAid ?? '',
    letterBearer: letterBearer ?? '',
    legalNumber: legalNumber ?? '',
    before: count(heads?.before),
    after: count(heads?.after),
  };
}

/** The form of a line of the arrest sheet. */
export function arrestFormOf(arrest: Arrest, timeZone: string): ArrestForm {
  const moment = (instant: string | undefined) =>
    instant === undefined ? '' : localMoment(instant, timeZone);
  return {
    id: arrest.id,
    at: moment(arrest.at),
    where: arrest.where ?? '',
    witness: arrest.witness ?? '',
    lawyer: arrest.lawyer ?? '',
    released: moment(arrest.released),
  };
}

/** Reads the record; the arrest sheet and who is home are kept as they are. */
export function readRecord(
  form: RecordForm,
  kept: SafetyRecord,
  { timeZone, now }: There,
): Read<SafetyRecord> {
  const problems: SafetyProblem[] = [];
  const on = form.givenOn.trim();
  const isDate = z.iso.date().safeParse(on).success;
  // A reference alone is that of a notice whose date somebody forgot.
  const isGiven = on !== '' || form.reference.trim() !== '';
  if (isGiven && !isDate) problems.push({ field: 'givenOn', code: 'not-a-date' });
  else if (isGiven && on > localMoment(now, timeZone).slice(0, 10))
    problems.push({ field: 'givenOn', code: 'not-yet' });
  const [before, after] = (['before', 'after'] as const).map((field) => {
    if (form[field].trim() === '') return undefined;
    const count = readCount(form[field]);
    if (count === undefined) problems.push({ field, code: 'not-a-count' });
    return count;
  });
  if (problems.length > 0) return { problems };
  const notice = {
    ...(form.required === 'yes' || form.required === 'no' ? { required: form.required === 'yes' } : {}),
    ...(isGiven ? { given: { on, ...given('reference', form.reference) } } : {}),
  };
  const heads = {
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
  return {
    value: {
      picket: kept.picket,
      ...(Object.keys(notice).length > 0 ? { notice } : {}),
      ...given('steward', form.steward),
      ...given('firstAid', form.firstAid),
      ...given('letterBearer', form.letterBearer),
      ...given('legalNumber', form.legalNumber),
      ...(Object.keys(heads).length > 0 ? { heads } : {}),
      ...(kept.arrests === undefined ? {} : { arrests: kept.arrests }),
      ...(kept.home === undefined ? {} : { home: kept.home }),
    },
  };
}

/** Reads a line of the arrest sheet; `others` are the code names of the other lines. */
export function readArrest(
  form: ArrestForm,
  others: readonly string[],
  { timeZone, now }: There,
): Read<Arrest> {
  const problems: SafetyProblem[] = [];
  const id = form.id.trim();
  if (id === '') problems.push({ field: 'id', code: 'nobody' });
  if (others.includes(id)) problems.push({ field: 'id', code: 'twice' });
  const [at, released] = (['at', 'released'] as const).map((field) => {
    if (form[field].trim() === '') return undefined;
    const instant = localInstant(form[field].trim().replace(' ', 'T'), timeZone);
    if (instant === undefined) problems.push({ field, code: 'not-a-moment' });
    else if (instant > now) problems.push({ field, code: 'not-yet' });
    return instant;
  });
  if (at !== undefined && released !== undefined && released < at)
    problems.push({ field: 'released', code: 'before-arrest' });
  if (problems.length > 0) return { problems };
  return {
    value: {
      id,
      ...(at === undefined ? {} : { at }),
      ...given('where', form.where),
      ...given('witness', form.witness),
      ...given('lawyer', form.lawyer),
      ...(released === undefined ? {} : { released }),
    },
  };
}

/** A field with what was typed, or no field. */
function given<Field extends string>(field: Field, typed: string): { [F in Field]?: string } {
  const value = typed.trim();
  return (value === '' ? {} : { [field]: value }) as { [F in Field]?: string };
}
