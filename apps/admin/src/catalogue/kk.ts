import { agenda } from './kk/agenda.ts';
import { agendaReasons } from './kk/agenda-reasons.ts';
import { aid } from './kk/aid.ts';
import { attendance } from './kk/attendance.ts';
import { blocked } from './kk/blocked.ts';
import { book } from './kk/book.ts';
import { branch } from './kk/branch.ts';
import { busy } from './kk/busy.ts';
import { changes } from './kk/changes.ts';
import { deadlines } from './kk/deadlines.ts';
import { entitlement } from './kk/entitlement.ts';
import { exchange } from './kk/exchange.ts';
import { feeds } from './kk/feeds.ts';
import { files } from './kk/files.ts';
import { frame } from './kk/frame.ts';
import { fund } from './kk/fund.ts';
import { hall } from './kk/hall.ts';
import { hallElection } from './kk/hall-election.ts';
import { hallElectionReasons } from './kk/hall-election-reasons.ts';
import { letters } from './kk/letters.ts';
import { lodging } from './kk/lodging.ts';
import { minutes } from './kk/minutes.ts';
import { motion } from './kk/motion.ts';
import { move } from './kk/move.ts';
import { orders } from './kk/orders.ts';
import { overview } from './kk/overview.ts';
import { papers } from './kk/papers.ts';
import { picketBoard } from './kk/picket-board.ts';
import { places } from './kk/places.ts';
import { planB } from './kk/plan-b.ts';
import { platform } from './kk/platform.ts';
import { platformDrafting } from './kk/platform-drafting.ts';
import { platformReasons } from './kk/platform-reasons.ts';
import { platformVotes } from './kk/platform-votes.ts';
import { reasons } from './kk/reasons.ts';
import { reports } from './kk/reports.ts';
import { requests } from './kk/requests.ts';
import { branchReturn } from './kk/return.ts';
import { roll } from './kk/roll.ts';
import { running } from './kk/running.ts';
import { safety } from './kk/safety.ts';
import { sheets } from './kk/sheets.ts';
import { shortConference } from './kk/short-conference.ts';
import { site } from './kk/site.ts';
import { solidarity } from './kk/solidarity.ts';
import { speakers } from './kk/speakers.ts';
import { tiers } from './kk/tiers.ts';
import { timeBudget } from './kk/time-budget.ts';
import { values } from './kk/values.ts';
import { votes } from './kk/votes.ts';
import { whatItTakes } from './kk/what-it-takes.ts';

export const kk = {
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
