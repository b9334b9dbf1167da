import type { Text } from '@plenum/platform';
import { held } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import type { BranchName } from './platform-view.ts';

export type MotionsView = { motions: { id: string; title: string; by: BranchName; text: Text }[] };

/** The motions in the order in which they came. */
export async function viewMotions(office: Office): Promise<MotionsView> {
  const { conference, documents } = await openConference(office);
  const branches = new Map(conference.branches.map(({ id, name }) => [id, name]));
  const motions = held(documents, 'motion').map(({ value: { by, ...motion } }) => ({
    ...motion,
    by: branches.get(by) ?? by,
  }));
  return { motions };
}
