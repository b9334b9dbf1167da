import {
  followMotions,
  type Motion,
  type MotionEvent,
  type MotionsFollowed,
  type OrderPaper,
  orderPaper,
  toMarkdown,
} from '@plenum/platform';
import { z } from 'zod';
import { held, type KnownDocument } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { platformOf } from './platform.ts';
import { votingOf } from './platform-voting.ts';

/** Motions that came with the files were there before anything else happened. */
const beforeAll = '1970-01-01T00:00:00Z';

/** Everything that happened to the motions, with what could not be; `next` is supposed to come last. */
export function motionsOf({
  documents,
  next,
}: {
  documents: readonly KnownDocument[];
  next?: MotionEvent;
}): MotionsFollowed {
  const submitted = held(documents, 'motion').map(
    ({ value: { id, by, title, text, received } }): MotionEvent => ({
      kind: 'submitted',
      motion: id,
      by,
      at: received ?? beforeAll,
      title: title.slice(0, 200),
      text: toMarkdown(text),
    }),
  );
  const later = held(documents, 'motion-event').map(({ value }) => value.event);
  return followMotions({ events: [...submitted, ...later, ...(next === undefined ? [] : [next])] });
}

export type MotionsView = {
  motions: Motion[];
  /** The steps of each motion that count, by its id. */
  steps: MotionsFollowed['trail'];
  names: ReadonlyMap<string, { en: string; ru: string; kk: string }>;
  timeZone: string;
};

/** The motions as they stand. */
export async function viewMotions(office: Office): Promise<MotionsView> {
  const { conference, documents } = await openConference(office);
  const { motions, trail } = motionsOf({ documents });
  return {
    motions,
    steps: trail.filter(({ taken }) => taken),
    names: new Map(conference.branches.map(({ id, name }) => [id, name])),
    timeZone: conference.settled.timeZone,
  };
}

export type PaperView = { paper: OrderPaper; names: MotionsView['names'] };

/** The order paper of a day: what is challenged, the platform with its questions, composites and motions. */
export async function viewOrderPaper(
  office: Office,
  day: string | undefined,
): Promise<PaperView | undefined> {
  const { conference, documents } = await openConference(office);
  const date = day ?? conference.settled.opens.slice(0, 10);
  if (!z.iso.date().safeParse(date).success) return undefined;
  const platform = platformOf({ documents });
  const heading = platform?.text.value.text.clauses.find(({ kind }) => kind === 'heading')?.text;
  const texts =
    platform === undefined
      ? []
      : [
          {
            id: 'platform',
            title: heading ?? 'Platform',
            questions: votingOf(platform, documents).questions,
          },
        ];
  return {
    paper: orderPaper({ day: date, motions: motionsOf({ documents }).motions, texts }),
    names: new Map(conference.branches.map(({ id, name }) => [id, name])),
  };
}
