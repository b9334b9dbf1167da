import {
  orderClauseCodes,
  proceduralReasonCodes,
  type RunReason,
  runReasonCodes,
  type SpeakerReason,
  speakerReasonCodes,
} from '@plenum/agenda';
import { describe, expect, it } from 'vitest';
import { languages } from '../catalogue/language.ts';
import { makeReader } from '../reader.ts';
import type { AgendaNames } from '../services/agenda-names.ts';
import type { Orator } from '../services/speakers.ts';
import { clauseWords, proceduralWords } from './orders-words.ts';
import { runEventWords, runReasonWords } from './running-words.ts';
import { speakerReasonWords } from './speakers-words.ts';

const almaty = { en: 'Almaty', ru: 'Алматы', kk: 'Алматы' };
const names: AgendaNames = {
  titles: new Map([['vote', { en: 'Vote', ru: 'Голосование', kk: 'Дауыс беру' }]]),
  branches: new Map([['almaty', almaty]]),
  timeZone: 'Asia/Almaty',
  city: almaty,
};
const person: Orator = {
  id: 'D1',
  branch: 'almaty',
  codeName: 'Рябина 3',
  code: 'B01-2',
  branchName: almaty,
  present: true,
};
const people = new Map([['D1', person]]);
const at = '2027-04-16T05:00:00Z';
const numbers = { event: 0, minutes: 5, given: 9, most: 2, times: 1, least: 2, speeches: 1 };
/** Whatever a reason may carry: a sentence takes of it what it says. */
const ofRun = { ...numbers, item: 'vote', after: 'vote', at, now: at, since: at, until: at, fixed: at };
const ofSpeakers = { ...numbers, who: 'D1', first: 'D1', by: 'D1', branch: 'almaty', value: 'woman' };
const ofMotions = { ...numbers, who: 'D1', by: 'D1', motion: 'closure' };
const ofClauses = {
  ...{ ...numbers, mover: 5, opposer: 5, speaker: 3, vote: 2, attribute: 'gender', name: 'rules' },
  ...{ motion: 'closure', majority: 'rules', seconded: true, debate: 'one-each', speechesBefore: 2 },
};
const half = { majority: '1/2', of: 'cast', abstentions: 'not-counted' } as const;

describe.each(languages)('the words of a day that runs, in %s', (language) => {
  const reader = makeReader(language);
  const isSaid = (sentence: string) => {
    expect(sentence).toMatch(/\p{L}/u);
    expect(sentence).not.toMatch(/[{}]|undefined|2027-04-16T/);
  };

  it('has a sentence for every reason about a running timetable', () => {
    for (const code of runReasonCodes) {
      const by = code === 'taken-back' ? 1 : code === 'hall-taken' ? 'vote' : at;
      isSaid(runReasonWords(reader, names, { code, params: { ...ofRun, by } } as unknown as RunReason));
    }
  });

  it('has a sentence for every reason about the list of speakers and about motions of procedure', () => {
    for (const code of speakerReasonCodes) {
      const last = code === 'alternates' ? 'man' : at;
      const said =
        code === 'before-the-last' ? { at, last } : { ...ofSpeakers, at, since: at, now: at, last };
      const reason = { code, params: said } as unknown as SpeakerReason;
      isSaid(speakerReasonWords(reader, people, names.timeZone, reason));
    }
    for (const code of proceduralReasonCodes)
      isSaid(proceduralWords(reader, people, { code, params: ofMotions } as never));
  });

  it('has sentences for every clause of standing orders', () => {
    const view = { clauses: [], majorities: { rules: half, procedural: half }, usual: false };
    for (const code of orderClauseCodes)
      isSaid(clauseWords(reader, view as never, { code, params: ofClauses } as never));
  });
});

it('says what happened and why, as it was typed', () => {
  const because = '<b>fire</b>';
  const event = { kind: 'adjourned', at, until: '2027-04-16T06:30:00Z', because } as const;
  expect(runEventWords(makeReader('en'), names, event)).toBe(
    'The sitting was adjourned until 11:30 (<b>fire</b>)',
  );
});
