import { type Agenda, type Budget, type SpeakingMinutes, timeBudget } from '@plenum/agenda';
import { agendaOf } from './agenda.ts';
import { type AgendaNames, agendaNames } from './agenda-names.ts';
import { problemsOf } from './agenda-problems.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';

const minuteFields = ['mover', 'opposer', 'speaker', 'vote'] as const;
const headFields = ['onMotion', 'onAmendment', 'amendments'] as const;
const budgetFields = [...minuteFields, ...headFields] as const;
export type BudgetField = (typeof budgetFields)[number];

/** What was asked: numbers as they were typed, and the item under which the amendments are taken. */
type BudgetForm = Record<BudgetField, string> & { under: string };

export type BudgetView = {
  names: AgendaNames;
  items: Agenda['items'];
  form: BudgetForm;
  /** Fields in which there is no whole number that can be meant. */
  wrong: BudgetField[];
  /** None, where a field or the agenda itself is wrong. */
  budget: Budget | undefined;
};

/** What nobody has laid down: as many as usually speak. */
const usual = { mover: 5, opposer: 5, speaker: 3, vote: 2, onMotion: 4, onAmendment: 2, amendments: 0 };
const most: Record<BudgetField, number> = {
  mover: 120,
  opposer: 120,
  speaker: 120,
  vote: 120,
  onMotion: 100,
  onAmendment: 100,
  amendments: 500,
};

/** What motions and amendments take by the standing orders against what their items are given; none without an agenda. */
export async function viewBudget(
  office: Office,
  asked: Partial<Record<string, string>>,
): Promise<BudgetView | undefined> {
  const loaded = await openConference(office);
  const agenda = agendaOf(loaded);
  if (agenda === undefined) return undefined;
  const speaking = loaded.conference.agenda?.hours.speaking;
  const form = formOf(asked, agenda, { ...usual, ...speaking });
  const wrong = budgetFields.filter((field) => numberIn(form, field) === undefined);
  const usable = wrong.length === 0 && problemsOf(agenda).length === 0;
  return {
    names: agendaNames(loaded.conference, agenda),
    items: agenda.items,
    form,
    wrong,
    budget: usable ? budgetOf(agenda, form) : undefined,
  };
}

function formOf(asked: Partial<Record<string, string>>, { items }: Agenda, known: typeof usual): BudgetForm {
  const typed = (field: BudgetField) => asked[field]?.slice(0, 12) ?? String(known[field]);
  const under = items.find(({ id }) => id === asked.under) ?? items.find(({ kind }) => kind === 'plenary');
  return {
    ...(Object.fromEntries(budgetFields.map((field) => [field, typed(field)])) as Record<
      BudgetField,
      string
    >),
    under: under?.id ?? '',
  };
}

function numberIn(form: BudgetForm, field: BudgetField): number | undefined {
  const text = form[field].trim();
  return /^\d{1,4}$/.test(text) && Number(text) <= most[field] ? Number(text) : undefined;
}

function budgetOf(agenda: Agenda, form: BudgetForm): Budget {
  const read = (field: BudgetField) => numberIn(form, field) ?? 0;
  const minutes: SpeakingMinutes = {
    mover: read('mover'),
    opposer: read('opposer'),
    speaker: read('speaker'),
    vote: read('vote'),
  };
  const taken = new Set(agenda.items.flatMap(({ motions = [] }) => motions));
  const proposals = Array.from({ length: form.under === '' ? 0 : read('amendments') }, (_, place) => ({
    id: nameOf(place + 1, taken),
    kind: 'amendment' as const,
    item: form.under,
  }));
  return timeBudget(agenda, {
    minutes,
    speakers: { motion: read('onMotion'), amendment: read('onAmendment') },
    proposals,
  });
}

/** Amendments are only counted here; their numbers must not be those of motions. */
const nameOf = (number: number, taken: ReadonlySet<string>): string =>
  taken.has(`A${number}`) ? `+${number}` : `A${number}`;
