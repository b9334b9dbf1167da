import type { AttendancePaper } from '@plenum/papers';
import { goalWords, type Known, knownTo, limitWords, whyWaiting } from '../pages/attendance-reasons.ts';
import { spendingWords, statusNames, valueWords, whom } from '../pages/parts.tsx';
import type { Reader } from '../reader.ts';
import type { Conference } from '../services/conference.ts';
import { letterOf } from '../services/fund-letters.ts';
import { knownNames } from '../services/known-names.ts';
import type { MoneyStep } from '../services/money-in-hand.ts';
import { quorumOf } from '../services/quorum.ts';
import type { Person, PlanView } from '../services/view-plan.ts';

type Sound = Extract<PlanView, { status: 'optimal' | 'feasible' }>;
type Section = AttendancePaper['sections'][number];
type Context = { reader: Reader; currency: string; letters: Map<string, string>; known: Known };

/** The attendance plan as a paper: code names for people, letters for sources of money. */
export function planPaper(
  conference: Conference,
  view: Sound,
  options: { step: MoneyStep; reader: Reader; instant: string },
): AttendancePaper {
  const { reader, step, instant } = options;
  const { settled } = conference;
  const { currency } = settled;
  const sum = (amount: number) => reader.money(amount, currency);
  const letters = new Map(view.moneyIn.map(({ id }, index) => [id, letterOf(index)]));
  const context = { reader, currency, letters, known: knownTo(reader, knownNames(conference)) };
  const quorum = quorumOf(conference);
  const { delegates, people, cost, income, left } = view.totals;
  return {
    language: reader.language,
    title: settled.name[reader.language],
    kicker: reader.say('paper.attendance.kicker', {
      step,
      dates: reader.days(settled.opens, settled.closes),
    }),
    headline:
      quorum === undefined
        ? reader.say('quorum.none.headline', { delegates })
        : reader.say('paper.attendance.headline', { delegates, quorum }),
    lede: reader.say('paper.attendance.lede', {
      people,
      seats: settled.seats,
      cost: sum(cost),
      income: sum(income),
      left: sum(left),
    }),
    ...(settled.example ? { stamp: reader.say('paper.stamp.example') } : {}),
    made: reader.say('paper.made', { date: reader.days(localDate(instant, settled.timeZone)) }),
    instant,
    sections: [
      moneyInSection(view, context),
      moneyOutSection(view, context),
      proofSection(view, context),
      branchSection(view, context),
      attendingSection(view, context),
      waitingSection(view, context),
    ],
    pageLabel: reader.say('paper.page', { page: '{page}', pages: '{pages}' }),
  };
}

/** The day of an instant where the conference is. */
function localDate(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeZone }).format(new Date(instant));
}

function moneyInSection(view: Sound, { reader, currency, letters }: Context): Section {
  const { say, amount } = reader;
  const counted = view.moneyIn.filter((fund) => fund.counted);
  const total = (key: 'inConferenceCurrency' | 'used') =>
    amount(
      counted.reduce((sum, fund) => sum + fund[key], 0),
      currency,
    );
  return {
    heading: say('paper.money-in'),
    note: say('paper.money-in.note'),
    table: {
      columns: [
        { label: say('paper.column.source'), width: 2 },
        { label: say('paper.column.status'), width: 3 },
        { label: say('paper.column.earmark'), width: 4 },
        { label: `${say('paper.column.amount')}, ${currency}`, numeric: true, width: 3 },
        { label: `${say('paper.column.used')}, ${currency}`, numeric: true, width: 3 },
      ],
      rows: counted.map((fund) => [
        letters.get(fund.id) ?? '',
        say(statusNames[fund.status]),
        whom(reader, fund.earmark ?? {}),
        amount(fund.inConferenceCurrency, currency),
        amount(fund.used, currency),
      ]),
      foot: [say('paper.total'), '', '', total('inConferenceCurrency'), total('used')],
    },
  };
}

function moneyOutSection(view: Sound, { reader, currency }: Context): Section {
  const { say, amount } = reader;
  return {
    heading: say('paper.money-out'),
    table: {
      columns: [
        { label: say('paper.column.what'), width: 4 },
        { label: `${say('paper.column.amount')}, ${currency}`, numeric: true, width: 2 },
      ],
      rows: view.moneyOut.map((out) => [spendingWords(out, reader), amount(out.amount, currency)]),
      foot: [say('paper.total'), amount(view.totals.cost, currency)],
    },
  };
}

function branchSection(view: Sound, { reader }: Context): Section {
  const { say, count } = reader;
  const total = (key: 'entitled' | 'elected' | 'attending') =>
    count(view.branches.reduce((sum, branch) => sum + branch[key], 0));
  return {
    heading: say('paper.branches'),
    table: {
      columns: [
        { label: say('paper.column.branch'), width: 4 },
        { label: say('paper.column.entitled'), numeric: true, width: 2 },
        { label: say('paper.column.elected'), numeric: true, width: 2 },
        { label: say('paper.column.paid-for'), numeric: true, width: 2 },
        { label: say('paper.column.share'), numeric: true, width: 2 },
      ],
      rows: view.branches.map(({ name, entitled, elected, attending }) => [
        reader.name(name),
        count(entitled),
        count(elected),
        count(attending),
        entitled === 0 ? '' : reader.percent(`${attending}/${entitled}`),
      ]),
      foot: [say('paper.total'), total('entitled'), total('elected'), total('attending'), ''],
    },
  };
}

function attendingSection(view: Sound, { reader, currency, letters }: Context): Section {
  const { say, amount } = reader;
  return {
    heading: say('paper.attending'),
    note: say('paper.attending.note'),
    table: {
      columns: [
        { label: say('paper.column.who'), width: 4 },
        { label: say('paper.column.branch'), width: 3 },
        { label: say('paper.column.travel'), width: 2 },
        { label: `${say('paper.column.cost')}, ${currency}`, numeric: true, width: 2 },
        { label: say('paper.column.paid-by'), width: 4 },
      ],
      rows: view.attending.map((person) => [
        personName(person, reader),
        person.branch === undefined ? '' : reader.name(person.branch),
        person.mode === undefined ? '' : valueWords(reader, person.mode),
        amount(person.cost, currency),
        person.paidBy
          .map(({ id, amount: paid }) => `${letters.get(id) ?? ''} ${amount(paid, currency)}`)
          .join('; '),
      ]),
    },
  };
}

function waitingSection(view: Sound, { reader, known }: Context): Section {
  const { say } = reader;
  return {
    heading: say('paper.waiting'),
    table: {
      columns: [
        { label: say('paper.column.who'), width: 3 },
        { label: say('paper.column.branch'), width: 2 },
        { label: say('paper.column.rank'), numeric: true, width: 1 },
        { label: say('paper.column.limits'), width: 6 },
      ],
      rows: view.waiting.map((person) => [
        personName(person, reader),
        person.branch === undefined ? '' : reader.name(person.branch),
        person.rank === undefined ? '' : reader.count(person.rank),
        person.reasons.map((reason) => whyWaiting(reader, reason, known)).join('; '),
      ]),
    },
  };
}

function personName({ id, codeName, kind }: Person, reader: Reader): string {
  if (codeName !== undefined) return codeName;
  return kind === undefined ? id : valueWords(reader, kind);
}

function proofSection(view: Sound, { reader, currency, known }: Context): Section {
  const { say } = reader;
  const { goals, violations } = view.proof;
  const said = (goal: string, value: string) =>
    goal === 'cost' ? reader.money(Number(value), currency) : value;
  return {
    heading: say('paper.proof'),
    paragraphs: [
      say(view.status === 'optimal' ? 'attendance.proof.optimal' : 'attendance.proof.feasible'),
      say(violations === 0 ? 'attendance.proof.verified' : 'attendance.proof.violated', {
        count: violations,
      }),
      ...view.warnings.map((warning) => limitWords(reader, warning, known)),
    ],
    table: {
      columns: [
        { label: say('attendance.proof.goal'), width: 4 },
        { label: say('attendance.proof.value'), numeric: true, width: 2 },
        { label: say('attendance.proof.bound'), numeric: true, width: 2 },
      ],
      rows: goals.map(({ goal, value, bound }) => [
        goalWords(reader, goal),
        said(goal, value),
        said(goal, bound),
      ]),
    },
  };
}
