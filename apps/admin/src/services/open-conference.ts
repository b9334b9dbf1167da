import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { foundingChanges } from './documents.ts';
import type { FileProblem } from './file-problem.ts';
import { loadConference } from './load-conference.ts';
import { newId, type Office } from './office.ts';
import { conferenceFiles, optionalFiles, readConference } from './read-conference.ts';
import type { Files } from './read-rows.ts';

export type Opened =
  | { status: 'opened' }
  | { status: 'already-open' }
  | { status: 'problems'; problems: FileProblem[] };

/** Opens the example conference; its papers are stamped. */
export async function openExample(office: Office): Promise<Opened> {
  return open(office, await filesIn(office.exampleFolder), true);
}

/** Opens a conference from files that somebody sent, by their names. */
export async function openFiles(
  office: Office,
  sent: { name: string; bytes: Uint8Array }[],
): Promise<Opened> {
  return open(office, new Map(sent.map(({ name, bytes }) => [name, bytes])), false);
}

/** The files of a conference that lie in a folder; those that do not are told by the reading. */
export async function filesIn(folder: string): Promise<Files> {
  const files = new Map<string, Uint8Array>();
  for (const name of [...conferenceFiles, ...optionalFiles]) {
    try {
      files.set(name, await readFile(join(folder, name)));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
  return files;
}

async function open(office: Office, files: Files, example: boolean): Promise<Opened> {
  const { conference } = await loadConference(office);
  if (conference !== undefined) return { status: 'already-open' };
  const read = readConference(files, { example });
  if (read.status === 'problems') return read;
  const changes = foundingChanges(read.conference, () => newId(office));
  const saved = await office.store.save(changes, {
    by: office.by,
    now: office.now().toISOString(),
    read: [],
  });
  return saved.status === 'saved' ? { status: 'opened' } : { status: 'already-open' };
}
