import type { NeedState } from '@plenum/aid';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { AidLine } from '../services/aid-view.ts';
import { Consignments, Pledges, Receipts } from './aid-tables.tsx';
import { aidPlaces, aidReason, amountWords, placeNames, quantityWords } from './aid-words.ts';
import { Wide } from './parts.tsx';
import { Said } from './said.tsx';

type Props = { reader: Reader; view: AidLine };

/** One call for aid: what is needed, promised, on its way and received. */
export function AidPage({ reader, view }: Props) {
  const { call, state, document } = view;
  const having = (status: NeedState['status']) => state.needs.filter((need) => need.status === status).length;
  const days = daysOf(reader, call);
  return (
    <>
      <p class="kicker">
        <a href="/letters">{reader.say('room.letters')}</a> · {call.title}
      </p>
      <h1>
        <Said
          reader={reader}
          key_="aid.sentence"
          params={{ received: having('received'), missing: having('missing'), of: state.needs.length }}
        />
      </h1>
      <p class="lede">
        {days} {reader.say('aid.lede')}
      </p>
      <div class="acts">
        <a class="button first" href={`/aid/${document}/new/pledged`}>
          {reader.say('aid.enter.pledged')}
        </a>
        <a class="button" href={`/aid/${document}/new/sent`}>
          {reader.say('aid.enter.sent')}
        </a>
        <a class="button" href={`/aid/${document}/new/withdrawn`}>
          {reader.say('aid.enter.withdrawn')}
        </a>
        <a class="button" href={`/aid/${document}/edit`}>
          {reader.say('aidCall.edit')}
        </a>
      </div>
      <Needs reader={reader} view={view} />
      <Pledges reader={reader} view={view} />
      <Consignments reader={reader} view={view} />
      <Receipts reader={reader} view={view} />
      {state.trail.length > 0 && (
        <>
          <h2>{reader.say('aid.trail')}</h2>
          <ol class="prose">
            {state.trail.map(({ on, because }) => (
              <li>
                {reader.days(on)}: {because.map((reason) => aidReason(reader, reason)).join(' ')}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

function daysOf(reader: Reader, { opens, closes }: AidLine['call']): string {
  if (opens !== undefined && closes !== undefined)
    return reader.say('aid.open', { opens: reader.days(opens), closes: reader.days(closes) });
  if (opens !== undefined) return reader.say('aid.open.from', { opens: reader.days(opens) });
  return closes === undefined ? '' : reader.say('aid.open.until', { closes: reader.days(closes) });
}

const statuses: Record<NeedState['status'], [key: Key, mark: string]> = {
  received: ['aid.status.received', 'settled'],
  matched: ['aid.status.matched', 'settled'],
  missing: ['aid.status.missing', 'risk'],
};

function Needs({ reader, view }: Props) {
  return (
    <>
      <h2>{reader.say('aid.needs')}</h2>
      <p class="hint">{reader.say('aid.adds')}</p>
      <Wide label={reader.say('aid.needs')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{reader.say('aid.item')}</th>
              <th scope="col" class="n">
                {reader.say('aid.needed')}
              </th>
              <th scope="col" class="n">
                {reader.say('aid.pledged')}
              </th>
              {aidPlaces.map((figure) => (
                <th scope="col" class="n">
                  {reader.say(placeNames[figure])}
                </th>
              ))}
              <th scope="col" class="n">
                {reader.say('aid.toSend')}
              </th>
              <th scope="col" class="n">
                {reader.say('aid.unpledged')}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.state.needs.map((need) => (
              <Need reader={reader} need={need} />
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}

function Need({ reader, need }: { reader: Reader; need: NeedState }) {
  const [key, mark] = statuses[need.status];
  const { due, coldChain, told } = need;
  const about = [
    ...(due === null ? [] : [reader.say('aid.due', { date: reader.days(due) })]),
    ...(coldChain ? [reader.say('aid.cold')] : []),
  ];
  return (
    <tr>
      <th scope="row" class="working">
        {need.item} <span class={`mark ${mark}`}>{reader.say(key)}</span>
        {about.length > 0 && <span class="under">{about.join(', ')}</span>}
        {told.map((reason) => (
          <span class="under">{aidReason(reader, reason)}</span>
        ))}
      </th>
      <td class="n">{amountWords(reader, need.needed, need.unit)}</td>
      {(['pledged', ...aidPlaces, 'open', 'unpledged'] as const).map((figure) => (
        <td class="n">{quantityWords(reader, need[figure])}</td>
      ))}
    </tr>
  );
}
