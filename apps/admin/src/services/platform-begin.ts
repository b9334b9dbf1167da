import { parseText, readDocx, type Text } from '@plenum/platform';
import { change, held } from './documents.ts';
import { codeOf } from './error-code.ts';
import { openConference } from './load-conference.ts';
import { newId, type Office } from './office.ts';
import { languageOfWords } from './platform-language.ts';

export type PlatformBegun = { status: 'saved' } | { status: 'unreadable' | 'empty' };

/** Takes a first draft: Markdown or plain text as it was pasted, or a file, of Word too. There is one text, once. */
export async function beginPlatform(
  office: Office,
  sent: { words: string; file: { name: string; bytes: Uint8Array } | undefined },
): Promise<PlatformBegun> {
  const { documents } = await openConference(office);
  if (held(documents, 'platform-text').length > 0) return { status: 'saved' };
  const text = await readText(sent);
  if (text === undefined) return { status: 'unreadable' };
  if (text.clauses.length === 0) return { status: 'empty' };
  const at = { document: newId(office), revision: null, position: 0 };
  await office.store.save(
    [
      change('platform-text', at, {
        language: languageOfWords(text.clauses.map((clause) => clause.text).join('\n')),
        text,
      }),
    ],
    {
      by: office.by,
      now: office.now().toISOString(),
      read: [],
    },
  );
  return { status: 'saved' };
}

async function readText({
  words,
  file,
}: {
  words: string;
  file: { name: string; bytes: Uint8Array } | undefined;
}): Promise<Text | undefined> {
  try {
    if (file === undefined) return parseText(words);
    if (file.name.toLowerCase().endsWith('.docx')) return (await readDocx(file.bytes)).text;
    return parseText(new TextDecoder('utf-8', { fatal: true }).decode(file.bytes));
  } catch (error) {
    // What the package refuses has a code; so has what is no UTF-8.
    if (codeOf(error) === undefined && !(error instanceof TypeError)) throw error;
    return undefined;
  }
}
