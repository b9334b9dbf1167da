import type { Change } from '@plenum/solidarity';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { CallView } from '../services/plan-b-calls.ts';
import type { PrepProblem } from '../services/plan-b-prep.ts';
import type { Preset, WhatIfProblem } from '../services/plan-b-view.ts';

export const changeNames = {
  over: 'planB.change.over',
  'under-way': 'planB.change.under-way',
  unchanged: 'planB.change.unchanged',
  moved: 'planB.change.moved',
  'called-out': 'planB.change.called-out',
  rolled: 'planB.change.rolled',
  'falls-away': 'planB.change.falls-away',
  'not-held': 'planB.change.not-held',
} as const satisfies Record<Change, Key>;

/** The colour that goes with the word: what must be told, what stays, what is gone. */
export const changeLooks = {
  over: 'plain',
  'under-way': 'settled',
  unchanged: 'settled',
  moved: 'risk',
  'called-out': 'risk',
  rolled: 'risk',
  'falls-away': 'now',
  'not-held': 'plain',
} as const satisfies Record<Change, string>;

export const presetNames = {
  eve: 'planB.preset.eve',
  opening: 'planB.preset.opening',
  'second-day': 'planB.preset.second-day',
} as const satisfies Record<Preset['name'], Key>;

export const whatIfProblems = {
  'not-a-moment': 'planB.notAMoment',
  'not-a-lead': 'planB.notALead',
} as const satisfies Record<WhatIfProblem['code'], Key>;

export const prepProblems = {
  'not-a-time': 'planB.prep.notATime',
  'not-minutes': 'solidarity.answers.notMinutes',
  'bad-hours': 'solidarity.answers.badHours',
} as const satisfies Record<PrepProblem['code'], Key>;

const tells = {
  over: 'planB.tell.under-way',
  'under-way': 'planB.tell.under-way',
  unchanged: 'planB.tell.unchanged',
  moved: 'planB.tell.moved',
  'called-out': 'planB.tell.called-out',
  rolled: 'planB.tell.rolled',
  'falls-away': 'planB.tell.falls-away',
  'not-held': 'planB.tell.falls-away',
} as const satisfies Record<Change, Key>;

/** What a section is told when it is called; the hour is that of its own clocks. */
export function tellWords(reader: Reader, { change, start, place, record }: CallView): string {
  const at = start === null ? '' : reader.moment(start, record.timeZone);
  return reader.say(tells[change], { at, place: place ?? record.place });
}
