import { agenda } from './en/agenda.ts';
import { agendaReasons } from './en/agenda-reasons.ts';
import { aid } from './en/aid.ts';
import { attendance } from './en/attendance.ts';
import { blocked } from './en/blocked.ts';
import { book } from './en/book.ts';
import { branch } from './en/branch.ts';
import { busy } from './en/busy.ts';
import { changes } from './en/changes.ts';
import { deadlines } from './en/deadlines.ts';
import { entitlement } from './en/entitlement.ts';
import { exchange } from './en/exchange.ts';
import { feeds } from './en/feeds.ts';
import { files } from './en/files.ts';
import { frame } from './en/frame.ts';
import { fund } from './en/fund.ts';
import { hall } from './en/hall.ts';
import { hallElection } from './en/hall-election.ts';
import { hallElectionReasons } from './en/hall-election-reasons.ts';
import { letters } from './en/letters.ts';
import { lodging } from './en/lodging.ts';
import { minutes } from './en/minutes.ts';
import { motion } from './en/motion.ts';
import { move } from './en/move.ts';
import { orders } from './en/orders.ts';
import { overview } from './en/overview.ts';
import { papers } from './en/papers.ts';
import { picketBoard } from './en/picket-board.ts';
import { places } from './en/places.ts';
import { planB } from './en/plan-b.ts';
import { platform } from './en/platform.ts';
import { platformDrafting } from './en/platform-drafting.ts';
import { platformReasons } from './en/platform-reasons.ts';
import { platformVotes } from './en/platform-votes.ts';
import { reasons } from './en/reasons.ts';
import { reports } from './en/reports.ts';
import { requests } from './en/requests.ts';
import { branchReturn } from './en/return.ts';
import { roll } from './en/roll.ts';
import { running } from './en/running.ts';
import { safety } from './en/safety.ts';
import { sheets } from './en/sheets.ts';
import { shortConference } from './en/short-conference.ts';
import { site } from './en/site.ts';
import { solidarity } from './en/solidarity.ts';
import { speakers } from './en/speakers.ts';
import { tiers } from './en/tiers.ts';
import { timeBudget } from './en/time-budget.ts';
import { values } from './en/values.ts';
import { votes } from './en/votes.ts';
import { whatItTakes } from './en/what-it-takes.ts';

export const en = {
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
