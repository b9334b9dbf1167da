import { type Change, dayOf, followPickets } from '@plenum/solidarity';
import type { Conference, PicketRecord } from './conference.ts';
import { held, type KnownDocument, type ValueOf } from './documents.ts';
import { asFollowed, type DayPicket, isOff, type SolidarityDay } from './solidarity-day.ts';

/** What plan B makes of one picket; UTC instants. */
export type PlanBPicket = { picket: string; change: Change; before: string | null; after: string | null };

/** The plan B that was chosen, if one was. */
export type ChosenPlanB = {
  document: string;
  revision: number;
  decided: string;
  leadMinutes: number;
  /** Nothing that is new starts before it. */
  notBefore: string;
  chosenAt: string;
  madeOf: string;
  /** Of every picket that it knew. */
  changes: PlanBPicket[];
  /** Whom to call in which order; `isLate`: their people wake when they should stand already. */
  calls: { document: string; at: string; isLate: boolean }[];
  /** The day as it then is: place and length of each as agreed for this case; whoever stands no more has no start. */
  day: SolidarityDay;
};

type Opened = { conference: Conference; documents: readonly KnownDocument[] };

/** The plan B that was chosen, with the day as it then is; none before somebody has chosen one. */
export function planBOf({ conference, documents }: Opened): ChosenPlanB | undefined {
  const chosen = held(documents, 'plan-b')[0];
  if (chosen === undefined) return undefined;
  const { decided, leadMinutes, chosenAt, madeOf, pickets, calls } = chosen.value;
  const changes = held(documents, 'picket').flatMap(({ document, value: { id } }): PlanBPicket[] => {
    const planned = pickets[document];
    return planned === undefined ? [] : [{ picket: id, ...planned }];
  });
  const off = offOf(conference, documents);
  const starts = new Map(
    changes.flatMap((one) => (off.has(one.picket) ? [] : [[one.picket, startInPlanB(one)]])),
  );
  const prepared = new Map(held(documents, 'plan-b-prep').map(({ value }) => [value.picket, value]));
  const notBefore = minutesAfter(decided, leadMinutes);
  return {
    document: chosen.document,
    revision: chosen.revision,
    decided,
    leadMinutes,
    notBefore,
    chosenAt,
    madeOf,
    changes,
    calls: calls.map(({ picket: document, at, isLate }) => ({ document, at, isLate })),
    day: {
      date: dayOf({ opens: conference.settled.opens, timeZone: conference.settled.timeZone }),
      turnout: conference.pickets.reduce(
        (sum, one) => sum + (starts.get(one.id) ? one.expectedTurnout : 0),
        0,
      ),
      pickets: conference.pickets.map((record): DayPicket => {
        const start = starts.get(record.id) ?? null;
        const isNew = changes.some((one) => one.picket === record.id && takesEffect(one, notBefore));
        const otherwise = isNew ? inPlanB(record, prepared.get(record.id)) : record;
        if (start === null) return { record: otherwise, reasons: [] };
        return {
          record: otherwise,
          starts: start,
          ends: minutesAfter(start, otherwise.minutes),
          reasons: [],
        };
      }),
    },
  };
}

/** Those that do not stand any more, be it since after the plan was chosen. */
function offOf({ pickets }: Conference, documents: readonly KnownDocument[]): Set<string> {
  const events = held(documents, 'picket-event').map(({ value }) => value);
  const { pickets: standings } = followPickets({ pickets: pickets.map(asFollowed), events });
  const isOffAt = (record: PicketRecord, index: number) => {
    const standing = standings[index];
    return standing !== undefined && isOff(record, standing);
  };
  return new Set(pickets.filter(isOffAt).map(({ id }) => id));
}

/** A picket as it is agreed for the case of a block. */
export function inPlanB(record: PicketRecord, prepared: ValueOf<'plan-b-prep'> | undefined): PicketRecord {
  if (prepared === undefined) return record;
  const { place, minutes, available, placeOpen } = prepared;
  const { placeOpen: opened, ...rest } = record;
  // Another place has other hours, or none.
  const open = placeOpen ?? (place === undefined ? opened : undefined);
  return {
    ...rest,
    ...(open === undefined ? {} : { placeOpen: open }),
    ...(place === undefined ? {} : { place }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(available === undefined ? {} : { available }),
  };
}

/** Whatever stood before the decision has stood; whatever falls away does not stand. */
export const startInPlanB = ({ change, before, after }: Omit<PlanBPicket, 'picket'>): string | null =>
  change === 'over' ? before : after;

/** One that keeps its hour may still stand elsewhere, if there was time to say so. */
const takesEffect = ({ change, before }: PlanBPicket, notBefore: string): boolean =>
  change === 'moved' ||
  change === 'called-out' ||
  change === 'rolled' ||
  (change === 'unchanged' && Date.parse(before ?? '') >= Date.parse(notBefore));

/** The instant so many minutes later, without fractions of a second that are none. */
function minutesAfter(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString().replace('.000Z', 'Z');
}
