import { readFileSync } from 'node:fs';
import { type Agenda, checkTimetable, draftTimetable, type Item } from '@plenum/agenda';
import { exampleAgenda } from './example-agenda.ts';

// How long a draft takes, how far it is from its bounds, and how soon an abort ends it. No package drafts agendas with
// breaks by rule and a proof, so that there is no peer: pretalx and Indico are given grids, OpenSlides a list.
type Expected = { milliseconds: Record<string, number>; gaps: Record<string, number> };
const expected: Expected = JSON.parse(readFileSync(new URL('expected.json', import.meta.url), 'utf8')).agenda;

const report = (name: string, value: number, most: number | undefined, unit: string): void => {
  console.log(`${name}: ${value.toFixed(2)} ${unit}, expected at most ${most}`);
  if (!(value <= (most ?? 0))) process.exitCode = 1;
};

let seed = 1;
const roll = (below: number): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
};

/** Plenaries, and commissions of forty audiences with speakers of their own, in twelve rooms over four days. */
function madeUpAgenda(count: number): Agenda {
  const items = Array.from({ length: count }, (_, index): Item => {
    const plenary = index % 20 === 0;
    const minutes = 30 + 15 * roll(plenary ? 3 : 5);
    return {
      id: `item-${index}`,
      title: { en: `Item ${index}` },
      minutes,
      minutesAtLeast: minutes - 10,
      kind: plenary ? 'plenary' : 'commission',
      priority: plenary ? 'must' : index % 3 === 0 ? 'should' : 'could',
      speakers: [`speaker-${roll(count)}`],
      ...(plenary ? {} : { audience: `audience-${index % 40}`, needs: { places: 10 + roll(40) } }),
      ...(index % 7 === 6 ? { after: [`item-${index - 1 - roll(5)}`] } : {}),
    };
  });
  return {
    timeZone: 'Asia/Almaty',
    windows: [15, 16, 17, 18].map((day) => ({ date: `2027-04-${day}`, from: '09:00', to: '19:00' })),
    breaks: [
      { name: 'Lunch', minutes: 60, between: ['12:00', '14:00'] },
      { name: 'Tea', minutes: 20, every: 150 },
    ],
    rooms: Array.from({ length: 12 }, (_, index) => ({
      id: `room-${index}`,
      places: index === 0 ? 200 : 20 + 5 * index,
    })),
    changeover: 5,
    items,
  };
}

async function measure(name: string, agenda: Agenda): Promise<void> {
  const began = performance.now();
  const draft = await draftTimetable(agenda);
  const took = performance.now() - began;
  if (!('objective' in draft)) throw new Error(`${name}: ${draft.status}`);
  if (checkTimetable(agenda, draft.slots).length > 0) throw new Error(`${name}: not sound`);
  const goals = draft.objective.map(({ goal, value, bound }) => `${goal} ${value} of ${bound}`);
  console.log(`${name}: ${draft.status}, ${goals.join(', ')}`);
  report(name, took, expected.milliseconds[name], 'ms');
  for (const { goal, value, bound } of draft.objective)
    if (goal !== 'gaps')
      report(
        `${name}, ${goal}`,
        100 * (1 - value / (bound || 1)) * Math.sign(bound),
        expected.gaps[name],
        '% under its bound',
      );
}

await measure('example', exampleAgenda());
await measure('300 items', madeUpAgenda(300));

const controller = new AbortController();
let aborted = 0;
setTimeout(() => {
  aborted = performance.now();
  controller.abort();
}, 300);
await draftTimetable(exampleAgenda(), { signal: controller.signal }).catch(() => undefined);
report('cancel', performance.now() - aborted, expected.milliseconds.cancel, 'ms');
