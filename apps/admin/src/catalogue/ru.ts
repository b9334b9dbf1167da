import { agenda } from './ru/agenda.ts';
import { agendaReasons } from './ru/agenda-reasons.ts';
import { aid } from './ru/aid.ts';
import { attendance } from './ru/attendance.ts';
import { blocked } from './ru/blocked.ts';
import { book } from './ru/book.ts';
import { branch } from './ru/branch.ts';
import { busy } from './ru/busy.ts';
import { changes } from './ru/changes.ts';
import { deadlines } from './ru/deadlines.ts';
import { entitlement } from './ru/entitlement.ts';
import { exchange } from './ru/exchange.ts';
import { feeds } from './ru/feeds.ts';
import { files } from './ru/files.ts';
import { frame } from './ru/frame.ts';
import { fund } from './ru/fund.ts';
import { hall } from './ru/hall.ts';
import { hallElection } from './ru/hall-election.ts';
import { hallElectionReasons } from './ru/hall-election-reasons.ts';
import { letters } from './ru/letters.ts';
import { lodging } from './ru/lodging.ts';
import { minutes } from './ru/minutes.ts';
import { motion } from './ru/motion.ts';
import { move } from './ru/move.ts';
import { orders } from './ru/orders.ts';
import { overview } from './ru/overview.ts';
import { papers } from './ru/papers.ts';
import { picketBoard } from './ru/picket-board.ts';
import { places } from './ru/places.ts';
import { planB } from './ru/plan-b.ts';
import { platform } from './ru/platform.ts';
import { platformDrafting } from './ru/platform-drafting.ts';
import { platformReasons } from './ru/platform-reasons.ts';
import { platformVotes } from './ru/platform-votes.ts';
import { reasons } from './ru/reasons.ts';
import { reports } from './ru/reports.ts';
import { requests } from './ru/requests.ts';
import { branchReturn } from './ru/return.ts';
import { roll } from './ru/roll.ts';
import { running } from './ru/running.ts';
import { safety } from './ru/safety.ts';
import { sheets } from './ru/sheets.ts';
import { shortConference } from './ru/short-conference.ts';
import { site } from './ru/site.ts';
import { solidarity } from './ru/solidarity.ts';
import { speakers } from './ru/speakers.ts';
import { tiers } from './ru/tiers.ts';
import { timeBudget } from './ru/time-budget.ts';
import { values } from './ru/values.ts';
import { votes } from './ru/votes.ts';
import { whatItTakes } from './ru/what-it-takes.ts';

export const ru = {
  ...frame,
  ...overview,
  ...move,
  ...roll,
  ...branch,
  ...entitlement,
  ...sheets,
  ...changes,
  ...branchReturn,
  ...hall,
  ...votes,
  ...hallElection,
  ...hallElectionReasons,
  ...attendance,
  ...tiers,
  ...places,
  ...lodging,
  ...reasons,
  ...whatItTakes,
  ...fund,
  ...book,
  ...feeds,
  ...files,
  ...letters,
  ...aid,
  ...requests,
  ...site,
  ...blocked,
  ...solidarity,
  ...picketBoard,
  ...planB,
  ...safety,
  ...reports,
  ...busy,
  ...values,
  ...papers,
  ...deadlines,
  ...agenda,
  ...agendaReasons,
  ...running,
  ...timeBudget,
  ...minutes,
  ...speakers,
  ...orders,
  ...shortConference,
  ...exchange,
  ...platform,
  ...platformDrafting,
  ...platformReasons,
  ...platformVotes,
  ...motion,
};
