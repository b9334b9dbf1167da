import { type SafetyReason, safetyReasonCodes } from '@plenum/solidarity';
import { describe, expect, it } from 'vitest';
import { languages } from '../catalogue/language.ts';
import { makeReader } from '../reader.ts';
import { isOfUse, taskOf, urgencyOfSafety, urgencyOfTask } from '../services/picket-urgency.ts';
import { safetyReason } from './safety-words.ts';

// As @plenum/solidarity gives them: every field that some code has.
const params = {
  due: '2027-04-10',
  given: '2027-04-11',
  daysLeft: 2,
  daysLate: 3,
  before: 40,
  after: 37,
  arrested: 1,
  missing: 2,
  arrest: 'Rowan',
  kind: 'section',
  who: 'Larch',
};
const reasons = safetyReasonCodes.map((code) => ({ code, params }) as unknown as SafetyReason);

describe('safetyReason', () => {
  it('has words of its own for every code in every language, with nothing left open', () => {
    for (const language of languages) {
      const said = reasons.map((reason) => safetyReason(makeReader(language), reason));
      expect(new Set(said).size).toBe(safetyReasonCodes.length);
      for (const words of said) expect(words).not.toMatch(/[{}]|undefined/);
    }
  });

  it('counts as each language does', () => {
    const overdue = (language: 'ru' | 'kk', daysLate: number) =>
      safetyReason(makeReader(language), { code: 'notice-overdue', params: { due: '2027-04-10', daysLate } });
    expect(overdue('ru', 21)).toMatch(/21 день назад$/);
    expect(overdue('ru', 3)).toMatch(/3 дня назад$/);
    expect(overdue('kk', 3)).toMatch(/3 күн бұрын$/);
  });
});

describe('how pressing it is', () => {
  const far = { daysLeft: 30, hasBegun: false, isOver: false };
  const near = { ...far, daysLeft: 3 };
  const over = { daysLeft: 0, hasBegun: true, isOver: true };
  const steward: SafetyReason = { code: 'steward-missing', params: {} };

  it('grows with the days, and people in custody are always now', () => {
    expect([far, { ...far, daysLeft: 7 }, near].map((one) => urgencyOfSafety(steward, one))).toEqual([
      'later',
      'soon',
      'now',
    ]);
    expect(urgencyOfSafety({ code: 'arrest-not-released', params: { arrest: 'Rowan' } }, far)).toBe('now');
    expect(urgencyOfTask('report', far)).toBe('now');
    expect(urgencyOfTask('confirm', far)).toBe('later');
  });

  it('goes by the day on which notice is due, not by that of the picket', () => {
    const due = (daysLeft: number): SafetyReason => ({
      code: 'notice-due',
      params: { due: '2027-03-19', daysLeft },
    });
    expect([due(28), due(5), due(0)].map((one) => urgencyOfSafety(one, far))).toEqual([
      'later',
      'soon',
      'now',
    ]);
  });

  it('asks after a picket for nothing that was of use before it', () => {
    expect(isOfUse(steward, near)).toBe(true);
    expect(isOfUse(steward, over)).toBe(false);
    expect(isOfUse({ code: 'heads-after-missing', params: {} }, over)).toBe(true);
  });

  it('knows what each state waits for', () => {
    const usual = { moved: false, contingent: false, isCalled: false };
    const waiting = { ...usual, contingent: true };
    expect(taskOf('confirmed', far, usual)).toBeUndefined();
    expect(taskOf('confirmed', { ...near, hasBegun: true }, usual)).toBe('begin');
    expect(taskOf('confirmed', far, { ...usual, moved: true })).toBe('plan-anew');
    expect(taskOf('confirmed', far, waiting)).toBe('stand-by');
    expect(taskOf('standing-by', far, waiting)).toBeUndefined();
    expect(taskOf('standing-by', far, { ...waiting, isCalled: true })).toBe('call-out');
    expect(taskOf('held', over, usual)).toBe('report');
    expect(taskOf('reported', over, usual)).toBeUndefined();
  });
});
