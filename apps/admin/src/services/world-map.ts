import { geoEqualEarth, geoPath } from 'd3-geo';
import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import { merge } from 'topojson-client';
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' };

/** A plain map of the world, as paths of an SVG of this width and height. */
export type WorldMap = {
  width: number;
  height: number;
  /** All land but Antarctica, which nobody pickets. */
  land: string;
  /** By ISO 3166 code of two letters; a state too small for the map has none. */
  countries: ReadonlyMap<string, string>;
  /** Where a place lies on it. */
  at: (longitude: number, latitude: number) => { x: number; y: number };
};

type Topology = Parameters<typeof merge>[0];
type Shape = Extract<Parameters<typeof merge>[1], unknown[]>[number];

const antarctica = '010';
const width = 960;
const margin = 4;

/** Works the map out from the atlas: some tens of milliseconds, so once for as long as somebody is at work. */
export function makeWorldMap(): WorldMap {
  const topology = atlas as unknown as Topology;
  const inhabited = atlas.objects.countries.geometries
    .filter(({ id }) => id !== antarctica)
    .map((one) => ({ id: one.id, shape: one as unknown as Shape }));
  const land = merge(
    topology,
    inhabited.map(({ shape }) => shape),
  );
  const projection = geoEqualEarth().fitWidth(width - 2 * margin, land);
  const [left = 0, top = 0] = projection.translate();
  projection.translate([left + margin, top + margin]);
  // A tenth of a pixel of this width: finer digits make the page larger and no line better.
  const path = geoPath(projection).digits(1);
  const [, bottom = [0, 0]] = path.bounds(land);
  const numeric = new Map(codes.map(([alpha2 = '', , number = '']) => [number, alpha2]));
  const countries = inhabited.flatMap(({ id, shape }): [string, string][] => {
    const alpha2 = numeric.get(String(id));
    const drawn = path(merge(topology, [shape]));
    return alpha2 === undefined || drawn === null ? [] : [[alpha2, drawn]];
  });
  return {
    width,
    height: Math.ceil(bottom[1]) + margin,
    land: path(land) ?? '',
    countries: new Map(countries),
    at: (longitude, latitude) => {
      const [x = 0, y = 0] = projection([longitude, latitude]) ?? [];
      return { x: round(x), y: round(y) };
    },
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
