import { type PicketState, picketStates } from '@plenum/solidarity';
import type { Office } from './office.ts';
import { openRoomDay } from './solidarity-room-day.ts';
import { type RoomPicket, roomPicket } from './solidarity-room-view.ts';
import { makeWorldMap } from './world-map.ts';

/** How a country looks on the map: by a pattern, and by the mark in its pin. */
type CountryLook = 'open' | 'done' | 'off';

export type MapCountry = {
  country: string;
  pickets: RoomPicket[];
  people: number;
  /** The state of the picket that is furthest behind, those that are cancelled aside. */
  state: PicketState;
  look: CountryLook;
  /** Its shape; a state too small for the map has none and is a dot. */
  path: string | undefined;
  /** The middle of its pickets, and where its pin stands so that it covers no other. */
  at: { x: number; y: number };
  pin: { x: number; y: number };
};

export type MapView = { width: number; height: number; land: string; countries: MapCountry[] };

const settled: readonly PicketState[] = ['confirmed', 'standing-by', 'called-out', 'held', 'reported'];

/** Where there are pickets and how far they have come, on a plain map. */
export async function viewMap(office: Office): Promise<MapView> {
  const day = await openRoomDay(office);
  office.memory.worldMap ??= makeWorldMap();
  const map = office.memory.worldMap;
  const pickets = day.pickets.map((one) => roomPicket(day, one));
  const countries = [...Map.groupBy(pickets, ({ record }) => record.country)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([country, own]): MapCountry => {
      const state = furthestBehind(own);
      const places = own.map(({ record }) => map.at(record.longitude, record.latitude));
      const at = { x: mean(places.map(({ x }) => x)), y: mean(places.map(({ y }) => y)) };
      return {
        country,
        pickets: own,
        people: own.reduce((sum, { time, record }) => sum + (time ? record.expectedTurnout : 0), 0),
        state,
        look: state === 'cancelled' ? 'off' : settled.includes(state) ? 'done' : 'open',
        path: map.countries.get(country),
        at,
        pin: at,
      };
    });
  const pins = apart(countries.map(({ at }) => at));
  return {
    width: map.width,
    height: map.height,
    land: map.land,
    countries: countries.map((one, index) => ({ ...one, pin: pins[index] ?? one.at })),
  };
}

function furthestBehind(pickets: readonly RoomPicket[]): PicketState {
  const order = picketStates.filter((state) => state !== 'cancelled');
  return order.find((state) => pickets.some((one) => one.state === state)) ?? 'cancelled';
}

/** From middle to middle of two pins. */
const room = 19;

type Point = { x: number; y: number };

/** Pushes points apart until none is nearer to another than that, or for as long as is worth it. */
export function apart(points: readonly Point[]): Point[] {
  const moved = points.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < 100; round += 1) {
    let isCrowded = false;
    for (const [index, a] of moved.entries())
      for (const b of moved.slice(index + 1)) {
        // Two in one place go to both sides.
        const [dx, dy] = a.x === b.x && a.y === b.y ? [1, 0] : [b.x - a.x, b.y - a.y];
        const distance = Math.hypot(dx, dy);
        if (distance >= room) continue;
        isCrowded = true;
        const push = (room + 0.5 - distance) / 2 / distance;
        a.x -= dx * push;
        a.y -= dy * push;
        b.x += dx * push;
        b.y += dy * push;
      }
    if (!isCrowded) break;
  }
  return moved.map(({ x, y }) => ({ x: tenth(x), y: tenth(y) }));
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
const mean = (values: readonly number[]): number =>
  tenth(values.reduce((sum, value) => sum + value, 0) / values.length);
