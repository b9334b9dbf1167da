import { change, held } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { readCount } from './read-count.ts';

export type MembersChanged =
  | { status: 'saved' }
  | { status: 'not-a-count'; typed: string }
  /** Somebody else has changed the branch meanwhile. */
  | { status: 'conflict'; typed: string }
  | { status: 'unknown' };

/** Enters how many members a branch has, on top of the revision that the form was made from. */
export async function changeMembers(
  office: Office,
  branch: string,
  revision: number,
  typed: string,
): Promise<MembersChanged> {
  const { documents } = await openConference(office);
  const before = held(documents, 'branch').find(({ value }) => value.id === branch);
  if (before === undefined) return { status: 'unknown' };
  const members = readCount(typed);
  if (members === undefined) return { status: 'not-a-count', typed };
  const at = { document: before.document, revision, position: before.position };
  const saved = await office.store.save([change('branch', at, { ...before.value, members })], {
    by: office.by,
    now: office.now().toISOString(),
    read: [],
  });
  return saved.status === 'saved' ? { status: 'saved' } : { status: 'conflict', typed };
}
