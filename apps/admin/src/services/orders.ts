import {
  judgeProceduralMotion,
  type OrderClause,
  type OrdersMajority,
  type ProceduralJudgement,
  type ProceduralKind,
  proceduralKinds,
  readableOrders,
  type StandingOrders,
} from '@plenum/agenda';
import type { Conference } from './conference.ts';
import { openConference } from './load-conference.ts';
import type { Majority } from './majority.ts';
import type { Office } from './office.ts';
import { listOf, type Orator, questionOf } from './speakers.ts';
import { findOrator, type Unclear } from './speakers-act.ts';

/** What nobody has laid down, as it is usual. */
const usualMinutes = { mover: 5, opposer: 5, speaker: 3, vote: 2 };
const usualMajorities: Record<string, Majority> = {
  procedural: { majority: '1/2', of: 'cast', abstentions: 'not-counted' },
  rules: { majority: '2/3', of: 'present', abstentions: 'against' },
};

export type OrdersView = {
  clauses: OrderClause[];
  /** The majorities with all that a vote goes by. */
  majorities: Readonly<Record<string, Majority>>;
  /** The conference has laid down neither minutes nor majorities of its own: what is shown is usual. */
  usual: boolean;
  /** There is an agenda: minutes and the speakers' rule can be changed. */
  agenda: boolean;
};

/** The standing orders clause by clause. */
export async function viewOrders(office: Office): Promise<OrdersView> {
  const { conference } = await openConference(office);
  const majorities = majoritiesOf(conference);
  return {
    clauses: readableOrders(ordersOf(conference)),
    majorities,
    agenda: conference.agenda !== undefined,
    usual: conference.settled.standingOrders === undefined && conference.agenda?.hours.speaking === undefined,
  };
}

export type MotionForm = {
  item: string;
  kind: string;
  mover: string;
  seconder: string;
  ruling: string;
  pending: string[];
  lost: boolean;
};
export type MotionProblem = { field: 'kind' | 'mover' | 'seconder'; code: Unclear | 'no-kind' };

export type JudgedMotion =
  | { status: 'problems'; problems: MotionProblem[] }
  | {
      status: 'judged';
      kind: ProceduralKind;
      judgement: ProceduralJudgement;
      /** The majority by which it is decided, as votes know it. */
      majority: { name: string; of: Majority } | undefined;
      people: ReadonlyMap<string, Orator>;
    };

/** Says whether a motion of procedure may be put now. Nothing is kept: what is decided is a vote. */
export async function judgeMotion(office: Office, form: MotionForm): Promise<JudgedMotion | undefined> {
  const loaded = await openConference(office);
  const now = office.now().toISOString();
  const question = questionOf(office, loaded, now, form.item);
  if (question === undefined) return undefined;
  const { people, item } = question;
  const problems: MotionProblem[] = [];
  const kind = proceduralKinds.find((one) => one === form.kind);
  if (kind === undefined) problems.push({ field: 'kind', code: 'no-kind' });
  const mover = findOrator(people, form.mover);
  if (typeof mover === 'string') problems.push({ field: 'mover', code: mover });
  const seconder = form.seconder.trim() === '' ? undefined : findOrator(people, form.seconder);
  if (typeof seconder === 'string') problems.push({ field: 'seconder', code: seconder });
  if (kind === undefined || typeof mover === 'string' || typeof seconder === 'string')
    return { status: 'problems', problems };
  const { speeches, speaking } = listOf(question, question.events, now);
  const spoken = speeches.filter((one) => one.for === 'speech').map(({ who }) => who);
  const heard = speaking.at(-1)?.who;
  const judgement = judgeProceduralMotion(
    ordersOf(loaded.conference),
    {
      question: { id: item, spoken },
      ...(heard === undefined ? {} : { speaking: heard }),
      ...(form.ruling.trim() === '' ? {} : { ruling: form.ruling.trim().slice(0, 100) }),
      pending: proceduralKinds.filter((one) => form.pending.includes(one)),
      decided: form.lost ? [{ kind, question: item, speechesSince: 0 }] : [],
    },
    { kind, mover: mover.id, ...(seconder === undefined ? {} : { seconder: seconder.id }) },
  );
  const name = judgement.status === 'in-order' ? judgement.rule.majority : undefined;
  const of = name === undefined ? undefined : majoritiesOf(loaded.conference)[name];
  return {
    status: 'judged',
    kind,
    judgement,
    majority: name === undefined || of === undefined ? undefined : { name, of },
    people,
  };
}

const majoritiesOf = ({ settled }: Conference): Record<string, Majority> => ({
  ...usualMajorities,
  ...settled.standingOrders,
});

function ordersOf(conference: Conference): StandingOrders {
  const { speaking = usualMinutes, speakers } = conference.agenda?.hours ?? {};
  const majorities = Object.entries(majoritiesOf(conference)).map(([name, one]) => [name, inHeads(one)]);
  return {
    minutes: speaking,
    ...(speakers === undefined ? {} : { speakers }),
    majorities: Object.fromEntries(majorities),
  };
}

/** In a show of hands those present stand for their members, and abstentions that count are against in effect. */
const inHeads = ({ majority, of, abstentions }: Majority): OrdersMajority => ({
  majority,
  of: of === 'members-represented' ? 'present' : of,
  abstentions: abstentions === 'not-counted' ? 'not-counted' : 'against',
});
