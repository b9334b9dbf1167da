import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followMotions } from './follow-motions.ts';
import type { MotionEvent } from './motion-schemas.ts';
import { orderPaper } from './order-paper.ts';

const at = (day: number, hour = 9) =>
  `2027-03-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00+05:00`;
const submit = (motion: string, by: string, day = 1, more = {}): MotionEvent => ({
  kind: 'submitted',
  motion,
  by,
  at: at(day),
  title: `Title of ${motion}`,
  text: `Text of ${motion}.`,
  ...more,
});
const rule = (motion: string, admissible = true, day = 3): MotionEvent => ({
  kind: 'ruled',
  motion,
  by: 'standing-orders',
  at: at(day),
  admissible,
  reason: 'Against the rules',
});
const open = (motion: string, by: string): MotionEvent[] => [submit(motion, by), rule(motion)];
const run = (events: MotionEvent[], rules = {}) => followMotions({ rules, events });
const last = (events: MotionEvent[], rules = {}) => {
  const { motions, trail } = run(events, rules);
  return [motions[0]?.state, trail.at(-1)?.because[0]?.code];
};
const step = (kind: string, by: string, day: number, more = {}) =>
  ({ kind, motion: 'M1', by, at: at(day), ...more }) as MotionEvent;

describe('followMotions', () => {
  // Oracle: the four motions of the example, by hand: M1 and M4 want to be one.
  it('follows motions to one composite, an emergency and a withdrawal', () => {
    const events: MotionEvent[] = [
      ...['uralsk', 'saran', 'almaty', 'temirtau'].map((by, index) => submit(`M${index + 1}`, by)),
      ...['M1', 'M2', 'M3', 'M4'].map((motion) => rule(motion)),
      {
        kind: 'composite-proposed',
        motion: 'C1',
        by: 'chair',
        at: at(5),
        of: ['M1', 'M4'],
        title: 'Strike',
        text: 'Both.',
      },
      { kind: 'composite-agreed', motion: 'C1', part: 'M1', by: 'temirtau', at: at(6) },
      { kind: 'composite-agreed', motion: 'C1', part: 'M1', by: 'uralsk', at: at(6) },
      { kind: 'composite-agreed', motion: 'C1', part: 'M4', by: 'temirtau', at: at(7) },
      { kind: 'withdrawn', motion: 'M2', by: 'saran', at: at(7) },
      { kind: 'drafted', motion: 'M3', by: 'drafting', at: at(8), text: 'Shorter.' },
      submit('E1', 'aktau', 12),
      submit('E1', 'aktau', 12, { grounds: 'Arrested yesterday' }),
      { ...rule('E1'), at: at(13) },
    ];
    const given = structuredClone(events);
    const { motions, trail } = run(events, { deadline: at(10) });
    expect(events).toEqual(given);
    expect(
      motions.map(({ id, state, since, into, movers }) => [id, state, since, into, movers.join(' ')]),
    ).toEqual([
      ['M1', 'composited', at(7), 'C1', 'uralsk'],
      ['M2', 'withdrawn', at(7), null, 'saran'],
      ['M3', 'admissible', at(8), null, 'almaty'],
      ['M4', 'composited', at(7), 'C1', 'temirtau'],
      ['C1', 'admissible', at(7), null, 'uralsk temirtau'],
      ['E1', 'admissible', at(13), null, 'aktau'],
    ]);
    expect(trail.filter(({ taken }) => !taken).map(({ event, because }) => [event, because])).toEqual([
      [9, [{ code: 'not-the-mover', params: { movers: ['uralsk'] } }]],
      [14, [{ code: 'after-deadline', params: { deadline: at(10) } }]],
    ]);
    const paper = orderPaper({
      day: '2027-04-17',
      motions,
      texts: [{ id: 'platform', title: 'Platform', questions: [] }],
    });
    expect(
      paper.items.map(({ number, kind, id, version, of }) => [number, kind, id, version?.text, of.join(' ')]),
    ).toEqual([
      [1, 'emergency-motion', 'E1', undefined, ''],
      [2, 'text', 'platform', undefined, ''],
      [3, 'composite', 'C1', undefined, 'M1 M4'],
      [4, 'motion', 'M3', 'Shorter.', ''],
    ]);
    expect(paper.without.map(({ id, state, into }) => [id, state, into])).toEqual([
      ['M1', 'composited', 'C1'],
      ['M2', 'withdrawn', null],
      ['M4', 'composited', 'C1'],
    ]);
  });

  it('lets a ruling be challenged and overturned', () => {
    const ruled = [submit('M1', 'oral'), rule('M1', false), step('challenged', 'almaty', 4)];
    expect(last(ruled)).toEqual(['inadmissible', undefined]);
    expect(last([...ruled, step('challenge-decided', 'conference', 5, { upheld: false })])).toEqual([
      'admissible',
      undefined,
    ]);
    expect(last([...ruled, step('challenge-decided', 'conference', 5, { upheld: true })])).toEqual([
      'inadmissible',
      undefined,
    ]);
    expect(last([...ruled, step('challenged', 'oral', 5)])).toEqual(['inadmissible', 'done-already']);
    expect(orderPaper({ day: '2027-04-16', motions: run(ruled).motions }).items[0]).toMatchObject({
      kind: 'challenge',
      ruling: { reason: 'Against the rules', challenge: { by: 'almaty' } },
    });
    const admitted = [...open('M1', 'oral'), step('challenged', 'almaty', 4)];
    expect(last([...admitted, step('decided', 'chair', 5, { carried: true })])).toEqual([
      'admissible',
      'challenge-open',
    ]);
  });

  // Oracle: the table of steps, typed in by hand.
  it.each<[string, MotionEvent[], string, string | undefined]>([
    ['seconded by its mover', [step('seconded', 'oral', 4)], 'admissible', 'mover-cannot-second'],
    [
      'seconded twice by one',
      [step('seconded', 'saran', 4), step('seconded', 'saran', 5)],
      'admissible',
      'done-already',
    ],
    ['withdrawn by another', [step('withdrawn', 'saran', 4)], 'admissible', 'not-the-mover'],
    ['withdrawn', [step('withdrawn', 'oral', 4)], 'withdrawn', undefined],
    [
      'decided after withdrawal',
      [step('withdrawn', 'oral', 4), step('decided', 'chair', 5, { carried: true })],
      'withdrawn',
      'not-open',
    ],
    ['ruled on again', [rule('M1', false, 4)], 'admissible', 'not-open'],
    ['earlier than before', [step('withdrawn', 'oral', 2)], 'admissible', 'before-last-step'],
    ['handed in again', [submit('M1', 'saran', 4)], 'admissible', 'id-taken'],
    [
      'accepted by another',
      [step('accepted', 'saran', 4, { amendment: 'A1', text: 'x' })],
      'admissible',
      'not-the-mover',
    ],
    [
      'remitted without being asked',
      [step('remission-answered', 'oral', 4, { agreed: true })],
      'admissible',
      'no-remission',
    ],
    [
      'decided before the answer',
      [
        step('remission-moved', 'saran', 4, { to: 'executive' }),
        step('decided', 'chair', 5, { carried: true }),
      ],
      'admissible',
      'remission-open',
    ],
    [
      'remitted',
      [
        step('remission-moved', 'saran', 4, { to: 'executive' }),
        step('remission-answered', 'oral', 5, { agreed: true }),
      ],
      'remitted',
      undefined,
    ],
    [
      'not remitted',
      [
        step('remission-moved', 'saran', 4, { to: 'executive' }),
        step('remission-answered', 'oral', 5, { agreed: false }),
      ],
      'admissible',
      undefined,
    ],
    [
      'remitted by another',
      [
        step('remission-moved', 'saran', 4, { to: 'executive' }),
        step('remission-answered', 'saran', 5, { agreed: true }),
      ],
      'admissible',
      'not-the-mover',
    ],
    ['referred back', [step('referred-back', 'conference', 4)], 'referred-back', undefined],
    [
      'decided when referred back',
      [step('referred-back', 'conference', 4), step('decided', 'chair', 5, { carried: true })],
      'referred-back',
      'not-open',
    ],
    [
      'drafted anew',
      [step('referred-back', 'conference', 4), step('drafted', 'drafting', 5, { text: 'x' })],
      'admissible',
      undefined,
    ],
    ['not reached', [step('not-reached', 'chair', 4)], 'not-reached', undefined],
    ['carried', [step('decided', 'chair', 4, { carried: true })], 'carried', undefined],
    ['lost', [step('decided', 'chair', 4, { carried: false })], 'lost', undefined],
    [
      'agreed to though no composite',
      [step('composite-agreed', 'oral', 4, { part: 'M1' })],
      'admissible',
      'not-open',
    ],
    [
      'composited alone',
      [
        {
          ...step('composite-proposed', 'chair', 4, { of: ['M1', 'M1'], title: 'x', text: 'x' }),
          motion: 'C1',
        },
      ],
      'admissible',
      'too-few-parts',
    ],
    [
      'composited with nothing',
      [
        {
          ...step('composite-proposed', 'chair', 4, { of: ['M1', 'M9'], title: 'x', text: 'x' }),
          motion: 'C1',
        },
      ],
      'admissible',
      'unknown-motion',
    ],
  ])('%s', (_, events, state, code) => {
    expect(last([...open('M1', 'oral'), ...events])).toEqual([state, code]);
  });

  it('asks for seconders and reasons before a ruling', () => {
    const seconded = [submit('M1', 'oral'), step('seconded', 'saran', 2)];
    expect(last([...seconded, rule('M1')], { seconders: 2 })).toEqual(['submitted', 'not-enough-seconders']);
    expect(last([...seconded, rule('M1')], { seconders: 1 })).toEqual(['admissible', undefined]);
    expect(last([submit('M1', 'oral'), step('ruled', 'so', 3, { admissible: false })])).toEqual([
      'submitted',
      'no-reason',
    ]);
    expect(last([submit('M1', 'oral', 10)], { deadline: at(10) })).toEqual(['submitted', undefined]);
  });

  it('takes a composite away when all its movers withdraw it', () => {
    const whole = { motion: 'M3', at: at(5) };
    const events: MotionEvent[] = [
      ...open('M1', 'oral'),
      ...open('M2', 'saran'),
      { kind: 'composite-proposed', ...whole, by: 'chair', of: ['M1', 'M2'], title: 'x', text: 'x' },
      { kind: 'composite-agreed', ...whole, part: 'M1', by: 'oral' },
      { kind: 'composite-agreed', ...whole, part: 'M2', by: 'saran' },
      { kind: 'withdrawn', ...whole, by: 'oral' },
      { kind: 'withdrawn', ...whole, by: 'oral' },
    ];
    expect(run(events).motions[2]?.state).toBe('admissible');
    expect(run([...events, { kind: 'withdrawn', ...whole, by: 'saran' }]).motions[2]?.state).toBe(
      'withdrawn',
    );
  });

  it('tells everything that is wrong in one pass', () => {
    const events = [
      { kind: 'seconded', motion: '', by: 'x', at: 'today' },
      { kind: 'other' },
    ] as unknown as MotionEvent[];
    expect(() => run(events)).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({ code: 'empty', path: ['events', 0, 'motion'] }),
          expect.objectContaining({ code: 'not-an-instant', path: ['events', 0, 'at'] }),
          expect.objectContaining({ code: 'not-allowed', path: ['events', 1, 'kind'] }),
        ],
      }),
    );
  });

  // Oracle: a second run without what was refused.
  it('is the same without the steps that were refused', () => {
    const motion = fc.constantFrom('M1', 'M2', 'C1');
    const by = fc.constantFrom('oral', 'saran');
    const kinds = [
      'submitted',
      'seconded',
      'ruled',
      'challenged',
      'challenge-decided',
      'composite-proposed',
      'composite-agreed',
      'accepted',
      'drafted',
      'withdrawn',
      'remission-moved',
      'remission-answered',
      'referred-back',
      'not-reached',
      'decided',
    ] as const;
    const all = {
      title: 'T',
      text: 'x',
      admissible: true,
      reason: 'r',
      upheld: false,
      of: ['M1', 'M2'],
      part: 'M1',
      amendment: 'A1',
      to: 'e',
      agreed: true,
      carried: true,
    };
    const wants: Record<string, (keyof typeof all)[]> = {
      submitted: ['title', 'text'],
      ruled: ['admissible', 'reason'],
      'challenge-decided': ['upheld'],
      'composite-proposed': ['of', 'title', 'text'],
      'composite-agreed': ['part'],
      accepted: ['amendment', 'text'],
      drafted: ['text'],
      'remission-moved': ['to'],
      'remission-answered': ['agreed'],
      decided: ['carried'],
    };
    const event = fc.tuple(fc.constantFrom(...kinds), motion, by, fc.integer({ min: 1, max: 9 })).map(
      ([kind, id, who, day]) =>
        ({
          ...Object.fromEntries((wants[kind] ?? []).map((name) => [name, all[name]])),
          kind,
          motion: id,
          by: who,
          at: at(day),
        }) as MotionEvent,
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 25 }), (random) => {
        const events = [...open('M1', 'oral'), ...open('M2', 'saran'), ...random];
        const { motions, trail } = run(events);
        const again = run(events.filter((_, index) => trail[index]?.taken));
        expect(again.motions).toEqual(motions);
        expect(again.trail.every(({ taken }) => taken)).toBe(true);
        expect(orderPaper({ day: '2027-04-16', motions }).items.length).toBeLessThanOrEqual(motions.length);
      }),
      { numRuns: 100, seed: 13 },
    );
  });
});
