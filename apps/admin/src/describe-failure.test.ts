import { describe, expect, it } from 'vitest';
import { describeFailure } from './describe-failure.ts';

describe('describeFailure', () => {
  it('tells where, and never what was typed', () => {
    const error = Object.assign(new TypeError('cannot read Ізгі 1 of 1,450 EUR'), { code: 'malformed' });
    const said = describeFailure(error);
    expect(said).toMatch(/^A page failed: TypeError \(malformed\)\n\s+at /);
    expect(said).not.toContain('Ізгі');
    expect(said).not.toContain('EUR');
  });

  it('leaves out a message of several lines too', () => {
    expect(describeFailure(new Error('first\nsecond: Самал 29'))).not.toMatch(/second|Самал/);
  });

  it('says so when something else was thrown', () => {
    expect(describeFailure('Самал 29')).toBe('A page failed: something that is no error was thrown.');
  });
});
