import { type Agenda, checkTimetable, type Slot, timetableProblemCodes } from '@plenum/agenda';
import { describe, expect, it } from 'vitest';
import { languages } from '../catalogue/language.ts';
import { makeReader } from '../reader.ts';
import type { AgendaNames } from '../services/agenda-names.ts';
import { durationWords, problemWords, reasonWords } from './agenda-words.ts';

const item = (id: string, more: object = {}): Agenda['items'][number] => ({
  id,
  title: { en: `${id} en`, ru: `${id} ru`, kk: `${id} kk` },
  minutes: 30,
  kind: 'plenary',
  priority: 'should',
  ...more,
});

/*
 * One day in Berlin on which the clocks go back, 01:00 to 12:00 local (23:00 UTC the day before to 11:00), made so
 * that everything is wrong that can be.
 */
const agenda: Agenda = {
  timeZone: 'Europe/Berlin',
  windows: [{ date: '2027-10-31', from: '02:30', to: '12:00' }],
  breaks: [
    { name: 'Lunch', minutes: 60, between: ['10:00', '12:00'] },
    { name: 'Tea', minutes: 20, every: 60 },
    { name: 'Supper', minutes: 30, between: ['08:00', '09:00'] },
    { name: 'Coffee', minutes: 15, between: ['09:00', '10:00'] },
  ],
  rooms: [
    { id: 'hall', places: 80, screen: true },
    { id: 'attic', places: 10 },
  ],
  changeover: 10,
  buffer: '9/10',
  items: [
    item('a', { fixed: '2027-10-31T06:00:00Z', speakers: ['oral'], kind: 'commission', audience: 'labour' }),
    item('b', { speakers: ['oral'], kind: 'commission', audience: 'labour', apart: ['a'] }),
    item('c', { after: ['b'], needs: { places: 50, screen: true } }),
    item('d', { priority: 'must' }),
    item('e', { minutesAtLeast: 20 }),
    item('f'),
    item('g'),
  ],
  pins: [{ item: 'f', starts: '2027-10-31T09:00:00Z', minutes: 30 }],
};
const at = (one: string, time: string, minutes = 30, room?: string): Slot => ({
  item: one,
  starts: `2027-10-31T${time}:00Z`,
  minutes,
  ...(room === undefined ? {} : { room }),
});
const slots = [
  at('a', '05:30', 30, 'hall'),
  at('b', '05:45', 30, 'hall'),
  at('c', '05:50', 40, 'attic'),
  at('e', '06:31', 10, 'attic'),
  at('e', '07:00', 20, 'roof'),
  at('f', '09:30', 30, 'hall'),
  at('g', '10:50', 30),
  at('x', '08:00'),
  at('Lunch', '09:45', 30),
  at('Supper', '04:00', 30),
];

const names: AgendaNames = {
  titles: new Map(agenda.items.map(({ id, title }) => [id, title])),
  branches: new Map([['oral', { en: 'Uralsk', ru: 'Уральск', kk: 'Орал' }]]),
  timeZone: agenda.timeZone,
  city: { en: 'Berlin', ru: 'Берлин', kk: 'Берлин' },
};

describe('problemWords', () => {
  const found = checkTimetable(agenda, slots);

  it('has words for whatever is found, in every language, with titles in that language', () => {
    const unseen = timetableProblemCodes.filter((code) => !found.some((problem) => problem.code === code));
    expect(unseen).toEqual([]);
    for (const language of languages) {
      const reader = makeReader(language);
      const said = found.map((problem) => problemWords(reader, names, problem));
      for (const sentence of said) expect(sentence).not.toMatch(/[{}]|undefined|NaN|\bImpossible\b/);
      expect(said.filter((sentence) => sentence.includes(`a ${language}`)).length).toBeGreaterThan(3);
    }
  });

  it('says figures and times as the conference has them', () => {
    const reader = makeReader('en');
    const said = (code: string) =>
      found.filter((problem) => problem.code === code).map((problem) => problemWords(reader, names, problem));
    expect(said('person-twice')).toEqual(['Uralsk would speak in two places: “a en” and “b en”.']);
    expect(said('fixed-moved')).toEqual([
      'It is fixed at 31 Oct 2027, 07:00 and stands at 31 Oct 2027, 06:30.',
    ]);
    expect(said('room-too-small')).toEqual(['attic has 10 places, 50 are needed.']);
    expect(said('break-short')).toEqual(['This break (Lunch) has 30 min instead of 60.']);
  });
});

describe('reasonWords', () => {
  it('tells of order in both directions', () => {
    const reader = makeReader('en');
    const order = (params: object) => reasonWords(reader, names, { code: 'order', params: { ...params } });
    expect(order({ before: 'a' })).toBe('it must come after “a en”');
    expect(order({ behind: 'b' })).toBe('it must come before “b en”');
  });
});

describe('durationWords', () => {
  it('leaves out what is nought', () => {
    const reader = makeReader('en');
    expect([45, 120, 1210].map((minutes) => durationWords(reader, minutes))).toEqual([
      '45 min',
      '2 h',
      '20 h 10 min',
    ]);
  });
});
