import { type AidEvent, followAid, type Reason } from '@plenum/aid';
import { type AidField, type AidForm, type AidKind, aidFields, fieldsOf, mayBeEmpty } from './aid-form.ts';
import { type OpenCall, openCall } from './aid-open.ts';
import { change } from './documents.ts';
import { appendStep, digestOf, isKept, nextPosition, stepMarks } from './letters-append.ts';
import { dayProblem, type FieldProblem, problemsIn } from './letters-problems.ts';
import type { Office } from './office.ts';

export type AidStepTaken =
  | { status: 'saved' | 'conflict' | 'unknown' }
  | { status: 'problems'; problems: FieldProblem[] }
  | { status: 'refused'; reasons: Reason[] };

/** Adds one step to a call for aid. What does not fit with what is known of it is told and not kept. */
export async function takeAidStep(
  office: Office,
  document: string,
  kind: AidKind,
  form: AidForm,
): Promise<AidStepTaken> {
  const open = await openCall(office, document);
  if (open === undefined) return { status: 'unknown' };
  const { head, steps, events } = open;
  const says = digestOf([
    document,
    kind,
    aidFields.map((field) => form[field]),
    Object.entries(form.parts).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ]);
  if (isKept(steps, form, says)) return { status: 'saved' };
  if (form.revision !== String(head.revision)) return { status: 'conflict' };
  const problems = fieldProblems(kind, form, open);
  if (problems.length > 0) return { status: 'problems', problems };
  const event = eventOf(kind, form, open);
  try {
    const step = followAid({ call: head.value, events: [...events, event] }).trail.at(-1);
    if (step?.taken !== true) return { status: 'refused', reasons: step?.because ?? [] };
  } catch (error) {
    return { status: 'problems', problems: besideParts(error, event, form) };
  }
  return appendStep(office, 'aid-step', {
    position: nextPosition(steps),
    heads: [change('aid-call', head, head.value)],
    value: { call: document, ...stepMarks(office, form, says), event },
  });
}

const filled = (parts: AidForm['parts']): { pledge: string; quantity: string }[] =>
  Object.entries(parts)
    .filter(([, quantity]) => quantity !== '')
    .map(([pledge, quantity]) => ({ pledge, quantity }));

function fieldProblems(kind: AidKind, form: AidForm, { today }: OpenCall): FieldProblem[] {
  const problems = fieldsOf[kind].flatMap((field): FieldProblem[] => {
    const typed = form[field];
    if (typed === '') return mayBeEmpty(kind, field) ? [] : [{ field, code: 'missing' }];
    if (field === 'on') return dayProblem(field, typed, today);
    return field === 'by' || field === 'arrivesBy' ? dayProblem(field, typed) : [];
  });
  if (kind === 'sent' && filled(form.parts).length === 0) problems.push({ field: 'parts', code: 'missing' });
  return problems;
}

/** The event as it was typed; pledges and consignments are numbered here, so that nobody's name becomes a code. */
function eventOf(kind: AidKind, form: AidForm, { head, events }: OpenCall): AidEvent {
  const { on, quantity, consignment } = form;
  const next = (of: AidKind, letter: string) =>
    `${letter}${events.filter((event) => event.kind === of).length + 1}`;
  const given = <K extends AidField>(name: K) => (form[name] === '' ? {} : { [name]: form[name] });
  const contents = filled(form.parts);
  const whole = contents.length === 0 ? {} : { contents };
  switch (kind) {
    case 'pledged': {
      const unit = head.value.needs.find(({ item }) => item === form.item)?.unit ?? '';
      const pledge = next('pledged', 'p');
      return { kind, pledge, from: form.from, item: form.item, unit, quantity, on, ...given('by') };
    }
    case 'withdrawn':
      return { kind, pledge: form.pledge, on, ...given('quantity') };
    case 'sent': {
      const cold = form.coldChain === '' ? {} : { coldChain: true };
      return { kind, consignment: next('sent', 'c'), contents, on, ...given('arrivesBy'), ...cold };
    }
    case 'received': {
      const { receipt, payee } = form;
      const cold = (['kept', 'broken'] as const).find((one) => one === form.coldChain);
      const told = cold === undefined ? {} : { coldChain: cold };
      return { kind, consignment, on, ...whole, receipt, payee, ...told };
    }
    case 'released':
      return { kind, consignment, on, ...whole };
    default:
      return { kind, consignment, on, ...whole, ...given('reason') };
  }
}

/** The problems of the new event beside the fields that it was made of. */
function besideParts(error: unknown, event: AidEvent, form: AidForm): FieldProblem[] {
  return problemsIn(error).map(({ code, path }) => {
    const index = path[path.indexOf('contents') + 1];
    const parts = 'contents' in event ? (event.contents ?? []) : [];
    const part = path.includes('contents') && typeof index === 'number' ? parts[index] : undefined;
    if (part !== undefined)
      return { field: `part-${part.pledge}`, code, found: form.parts[part.pledge] ?? '' };
    const field = aidFields.find((name) => path.includes(name)) ?? 'on';
    return { field, code, found: form[field] };
  });
}
