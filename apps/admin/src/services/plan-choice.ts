import { change, held } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { canChoose, plainChoice } from './paid-whole.ts';
import type { PlanChoice } from './paid-whole-records.ts';
import { readCount } from './read-count.ts';

export type ChoiceForm = { rooms: boolean; vehicles: boolean; venues: boolean; officersTogether: string };

export type ChoiceView = {
  revision: number;
  choice: PlanChoice;
  can: ReturnType<typeof canChoose>;
  /** What stands in the field for officers, as it was typed if it was wrong. */
  officersTogether: string;
};

export type ChoiceSaved = 'saved' | 'conflict' | 'unknown' | 'not-a-count';

/** What the plan chooses from today, and what it could. */
export async function viewChoice(office: Office): Promise<ChoiceView | undefined> {
  const [settled] = held((await openConference(office)).documents, 'conference');
  if (settled === undefined) return undefined;
  const choice = settled.value.planChoice ?? plainChoice;
  return {
    revision: settled.revision,
    choice,
    can: canChoose(settled.value),
    officersTogether: choice.officersTogether === undefined ? '' : String(choice.officersTogether),
  };
}

/** Settles what plans choose from; those made before are told to be of other figures. */
export async function saveChoice(office: Office, revision: number, form: ChoiceForm): Promise<ChoiceSaved> {
  const { documents } = await openConference(office);
  const [before] = held(documents, 'conference');
  if (before === undefined) return 'unknown';
  if (before.revision !== revision) return 'conflict';
  const can = canChoose(before.value);
  const typed = form.officersTogether.trim();
  const officers = readCount(typed);
  if (typed !== '' && (officers === undefined || officers < 1)) return 'not-a-count';
  const planChoice: PlanChoice = {
    rooms: form.rooms && can.rooms,
    vehicles: form.vehicles && can.vehicles,
    venues: form.venues && can.venues,
    ...(officers === undefined ? {} : { officersTogether: officers }),
  };
  const saved = await office.store.save([change('conference', before, { ...before.value, planChoice })], {
    by: office.by,
    now: office.now().toISOString(),
    read: [],
  });
  return saved.status === 'saved' ? 'saved' : 'conflict';
}
