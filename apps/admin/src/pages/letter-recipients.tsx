import { recipientKinds } from '@plenum/letters';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import {
  isBlankRecipient,
  type RecipientField,
  type RecipientForm,
  recipientFields,
} from '../services/letter-request-form.ts';
import { Field } from './field.tsx';

/** What is wrong beside a field, in words. */
export type Wrong = (field: string) => string[];

const kindNames = {
  court: 'letterRequest.kind.court',
  prosecutor: 'letterRequest.kind.prosecutor',
  ministry: 'letterRequest.kind.ministry',
  'head-of-state': 'letterRequest.kind.head-of-state',
  parliament: 'letterRequest.kind.parliament',
  police: 'letterRequest.kind.police',
  employer: 'letterRequest.kind.employer',
  union: 'letterRequest.kind.union',
  office: 'letterRequest.kind.office',
} as const satisfies Record<(typeof recipientKinds)[number], Key>;

const recipientLabels: Record<RecipientField, Key> = {
  name: 'letterRequest.name',
  kind: 'letterRequest.kind',
  address: 'letterRequest.address',
  postcode: 'letterRequest.postcode',
  city: 'letterRequest.city',
  region: 'letterRequest.region',
  country: 'letterRequest.country',
};
const recipientHints: Partial<Record<RecipientField, Key>> = {
  address: 'letterRequest.address.hint',
  country: 'letterRequest.country.hint',
};

type RecipientsProps = { reader: Reader; rows: readonly RecipientForm[]; of: 'to' | 'copies'; wrong: Wrong };

/** Whom a letter goes to, or who gets a copy: a folded row for each. */
export function Recipients({ reader, rows, of, wrong }: RecipientsProps) {
  return (
    <>
      <h2>{reader.say(of === 'to' ? 'letters.to' : 'letters.copies')}</h2>
      <p>{reader.say('letterRequest.rows.hint')}</p>
      {wrong(of).map((says) => (
        <p class="wrong">{says}</p>
      ))}
      {rows.map((row, index) => {
        const isWrong = recipientFields.some((field) => wrong(`${of}-${index}-${field}`).length > 0);
        const isFirst = of === 'to' && index === 0;
        return (
          <details open={isFirst || isWrong || !isBlankRecipient(row)}>
            <summary>{row.name || reader.say('letterRequest.another')}</summary>
            <div class="inside">
              {recipientFields.map((field) => (
                <Recipient
                  reader={reader}
                  row={row}
                  field={field}
                  name={`${of}-${index}-${field}`}
                  wrong={wrong}
                />
              ))}
            </div>
          </details>
        );
      })}
    </>
  );
}

type RecipientProps = {
  reader: Reader;
  row: RecipientForm;
  field: RecipientField;
  name: string;
  wrong: Wrong;
};

function Recipient({ reader, row, field, name, wrong }: RecipientProps) {
  const hint = recipientHints[field];
  return (
    <Field
      name={name}
      label={reader.say(recipientLabels[field])}
      hint={hint && reader.say(hint)}
      problems={wrong(name)}
    >
      {(tied) =>
        field === 'kind' ? (
          <select {...tied}>
            <option value="">{reader.say('letters.choose')}</option>
            {recipientKinds.map((kind) => (
              <option value={kind} selected={kind === row.kind}>
                {reader.say(kindNames[kind])}
              </option>
            ))}
          </select>
        ) : field === 'address' ? (
          <textarea {...tied} rows={3}>
            {row.address}
          </textarea>
        ) : (
          <input {...tied} value={row[field]} autocomplete="off" />
        )
      }
    </Field>
  );
}
