import { type PicketState, picketStates } from '@plenum/solidarity';
import type { Reader } from '../reader.ts';
import type { MapCountry, MapView } from '../services/world-map-view.ts';
import { Wide } from './parts.tsx';
import { SolidarityNav } from './picket-nav.tsx';
import { stateNames } from './picket-words.ts';
import { Said } from './said.tsx';
import { StateMark } from './solidarity-table.tsx';

type Props = { reader: Reader; view: MapView };

/** The mark of a state on the map: how far it has come, and a cross for what is off. */
const markOf = (state: PicketState): string =>
  state === 'cancelled' ? '×' : String(picketStates.indexOf(state));

/** Where there are pickets: a plain map, and the table that holds the same. */
export function MapPage({ reader, view }: Props) {
  const { countries } = view;
  const standing = countries.filter(({ people }) => people > 0);
  return (
    <>
      <p class="kicker">
        <a href="/solidarity">{reader.say('room.solidarity')}</a>
      </p>
      <h1>
        <Said
          reader={reader}
          key_="worldMap.sentence"
          params={{
            standing: standing.length,
            all: countries.length,
            people: standing.reduce((sum, { people }) => sum + people, 0),
          }}
        />
      </h1>
      <p class="lede">{reader.say('worldMap.lede')}</p>
      <SolidarityNav reader={reader} here="map" />
      <figure>
        <figcaption>{reader.say('worldMap.caption')}</figcaption>
        <Wide label={reader.say('worldMap.caption')}>
          <WorldMap reader={reader} view={view} />
        </Wide>
        <p class="small">
          {picketStates.map((state, index) => (
            <>
              {index > 0 && ' · '}
              <b>{markOf(state)}</b>&nbsp;{reader.say(stateNames[state])}
            </>
          ))}
        </p>
      </figure>
      <Wide label={reader.say('worldMap.table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{reader.say('worldMap.country')}</th>
              <th scope="col">{reader.say('worldMap.mark')}</th>
              <th scope="col">{reader.say('solidarity.table')}</th>
              <th scope="col" class="n">
                {reader.say('site.picket.turnout')}
              </th>
            </tr>
          </thead>
          <tbody>
            {countries.map((country) => (
              <Row reader={reader} country={country} />
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}

function Row({ reader, country }: { reader: Reader; country: MapCountry }) {
  return (
    <tr>
      <th scope="row">{reader.country(country.country)}</th>
      <td>{markOf(country.state)}</td>
      <td>
        {country.pickets.map(({ document, record, state }) => (
          <>
            <a href={`/solidarity/${document}`}>{record.city}</a> <StateMark
              reader={reader}
              state={state}
            />{' '}
          </>
        ))}
      </td>
      <td class="n">{reader.count(country.people)}</td>
    </tr>
  );
}

function WorldMap({ reader, view }: Props) {
  const { width, height, land, countries } = view;
  return (
    <svg class="world" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={reader.say('worldMap.alt')}>
      <defs>
        <pattern id="map-open" width="5" height="5" patternUnits="userSpaceOnUse">
          <path class="hatch" d="M0 5L5 0" />
        </pattern>
        <pattern id="map-off" width="5" height="5" patternUnits="userSpaceOnUse">
          <circle class="speck" cx="2.5" cy="2.5" r="0.8" />
        </pattern>
      </defs>
      <path class="land" d={land} />
      {countries.map(({ look, path, at }) =>
        path === undefined ? (
          <circle class={look} cx={at.x} cy={at.y} r="4" fill={fills[look]} />
        ) : (
          <path class={look} d={path} fill={fills[look]} />
        ),
      )}
      {countries.map(({ country, at, pin, state }) => (
        <g>
          <title>{`${reader.country(country)}: ${reader.say(stateNames[state])}`}</title>
          <path class="lead" d={`M${at.x} ${at.y}L${pin.x} ${pin.y}`} />
          <circle class="pin" cx={pin.x} cy={pin.y} r="8.5" />
          <text class="strong" x={pin.x} y={pin.y + 4} text-anchor="middle">
            {markOf(state)}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** Patterns are of the page, so that they cannot stand in the stylesheet. */
const fills = { open: 'url(#map-open)', off: 'url(#map-off)', done: undefined } as const;
