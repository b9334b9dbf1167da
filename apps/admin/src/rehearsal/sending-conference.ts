import type { Document } from '@plenum/vault';
import type { Conference } from '../services/conference.ts';
import { foundingChanges } from '../services/documents.ts';
import type { FileProblem } from '../services/file-problem.ts';
import type { Office } from '../services/office.ts';
import { readConference } from '../services/read-conference.ts';
import { smallConference } from './small-conference.ts';

/** The branches of these tests: their members, and the column `standing` where a test needs it. */
const members = { almaty: 412, oral: 388, balkhash: 44, saran: 12 };
type Id = keyof typeof members;

export type Sending = {
  rules?: Record<string, unknown>;
  standing?: Partial<Record<Id, string>>;
  /** The lines of membership.csv. */
  membership?: string[];
  /** More lines of others.csv. */
  others?: string[];
};

/** The files of a small conference of four branches under the rules of a test. */
export async function sendingFiles(sending: Sending = {}): Promise<File[]> {
  const { rules = {}, standing, membership, others = [] } = sending;
  const files = new Map(
    await Promise.all(smallConference().map(async (file) => [file.name, await file.text()] as const)),
  );
  const settled = JSON.parse(files.get('conference.json') ?? '{}');
  const column = standing === undefined ? '' : ',standing';
  const rows = Object.entries(members).map(([id, count]) => {
    const cell = standing === undefined ? '' : `,${standing[id as Id] ?? ''}`;
    return `${id},${id},${id},${id},Asia/Almaty,${count},2027-02-01${cell}`;
  });
  return smallConference({
    'conference.json': JSON.stringify({ ...settled, rules: { ...settled.rules, ...rules } }),
    'branches.csv': `id,name_en,name_ru,name_kk,time_zone,members,local_conference_date${column}\n${rows.join('\n')}\n`,
    'others.csv': `${[files.get('others.csv')?.trimEnd(), ...others].join('\n')}\n`,
    ...(membership === undefined ? {} : { 'membership.csv': `${membership.join('\n')}\n` }),
  });
}

async function read(sending: Sending) {
  const files = await sendingFiles(sending);
  const bytes = files.map(async (file) => [file.name, await file.bytes()] as const);
  return readConference(new Map(await Promise.all(bytes)), { example: false });
}

/** The conference that these files make. */
export async function sendingConference(sending: Sending = {}): Promise<Conference> {
  const found = await read(sending);
  if (found.status === 'problems') throw new Error(JSON.stringify(found.problems));
  return found.conference;
}

/** What is wrong with these files. */
export async function sendingProblems(sending: Sending): Promise<FileProblem[]> {
  const found = await read(sending);
  return found.status === 'problems' ? found.problems : [];
}

/** An office that only shows this conference; nothing can be saved in it. */
export function showingOffice(conference: Conference): Office {
  let last = 0;
  const documents = foundingChanges(conference, () => {
    last += 1;
    return String(last);
  }).map((change) => ({ ...change, revision: 1 }) as unknown as Document);
  const office = {
    store: { sequence: async () => 1 },
    memory: { loaded: { sequence: 1, documents, conference, hashes: new Map() }, counts: new Map() },
  };
  return office as unknown as Office;
}
