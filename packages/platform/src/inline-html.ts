const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words as HTML shows them, whatever they are. */
export const escapeHtml = (words: string): string =>
  words.replace(/[&<>"']/g, (character) => entities[character] ?? '').replaceAll('\n', '<br>');

// A backslash before a mark; code; a link or an image; an address; what opens or closes emphasis. Every piece is of a
// bounded length and none contains what begins another, so that the time grows with the words.
const piece =
  /\\([!-/:-@[-`{-~])|`([^`\n]{1,1000})`|(!?)\[([^[\]\n]{0,1000})\]\(([^()\s<>]{1,2000})\)|<((?:https?|mailto):[^\s<>]{1,2000})>|(\*\*|\*|__|_)/gi;

const allowed = /^(?:https?:\/\/|mailto:|#)/i;

const link = (address: string, words: string): string =>
  `<a href="${escapeHtml(address)}" rel="noopener noreferrer">${escapeHtml(words)}</a>`;

type Mark = { at: number; mark: string; opens: boolean; closes: boolean };

/** Which marks are emphasis: each that closes takes the last open one, if that is of its kind. */
function pairMarks(marks: Mark[]): Map<number, string> {
  const tags = new Map<number, string>();
  const open: Mark[] = [];
  for (const here of marks) {
    const last = open.at(-1);
    if (here.closes && last?.mark === here.mark) {
      open.pop();
      const tag = here.mark.length > 1 ? 'strong' : 'em';
      tags.set(last.at, `<${tag}>`).set(here.at, `</${tag}>`);
    } else if (here.opens) open.push(here);
  }
  return tags;
}

/**
 * The Markdown within a line as HTML: emphasis, code and links to http, https, mailto and places of the page. An image
 * is its words; everything else, raw HTML too, is shown as it was typed.
 */
export function inlineHtml(words: string): string {
  const found = Array.from(words.matchAll(piece));
  const letter = /[\p{L}\p{N}]/u;
  const marks = found.flatMap(({ index, 7: mark }): Mark[] => {
    if (!mark) return [];
    const [before, after] = [words[index - 1] ?? ' ', words[index + mark.length] ?? ' '];
    const inWord = mark.startsWith('_') && letter.test(before) && letter.test(after);
    return [{ at: index, mark, opens: !inWord && /\S/.test(after), closes: !inWord && /\S/.test(before) }];
  });
  const tags = pairMarks(marks);
  const written: string[] = [];
  let at = 0;
  for (const { index, 0: whole, 1: escaped, 2: code, 3: image, 4: shown, 5: address, 6: bare } of found) {
    written.push(escapeHtml(words.slice(at, index)));
    at = index + whole.length;
    const tag = tags.get(index);
    if (tag) written.push(tag);
    else if (escaped !== undefined) written.push(escapeHtml(escaped));
    else if (code !== undefined) written.push(`<code>${escapeHtml(code)}</code>`);
    else if (image) written.push(escapeHtml(shown ?? ''));
    else if (address !== undefined && allowed.test(address)) written.push(link(address, shown || address));
    else if (bare !== undefined) written.push(link(bare, bare));
    else written.push(escapeHtml(whole));
  }
  return written.join('') + escapeHtml(words.slice(at));
}
