import { type Amended, amendText, type Change, type Clause, type Proposal } from '@plenum/platform';
import { openConference } from './load-conference.ts';
import type { Names } from './names.ts';
import { newId, type Office } from './office.ts';
import { platformOf } from './platform.ts';
import { keepAmendment } from './platform-act.ts';

/** An amendment as it is typed: the clause as it should read, or what else should happen to it. */
export type AmendmentForm = { by: string; kind: string; words: string; reason: string };

export type AmendmentProblem =
  | {
      field: 'by' | 'kind' | 'words';
      code: 'unknown-branch' | 'unknown-kind' | 'empty' | 'unchanged' | 'too-long';
    }
  /** It cannot be found in the text as it is now. */
  | { field: 'words'; code: 'in-question'; problem: Extract<Amended, { status: 'in-question' }>['problem'] };

export const amendmentKinds = ['replace', 'insert-before', 'insert-after', 'delete'] as const;
export type AmendmentKind = (typeof amendmentKinds)[number];

export type AmendmentFormView = {
  /** The amendment that is changed; a name for the one that will be made. */
  document: string;
  revision: number | null;
  id: string | undefined;
  /** What somebody else has moved to this clause and keeps meanwhile, and the words that both began with. */
  base: string;
  clause: Clause | undefined;
  branches: { id: string; name: Names }[];
  form: AmendmentForm;
  problems: AmendmentProblem[];
  theirs: AmendmentForm | undefined;
};

export type AmendmentKept =
  | { status: 'saved'; clause: string }
  | { status: 'shown'; view: AmendmentFormView }
  | { status: 'unknown' };

const isKind = (text: string): text is AmendmentKind => (amendmentKinds as readonly string[]).includes(text);

/** A form for a new amendment to a clause. */
export async function openAmendment(office: Office, clause: string): Promise<AmendmentFormView | undefined> {
  const { conference, documents } = await openConference(office);
  const of = platformOf({ documents })?.text.value.text.clauses.find(({ id }) => id === clause);
  if (of === undefined) return undefined;
  return {
    document: newId(office),
    revision: null,
    id: undefined,
    base: of.text,
    clause: of,
    branches: conference.branches,
    form: { by: '', kind: 'replace', words: of.text, reason: '' },
    problems: [],
    theirs: undefined,
  };
}

/** The form of an amendment that is there. */
export async function openAmendmentAgain(
  office: Office,
  document: string,
): Promise<AmendmentFormView | undefined> {
  const { conference, documents } = await openConference(office);
  const platform = platformOf({ documents });
  const one = platform?.kept.find((found) => found.document === document);
  if (platform === undefined || one === undefined) return undefined;
  const { found } = one.value;
  const { at } = one.value.proposal;
  const id = found?.clause ?? ('clause' in at ? at.clause : undefined);
  const clause = platform.text.value.text.clauses.find((other) => other.id === id);
  return {
    document,
    revision: one.revision,
    id: one.value.proposal.id,
    base: clause?.text ?? '',
    clause,
    branches: conference.branches,
    form: formOf(one.value.proposal, clause),
    problems: [],
    theirs: undefined,
  };
}

/**
 * Keeps an amendment to a clause that was read as `base`. If the clause reads otherwise by now, or somebody has changed
 * the same amendment, the form comes back with base, theirs and what was typed.
 */
export async function saveAmendment(
  office: Office,
  at: { document: string; revision: number | null; clause: string; base: string },
  form: AmendmentForm,
): Promise<AmendmentKept> {
  const { document, revision } = at;
  const fresh =
    revision === null ? await openAmendment(office, at.clause) : await openAmendmentAgain(office, document);
  if (fresh?.clause === undefined || !/^[0-9a-f]{32}$/.test(document)) return { status: 'unknown' };
  const view = { ...fresh, document, form, base: at.base };
  const { conference, documents } = await openConference(office);
  const problems: AmendmentProblem[] = [];
  if (!conference.branches.some(({ id }) => id === form.by))
    problems.push({ field: 'by', code: 'unknown-branch' });
  if (!isKind(form.kind)) problems.push({ field: 'kind', code: 'unknown-kind' });
  const words = form.words.replace(/\r\n?/g, '\n').trim();
  if (form.kind !== 'delete' && words === '') problems.push({ field: 'words', code: 'empty' });
  if (words.length > 100_000) problems.push({ field: 'words', code: 'too-long' });
  if (form.kind === 'replace' && words === fresh.clause.text)
    problems.push({ field: 'words', code: 'unchanged' });
  if (problems.length > 0 || !isKind(form.kind)) return { status: 'shown', view: { ...view, problems } };
  // Somebody read other words than those that stand there now.
  if (at.base !== fresh.clause.text)
    return { status: 'shown', view: { ...view, theirs: { ...form, words: fresh.clause.text } } };
  const proposal: Omit<Proposal, 'id'> = {
    by: form.by,
    at: { clause: fresh.clause.id },
    change: changeOf(form.kind, words),
    ...(form.reason.trim() === '' ? {} : { reason: form.reason.trim() }),
  };
  const platform = platformOf({ documents });
  if (platform === undefined) return { status: 'unknown' };
  const { editions } = platform;
  const amended = amendText(platform.text.value.text, { ...proposal, id: 'A' }, { editions });
  if (amended.status === 'in-question') {
    const problem = { field: 'words' as const, code: 'in-question' as const, problem: amended.problem };
    return { status: 'shown', view: { ...view, problems: [problem] } };
  }
  const place = revision === null ? { form: document } : { document, revision };
  const kept = await keepAmendment(office, place, proposal);
  if (kept.status === 'saved') return { status: 'saved', clause: fresh.clause.id };
  if (kept.status === 'unknown') return { status: 'unknown' };
  if (revision === null) return { status: 'shown', view };
  const theirs = await openAmendmentAgain(office, document);
  if (theirs === undefined) return { status: 'unknown' };
  return { status: 'shown', view: { ...view, revision: theirs.revision, theirs: theirs.form } };
}

const changeOf = (kind: AmendmentKind, words: string): Change =>
  kind === 'delete' ? { kind } : { kind, text: words };

/** The form of a proposal: words that are exchanged are shown in the whole clause, as it would read. */
function formOf({ by, change, reason = '' }: Proposal, clause: Clause | undefined): AmendmentForm {
  const text = clause?.text ?? '';
  if (change.kind === 'replace-words')
    return { by, kind: 'replace', words: text.replace(change.find, () => change.replace), reason };
  if (change.kind === 'replace-several') {
    const words = change.edits.reduce((all, { find, replace }) => all.replace(find, () => replace), text);
    return { by, kind: 'replace', words, reason };
  }
  if (change.kind === 'delete' || change.kind === 'move') return { by, kind: 'delete', words: text, reason };
  return { by, kind: change.kind, words: change.text, reason };
}
