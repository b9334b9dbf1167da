import type { Item } from '@plenum/agenda';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { ItemView } from '../services/agenda-item.ts';
import { type ItemForm, type ItemProblem, itemKinds, itemPriorities } from '../services/agenda-item-form.ts';
import { agendaProblems, priorityWords, sentenceOf, titleIn } from './agenda-words.ts';
import { Field } from './field.tsx';
import { NotSaved } from './not-saved.tsx';

type Props = {
  reader: Reader;
  view: ItemView;
  problems: readonly ItemProblem[];
  /** What somebody else has saved meanwhile. */
  theirs?: ItemForm | undefined;
};

const kindWords: Record<Item['kind'], Key> = {
  plenary: 'agenda.kind.plenary',
  commission: 'agenda.kind.commission',
  break: 'agenda.kind.break',
  social: 'agenda.kind.social',
};
const placeWords: Record<string, Key> = {
  '': 'agenda.place.none',
  first: 'agenda.place.first',
  last: 'agenda.place.last',
};

type TextField = Exclude<keyof ItemForm, 'after' | 'apart' | 'kind' | 'priority' | 'place' | 'screen'>;
const texts: { name: TextField; label: Key; hint?: Key; whole?: true }[] = [
  { name: 'titleEn', label: 'agenda.field.titleEn' },
  { name: 'titleRu', label: 'agenda.field.titleRu' },
  { name: 'titleKk', label: 'agenda.field.titleKk' },
  { name: 'minutes', label: 'agenda.field.minutes', whole: true },
  {
    name: 'minutesAtLeast',
    label: 'agenda.field.minutesAtLeast',
    hint: 'agenda.field.minutesAtLeast.hint',
    whole: true,
  },
];
const further: typeof texts = [
  { name: 'audience', label: 'agenda.field.audience', hint: 'agenda.field.audience.hint' },
  { name: 'speakers', label: 'agenda.field.speakers', hint: 'agenda.field.speakers.hint' },
  { name: 'fixed', label: 'agenda.field.fixed', hint: 'agenda.field.fixed.hint' },
  { name: 'places', label: 'agenda.field.places', whole: true },
  { name: 'motions', label: 'agenda.field.motions', hint: 'agenda.field.motions.hint' },
];

/** An item of the agenda as a form, to be added or changed. */
export function AgendaItemPage({ reader, view, problems, theirs }: Props) {
  const { document, revision, form } = view;
  const isNew = revision === undefined;
  const here = `/agenda/items/${isNew ? 'new' : encodeURIComponent(document)}`;
  const wrong = (field: keyof ItemForm) =>
    problems
      .filter((one) => one.field === field)
      .map(({ code }) => sentenceOf(reader, agendaProblems[code], shown(form[field])));
  const line = ({ name, label, hint, whole }: (typeof texts)[number]) => (
    <Field name={name} label={reader.say(label)} hint={hint && reader.say(hint)} problems={wrong(name)}>
      {(tied) => (
        <input
          {...tied}
          value={form[name]}
          maxlength={500}
          autocomplete="off"
          inputmode={whole ? 'numeric' : undefined}
        />
      )}
    </Field>
  );
  const choice = (name: 'kind' | 'priority' | 'place', label: Key, options: Record<string, Key>) => (
    <Field name={name} label={reader.say(label)} problems={wrong(name)}>
      {(tied) => (
        <select {...tied}>
          {Object.entries(options).map(([value, key]) => (
            <option value={value} selected={value === form[name]}>
              {reader.say(key)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  return (
    <>
      <p class="kicker">
        <a href="/agenda">{reader.say('agenda.title')}</a>
      </p>
      <h1>{reader.say(isNew ? 'agenda.item.add' : 'agenda.item.change')}</h1>
      <NotSaved reader={reader} problems={problems} conflict={theirs !== undefined} />
      {theirs && (
        <p>
          {reader.say('agenda.item.theirs', {
            title: [theirs.titleEn, theirs.titleRu, theirs.titleKk].filter(Boolean).join(' / '),
            minutes: [theirs.minutesAtLeast, theirs.minutes].filter(Boolean).join('–'),
          })}
        </p>
      )}
      <form method="post" action={here}>
        {isNew ? (
          <input type="hidden" name="document" value={document} />
        ) : (
          <input type="hidden" name="revision" value={String(revision)} />
        )}
        {texts.map(line)}
        {choice('kind', 'agenda.field.kind', Object.fromEntries(itemKinds.map((k) => [k, kindWords[k]])))}
        {choice(
          'priority',
          'agenda.field.priority',
          Object.fromEntries(itemPriorities.map((p) => [p, priorityWords[p]])),
        )}
        {choice('place', 'agenda.field.place', placeWords)}
        {further.map(line)}
        <label class="choice">
          <input type="checkbox" name="screen" value="yes" checked={form.screen !== ''} />{' '}
          {reader.say('agenda.field.screen')}
        </label>
        <Others reader={reader} view={view} name="after" problems={wrong('after')} />
        <Others reader={reader} view={view} name="apart" problems={wrong('apart')} />
        <div class="acts">
          <button type="submit" class="first">
            {reader.say('fund.save')}
          </button>
          <a href="/agenda">{reader.say('agenda.item.back')}</a>
        </div>
      </form>
      {!isNew && (
        <form class="acts" method="post" action={`${here}/withdraw`}>
          <input type="hidden" name="revision" value={String(revision)} />
          <button type="submit" class="danger">
            {reader.say('agenda.item.withdraw')}
          </button>
          <span class="hint">{reader.say('agenda.item.withdraw.hint')}</span>
        </form>
      )}
    </>
  );
}

const shown = (value: string | string[]): string => [value].flat().join(', ');

const legends = { after: 'agenda.field.after', apart: 'agenda.field.apart' } as const;
type OthersProps = { reader: Reader; view: ItemView; name: 'after' | 'apart'; problems: string[] };

/** Other items to tick: which come before, or are not to run at the same time. */
function Others({ reader, view, name, problems }: OthersProps) {
  if (view.others.length === 0) return null;
  const chosen = new Set(view.form[name]);
  return (
    <details open={chosen.size > 0 || problems.length > 0}>
      <summary>{reader.say(legends[name])}</summary>
      <fieldset class="inside" aria-label={reader.say(legends[name])}>
        {problems.length > 0 && (
          <ul class="wrong">
            {problems.map((problem) => (
              <li>{problem}</li>
            ))}
          </ul>
        )}
        {view.others.map(({ id, title }) => (
          <label class="choice">
            <input type="checkbox" name={name} value={id} checked={chosen.has(id)} />{' '}
            {titleIn(reader, title, id)}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
