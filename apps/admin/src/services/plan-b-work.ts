import { createHash } from 'node:crypto';
import { type PicketState, type PlanB, preparePlanB } from '@plenum/solidarity';
import { held, type KnownDocument, type ValueOf } from './documents.ts';
import { asPicket } from './solidarity-day.ts';
import type { RoomDay } from './solidarity-room-day.ts';

/** When the block is known, and how long it takes from there until anybody can stand. */
export type Block = { decided: string; leadMinutes: number };

export type WorkedPlanB = {
  plan: PlanB;
  /** Of all that it was worked out from. */
  madeOf: string;
};

/** A page does not wait longer than this for the relay that covers most. */
const timeLimitMs = 1000;

/** When people can be called where nobody has said so. */
export const usualWaking = { wakes: '07:00', sleeps: '23:00' };

/** Those that stand come what may: nobody has to call them out any more. */
const called: readonly PicketState[] = ['called-out', 'held', 'reported'];

/** What has been agreed with each section for the case of a block, by picket. */
export const preparedFor = (documents: readonly KnownDocument[]): Map<string, ValueOf<'plan-b-prep'>> =>
  new Map(held(documents, 'plan-b-prep').map(({ value }) => [value.picket, value]));

/** The starts of plan A: of every picket that stands if nothing is blocked. */
export function startsOfPlanA({ times, pickets, standings }: RoomDay): Record<string, string> {
  const waiting = new Set(
    pickets
      .filter(({ value: { id, contingent } }) => contingent && !isCalled(standings.get(id)?.state))
      .map(({ value }) => value.id),
  );
  return Object.fromEntries(times.filter(({ id }) => !waiting.has(id)).map(({ id, starts }) => [id, starts]));
}

/** Works out who stands when if the block comes then; nothing of it is kept. */
export async function workOutPlanB(
  day: RoomDay,
  documents: readonly KnownDocument[],
  block: Block,
): Promise<WorkedPlanB> {
  const prepared = preparedFor(documents);
  const busyOf = new Map(held(documents, 'section-busy').map(({ value }) => [value.section, value.busy]));
  const pickets = day.pickets
    .filter(({ value }) => day.standings.get(value.id)?.state !== 'cancelled')
    .map(({ value }) => {
      const agreed = prepared.get(value.id);
      const isContingent = value.contingent === true && !isCalled(day.standings.get(value.id)?.state);
      const planB = otherwise(agreed, isContingent);
      const busy = busyOf.get(value.section);
      return {
        ...asPicket(value),
        wakes: agreed?.wakes ?? usualWaking.wakes,
        sleeps: agreed?.sleeps ?? usualWaking.sleeps,
        contingent: isContingent,
        ...(busy === undefined ? {} : { busy: busy.map(({ from, to }) => ({ from, to })) }),
        ...(planB === undefined ? {} : { planB }),
      };
    });
  const options = { mode: day.mode, starts: startsOfPlanA(day), block };
  const madeOf = createHash('sha256')
    .update(JSON.stringify([day.date, pickets, options]))
    .digest('hex');
  return { plan: await preparePlanB({ date: day.date }, pickets, { ...options, timeLimitMs }), madeOf };
}

const isCalled = (state: PicketState | undefined): boolean => state !== undefined && called.includes(state);

/** Hours and length that are otherwise than in plan A; another place alone moves nobody. */
function otherwise(agreed: ValueOf<'plan-b-prep'> | undefined, isContingent: boolean) {
  if (agreed === undefined) return undefined;
  const { minutes, available, place } = agreed;
  // The hours of a place where it does not stand do not bind it.
  const isElsewhere =
    place !== undefined && (isContingent || minutes !== undefined || available !== undefined);
  const placeOpen = agreed.placeOpen ?? (isElsewhere ? [{ from: '00:00', to: '24:00' }] : undefined);
  if (minutes === undefined && available === undefined && placeOpen === undefined) return undefined;
  return {
    ...(minutes === undefined ? {} : { minutes }),
    ...(available === undefined ? {} : { available }),
    ...(placeOpen === undefined ? {} : { placeOpen }),
  };
}
