import { type Program, program, type Solver } from '@plenum/milp';
import type { Ground } from './ground.ts';
import { capacityOf } from './sweep-cost.ts';

/** How many should and could be placed, and the minutes given to all. */
export type Counts = { should: number; could: number; minutes: number };

type Options = { solver: Solver; signal?: AbortSignal | undefined; timeLimitMs?: number | undefined };

/**
 * What no timetable can exceed, with the hours of work as one long day: what everybody sits through and what one
 * audience or one speaker does comes one after the other, and no more than there are rooms at once. Each bound holds
 * for the timetables that reach what `reached` says of the goals before it. Undefined: the musts alone are too much.
 */
export async function relax(ground: Ground, reached: Counts, options: Options): Promise<Counts | undefined> {
  const bounds: Counts = { should: 0, could: 0, minutes: 0 };
  for (const goal of ['should', 'could', 'minutes'] as const) {
    const solution = await options.solver(relaxed(ground, reached, goal), {
      signal: options.signal,
      timeLimitMs: options.timeLimitMs,
    });
    if (solution.status === 'infeasible') return undefined;
    const found = 'goals' in solution ? solution.goals : 'bounds' in solution ? solution.bounds : [];
    bounds[goal] = Math.max(reached[goal], found[0]?.bound ?? trivial(ground, goal));
  }
  return bounds;
}

const trivial = ({ tasks }: Ground, goal: keyof Counts): number =>
  goal === 'minutes'
    ? tasks.reduce((sum, { most }) => sum + most, 0)
    : tasks.filter(({ must, item }) => !must && item.priority === goal).length;

function relaxed(ground: Ground, reached: Counts, goal: keyof Counts): Program {
  const draft = program();
  const given = ground.tasks.map((task, place) => {
    const minutes = draft.integer(`m${place}`, { lower: task.must ? task.least : 0, upper: task.most });
    if (task.must) return { task, minutes, held: undefined };
    const held = draft.binary(`h${place}`);
    draft.constraint(
      `most ${place}`,
      [
        [minutes, 1],
        [held, -task.most],
      ],
      '<=',
      0,
    );
    draft.constraint(
      `least ${place}`,
      [
        [minutes, 1],
        [held, -task.least],
      ],
      '>=',
      0,
    );
    return { task, minutes, held };
  });
  const sat = ground.stretches.reduce((sum, _, index) => sum + capacityOf(ground, index), 0);
  const open = ground.stretches.reduce((sum, { from, to }) => sum + to - from, 0);
  const forAll = ({ task: { plenary, item } }: (typeof given)[number]) =>
    plenary || item.audience === undefined || item.audience === 'all';
  const sitting = given.filter(({ task }) => task.sitting);
  const audiences = new Set(sitting.filter((one) => !forAll(one)).map(({ task }) => task.item.audience));
  for (const audience of [undefined, ...audiences])
    draft.constraint(
      `audience ${audience}`,
      sitting
        .filter((one) => forAll(one) || one.task.item.audience === audience)
        .map(({ minutes }) => [minutes, 1]),
      '<=',
      sat,
    );
  for (const speaker of new Set(given.flatMap(({ task }) => task.item.speakers ?? [])))
    draft.constraint(
      `speaker ${speaker}`,
      given
        .filter(({ task }) => task.plenary || task.item.speakers?.includes(speaker))
        .map(({ minutes }) => [minutes, 1]),
      '<=',
      open,
    );
  const rooms = new Set(sitting.filter(({ task }) => !task.plenary).flatMap(({ task }) => task.rooms));
  if (rooms.size > 0 && !rooms.has(-1))
    draft.constraint(
      'rooms',
      sitting.map(({ task, minutes }) => [minutes, task.plenary ? rooms.size : 1]),
      '<=',
      sat * rooms.size,
    );
  const sums = {
    should: counted(given, 'should'),
    could: counted(given, 'could'),
    minutes: given.map(({ minutes }) => [minutes, 1] as const),
  };
  for (const before of ['should', 'could', 'minutes'] as const) {
    if (before === goal) break;
    draft.constraint(before, sums[before], '>=', reached[before]);
  }
  draft.goal(goal, 'maximise', sums[goal]);
  return draft.build();
}

const counted = (
  given: readonly { task: Ground['tasks'][number]; held: string | undefined }[],
  priority: 'should' | 'could',
) =>
  given.flatMap(({ task, held }): [string, number][] =>
    held !== undefined && task.item.priority === priority ? [[held, 1]] : [],
  );
