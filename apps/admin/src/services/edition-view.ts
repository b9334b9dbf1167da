import { type Edition, type ResolvedCitation, resolveCitation } from '@plenum/platform';
import { held } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { platformOf } from './platform.ts';
import { currentEdition } from './platform-view.ts';

export type CitedView = {
  edition: number;
  citation: string;
  resolved: ResolvedCitation;
  /** How the clauses that are cited read now, by their ids. */
  now: ReadonlyMap<string, string>;
};

export type EditionsView = {
  timeZone: string;
  editions: { number: number; printedAt: string }[];
  /** Whether the text is in print as it stands, and the number that it gets otherwise. */
  isPrinted: boolean;
  next: number;
  cited: CitedView | undefined;
};

/** The editions, and where the lines of one are in the text as it is now; nothing if there is no text. */
export async function viewEditions(
  office: Office,
  asked: { edition: string; citation: string },
): Promise<EditionsView | undefined> {
  const { conference, documents } = await openConference(office);
  const platform = platformOf({ documents });
  if (platform === undefined) return undefined;
  const { edition, isPrinted } = currentEdition(platform);
  const citation = asked.citation.trim();
  const of = platform.editions.find(({ number }) => String(number) === asked.edition);
  return {
    timeZone: conference.settled.timeZone,
    editions: held(documents, 'platform-edition')
      .map(({ value }) => ({ number: value.edition.number, printedAt: value.printed }))
      .sort((one, other) => one.number - other.number),
    isPrinted,
    next: edition.number,
    cited:
      of === undefined || citation === '' || citation.length > 1000
        ? undefined
        : {
            edition: of.number,
            citation,
            now: new Map(platform.text.value.text.clauses.map(({ id, text }) => [id, text])),
            resolved: resolveCitation(of, citation, platform.text.value.text),
          },
  };
}

/** One edition as it was printed. */
export async function viewEdition(office: Office, number: string): Promise<Edition | undefined> {
  const { documents } = await openConference(office);
  return platformOf({ documents })?.editions.find((edition) => String(edition.number) === number);
}
