import {
  amendText,
  type Loss,
  mergeWordings,
  parseText,
  readDocx,
  rebaseAmendments,
  type Text,
  type WordingPart,
} from '@plenum/platform';
import { change, type Held } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { type Platform, platformOf } from './platform.ts';
import { type TextProblem, textProblems } from './platform-problems.ts';

/** What somebody brings: words they typed, or a file. */
export type Brought = { words: string } | { bytes: Uint8Array; name: string };

export type TextTaken =
  | { status: 'saved'; losses: Loss[]; inQuestion: string[] }
  | { status: 'problems'; problems: TextProblem[] }
  | { status: 'conflict' }
  | { status: 'unknown' };

/**
 * Takes a whole new wording of the text, on top of the revision that the form was made from. Clauses that
 * are known keep their names; amendments are carried over, and what falls in question is told.
 */
export async function takeText(office: Office, brought: Brought, revision: number): Promise<TextTaken> {
  const { documents } = await openConference(office);
  const platform = platformOf({ documents });
  if (platform === undefined) return { status: 'unknown' };
  const previous = platform.text.value.text;
  const read = await readBrought(brought, previous);
  if ('problems' in read) return { status: 'problems', problems: read.problems };
  const { text, losses } = read;
  if (platform.text.revision !== revision) {
    // The same once more is no conflict.
    const same = JSON.stringify(previous.clauses) === JSON.stringify(text.clauses);
    return same ? { status: 'saved', losses, inQuestion: [] } : { status: 'conflict' };
  }
  const saved = await saveText(office, platform, text);
  return saved ? { status: 'saved', losses, ...saved } : { status: 'conflict' };
}

async function readBrought(
  brought: Brought,
  previous: Text,
): Promise<{ text: Text; losses: Loss[] } | { problems: TextProblem[] }> {
  const options = { previous };
  try {
    const read =
      'bytes' in brought && /\.docx$/i.test(brought.name)
        ? await readDocx(brought.bytes, options)
        : {
            text: parseText('words' in brought ? brought.words : decoded(brought.bytes), {
              ...options,
              format: 'bytes' in brought && /\.txt$/i.test(brought.name) ? 'text' : 'markdown',
            }),
            losses: [],
          };
    return read.text.clauses.length === 0 ? { problems: [{ code: 'empty' }] } : read;
  } catch (error) {
    const problems = textProblems(error);
    if (problems.length > 0) return { problems };
    if (error instanceof TypeError) return { problems: [{ code: 'lone-surrogate' }] };
    throw error;
  }
}

const decoded = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

export type ClauseChanged =
  | { status: 'saved'; inQuestion: string[] }
  | { status: 'problems'; problems: TextProblem[] }
  /** Somebody else has changed this clause: theirs, and what both make, place by place. */
  | { status: 'conflict'; theirs: string; revision: number; parts: WordingPart[]; merged: string | undefined }
  | { status: 'unknown' };

/** Changes the words of one clause. What others have done to other clauses meanwhile is no conflict. */
export async function changeClause(
  office: Office,
  clause: string,
  { base, words }: { base: string; words: string },
): Promise<ClauseChanged> {
  const mine = words.replace(/\r\n?/g, '\n').trim();
  const from = base.replace(/\r\n?/g, '\n');
  if (mine === '') return { status: 'problems', problems: [{ code: 'empty' }] };
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const { documents } = await openConference(office);
    const platform = platformOf({ documents });
    const text = platform?.text.value.text;
    const theirs = text?.clauses.find(({ id }) => id === clause)?.text;
    if (platform === undefined || text === undefined || theirs === undefined) return { status: 'unknown' };
    if (theirs === mine) return { status: 'saved', inQuestion: [] };
    try {
      if (theirs !== from) {
        const both = mergeWordings({ base: from, mine, theirs });
        return {
          status: 'conflict',
          theirs,
          revision: platform.text.revision,
          parts: both.status === 'collided' ? both.parts : [],
          merged: both.status === 'merged' ? both.text : undefined,
        };
      }
      const clauses = text.clauses.map((one) => (one.id === clause ? { ...one, text: mine } : one));
      const saved = await saveText(office, platform, { ...text, clauses });
      if (saved) return { status: 'saved', ...saved };
    } catch (error) {
      const problems = textProblems(error);
      if (problems.length === 0) throw error;
      return { status: 'problems', problems };
    }
  }
  return { status: 'unknown' };
}

/** Saves a text and, in the same step, every amendment as it stands in it; nothing if anything has moved meanwhile. */
async function saveText(
  office: Office,
  platform: Platform,
  text: Text,
): Promise<{ inQuestion: string[] } | undefined> {
  const { document, revision, position, value } = platform.text;
  const { carried, inQuestion } = rebaseAmendments(platform.standing, value.text, text);
  const stands = new Map(carried.map((one) => [one.id, one]));
  const lost = new Map(inQuestion.map((one) => [one.id, one.reasons]));
  const moved = platform.kept.flatMap((one) => {
    const next = after(one, stands, lost, text);
    return next === undefined ? [] : [change('amendment', one, next)];
  });
  const { status } = await office.store.save(
    [change('platform-text', { document, revision, position }, { ...value, text }), ...moved],
    about(office),
  );
  return status === 'saved' ? { inQuestion: inQuestion.map(({ id }) => id) } : undefined;
}

/** An amendment in the new text, if it is another than it was; one in question is looked for once more. */
function after(
  { value }: Held<'amendment'>,
  stands: ReadonlyMap<string, NonNullable<Held<'amendment'>['value']['found']>>,
  lost: ReadonlyMap<string, { code: string; params: Record<string, unknown> }[]>,
  text: Text,
) {
  const { found, question, nearest: _, ...rest } = value;
  const { id } = value.proposal;
  if (found === undefined) {
    const again = amendText(text, value.proposal);
    return again.status === 'amended' ? { ...rest, found: again.amendment } : undefined;
  }
  const next = stands.get(id);
  if (next === undefined) return { ...rest, question: lost.get(id) ?? question ?? [] };
  return JSON.stringify(next) === JSON.stringify(found) ? undefined : { ...rest, found: next };
}

const about = (office: Office) => ({ by: office.by, now: office.now().toISOString(), read: [] });
