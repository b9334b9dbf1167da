import type { Reader } from '../reader.ts';
import type { MinutesDay, MinutesEntry, MinutesView } from '../services/minutes.ts';
import { wallTime } from '../services/wall-time.ts';
import { runEventWords, runReasonWords, slotTitle } from './running-words.ts';
import { spokenFor } from './speakers-words.ts';
import { amountWords, methodNames } from './vote-words.ts';

/** An entry of the minutes as a sentence. */
export function entryWords(reader: Reader, view: MinutesView, entry: MinutesEntry): string {
  if (entry.kind === 'vote') {
    const { number, title, method, figures, decision, quorate } = entry.vote;
    const said = reader.say('minutes.vote', {
      number,
      title,
      method: reader.say(methodNames[method]),
      for: amountWords(reader, figures.for),
      against: amountWords(reader, figures.against),
      abstain: amountWords(reader, figures.abstain),
      result: reader.say(decision.carried ? 'votes.carried' : 'votes.lost'),
    });
    return quorate ? said : `${said} ${reader.say('votes.notQuorate')}.`;
  }
  if (entry.kind === 'speech') {
    const { codeName, branch, point, seconds } = entry.speech;
    const who =
      branch === undefined ? reader.say('speakers.somebody') : `${codeName} (${reader.name(branch)})`;
    return reader.say(point ? 'minutes.point' : 'minutes.speech', { who, time: spokenFor(seconds) });
  }
  const told = entry.told.map((reason) => runReasonWords(reader, view.names, reason));
  return [`${runEventWords(reader, view.names, entry.event)}.`, ...told].join(' ');
}

/** How many items were held, how many were not, and how many votes were taken. */
export function dayFigures({ slots, entries }: MinutesDay) {
  const count = (state: string) => slots.filter((slot) => slot.state === state).length;
  return {
    held: count('over'),
    cut: count('cut') + count('waiting'),
    votes: entries.filter(({ kind }) => kind === 'vote').length,
  };
}

/** The minutes as Markdown, in the reader's language. */
export function minutesMarkdown(reader: Reader, view: MinutesView): string {
  const { names } = view;
  const hour = (instant: string) => wallTime(instant, names.timeZone);
  const lines = [`# ${plain(reader.say('minutes.of', { name: reader.name(view.conference) }))}`, ''];
  for (const day of view.days) {
    lines.push(`## ${plain(reader.days(day.date))}`, '');
    lines.push(plain(reader.say('minutes.figures', dayFigures(day))), '');
    lines.push(
      ...day.entries.map((entry) => `- ${hour(entry.at)} ${plain(entryWords(reader, view, entry))}`),
    );
    lines.push('', `### ${plain(reader.say('minutes.decisions'))}`, '');
    const votes = day.entries.filter((entry) => entry.kind === 'vote');
    lines.push(
      ...(votes.length === 0
        ? [plain(reader.say('minutes.noVotes'))]
        : votes.map((entry) => `- ${plain(entryWords(reader, view, entry))}`)),
    );
    const left = day.slots.filter(({ state }) => state === 'cut' || state === 'waiting');
    if (left.length > 0) {
      lines.push('', `### ${plain(reader.say('minutes.notHeld'))}`, '');
      lines.push(...left.map(({ item }) => `- ${plain(slotTitle(reader, names, item))}`));
    }
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Text that Markdown takes as text, whatever it holds. */
const plain = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~&]/g, (mark) => `\\${mark}`);
