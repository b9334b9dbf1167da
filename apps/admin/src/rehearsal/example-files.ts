import { fileURLToPath } from 'node:url';
import type { Conference } from '../services/conference.ts';
import { filesIn } from '../services/open-conference.ts';
import { readConference } from '../services/read-conference.ts';

const examples = new URL('../../../../examples/', import.meta.url);
const folder = fileURLToPath(new URL('national-conference', examples));

/** The files of the example, some of them changed: for tests. */
export async function exampleFiles(
  changes: Record<string, (text: string) => string | undefined> = {},
): Promise<Map<string, Uint8Array>> {
  const files = new Map(await filesIn(folder));
  for (const [name, change] of Object.entries(changes)) {
    const text = change(new TextDecoder().decode(files.get(name)));
    if (text === undefined) files.delete(name);
    else files.set(name, new TextEncoder().encode(text));
  }
  return files;
}

/** The example conference as read from its files. */
export async function exampleConference(): Promise<Conference> {
  const read = readConference(await exampleFiles(), { example: true });
  if (read.status === 'problems') throw new Error(JSON.stringify(read.problems));
  return read.conference;
}

/** The files of the second conference, small and unlike the first. */
export function secondFiles(): ReturnType<typeof filesIn> {
  return filesIn(fileURLToPath(new URL('second-conference', examples)));
}
