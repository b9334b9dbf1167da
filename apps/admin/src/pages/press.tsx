import type { CoverageSums } from '@plenum/solidarity';
import type { Reader } from '../reader.ts';
import { mediumWords } from '../services/digest-sheet.ts';
import type { PressItem, PressItemView, PressView } from '../services/press.ts';
import { blankMedia, type MediaForm, type MediaProblem, mediaFields } from '../services/report-media-read.ts';
import { Wide } from './parts.tsx';
import { SolidarityNav } from './picket-nav.tsx';
import { MediaFields } from './report-media.tsx';

/** A form of the press that was not kept. */
export type PressSaid = {
  typed?: MediaForm;
  /** The token of the form that was sent, so that it stays the same form. */
  form?: string;
  problems?: readonly MediaProblem[];
  conflict?: boolean;
};

type Props = { reader: Reader; view: PressView; said: PressSaid };

/** What the media brought: what it adds up to, every item, and a form for one more. */
export function PressPage({ reader, view, said }: Props) {
  const { items, totals } = view;
  return (
    <>
      <p class="kicker">{reader.say('room.solidarity')}</p>
      <h1>{reader.say('press.sentence', totals)}</h1>
      <p class="lede">{reader.say('press.lede')}</p>
      <SolidarityNav reader={reader} here="press" />
      {items.length > 0 && (
        <>
          <Sums
            reader={reader}
            title={reader.say('press.byMedium')}
            head={reader.say('press.field.medium')}
            rows={view.byMedium.map((one) => [mediumWords(reader.language, one.medium), one])}
            totals={totals}
          />
          <Sums
            reader={reader}
            title={reader.say('press.byCampaign')}
            head={reader.say('press.field.campaign')}
            rows={view.byCampaign.map((one) => [one.campaign ?? reader.say('press.noCampaign'), one])}
            totals={totals}
          />
          <Items reader={reader} items={items} />
        </>
      )}
      <div class="no-print">
        <h2>{reader.say('press.add')}</h2>
        <NotKept reader={reader} said={said} />
        <form method="post" action="/solidarity/press">
          <input type="hidden" name="form" value={said.form ?? view.form} />
          <MediaFields
            reader={reader}
            fields={mediaFields}
            form={said.typed ?? blankMedia}
            problems={said.problems ?? []}
          />
          <button type="submit">{reader.say('press.save')}</button>
        </form>
      </div>
    </>
  );
}

/** One item, to be corrected or taken out of the count. */
export function PressItemPage({
  reader,
  view,
  said,
}: {
  reader: Reader;
  view: PressItemView;
  said: PressSaid;
}) {
  const { item, document } = view;
  const action = `/solidarity/press/${document}`;
  return (
    <>
      <p class="kicker">
        <a href="/solidarity/press">{reader.say('press')}</a>
      </p>
      <h1>
        {[mediumWords(reader.language, item.medium), item.outlet, item.date && reader.days(item.date)]
          .filter((part) => part)
          .join(', ')}
      </h1>
      <p class="lede">{reader.say('press.item.lede')}</p>
      <NotKept reader={reader} said={said} />
      <form method="post" action={action}>
        <input type="hidden" name="revision" value={String(view.revision)} />
        <MediaFields
          reader={reader}
          fields={mediaFields}
          form={said.typed ?? view.form}
          problems={said.problems ?? []}
        />
        <button type="submit" class="first">
          {reader.say('press.save')}
        </button>
      </form>
      <h2>{reader.say('press.withdraw')}</h2>
      <form method="post" action={`${action}/withdrawn`}>
        <input type="hidden" name="revision" value={String(view.revision)} />
        <p>{reader.say('press.withdraw.hint')}</p>
        <button type="submit" class="danger">
          {reader.say('press.withdraw')}
        </button>
      </form>
    </>
  );
}

function NotKept({ reader, said }: { reader: Reader; said: PressSaid }) {
  const problems = said.problems?.length ?? 0;
  if (!said.conflict && problems === 0) return null;
  return (
    <div class={said.conflict ? 'notice risk' : 'notice now'} role="alert">
      <p>{said.conflict ? reader.say('press.conflict') : reader.say('letters.notKept', { problems })}</p>
    </div>
  );
}

type SumsProps = {
  reader: Reader;
  title: string;
  head: string;
  rows: readonly (readonly [label: string, sums: CoverageSums])[];
  totals: CoverageSums;
};

function Sums({ reader, title, head, rows, totals }: SumsProps) {
  return (
    <>
      <h2>{title}</h2>
      <Wide label={title}>
        <table class="short">
          <thead>
            <tr>
              <th scope="col">{head}</th>
              <th scope="col" class="n">
                {reader.say('press.items')}
              </th>
              <th scope="col" class="n">
                {reader.say('press.field.outlets')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([label, { items, outlets }]) => (
              <tr>
                <th scope="row">{label}</th>
                <td class="n">{reader.count(items)}</td>
                <td class="n">{reader.count(outlets)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{reader.say('press.total')}</th>
              <td class="n">{reader.count(totals.items)}</td>
              <td class="n">{reader.count(totals.outlets)}</td>
            </tr>
          </tfoot>
        </table>
      </Wide>
    </>
  );
}

function Items({ reader, items }: { reader: Reader; items: readonly PressItem[] }) {
  return (
    <>
      <h2>{reader.say('press.all')}</h2>
      <Wide label={reader.say('press.all')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{reader.say('press.field.medium')}</th>
              <th scope="col">{reader.say('press.field.date')}</th>
              <th scope="col">{reader.say('press.field.place')}</th>
              <th scope="col">{reader.say('press.field.campaign')}</th>
              <th scope="col" class="n">
                {reader.say('press.field.outlets')}
              </th>
              <th scope="col">{reader.say('press.field.link')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr>
                <th scope="row">
                  <a
                    href={
                      item.picket === null
                        ? `/solidarity/press/${item.document}`
                        : `/solidarity/${item.document}/report`
                    }
                  >
                    {mediumWords(reader.language, item.medium)}
                  </a>
                  {item.outlet && <span class="under">{item.outlet}</span>}
                  {item.note && <span class="under">{item.note}</span>}
                </th>
                <td>{item.date && reader.days(item.date)}</td>
                <td>{item.place ?? item.city}</td>
                <td>{item.campaign}</td>
                <td class="n">{reader.count(item.outlets ?? 1)}</td>
                <td>
                  {item.link && (
                    <span class="under">
                      <a href={item.link} rel="noreferrer">
                        {new URL(item.link).hostname}
                      </a>
                    </span>
                  )}
                  {item.archive && (
                    <span class="under">
                      <a href={item.archive} rel="noreferrer">
                        {reader.say('press.field.archive')}
                      </a>
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}
