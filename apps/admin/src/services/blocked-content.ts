import { buildRelease, packRelease } from '@plenum/site';
import type { BlockedRelease } from './blocked-record.ts';
import type { openConference } from './load-conference.ts';
import type { ReleaseContent } from './make-release.ts';
import type { Office } from './office.ts';
import { planBOf } from './plan-b.ts';
import { type Fact, facts, type Publication, type Released } from './records.ts';
import { releaseContent, type Shown } from './release-content.ts';

type Opened = Awaited<ReturnType<typeof openConference>>;

/** Numbers of blocked releases begin at the next multiple of this: far above those published until one is needed. */
const stride = 1000;

/** The number of the next blocked release: above what is public, and above every one that was prepared before. */
export function blockedNumber(published: number, prepared: number | undefined): number {
  return Math.max((Math.floor(published / stride) + 1) * stride, (prepared ?? 0) + 1);
}

/** The number of the next usual release; it never takes one under which a blocked release may lie prepared. */
export function usualNumber(published: number, prepared: number | undefined): number {
  const next = published + 1;
  if (prepared === undefined || next > prepared) return next;
  return next >= Math.floor(prepared / stride) * stride ? prepared + 1 : next;
}

/** The pages and feeds for the day of the block by the plan B that was chosen; none without one. */
export function blockedContent(
  office: Pick<Office, 'publicUrl'>,
  loaded: Opened,
  told: readonly Fact[],
  shown: Shown,
  preparedAt: string,
): (ReleaseContent & { notBefore: string }) | undefined {
  const plan = planBOf(loaded);
  if (plan === undefined) return undefined;
  const released: Released = Object.fromEntries(
    facts.filter((fact) => told.includes(fact)).map((fact) => [fact, preparedAt]),
  );
  const { day, notBefore } = plan;
  const content = releaseContent(
    office,
    loaded,
    { day, released, blocked: { notBefore } },
    shown,
    preparedAt,
  );
  return { ...content, notBefore };
}

/**
 * Builds, signs and packs the blocked release for those who have been shown this.
 * @param before the number under which the last one was prepared
 */
export function blockedRelease(
  office: Pick<Office, 'publicUrl'>,
  loaded: Opened,
  asked: {
    facts: readonly Fact[];
    shown: Shown;
    published: Pick<Publication, 'number' | 'signingKey'>;
    before: number | undefined;
    now: string;
  },
): BlockedRelease | undefined {
  const { shown, published, before, now } = asked;
  // A second after the release that it is to replace: of two dates that are equal the web takes the pages for equal.
  const preparedAt = new Date(Date.parse(now) + 1000).toISOString();
  const content = blockedContent(office, loaded, asked.facts, shown, preparedAt);
  if (content === undefined) return undefined;
  const { files, unlisted, contentHash, editions, sectionEditions, notBefore } = content;
  const number = blockedNumber(published.number, before);
  const { signingKey } = published;
  const packed = packRelease(buildRelease({ number, publishedAt: preparedAt, files, unlisted, signingKey }));
  const told = facts.filter((fact) => asked.facts.includes(fact));
  return { number, preparedAt, facts: told, notBefore, contentHash, editions, sectionEditions, packed };
}
