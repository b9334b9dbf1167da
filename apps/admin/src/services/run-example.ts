import { createHash } from 'node:crypto';
import { verifyPlan } from '@plenum/attendance';
import { makeCredential } from '@plenum/delegates';
import { type AttendancePaper, attendancePaper } from '@plenum/papers';
import { printCards } from '../papers/credential-cards.ts';
import { planPaper } from '../papers/plan-paper.ts';
import type { Planner } from '../planner/planner.ts';
import type { Reader } from '../reader.ts';
import type { Conference } from './conference.ts';

import { feedFile } from './feed-addresses.ts';
import type { FileProblem } from './file-problem.ts';
import { makeRelease } from './make-release.ts';
import { filesIn } from './open-conference.ts';
import { planStep } from './plan-attendance.ts';
import { readConference } from './read-conference.ts';
import { solidarityDay, untouchedDay } from './solidarity-day.ts';
import { viewPlan } from './view-plan.ts';

export type ExampleRun =
  | { status: 'problems'; problems: FileProblem[] }
  | { status: 'run'; files: { name: string; body: string | Uint8Array }[]; said: string[] };

/** The instant at which the example stands still, so that it comes out the same on every machine and day. */
const instant = '2026-11-20T12:00:00.000Z';
const seed = 'plenum example';

/** The example conference from its files to its papers: received and pledged money, all facts released. */
export async function runExample(options: {
  folder: string;
  planner: Planner;
  reader: Reader;
}): Promise<ExampleRun> {
  const { folder, planner, reader } = options;
  const read = readConference(await filesIn(folder), { example: true });
  if (read.status === 'problems') return read;
  const { conference } = read;
  const step = 'pledged';
  const { problem, plan } = await planStep(conference, step, { planner });
  const funds = conference.funds.map((value) => ({
    document: value.id,
    value,
    counted: problem.funds.some(({ id }) => id === value.id),
  }));
  const view = viewPlan(conference, { problem, plan, seconds: 0 }, funds);
  if (view.status === 'infeasible' || view.status === 'unknown')
    throw new Error(`The example has no plan: ${view.status}.`);
  const violations = verifyPlan(problem, plan);
  const paper = planPaper(conference, view, { step, reader, instant });
  const cards = await printCards(conference, numbersFor(conference, view.attending), {
    names: 'code',
    language: reader.language,
    instant,
  });
  return {
    status: 'run',
    said: sayPlan(paper),
    files: [
      { name: 'plan.json', body: `${JSON.stringify({ step, problem, plan, violations }, undefined, 2)}\n` },
      { name: 'attendance.pdf', body: await attendancePaper(paper) },
      { name: 'credentials.pdf', body: cards },
      { name: 'solidarity.ics', body: await feedOf(conference) },
    ],
  };
}

/** The paper as plain text: the sentence on top, then every section with its rows. */
function sayPlan({ title, kicker, headline, lede, sections }: AttendancePaper): string[] {
  const said = sections.flatMap(({ heading, paragraphs = [], table }) => [
    '',
    heading.toUpperCase(),
    ...paragraphs,
    ...(table === undefined ? [] : [...table.rows, ...(table.foot ? [table.foot] : [])].map(sayRow)),
  ]);
  return [title, kicker, headline, ...(lede === undefined ? [] : [lede]), ...said];
}

function sayRow(cells: string[]): string {
  return `  ${cells.filter((cell) => cell !== '').join(' | ')}`;
}

/** Numbers from the fixed seed, in the order of the plan: never do this for a conference that takes place. */
function numbersFor(conference: Conference, attending: { id: string }[]): Map<string, string> {
  const delegates = new Set(conference.delegates.map(({ id }) => id));
  return new Map(
    attending
      .filter(({ id }) => delegates.has(id))
      .map(({ id }) => [
        id,
        makeCredential(createHash('sha256').update(`${seed} ${id}`).digest().subarray(0, 16)).number,
      ]),
  );
}

async function feedOf(conference: Conference): Promise<string> {
  const { country, timeZone } = conference.settled;
  const { files } = makeRelease(
    {
      day: await solidarityDay(untouchedDay(conference)),
      released: { countries: instant, date: instant, cities: instant, places: instant },
      country,
      timeZone,
      url: 'http://localhost:7421',
      feedId: 'public-example',
      dayId: 'day-example',
      picketId: (picket) => `picket-example-${picket}`,
    },
    {},
    instant,
  );
  const feed = files.find(({ path }) => path === `en/${feedFile()}`);
  if (typeof feed?.body !== 'string') throw new Error('The release has no feed.');
  return feed.body;
}
