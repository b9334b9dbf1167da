import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { DryRun, DryRunRow, ListWithoutColumns } from '../services/dry-run.ts';
import { Field } from './field.tsx';
import { Wide } from './parts.tsx';

type Props = {
  reader: Reader;
  run: DryRun | undefined;
  wrong?: ListWithoutColumns | undefined;
  problem: 'no-file' | 'gone' | 'conflict' | undefined;
};

const kinds: Record<DryRunRow['kind'], { key: Key; mark: 'settled' | 'risk' | 'plain' | 'now' }> = {
  new: { key: 'import.new', mark: 'settled' },
  changed: { key: 'import.changed', mark: 'risk' },
  same: { key: 'import.same', mark: 'plain' },
  duplicate: { key: 'import.duplicate', mark: 'plain' },
  'in-question': { key: 'import.in-question', mark: 'now' },
};

const problems = {
  'no-file': 'import.noFile',
  gone: 'import.gone',
  conflict: 'branch.conflict',
} as const satisfies Record<string, Key>;

/** A list from a spreadsheet, row by row, before anything of it is taken. */
export function ImportPage({ reader, run, wrong, problem }: Props) {
  return (
    <>
      <p class="kicker">
        <a href="/delegates">{reader.say('room.delegates')}</a>
      </p>
      <h1>
        {run
          ? reader.say('import.sentence', {
              rows: run.rows.length,
              fresh: run.counts.new,
              changed: run.counts.changed,
              asked: run.counts['in-question'],
            })
          : reader.say('import.title')}
      </h1>
      {problem && (
        <div class="notice now" role="alert">
          <p>{reader.say(problems[problem])}</p>
        </div>
      )}
      {wrong && <WrongColumns reader={reader} wrong={wrong} />}
      {run && <Run reader={reader} run={run} />}
      <form method="post" enctype="multipart/form-data" action="/delegates/import">
        <Field name="file" label={reader.say('import.file')} hint={reader.say('import.fileHint')}>
          {(tied) => <input {...tied} type="file" accept=".csv,.txt,text/csv" />}
        </Field>
        <div class="acts">
          <button type="submit" class={run ? undefined : 'first'}>
            {reader.say('import.look')}
          </button>
        </div>
      </form>
    </>
  );
}

function WrongColumns({ reader, wrong }: { reader: Reader; wrong: ListWithoutColumns }) {
  return (
    <div class="notice now" role="alert">
      {wrong.missing.length > 0 && (
        <>
          <p>{reader.say('import.missing', { count: wrong.missing.length })}</p>
          <ul>
            {wrong.missing.map((names) => (
              <li>{names.join(' / ')}</li>
            ))}
          </ul>
        </>
      )}
      {wrong.twice.map((found) => (
        <p>{reader.say('import.twice', { found })}</p>
      ))}
      <p>
        {wrong.header.length > 0
          ? reader.say('import.header', { header: wrong.header.join(' | ') })
          : reader.say('import.noHeader')}
      </p>
    </div>
  );
}

function Run({ reader, run }: { reader: Reader; run: DryRun }) {
  const shown = run.rows.filter(({ kind }) => kind !== 'same');
  return (
    <>
      <p class="lede">
        {reader.say('import.read', {
          encoding: run.encoding,
          blank: run.blank,
          same: run.counts.same,
          duplicate: run.counts.duplicate,
        })}
      </p>
      {shown.length > 0 && (
        <Wide label={reader.say('import.table')}>
          <table>
            <caption>{reader.say('import.table')}</caption>
            <thead>
              <tr>
                <th scope="col" class="n">
                  {reader.say('import.line')}
                </th>
                <th scope="col">№</th>
                <th scope="col">{reader.say('import.kind')}</th>
                <th scope="col">{reader.say('import.what')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr>
                  <td class="n">{row.line}</td>
                  <th scope="row">{row.id}</th>
                  <td>
                    <span class={`mark ${kinds[row.kind].mark}`}>{reader.say(kinds[row.kind].key)}</span>
                  </td>
                  <td>
                    {row.notes.map((note) => (
                      <p>{noteWords(reader, note)}</p>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      {run.counts.new + run.counts.changed > 0 && (
        <form method="post" action="/delegates/import/apply">
          <input type="hidden" name="hash" value={run.hash} />
          <p class="prose">{reader.say('import.applyHint')}</p>
          <div class="acts">
            <button type="submit" class="first">
              {reader.say('import.apply', { count: run.counts.new + run.counts.changed })}
            </button>
          </div>
        </form>
      )}
    </>
  );
}

const fieldNames: Record<string, Key> = {
  branch: 'branches.branch',
  status: 'delegates.status',
  gender: 'import.gender',
  ownContribution: 'import.ownContribution',
};

function noteWords(reader: Reader, note: DryRunRow['notes'][number]): string {
  const field = (name: string) => {
    const key = fieldNames[name];
    return key === undefined ? name : reader.say(key);
  };
  switch (note.code) {
    case 'changed':
      return reader.say('import.note.changed', { field: field(note.field), from: note.from, to: note.to });
    case 'duplicate-of':
      return reader.say('import.note.duplicate-of', { line: note.line });
    case 'contradicts':
      return reader.say('import.note.contradicts', {
        line: note.line,
        fields: note.fields.map(field).join(', '),
      });
    case 'unknown-branch':
      return reader.say('import.note.unknown-branch', {
        found: note.found,
        nearest: note.nearest.map((names) => reader.name(names)).join(', ') || '–',
      });
    case 'other-date':
      return reader.say('import.note.other-date', { found: note.found, expected: note.expected });
    case 'unreadable':
      return reader.say('import.note.unreadable', { column: note.column, found: note.found });
  }
}
