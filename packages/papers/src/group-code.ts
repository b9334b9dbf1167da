/**
 * A code in groups of at most four, as equal as they can be and the longer first; one that comes with
 * spaces or hyphens keeps its own.
 *
 * @param code - Printable text.
 */
export function groupCode(code: string): string {
  if (/[\s\p{Pd}]/u.test(code)) return code;
  const characters = [...code];
  const groups = Math.ceil(characters.length / 4);
  const parts: string[] = [];
  for (let group = 0, start = 0; group < groups; group += 1) {
    const length = Math.ceil((characters.length - start) / (groups - group));
    parts.push(characters.slice(start, start + length).join(''));
    start += length;
  }
  return parts.join(' ');
}
