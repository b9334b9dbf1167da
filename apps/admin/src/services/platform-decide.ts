import type { Change } from '@plenum/vault';
import { change, type Held } from './documents.ts';
import { openConference } from './load-conference.ts';
import { newId, type Office } from './office.ts';
import { platformOf } from './platform.ts';
import { canAdopt, votingOf } from './platform-voting.ts';

export type PlatformDecided =
  | { status: 'saved' }
  | { status: 'conflict' }
  /** There is no such question, or the text cannot be adopted yet. */
  | { status: 'unknown' };

/** Enters what became of one question, or takes it back; the rest falls by itself. */
export async function enterResult(
  office: Office,
  question: string,
  result: 'passed' | 'lost' | undefined,
  seen: { madeOf: string; revision: number | null },
): Promise<PlatformDecided> {
  const { documents } = await openConference(office);
  const platform = platformOf({ documents });
  if (platform === undefined) return { status: 'unknown' };
  const { questions, madeOf, entered, results: before } = votingOf(platform, documents);
  if (!questions.some(({ id }) => id === question)) return { status: 'unknown' };
  if (madeOf !== seen.madeOf) return { status: 'conflict' };
  const { [question]: _taken, ...others } = before;
  const results = result === undefined ? others : { ...others, [question]: result };
  const at = {
    document: entered?.document ?? newId(office),
    revision: entered === undefined ? null : seen.revision,
    position: 0,
  };
  return save(office, [change('platform-results', at, { madeOf, results })]);
}

/** Makes the text what was adopted; amendments carry from then on whether they are in it or fell. */
export async function adoptText(office: Office, madeOf: string): Promise<PlatformDecided> {
  const { documents } = await openConference(office);
  const platform = platformOf({ documents });
  if (platform === undefined) return { status: 'unknown' };
  const voting = votingOf(platform, documents);
  if (voting.madeOf !== madeOf) return { status: 'conflict' };
  if (!canAdopt(voting) || voting.merged === undefined) return { status: 'unknown' };
  const { text } = platform;
  const now = office.now().toISOString();
  const adopted = new Set(voting.votes.adopted);
  const settled = platform.kept
    .filter(({ value }) => value.found !== undefined)
    .map((one) => {
      const as = adopted.has(one.value.proposal.id) ? ('adopted' as const) : ('fell' as const);
      return change('amendment', placeOf(one), { ...one.value, settled: { as, at: now } });
    });
  return save(office, [
    change('platform-text', placeOf(text), { ...text.value, text: voting.merged }),
    ...settled,
  ]);
}

const placeOf = ({ document, revision, position }: Omit<Held<'amendment'>, 'value'>) => ({
  document,
  revision,
  position,
});

async function save(office: Office, changes: Change[]): Promise<PlatformDecided> {
  const { status } = await office.store.save(changes, {
    by: office.by,
    now: office.now().toISOString(),
    read: [],
  });
  return { status };
}
