/**
 * Looks through a changeset before a release trips over it.
 *
 * @param text the file
 * @param names the packages that exist
 * @returns what is wrong with it, in sentences
 */
export const readChangeset = (text: string, names: readonly string[]): string[] => {
  const [, front, words = ''] = /^---\r?\n([\s\S]*?)---\r?\n([\s\S]*)$/.exec(text) ?? [];
  if (front === undefined) return ['it must begin with the packages it is about, between two lines of ---'];
  const lines = front.split(/\r?\n/).filter((line) => line.trim() !== '');
  const faults = lines.flatMap((line) => {
    const [, name = '', kind = ''] = /^['"]?([^'":]+)['"]?:\s*(\w+)\s*$/.exec(line) ?? [];
    if (!names.includes(name)) return [`there is no package of the name in "${line}"`];
    return ['patch', 'minor', 'major'].includes(kind) ? [] : [`"${line}" must say patch, minor or major`];
  });
  return words.trim() === '' && lines.length > 0 ? [...faults, 'it does not say what the user sees'] : faults;
};
