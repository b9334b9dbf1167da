import { attendancePaper } from '@plenum/papers';
import type { Language } from '../catalogue/language.ts';
import { planPaper } from '../papers/plan-paper.ts';
import { makeReader } from '../reader.ts';
import { openConference } from './load-conference.ts';
import type { MoneyStep } from './money-in-hand.ts';
import type { Office } from './office.ts';
import { viewAttendance } from './view-attendance.ts';

/** Prints the plan of a step; nothing when there is none, or when no plan keeps the rules. */
export async function printAttendance(
  office: Office,
  step: MoneyStep,
  language: Language,
): Promise<Uint8Array | undefined> {
  const { conference } = await openConference(office);
  const view = await viewAttendance(office, step);
  if (view.status !== 'planned' || view.plan.status === 'infeasible' || view.plan.status === 'unknown')
    return undefined;
  const reader = makeReader(language);
  const instant = office.now().toISOString();
  return attendancePaper(planPaper(conference, view.plan, { step, reader, instant }));
}
