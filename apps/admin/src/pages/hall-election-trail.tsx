import type { HallElectionEvent } from '@plenum/delegates';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { HallElectionView } from '../services/view-hall-election.ts';

const happened: Record<HallElectionEvent['kind'], Key> = {
  'returning-officer-elected': 'elections.did.returning-officer-elected',
  'teller-elected': 'elections.did.teller-elected',
  'scrutineer-elected': 'elections.did.scrutineer-elected',
  'nominations-opened': 'elections.did.nominations-opened',
  nominated: 'elections.did.nominated',
  accepted: 'elections.did.accepted',
  declined: 'elections.did.declined',
  withdrawn: 'elections.did.withdrawn',
  'nominations-closed': 'elections.did.nominations-closed',
  'papers-issued': 'elections.did.papers-issued',
  counted: 'elections.did.counted',
  declared: 'elections.did.declared',
};

/** Every step of an election in the order in which it happened, for the minutes. */
export function HallElectionTrail({ reader, view }: { reader: Reader; view: HallElectionView }) {
  const { events, names, timeZone } = view;
  const list = (ids: readonly string[]) => ids.map((id) => names[id] ?? id).join(', ');
  const words = (event: HallElectionEvent): string => {
    const said = happened[event.kind];
    if (event.kind === 'nominated') {
      const { who, by, seconder = '' } = event;
      return seconder === ''
        ? reader.say('elections.did.nominatedAlone', { who: list([who]), by: list([by]) })
        : reader.say(said, { who: list([who]), by: list([by]), seconder: list([seconder]) });
    }
    if (event.kind === 'counted') return reader.say(said, { ...figures(event), names: list(event.elected) });
    if (event.kind === 'papers-issued') return reader.say(said, { papers: event.papers });
    return reader.say(said, {
      who: list('who' in event ? [event.who] : []),
      by: list('by' in event ? [event.by] : []),
    });
  };
  if (events.length === 0) return null;
  return (
    <details>
      <summary>
        <b>{reader.say('elections.trail', { count: events.length })}</b>
      </summary>
      <ol class="inside">
        {events.map((event) => (
          <li>
            {words(event)}{' '}
            {event.at !== undefined && <span class="faint">{reader.moment(event.at, timeZone)}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}

const figures = ({ returned, valid, spoilt }: Extract<HallElectionEvent, { kind: 'counted' }>) => ({
  returned,
  valid,
  spoilt,
});
