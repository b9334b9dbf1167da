import { branchReturn, type ElectionReason } from '@plenum/delegates';
import type { Count } from '@plenum/elections';
import { z } from 'zod';
import type { LocalElection } from './local-election.ts';
import { readCount } from './read-count.ts';
import type { SignedReturn } from './signed-return.ts';

const figures = ['attended', 'issued', 'returned', 'valid', 'spoilt'] as const;
type Figure = (typeof figures)[number];

/** A branch's return as somebody typed it. */
export type ReturnForm = Record<Figure | 'date' | 'chair' | 'secretary', string>;

export type ReturnProblem = {
  /** `list`: what stands against the list of people itself. */
  field: keyof ReturnForm | 'list';
  reason:
    | ElectionReason
    | { code: 'not-a-count' | 'not-a-date'; params: { found: string } }
    | { code: 'valid-differs' | 'spoilt-differs'; params: { found: number; counted: number } }
    /** Holds a place of another branch by a decision of the credentials committee. */
    | { code: 'moved-away'; params: { name: string; branch: string } };
};

/** What a return is checked against. */
export type ReturnBasis = {
  branch: string;
  members: number;
  entitled: number;
  election: LocalElection;
  count: Count;
};

/** The return before anybody signs: what the count says stands in it, what only the meeting knows is left open. */
export function emptyReturn(
  localConference: string,
  { spoilt }: LocalElection,
  { valid, invalid }: Count,
): ReturnForm {
  return {
    date: localConference,
    attended: '',
    issued: '',
    returned: String(valid + invalid + spoilt),
    valid: String(valid),
    spoilt: String(invalid + spoilt),
    chair: '',
    secretary: '',
  };
}

/** Reads and checks a return that two have signed; all problems of one pass, each beside its field. */
export function signReturn(
  form: ReturnForm,
  { branch, members, entitled, election, count }: ReturnBasis,
  at: string,
): { status: 'signed'; signed: SignedReturn } | { status: 'problems'; problems: ReturnProblem[] } {
  const problems: ReturnProblem[] = [];
  const read = new Map(figures.map((field) => [field, readCount(form[field])]));
  for (const field of figures)
    if (read.get(field) === undefined)
      problems.push({ field, reason: { code: 'not-a-count', params: { found: form[field] } } });
  const date = form.date.trim();
  if (!z.iso.date().safeParse(date).success)
    problems.push({ field: 'date', reason: { code: 'not-a-date', params: { found: form.date } } });
  const figure = (field: Figure) => read.get(field) ?? 0;
  const [valid, spoilt] = [figure('valid'), figure('spoilt')];
  const wrong = new Set<string>(problems.map(({ field }) => field));
  const spoiltInCount = count.invalid + election.spoilt;
  if (!wrong.has('valid') && valid !== count.valid)
    problems.push({
      field: 'valid',
      reason: { code: 'valid-differs', params: { found: valid, counted: count.valid } },
    });
  if (!wrong.has('spoilt') && spoilt !== spoiltInCount)
    problems.push({
      field: 'spoilt',
      reason: { code: 'spoilt-differs', params: { found: spoilt, counted: spoiltInCount } },
    });
  const attributes = new Map(election.candidates.map((one) => [one.id, one.attributes]));
  const people = (ids: readonly string[]) => ids.map((id) => ({ id, attributes: attributes.get(id) ?? {} }));
  const papers = { issued: figure('issued'), returned: figure('returned'), valid, spoilt };
  const names = [form.chair.trim(), form.secretary.trim()] as const;
  const sent = branchReturn({
    branch,
    date: wrong.has('date') ? '2000-01-01' : date,
    members,
    attended: figure('attended'),
    entitled,
    elected: people(count.elected),
    alternates: people(count.alternates),
    places: election.places,
    papers,
    signedBy: names.filter((name) => name !== ''),
  });
  if (sent.status === 'refused') {
    const told = sent.problems.map((reason) => ({ field: fieldOf(reason, names[0]), reason }));
    problems.push(...told.filter(({ reason }) => !isOfUnread(reason, wrong)));
  }
  if (sent.status === 'refused' || problems.length > 0) return { status: 'problems', problems };
  return {
    status: 'signed',
    signed: {
      at,
      date,
      members,
      entitled,
      attended: figure('attended'),
      papers,
      chair: names[0],
      secretary: names[1],
      warnings: sent.warnings
        .map(({ code }) => code)
        .filter((code) => code === 'return-vacant' || code === 'return-no-alternates'),
    },
  };
}

/** The figures that a sum is made of, and the field beside which it is told. */
const sums: Partial<Record<ElectionReason['code'], { beside: Figure; of: Figure[] }>> = {
  'return-attended-above-members': { beside: 'attended', of: ['attended'] },
  'return-papers-above-attended': { beside: 'issued', of: ['issued', 'attended'] },
  'count-papers-above-issued': { beside: 'returned', of: ['returned', 'issued'] },
  'count-papers-differ': { beside: 'returned', of: ['returned', 'valid', 'spoilt'] },
};

/** A sum of figures that cannot be read says nothing. */
function isOfUnread({ code }: ElectionReason, wrong: ReadonlySet<string>): boolean {
  return sums[code]?.of.some((field) => wrong.has(field)) ?? false;
}

function fieldOf({ code }: ElectionReason, chair: string): ReturnProblem['field'] {
  if (code === 'signature-missing') return chair === '' ? 'chair' : 'secretary';
  if (code === 'signature-repeated') return 'secretary';
  return sums[code]?.beside ?? 'list';
}
