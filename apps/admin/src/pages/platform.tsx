import type { Clause } from '@plenum/platform';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { BranchName, PlatformView } from '../services/platform-view.ts';
import { ChangedClause, changeWords } from './platform-change.tsx';
import { PlatformNav } from './platform-nav.tsx';
import { collisionWords } from './platform-voting-words.ts';
import { questionWords } from './platform-words.ts';
import { Said } from './said.tsx';

type Props = { reader: Reader; view: PlatformView };

/** The text with the numbers of its lines, under each clause what is moved to it, and what stands against what. */
export function PlatformPage({ reader, view }: Props) {
  const { amendments, clauses, collisions, inQuestion } = view;
  return (
    <>
      <p class="kicker">{reader.say('room.platform')}</p>
      <h1>
        <Said
          reader={reader}
          key_="platform.sentence"
          params={{
            amendments: amendments.length,
            clauses: clauses.length,
            question: inQuestion.length,
            collisions: collisions.length,
          }}
        />
      </h1>
      <PlatformNav reader={reader} here="/platform" />
      {inQuestion.length > 0 && <InQuestion reader={reader} view={view} />}
      {collisions.length > 0 && <Collisions reader={reader} view={view} />}
      <h2>
        {reader.say(view.isPrinted ? 'platform.edition' : 'platform.unprinted', { number: view.edition })}
      </h2>
      <div class="platform">
        {clauses.map((one) => (
          <ClauseBlock reader={reader} view={view} one={one} />
        ))}
      </div>
      <Exports reader={reader} />
    </>
  );
}

function ClauseBlock({ reader, view, one }: Props & { one: PlatformView['clauses'][number] }) {
  const { clause, lines, amendments } = one;
  return (
    <div class="clause" id={`c-${clause.id}`}>
      <Lines clause={clause} lines={lines} />
      {amendments.length > 0 && (
        <ul class="amendments">
          {amendments.map(({ id, document, revision, by, amendment, reason }) => (
            <li id={`a-${id}`}>
              <b>{id}</b> {branchName(reader, by)} · {changeWords(reader, amendment, view.placeOf)}
              <blockquote>
                <ChangedClause clause={clause} amendment={amendment} />
              </blockquote>
              {reason && <p class="hint">{reason}</p>}
              <form class="acts" method="post" action={`/platform/amendments/${document}/withdraw`}>
                <input type="hidden" name="revision" value={String(revision)} />
                <a href={`/platform/amendments/${document}`}>{reader.say('platform.change', { id })}</a>
                <button type="submit">{reader.say('platform.withdraw', { id })}</button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <p class="acts">
        <a href={`/platform/amend/${encodeURIComponent(clause.id)}`}>
          {reader.say('platform.amend', { lines: linesOf(lines) })}
        </a>
        <a href={`/platform/clauses/${encodeURIComponent(clause.id)}`}>{reader.say('platform.redraft')}</a>
      </p>
    </div>
  );
}

const linesOf = (lines: { number: number }[]): string => {
  const [first, last] = [lines[0]?.number ?? 0, lines.at(-1)?.number ?? 0];
  return first === last ? String(first) : `${first}–${last}`;
};

/** A clause line by line as it is printed, each with its number. */
function Lines({ clause, lines }: { clause: Clause; lines: { number: number; words: string }[] }) {
  return (
    <p class={clause.kind === 'heading' ? 'lines heading' : 'lines'}>
      {lines.map(({ number, words }) => (
        <span class="line">
          <span class="number">{number}</span>
          {words}
        </span>
      ))}
    </p>
  );
}

/** The name of a branch, or whoever else moves something by what they call themselves. */
export function branchName(reader: Reader, by: BranchName): string {
  return typeof by === 'string' ? by : reader.name(by);
}

function InQuestion({ reader, view }: Props) {
  return (
    <>
      <h2>{reader.say('platform.inQuestion')}</h2>
      <ul>
        {view.inQuestion.map(({ id, document, by, problems, nearest }) => (
          <li>
            <b>{id}</b> {branchName(reader, by)}:{' '}
            {problems.map((problem) => questionWords(reader, problem)).join('; ')}
            {nearest !== undefined && <> {reader.say('platform.nearest', { words: nearest })}</>}{' '}
            <a href={`/platform/amendments/${document}`}>{reader.say('platform.change', { id })}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Collisions({ reader, view }: Props) {
  return (
    <>
      <h2>{reader.say('platform.collisions')}</h2>
      <ul>
        {view.collisions.map(({ amendments: [one, other], words, reason, orderDecides, clause }) => (
          <li>
            <a href={`#c-${clause}`}>{view.placeOf(clause)}</a>: <b>{one}</b> {reader.say('platform.against')}{' '}
            <b>{other}</b>. {reader.say(collisionWords[reason.code])}{' '}
            {orderDecides && reader.say('platform.orderDecides')}
            <br />“{words[0]}” · “{words[1]}”
          </li>
        ))}
      </ul>
    </>
  );
}

const forms = {
  md: 'platform.export.md',
  txt: 'platform.export.txt',
  html: 'platform.export.html',
  json: 'platform.export.json',
  docx: 'platform.export.docx',
} as const satisfies Record<string, Key>;

/** The text in other forms, without a word about who wrote it. */
function Exports({ reader }: { reader: Reader }) {
  return (
    <>
      <h2>{reader.say('platform.exports')}</h2>
      <ul class="acts">
        {Object.entries(forms).map(([form, key]) => (
          <li>
            <a href={`/platform/text.${form}`}>{reader.say(key)}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Before there is a text: what the room is for, and the one form to begin. */
export function PlatformEmptyPage({ reader, problem }: { reader: Reader; problem: string | undefined }) {
  return (
    <>
      <p class="kicker">{reader.say('room.platform')}</p>
      <h1>{reader.say('platform.empty')}</h1>
      {problem !== undefined && (
        <div class="notice now" role="alert">
          <p>{problem}</p>
        </div>
      )}
      <form method="post" action="/platform/begin" enctype="multipart/form-data">
        <div class="field">
          <label for="words">{reader.say('platform.paste')}</label>
          <textarea id="words" name="words" rows={12} />
        </div>
        <div class="field">
          <label for="file">{reader.say('platform.file')}</label>
          <input id="file" name="file" type="file" accept=".md,.txt,.docx" />
        </div>
        <div class="acts">
          <button type="submit" class="first">
            {reader.say('platform.begin')}
          </button>
        </div>
      </form>
    </>
  );
}
