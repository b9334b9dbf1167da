import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AidError, followMessages, type MessageEvent } from './index.ts';

const came = (message: string, text = 'We stand with you.'): MessageEvent => ({
  kind: 'received',
  message,
  from: 'british',
  language: 'en',
  text,
  on: '2027-01-10',
});
const consented = (message: string, on = '2027-01-11', until?: string): MessageEvent => ({
  kind: 'consented',
  message,
  on,
  ...(until === undefined ? {} : { until }),
});
const back = (message: string, on = '2027-01-20'): MessageEvent => ({ kind: 'withdrawn', message, on });
const run = (events: MessageEvent[], on = '2027-01-15') => followMessages(events, { on });

describe('followMessages', () => {
  it('shows nothing without consent, nor a word of it', () => {
    const { shown, withheld } = run([came('m1', 'a secret'), came('m2'), consented('m2')]);
    expect(shown).toEqual([
      { message: 'm2', from: 'british', language: 'en', text: 'We stand with you.', since: '2027-01-11' },
    ]);
    expect(withheld).toEqual([{ message: 'm1', because: { code: 'no-consent', params: { message: 'm1' } } }]);
    expect(JSON.stringify(run([came('m1', 'a secret')]))).not.toContain('secret');
  });

  // Oracle: worked by hand.
  it('holds consent to its days, and lets it be taken back and given again', () => {
    const codes = (events: MessageEvent[], on: string) =>
      run([came('m'), ...events], on).withheld.map(({ because }) => because.code);
    expect(codes([consented('m')], '2027-01-10')).toEqual(['no-consent']);
    expect(codes([consented('m')], '2027-01-11')).toEqual([]);
    expect(codes([consented('m', '2027-01-11', '2027-01-14')], '2027-01-14')).toEqual([]);
    expect(codes([consented('m', '2027-01-11', '2027-01-14')], '2027-01-15')).toEqual(['consent-ended']);
    expect(codes([consented('m'), back('m')], '2027-01-15')).toEqual(['consent-withdrawn']);
    expect(codes([consented('m'), back('m'), consented('m', '2027-01-21')], '2027-01-22')).toEqual([]);
  });

  it('keeps what cannot be taken in the trail', () => {
    const { trail } = run([consented('m'), came('m'), back('m'), consented('m'), consented('m')]);
    expect(trail.map(({ taken, because }) => [taken, because[0]?.code])).toEqual([
      [false, 'not-received-yet'],
      [true, 'message-received'],
      [false, 'no-consent'],
      [true, 'message-shown'],
      [false, 'consented-already'],
    ]);
  });

  // Oracle: the last word of each message's own events.
  it('shows exactly what was received before its last consent, in any order of events', () => {
    const id = fc.constantFrom('m1', 'm2', 'm3');
    const step = fc.tuple(fc.constantFrom('consented', 'withdrawn'), id);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.nat(12), (steps, at) => {
        const words = steps.map(([kind, message]) => ({ kind, message, on: '2027-01-11' }) as MessageEvent);
        const events = [...words.slice(0, at), came('m1'), came('m2'), came('m3'), ...words.slice(at)];
        const expected = ['m1', 'm2', 'm3'].filter(
          (message) => words.slice(at).findLast((word) => word.message === message)?.kind === 'consented',
        );
        expect(run(events).shown.map(({ message }) => message)).toEqual(expected);
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  it('tells everything that is wrong in one pass', () => {
    const bad = [
      came('m1'),
      came('m1', 'bell \u0007'),
      { ...came('m2', ' '), from: 'Ivan Petrov', language: '<b>' },
      came('m3', 'turned \u202e round'),
      consented('m9'),
      { kind: 'burnt', message: 'm1', on: '2027-01-10' },
    ] as MessageEvent[];
    try {
      followMessages(bad, { on: '2027-02-29' });
    } catch (error) {
      const { problems } = error as AidError;
      expect(error).toBeInstanceOf(AidError);
      expect(problems.map(({ code, path }) => [code, path.join('.')])).toEqual([
        ['duplicate-id', 'events.1.message'],
        ['not-a-text', 'events.1.text'],
        ['not-a-code', 'events.2.from'],
        ['wrong-type', 'events.2.language'],
        ['empty', 'events.2.text'],
        ['not-a-text', 'events.3.text'],
        ['unknown-message', 'events.4.message'],
        ['unknown-kind', 'events.5.kind'],
        ['bad-date', 'options.on'],
      ]);
      return;
    }
    expect.unreachable();
  });

  it('keeps lines of a text and any of its signs', () => {
    const text = 'Dear friends,\n\n\t<b>we</b> {stand} $& with "you" 😀';
    expect(run([came('m', text), consented('m')]).shown[0]?.text).toBe(text);
  });
});
