import { type Letter, letterLanguages, type Recipient } from '@plenum/letters';

export const recipientFields = ['name', 'kind', 'address', 'postcode', 'city', 'region', 'country'] as const;
export type RecipientField = (typeof recipientFields)[number];
/** Whom a letter goes to, as it was typed; the address has a line for each line. */
export type RecipientForm = Record<RecipientField, string>;

export const requestFields = [
  'title',
  'demands',
  'language',
  'opens',
  'deadline',
  'closes',
  'requestedBy',
  'consent',
  'lawyersCheck',
] as const;
export type RequestField = (typeof requestFields)[number];

/** A request for letters as it was typed; rows that were left empty say nothing. */
export type RequestForm = Record<RequestField, string> & {
  /** Beside the one that its words are in. */
  languages: string[];
  to: RecipientForm[];
  copies: RecipientForm[];
};

/** Rows of each kind that a form may have: as many as the package takes. */
export const mostRecipients = 20;
const freeRows = { to: 1, copies: 1 };

const blankRecipient: RecipientForm = {
  name: '',
  kind: '',
  address: '',
  postcode: '',
  city: '',
  region: '',
  country: '',
};

export const isBlankRecipient = (form: RecipientForm): boolean =>
  recipientFields.every((field) => form[field] === '');

/** A form with nothing in it. */
export function blankRequest(today: string): RequestForm {
  const fields = Object.fromEntries(requestFields.map((field) => [field, '']));
  return {
    ...(fields as Record<RequestField, string>),
    language: 'ru',
    opens: today,
    languages: [],
    ...withFreeRecipients({ to: [], copies: [] }),
  };
}

/** The form of a letter as it stands. */
export function requestFormOf(letter: Letter): RequestForm {
  const [language = '', ...languages] = letter.languages;
  const { title, demands, opens, deadline = '', closes = '' } = letter;
  return {
    title,
    demands: demands.join('\n'),
    language,
    opens,
    deadline,
    closes,
    requestedBy: letter.requestedBy ?? '',
    consent: letter.consent ?? '',
    lawyersCheck: letter.lawyersCheck ?? '',
    languages,
    ...withFreeRecipients({
      to: letter.to.map(recipientFormOf),
      copies: (letter.copies ?? []).map(recipientFormOf),
    }),
  };
}

/** The rows that say something, and a free one after them. */
export function withFreeRecipients({ to, copies }: Pick<RequestForm, 'to' | 'copies'>) {
  const free = (rows: readonly RecipientForm[], least: number) => {
    const filled = rows.filter((row) => !isBlankRecipient(row));
    const count = Math.min(mostRecipients, filled.length + least);
    return Array.from({ length: count }, (_, index) => filled[index] ?? blankRecipient);
  };
  return { to: free(to, freeRows.to), copies: free(copies, freeRows.copies) };
}

const recipientFormOf = ({
  name,
  kind,
  address,
  postcode,
  city,
  region,
  country,
}: Recipient): RecipientForm => ({
  name,
  kind: kind ?? '',
  address: address.join('\n'),
  postcode: postcode ?? '',
  city: city ?? '',
  region: region ?? '',
  country,
});

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function recipientOf(form: RecipientForm) {
  const { name, address, country } = form;
  const more = (['kind', 'postcode', 'city', 'region'] as const).flatMap((field) =>
    form[field] === '' ? [] : [[field, form[field]]],
  );
  // What is empty is not there: the package then says that it is missing.
  return {
    ...(name === '' ? {} : { name }),
    address: linesOf(address),
    ...Object.fromEntries(more),
    country: country.toUpperCase(),
  };
}

/** The letter that a form asks for, as the package is to judge it. */
export function letterOf(form: RequestForm, id: string): unknown {
  const filled = (rows: readonly RecipientForm[]) =>
    rows.filter((row) => !isBlankRecipient(row)).map(recipientOf);
  const copies = filled(form.copies);
  const given = (['requestedBy', 'consent', 'lawyersCheck', 'deadline', 'closes'] as const).flatMap(
    (field) => (form[field] === '' ? [] : [[field, form[field]]]),
  );
  return {
    id,
    kind: 'protest-letter',
    ...(form.title === '' ? {} : { title: form.title }),
    to: filled(form.to),
    ...(copies.length === 0 ? {} : { copies }),
    demands: linesOf(form.demands),
    languages: [
      form.language,
      ...letterLanguages.filter((one) => one !== form.language && form.languages.includes(one)),
    ],
    ...(form.opens === '' ? {} : { opens: form.opens }),
    ...Object.fromEntries(given),
  };
}
