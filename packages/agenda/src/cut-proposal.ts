import { type Ahead, forecast } from './forecast.ts';
import { minute, toInstant } from './local-time.ts';
import { lateAtBest, proposeCuts } from './propose-cuts.ts';

/** What to cut: an item to fewer minutes, or altogether where `to` is 0. */
export type Cut = { slot: number; item: string; from: number; to: number; cost: number };

/**
 * 'on-time': nothing need be cut. 'cuts': these cost least of all by which everything ends, and what is fixed begins,
 * in time; `proved` unless there were too many ways to try. 'impossible': even with everything cut as far as it goes
 * these are late.
 */
export type CutProposal =
  | { status: 'on-time' }
  | {
      status: 'cuts';
      cuts: Cut[];
      cost: number;
      proved: boolean;
      expected: { slot: number; item: string; starts: string; ends: string }[];
    }
  | { status: 'impossible'; late: { slot: number; item: string; minutes: number }[] };

const inInstants = ({ from, to }: { from: number; to: number }) => ({
  starts: toInstant(from * minute),
  ends: toInstant(to * minute),
});

/** What to cut so that all begin and end in time. */
export function propose(ahead: readonly Ahead[], isLate: boolean): CutProposal {
  if (!isLate) return { status: 'on-time' };
  const name = (place: number) => {
    const draft = ahead[place]?.draft;
    return { slot: draft?.slot ?? place, item: draft?.item ?? '' };
  };
  const best = proposeCuts(ahead);
  if (best === undefined) {
    const late = lateAtBest(ahead).map(({ place, minutes }) => ({ ...name(place), minutes }));
    return { status: 'impossible', late };
  }
  const { choices, cost, proved } = best;
  return {
    status: 'cuts',
    cuts: choices.flatMap((choice, place) => {
      const from = ahead[place]?.choices[0]?.minutes ?? 0;
      if (choice === ahead[place]?.choices[0]) return [];
      return [{ ...name(place), from, to: choice.minutes, cost: choice.cost }];
    }),
    cost,
    proved,
    expected: forecast(ahead, (_, place) => choices[place]).flatMap((times, place) =>
      times ? [{ ...name(place), ...inInstants(times) }] : [],
    ),
  };
}
