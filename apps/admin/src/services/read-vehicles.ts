import { integer, list, text } from '@plenum/tables';
import type { Branch, ConferenceRecord } from './conference.ts';
import type { FileProblem } from './file-problem.ts';
import { type Files, readRows, refuseRepeatedIds, type Units } from './read-rows.ts';

/** A conference may do without it. */
export const vehiclesFile = 'vehicles.csv';

type Vehicles = NonNullable<ConferenceRecord['vehicles']>;

/** Reads `vehicles.csv`, if there is one: whole vehicles, each for some branches; prices there and back. */
export function readVehicles(
  files: Files,
  branches: readonly Branch[],
  units: Units,
  problems: FileProblem[],
): Vehicles | undefined {
  if (!files.has(vehiclesFile)) return undefined;
  const columns = {
    id: text({ trim: true }),
    branches: list(';'),
    places: integer({ minimum: 1 }),
    cost: integer({ minimum: 0 }),
    available: integer({ minimum: 0 }),
    minutes_one_way: integer({ minimum: 0 }),
  };
  const rows = readRows(files, vehiclesFile, columns, problems, { of: ['cost'], in: units });
  refuseRepeatedIds(rows);
  const known = new Set(branches.map(({ id }) => id));
  return rows.map(({ value, tell }) => {
    for (const branch of value.branches) if (!known.has(branch)) tell('branches', 'unknown-branch', branch);
    return {
      id: value.id,
      branches: [...new Set(value.branches)],
      places: value.places,
      cost: units.minor(value.cost),
      available: value.available,
      minutes: value.minutes_one_way,
    };
  });
}
