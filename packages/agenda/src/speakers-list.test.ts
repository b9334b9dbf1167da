import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SpeakerEvent, SpeakerPerson, SpeakerRules } from './speaker-schemas.ts';
import { speakersList } from './speakers-list.ts';

const people: SpeakerPerson[] = [
  { id: 'ann', branch: 'oral', attributes: { gender: 'woman' } },
  { id: 'bob', branch: 'oral', attributes: { gender: 'man' } },
  { id: 'cem', branch: 'saran', attributes: { gender: 'man' } },
  { id: 'dan', branch: 'saran', attributes: { gender: 'man' } },
  { id: 'eva', branch: 'taraz', attributes: { gender: 'woman' } },
];
const at = (minute: number, second = 0) => new Date(Date.UTC(2027, 3, 16, 6, minute, second)).toISOString();
const asked = (minute: number, who: string): SpeakerEvent => ({ kind: 'asked', at: at(minute), who });
const point = (minute: number, who: string): SpeakerEvent => ({
  kind: 'asked',
  at: at(minute),
  who,
  for: 'point-of-order',
});
const floor = (minute: number, who: string): SpeakerEvent => ({
  kind: 'given-the-floor',
  at: at(minute),
  who,
});
const ended = (minute: number, who: string): SpeakerEvent => ({ kind: 'ended', at: at(minute), who });
const now = at(59);
const rules = { alternate: 'gender', firstTimeFirst: true, atMostPerBranch: 2 };

describe('speakersList', () => {
  it('hears women and men in turn, new speakers first, two of a branch at most', () => {
    // By hand: bob has spoken. A woman is next: ann asked before eva. Then a man who has not spoken: cem before dan,
    // though bob asked before both. After eva a man again: dan, the second of saran. Oral has had two by then.
    const events = [
      asked(0, 'bob'),
      floor(1, 'bob'),
      ended(4, 'bob'),
      ...['bob', 'cem', 'ann', 'dan', 'eva'].map((who, index) => asked(5 + index, who)),
    ];
    const list = speakersList(people, events, { now, rules });
    expect(list.waiting.map(({ who }) => who)).toEqual(['ann', 'cem', 'eva', 'dan']);
    expect(list.waiting[1]?.reasons).toEqual([
      { code: 'alternates', params: { value: 'man', last: 'woman' } },
      { code: 'first-speech', params: {} },
      { code: 'asked-at', params: { at: at(6) } },
    ]);
    expect(list.held).toEqual([
      {
        who: 'bob',
        for: 'speech',
        asked: at(5),
        reasons: [{ code: 'branch-at-most', params: { branch: 'oral', most: 2 } }],
      },
    ]);
  });

  it('hears a point of order at once, and the speech goes on with its own time', () => {
    const events = [asked(0, 'ann'), floor(1, 'ann'), point(2, 'cem'), floor(3, 'cem'), ended(5, 'cem')];
    const during = speakersList(people, events.slice(0, 4), { now: at(4), rules });
    expect(during.speaking.map(({ who }) => who)).toEqual(['ann', 'cem']);
    // Ann spoke from minute 1 to 3 and from 5 to 8; the point took 2 minutes and is nobody's speech.
    const { speeches, used } = speakersList(people, [...events, ended(8, 'ann')], { now, rules });
    expect(speeches.map(({ who, seconds }) => [who, seconds])).toEqual([
      ['ann', 300],
      ['cem', 120],
    ]);
    expect(used).toEqual({
      branches: [{ branch: 'oral', speeches: 1, seconds: 300 }],
      values: [{ value: 'woman', speeches: 1, seconds: 300 }],
    });
  });

  it('closes: those on the list still speak, others do not come onto it, but for points of order', () => {
    const events: SpeakerEvent[] = [
      asked(0, 'ann'),
      { kind: 'closed', at: at(1) },
      asked(2, 'bob'),
      point(3, 'bob'),
    ];
    const list = speakersList(people, events, { now });
    expect(list.closed).toBe(true);
    expect(list.waiting.map((one) => [one.who, one.for])).toEqual([
      ['bob', 'point-of-order'],
      ['ann', 'speech'],
    ]);
    expect(list.refused).toEqual([{ event: 2, reason: { code: 'list-closed', params: { since: at(1) } } }]);
  });

  it('lets a branch wait when its minutes are used', () => {
    const events = [asked(0, 'ann'), floor(0, 'ann'), ended(6, 'ann'), asked(7, 'bob'), asked(8, 'cem')];
    const { waiting, held } = speakersList(people, events, { now, rules: { minutesPerBranch: 5 } });
    expect(waiting.map(({ who }) => who)).toEqual(['cem']);
    expect(held[0]?.reasons).toEqual([
      { code: 'branch-minutes', params: { branch: 'oral', minutes: 6, most: 5 } },
    ]);
  });

  it('names what cannot be, and tells when the chair heard another than the first', () => {
    const events: SpeakerEvent[] = [
      asked(0, 'ann'),
      asked(1, 'ann'),
      asked(2, 'nobody'),
      asked(3, 'bob'),
      floor(4, 'bob'),
      floor(5, 'ann'),
      ended(6, 'ann'),
      ended(5, 'bob'),
      { kind: 'opened', at: at(7) },
      { kind: 'withdrew', at: at(8), who: 'eva' },
      { kind: 'taken-back', at: at(9), event: 12 },
      asked(58, 'eva'),
    ];
    const { refused, told, waiting } = speakersList(people, events, { now: at(30) });
    expect(refused.map(({ event, reason }) => [event, reason.code])).toEqual([
      [10, 'unknown-event'],
      [1, 'on-the-list-already'],
      [2, 'unknown-person'],
      [5, 'floor-taken'],
      [6, 'not-speaking'],
      [8, 'not-closed'],
      [9, 'not-on-the-list'],
      [11, 'after-now'],
    ]);
    expect(told).toEqual([
      { event: 4, reason: { code: 'out-of-turn', params: { who: 'bob', first: 'ann' } } },
    ]);
    expect(waiting.map(({ who }) => who)).toEqual(['ann']);
  });

  it('forgets an event that was taken back', () => {
    const events: SpeakerEvent[] = [asked(0, 'ann'), { kind: 'taken-back', at: at(1), event: 0 }];
    expect(speakersList(people, events, { now }).waiting).toEqual([]);
  });

  it('tells every fault of its input in one pass', () => {
    const wrong = () =>
      speakersList([{ id: 'a' }, { id: 'a' }], [{ kind: 'asked', at: 'noon', who: '' } as SpeakerEvent], {
        now,
        rules: { atMostPerBranch: 0 } as SpeakerRules,
      });
    expect(wrong).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({ code: 'bad-instant', path: ['events', 0, 'at'] }),
          expect.objectContaining({ code: 'empty', path: ['events', 0, 'who'] }),
          expect.objectContaining({ code: 'out-of-range', path: ['options', 'rules', 'atMostPerBranch'] }),
        ],
      }),
    );
  });

  it('puts nobody of the same kind twice in a row while another kind waits, whoever asks', () => {
    const who = fc.constantFrom(...people.map(({ id }) => id));
    const gender = (id: string) => people.find((one) => one.id === id)?.attributes?.gender;
    fc.assert(
      fc.property(fc.uniqueArray(who, { minLength: 1 }), (all) => {
        const events = all.map((id, index) => asked(index, id));
        const frozen = structuredClone(events);
        const { waiting } = speakersList(people, events, { now, rules: { alternate: 'gender' } });
        expect(events).toEqual(frozen);
        const order = waiting.map((one) => one.who);
        expect(order.toSorted()).toEqual(all.toSorted());
        for (const [index, id] of order.entries()) {
          const rest = order.slice(index + 1);
          if (gender(id) === gender(order[index - 1] ?? ''))
            expect(rest.every((other) => gender(other) === gender(id))).toBe(true);
          // Within a kind the order of asking stays.
          const same = rest.filter((other) => gender(other) === gender(id));
          for (const other of same) expect(all.indexOf(other)).toBeGreaterThan(all.indexOf(id));
        }
      }),
    );
  });
});
