import { type HourNote, hourNoteCodes, type StepReason, stepReasonCodes } from '@plenum/solidarity';
import { describe, expect, it } from 'vitest';
import { languages } from '../catalogue/language.ts';
import { makeReader } from '../reader.ts';
import { hourNote, stepReason } from './picket-words.ts';

// As @plenum/solidarity gives them.
const notes: HourNote[] = [
  {
    code: 'clocks-change',
    params: { date: '2027-03-28', minutes: 60, instant: '2027-03-28T01:00:00Z' },
  },
  { code: 'other-date', params: { date: '2027-04-16', conferenceDate: '2027-04-15' } },
  { code: 'zone-law-changed', params: { was: ['+06:00'], is: '+05:00' } },
];

describe('hourNote', () => {
  it('says what clocks do', () => {
    const reader = makeReader('en');
    expect(notes.map((note) => hourNote(reader, note))).toEqual([
      'on 28 March 2027 the clocks there go forward by 60 minutes',
      'it is 16 April 2027 there while the conference has 15 April 2027',
      'the clocks there kept +06:00 until lately and now keep +05:00: calendars may be an hour off',
    ]);
    expect(notes.map(({ code }) => code)).toEqual([...hourNoteCodes]);
  });

  it('has words in every language', () => {
    for (const language of languages)
      for (const note of notes) expect(hourNote(makeReader(language), note)).not.toBe('');
  });
});

describe('stepReason', () => {
  it('has words for every code in every language, whatever comes with it', () => {
    for (const language of languages)
      for (const code of stepReasonCodes) {
        const reason = { code, params: { event: 0, picket: 'x' } } as unknown as StepReason;
        expect(stepReason(makeReader(language), reason, 'Europe/Berlin'), code).not.toBe('');
      }
  });
});
