import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeWorldMap } from './world-map.ts';
import { apart } from './world-map-view.ts';

const map = makeWorldMap();

/** Whether a point lies inside a path of straight lines, by counting how often a ray to the right crosses it. */
function isInside(path: string, { x, y }: { x: number; y: number }): boolean {
  const rings = path
    .split('M')
    .filter((ring) => ring !== '')
    .map((ring) =>
      ring
        .replace('Z', '')
        .split('L')
        .map((pair) => pair.split(',').map(Number)),
    );
  const crossings = rings.flatMap((ring) =>
    ring.filter(([x1 = 0, y1 = 0], index) => {
      const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? [];
      return y1 > y !== y2 > y && x < x1 + ((y - y1) * (x2 - x1)) / (y2 - y1);
    }),
  );
  return crossings.length % 2 === 1;
}

it('has every capital inside its own country, and in no other', () => {
  // Longitude and latitude from any atlas.
  const capitals = [
    ['DE', 13.4, 52.5],
    ['AU', 149.1, -35.3],
    ['BR', -47.9, -15.8],
    ['KZ', 71.4, 51.1],
    ['US', -77, 38.9],
    ['IN', 77.2, 28.6],
  ] as const;
  for (const [country, longitude, latitude] of capitals) {
    const place = map.at(longitude, latitude);
    const around = [...map.countries].filter(([, path]) => isInside(path, place)).map(([code]) => code);
    expect(around).toEqual([country]);
    expect(isInside(map.land, place)).toBe(true);
  }
});

it('leaves Antarctica out, has no shape for the smallest states, and is small', () => {
  expect(map.countries.has('AQ')).toBe(false);
  expect(map.countries.has('MT')).toBe(false);
  expect(map.countries.size).toBeGreaterThan(165);
  expect(map.at(0, -80).y).toBeGreaterThan(map.height);
  expect(gzipSync(map.land).length).toBeLessThan(25_000);
});

it('pushes pins apart, by no more than it must where nobody is near', () => {
  const point = fc.record({ x: fc.integer({ min: 400, max: 500 }), y: fc.integer({ min: 0, max: 100 }) });
  fc.assert(
    fc.property(fc.array(point, { maxLength: 8 }), (points) => {
      const before = structuredClone(points);
      const pins = apart(points);
      expect(points).toEqual(before);
      for (const [index, a] of pins.entries())
        for (const b of pins.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(17);
    }),
    { numRuns: 50 },
  );
  expect(
    apart([
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ]),
  ).toEqual([
    { x: 0, y: 0 },
    { x: 100, y: 0 },
  ]);
});
