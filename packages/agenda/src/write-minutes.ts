import type { Minutes, MinutesDay, MinutesEntry } from './minutes-of.ts';
import type { Decision, MinutesSpeech } from './minutes-schemas.ts';
import type { RunState } from './run-draft.ts';

/** The words that minutes are written with, in the language of their readers; what they return is taken as plain text. */
export type MinutesWords = {
  title: string;
  /** A local date "YYYY-MM-DD", and an instant as the clocks of the conference show it. */
  day: (date: string) => string;
  time: (instant: string) => string;
  states: Record<RunState, string>;
  planned: (starts: string, ends: string) => string;
  interrupted: (from: string, to: string | null, because: string | null) => string;
  speakers: string;
  seconds: (seconds: number) => string;
  decisions: string;
  results: Record<Decision['result'], string>;
  counts: (counts: NonNullable<Decision['counts']>) => string;
  present: (present: number, quorate: boolean) => string;
  between: string;
  dropped: string;
  notReached: string;
};

/** Plain text within a line of Markdown: nothing in it is markup, and it stays on its line. */
const plain = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/[\\`*_{}[\]()<>#+\-.!|&~=:"'$^@]/g, '\\$&');

/**
 * Minutes as Markdown. What people wrote is escaped, so that it reads as it was typed and nothing of it is markup.
 *
 * @param minutes from `minutesOf`
 * @param words of the reader's language
 */
export function writeMinutes(minutes: Minutes, words: MinutesWords): string {
  const lists: [string, string[]][] = [
    [words.dropped, minutes.dropped],
    [words.notReached, minutes.notReached],
  ];
  const blocks = [
    `# ${plain(words.title)}`,
    ...minutes.days.flatMap((day) => dayBlocks(day, words)),
    ...lists.flatMap(([title, items]) =>
      items.length === 0 ? [] : [`## ${plain(title)}`, items.map((item) => `- ${plain(item)}`).join('\n')],
    ),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function dayBlocks(
  { date, entries, presence, speeches, decisions }: MinutesDay,
  words: MinutesWords,
): string[] {
  const counted = presence.map(
    ({ at, present, quorate }) => `- ${plain(words.time(at))}: ${plain(words.present(present, quorate))}`,
  );
  const between = [...speechLines(speeches, words), ...decisionLines(decisions, words)];
  return [
    `## ${plain(words.day(date))}`,
    ...(counted.length === 0 ? [] : [counted.join('\n')]),
    ...entries.flatMap((entry) => entryBlocks(entry, words)),
    ...(between.length === 0 ? [] : [`### ${plain(words.between)}`, between.join('\n')]),
  ];
}

function entryBlocks(entry: MinutesEntry, words: MinutesWords): string[] {
  const { title, state, began, ended, planned, interruptions, speeches, decisions } = entry;
  const times =
    began === null ? undefined : [began, ...(ended === null ? [] : [ended])].map(words.time).join(' – ');
  const facts = [
    `${plain(words.states[state])}${times === undefined ? '' : `, ${plain(times)}`}. ${plain(words.planned(planned.starts, planned.ends))}`,
    ...interruptions.map(({ from, to, because }) => `- ${plain(words.interrupted(from, to, because))}`),
  ];
  return [
    `### ${plain(title)}`,
    facts.join('\n\n'),
    ...(speeches.length === 0 ? [] : [`${plain(words.speakers)}`, speechLines(speeches, words).join('\n')]),
    ...(decisions.length === 0
      ? []
      : [`${plain(words.decisions)}`, decisionLines(decisions, words).join('\n')]),
  ];
}

const speechLines = (speeches: readonly MinutesSpeech[], words: MinutesWords): string[] =>
  speeches.map(
    ({ who, from, seconds }) =>
      `- ${plain(words.time(from))} ${plain(who)}, ${plain(words.seconds(seconds))}`,
  );

const decisionLines = (decisions: readonly Decision[], words: MinutesWords): string[] =>
  decisions.map(({ at, subject, result, counts, note }) => {
    const count = counts === undefined ? '' : ` (${plain(words.counts(counts))})`;
    const more = note === undefined || note === '' ? '' : `. ${plain(note)}`;
    return `- ${plain(words.time(at))} ${plain(subject)}: **${plain(words.results[result])}**${count}${more}`;
  });
