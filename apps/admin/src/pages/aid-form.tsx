import type { Reason } from '@plenum/aid';
import type { Child } from 'hono/jsx';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import { type AidField, fieldsOf } from '../services/aid-form.ts';
import type { AidFormView } from '../services/aid-view.ts';
import { aidReason, stepNames, unitWords } from './aid-words.ts';
import { Field } from './field.tsx';
import { fieldProblemWords } from './letters-words.ts';

type Props = { reader: Reader; view: AidFormView; conflict: boolean; reasons: readonly Reason[] };
type Option = readonly [value: string, words: string];

/** One step of aid as a form; what was typed stays, and what stands against it stands beside its field. */
export function AidFormPage({ reader, view, conflict, reasons }: Props) {
  const { kind, document, form, consignment, parts, problems } = view;
  const withParts = kind !== 'pledged' && kind !== 'withdrawn';
  const isEmpty = (withParts && parts.length === 0) || (kind === 'withdrawn' && view.open.length === 0);
  return (
    <>
      <p class="kicker">
        <a href={`/aid/${document}`}>{view.call.title}</a>
      </p>
      <h1>{reader.say(stepNames[kind])}</h1>
      {consignment && (
        <p class="lede">{reader.say('aid.form.about', { consignment: consignment.consignment })}</p>
      )}
      <NotKept reader={reader} problems={problems.length} conflict={conflict} reasons={reasons} />
      {isEmpty && (
        <p class="notice">{reader.say(consignment ? 'aid.form.nothingThere' : 'aid.form.nothingOpen')}</p>
      )}
      {(!isEmpty || conflict) && (
        <form method="post" action={`/aid/${document}/new/${kind}`}>
          <input type="hidden" name="form" value={form.form} />
          <input type="hidden" name="revision" value={form.revision} />
          <input type="hidden" name="consignment" value={form.consignment} />
          {withParts && <Parts reader={reader} view={view} />}
          {fieldsOf[kind]
            .filter((field) => field !== 'consignment' && (field !== 'coldChain' || view.needsCold))
            .map((field) => (
              <Typed reader={reader} view={view} field={field} />
            ))}
          <div class="acts">
            <button type="submit" class="first">
              {reader.say('letters.save')}
            </button>
            <a href={`/aid/${document}`}>{reader.say('letters.leave')}</a>
          </div>
        </form>
      )}
    </>
  );
}

type NotKeptProps = { reader: Reader; problems: number; conflict: boolean; reasons: readonly Reason[] };

/** Above a form of aid that was sent and not kept. */
export function NotKept({ reader, problems, conflict, reasons }: NotKeptProps) {
  if (problems === 0 && !conflict && reasons.length === 0) return null;
  return (
    <div class={conflict ? 'notice risk' : 'notice now'} role="alert">
      {conflict && <p>{reader.say('letters.conflict')}</p>}
      {problems > 0 && <p>{reader.say('letters.notKept', { problems })}</p>}
      {reasons.length > 0 && <p>{reader.say('letters.refused')}</p>}
      {reasons.map((reason) => (
        <p>{aidReason(reader, reason)}</p>
      ))}
    </div>
  );
}

function Parts({ reader, view }: { reader: Reader; view: AidFormView }) {
  const wrong = (field: string) =>
    view.problems.filter((one) => one.field === field).map((one) => fieldProblemWords(reader, one));
  return (
    <fieldset>
      <legend>{reader.say('aid.form.parts')}</legend>
      {view.kind !== 'sent' && <p class="hint">{reader.say('aid.form.parts.whole')}</p>}
      {wrong('parts').map((says) => (
        <p class="wrong">{says}</p>
      ))}
      {view.parts.map(({ pledge, item, unit, most }) => (
        <Field
          name={`part-${pledge}`}
          label={reader.say('aid.form.part', { pledge, item, most, unit: unitWords(reader, 5, unit) })}
          problems={wrong(`part-${pledge}`)}
        >
          {(tied) => (
            <input
              {...tied}
              type="text"
              inputmode="decimal"
              value={view.form.parts[pledge] ?? ''}
              autocomplete="off"
            />
          )}
        </Field>
      ))}
    </fieldset>
  );
}

const labels: Record<AidField, Key> = {
  item: 'aid.field.item',
  from: 'aid.field.from',
  pledge: 'aid.field.pledge',
  quantity: 'aid.field.quantity',
  consignment: 'aid.field.consignment',
  reason: 'aid.field.reason',
  receipt: 'aid.field.receipt',
  payee: 'aid.field.payee',
  coldChain: 'aid.field.coldChain',
  on: 'aid.field.on',
  by: 'aid.field.by',
  arrivesBy: 'aid.field.arrivesBy',
};
const codes: readonly AidField[] = ['from', 'reason', 'payee'];
const days: readonly AidField[] = ['on', 'by', 'arrivesBy'];

function Typed({ reader, view, field }: { reader: Reader; view: AidFormView; field: AidField }) {
  const { kind, form } = view;
  const typed = form[field];
  const options = optionsOf(reader, view, field);
  const label: Key =
    field === 'quantity' && kind === 'withdrawn'
      ? 'aid.field.quantity.withdrawn'
      : field === 'coldChain' && kind === 'sent'
        ? 'aid.field.coldChain.sent'
        : labels[field];
  return (
    <Field
      name={field}
      label={reader.say(label)}
      hint={codes.includes(field) ? reader.say('aid.field.code.hint') : undefined}
      problems={view.problems
        .filter((problem) => problem.field === field)
        .map((problem) => fieldProblemWords(reader, problem))}
    >
      {(tied): Child =>
        options ? (
          <select {...tied}>
            {(options.some(([value]) => value === typed)
              ? options
              : [...options, [typed, typed] as const]
            ).map(([value, words]) => (
              <option value={value} selected={value === typed}>
                {words}
              </option>
            ))}
          </select>
        ) : (
          <input
            {...tied}
            type={days.includes(field) ? 'date' : 'text'}
            inputmode={field === 'quantity' ? 'decimal' : undefined}
            value={typed}
            autocomplete="off"
          />
        )
      }
    </Field>
  );
}

function optionsOf(reader: Reader, view: AidFormView, field: AidField): readonly Option[] | undefined {
  const choose: Option = ['', reader.say('letters.choose')];
  if (field === 'item')
    return [
      choose,
      ...view.call.needs.map(({ item, unit }): Option => [item, `${item} (${unitWords(reader, 5, unit)})`]),
    ];
  if (field === 'pledge')
    return [
      choose,
      ...view.open.map(
        ({ pledge, item, open, unit }): Option => [
          pledge,
          reader.say('aid.form.part', { pledge, item, most: String(open), unit: unitWords(reader, 5, unit) }),
        ],
      ),
    ];
  if (field !== 'coldChain') return undefined;
  const unknown: Option = ['', reader.say('aid.cold.unknown')];
  return view.kind === 'sent'
    ? [unknown, ['yes', reader.say('aid.cold.yes')]]
    : [unknown, ['kept', reader.say('aid.cold.kept')], ['broken', reader.say('aid.cold.broken')]];
}
