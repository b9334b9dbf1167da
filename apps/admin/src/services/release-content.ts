import { held } from './documents.ts';
import type { openConference } from './load-conference.ts';
import { makeRelease, type ReleaseContent } from './make-release.ts';
import type { Office } from './office.ts';
import type { Editions, ReleaseSource } from './release-source.ts';

type Opened = Awaited<ReturnType<typeof openConference>>;

/** What a release tells: of which day, as far as which facts are released, and whether the conference is blocked. */
export type Told = Pick<ReleaseSource, 'day' | 'released' | 'blocked'>;

/** What subscribers have been shown last: of the open feeds, and of those behind tokens by their documents. */
export type Shown = { editions: Editions; sections: Record<string, Editions> };

/** The pages and feeds that tell this to those who have been shown that. */
export function releaseContent(
  office: Pick<Office, 'publicUrl'>,
  { conference, documents }: Opened,
  told: Told,
  shown: Shown,
  now: string,
): ReleaseContent {
  const pickets = new Map(held(documents, 'picket').map(({ document, value }) => [value.id, document]));
  const conferenceId = held(documents, 'conference')[0]?.document ?? '';
  const { country, timeZone } = conference.settled;
  return makeRelease(
    {
      ...told,
      country,
      timeZone,
      url: office.publicUrl,
      feedId: `public-${conferenceId}`,
      dayId: `day-${conferenceId}`,
      picketId: (picket) => `picket-${pickets.get(picket) ?? picket}`,
      sections: held(documents, 'section-feed').flatMap(({ document, value: { section, token } }) =>
        token === undefined ? [] : [{ document, section, token, editions: shown.sections[document] ?? {} }],
      ),
    },
    shown.editions,
    now,
  );
}

/** What the subscribers behind tokens have been shown last. */
export function sectionsShown({ documents }: Pick<Opened, 'documents'>): Shown['sections'] {
  return Object.fromEntries(
    held(documents, 'section-feed').map(({ document, value }) => [document, value.editions]),
  );
}
