import { compareTexts } from '@plenum/platform';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import {
  type AmendmentFormView,
  type AmendmentKind,
  type AmendmentProblem,
  amendmentKinds,
} from '../services/amendment-form.ts';
import { Field } from './field.tsx';
import { PlatformNav } from './platform-nav.tsx';
import { questionWords } from './platform-words.ts';

type Props = { reader: Reader; view: AmendmentFormView };

const kinds: Record<AmendmentKind, Key> = {
  replace: 'platform.form.replace',
  'insert-before': 'platform.form.insert-before',
  'insert-after': 'platform.form.insert-after',
  delete: 'platform.form.delete',
};

const problems: Record<Exclude<AmendmentProblem['code'], 'in-question'>, Key> = {
  'unknown-branch': 'platform.problem.unknown-branch',
  'unknown-kind': 'platform.problem.unknown-kind',
  empty: 'platform.problem.empty',
  unchanged: 'platform.problem.unchanged',
  'too-long': 'platform.problem.too-long',
};

/** An amendment by editing the clause; with what somebody else made of it meanwhile, if they did. */
export function AmendmentFormPage({ reader, view }: Props) {
  const { document, revision, id, base, clause, branches, form, theirs } = view;
  const isNew = revision === null;
  const wrong = (field: AmendmentProblem['field']) =>
    view.problems
      .filter((one) => one.field === field)
      .map((one) =>
        one.code === 'in-question' ? questionWords(reader, one.problem) : reader.say(problems[one.code]),
      );
  return (
    <>
      <p class="kicker">{reader.say('room.platform')}</p>
      <h1>{isNew ? reader.say('platform.new') : reader.say('platform.change', { id: id ?? '' })}</h1>
      <PlatformNav reader={reader} />
      {view.problems.length > 0 && (
        <div class="notice now" role="alert">
          <p>
            {reader.say('fund.problems', { count: new Set(view.problems.map(({ field }) => field)).size })}
          </p>
        </div>
      )}
      {theirs && <Conflict reader={reader} base={base} theirs={theirs.words} mine={form.words} />}
      <h2>{reader.say('platform.asItStands')}</h2>
      <blockquote>{clause?.text ?? base}</blockquote>
      <form method="post" action={isNew ? '/platform/amendments' : `/platform/amendments/${document}`}>
        <input type="hidden" name="document" value={document} />
        {!isNew && <input type="hidden" name="revision" value={String(revision)} />}
        <input type="hidden" name="clause" value={clause?.id ?? ''} />
        <input type="hidden" name="base" value={clause?.text ?? base} />
        <Field name="by" label={reader.say('platform.by')} problems={wrong('by')}>
          {(tied) => (
            <select {...tied}>
              <option value="" />
              {branches.map(({ id: branch, name }) => (
                <option value={branch} selected={branch === form.by}>
                  {reader.name(name)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="kind" label={reader.say('platform.kind')} problems={wrong('kind')}>
          {(tied) => (
            <select {...tied}>
              {amendmentKinds.map((kind) => (
                <option value={kind} selected={kind === form.kind}>
                  {reader.say(kinds[kind])}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          name="words"
          label={reader.say('platform.words')}
          hint={reader.say('platform.wordsHint')}
          problems={wrong('words')}
        >
          {(tied) => (
            <textarea {...tied} rows={8}>
              {form.words}
            </textarea>
          )}
        </Field>
        <Field name="reason" label={reader.say('platform.reason')}>
          {(tied) => <input {...tied} value={form.reason} maxlength={2000} autocomplete="off" />}
        </Field>
        <div class="acts">
          <button type="submit" class="first">
            {reader.say('fund.save')}
          </button>
          <a href="/platform">{reader.say('platform.back')}</a>
        </div>
      </form>
    </>
  );
}

function Conflict({
  reader,
  base,
  theirs,
  mine,
}: {
  reader: Reader;
  base: string;
  theirs: string;
  mine: string;
}) {
  return (
    <div class="notice risk" role="alert">
      <p>{reader.say('platform.conflict')}</p>
      <dl>
        <dt>{reader.say('platform.conflict.base')}</dt>
        <dd>{base}</dd>
        <dt>{reader.say('platform.conflict.theirs')}</dt>
        <dd>
          <Differences from={base} to={theirs} />
        </dd>
        <dt>{reader.say('platform.conflict.mine')}</dt>
        <dd>
          <Differences from={base} to={mine} />
        </dd>
      </dl>
    </div>
  );
}

function Differences({ from, to }: { from: string; to: string }) {
  return (
    <>
      {compareTexts(from, to, { by: 'word' }).parts.map(({ kind, text }) => {
        if (kind === 'insert') return <ins>{text}</ins>;
        return kind === 'delete' ? <del>{text}</del> : text;
      })}
    </>
  );
}
