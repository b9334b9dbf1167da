import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeProceduralMotion } from './judge-procedural-motion.ts';
import { readableOrders } from './readable-orders.ts';
import { type ProceduralKind, proceduralKinds, type StandingOrders } from './standing-orders-schemas.ts';

/** Those of the example conference. */
const orders: StandingOrders = {
  minutes: { mover: 5, opposer: 5, speaker: 3, vote: 2 },
  speakers: { alternate: 'gender', firstTimeFirst: true, atMostPerBranch: 2 },
  majorities: {
    procedural: { majority: '1/2', of: 'cast', abstentions: 'not-counted' },
    platform: { majority: '1/2', of: 'cast', abstentions: 'not-counted' },
    rules: { majority: '2/3', of: 'present', abstentions: 'against' },
  },
};
const question = { id: 'M2', spoken: ['K1', 'K2', 'K3'] };
const codes = (judged: ReturnType<typeof judgeProceduralMotion>) =>
  judged.status === 'in-order' ? [] : judged.reasons.map(({ code }) => code);

describe('readableOrders', () => {
  it('says each rule once, and every motion of procedure with its majority', () => {
    const clauses = readableOrders(orders);
    expect(clauses.map(({ code }) => code)).toEqual([
      'speaking-minutes',
      'speakers-alternate',
      'speakers-first-time-first',
      'speakers-at-most-per-branch',
      'points-of-order',
      'closing-the-list',
      ...Array(3).fill('majority'),
      ...Array(6).fill('procedural-motion'),
    ]);
    const of = (motion: ProceduralKind) =>
      clauses.find((one) => one.code === 'procedural-motion' && one.params.motion === motion)?.params;
    expect(of('suspension-of-standing-orders')).toMatchObject({ majority: 'rules', debate: 'one-each' });
    expect(of('challenge-to-the-chair')).toMatchObject({ interrupts: true });
    expect(readableOrders({ ...orders, speakers: {} })[1]?.code).toBe('speakers-as-they-ask');
  });

  it('tells which majorities are missing, and where', () => {
    const { rules: _, ...majorities } = orders.majorities;
    const wrong = { ...orders, majorities, procedural: { closure: { majority: 'all' } } };
    expect(() => readableOrders(wrong)).toThrow(
      expect.objectContaining({
        code: 'unknown-majority',
        problems: [
          expect.objectContaining({ path: ['majorities', 'rules'] }),
          expect.objectContaining({ path: ['procedural', 'closure', 'majority'] }),
        ],
      }),
    );
  });
});

describe('judgeProceduralMotion', () => {
  it('lets closure be moved by those who have not spoken, once two have', () => {
    const motion = { kind: 'closure', mover: 'K4', seconder: 'K5' } as const;
    expect(judgeProceduralMotion(orders, { question }, motion)).toEqual({
      status: 'in-order',
      rule: {
        majority: 'procedural',
        seconded: true,
        debate: 'none',
        interrupts: false,
        notBySpeakers: true,
        speechesBefore: 2,
      },
      majority: orders.majorities.procedural,
    });
    const early = { question: { id: 'M2', spoken: ['K1'] } };
    expect(codes(judgeProceduralMotion(orders, early, motion))).toEqual(['too-few-speeches']);
    const spoken = { kind: 'closure', mover: 'K1', seconder: 'K2' } as const;
    expect(codes(judgeProceduralMotion(orders, { question }, spoken))).toEqual([
      'mover-has-spoken',
      'seconder-has-spoken',
    ]);
  });

  it('lets the chair be challenged in the middle of a speech, but nothing else', () => {
    const situation = { question, speaking: 'K7', ruling: 'R1' };
    const refused = proceduralKinds.filter(
      (kind) =>
        judgeProceduralMotion(orders, situation, { kind, mover: 'K4', seconder: 'K5' }).status ===
        'out-of-order',
    );
    expect(refused).toEqual(proceduralKinds.slice(1));
  });

  it('says everything that stands against it at once', () => {
    const judged = judgeProceduralMotion(
      orders,
      {
        speaking: 'K7',
        pending: ['adjournment'],
        decided: [{ kind: 'next-business', speechesSince: 0 }],
      },
      { kind: 'next-business', mover: 'K4', seconder: 'K4' },
    );
    expect(codes(judged)).toEqual([
      'no-question',
      'floor-taken',
      'seconder-is-mover',
      'others-first',
      'lost-already',
    ]);
    const challenge = { kind: 'challenge-to-the-chair', mover: 'K4' } as const;
    expect(codes(judgeProceduralMotion(orders, {}, challenge))).toEqual(['no-ruling', 'not-seconded']);
  });

  it('goes by what the standing orders say otherwise', () => {
    const own = {
      ...orders,
      procedural: { closure: { seconded: false, speechesBefore: 0, majority: 'rules' } },
    };
    const judged = judgeProceduralMotion(
      own,
      { question: { id: 'M2', spoken: [] } },
      { kind: 'closure', mover: 'K4' },
    );
    expect(judged).toMatchObject({ status: 'in-order', majority: { majority: '2/3', of: 'present' } });
  });

  it('puts a motion aside exactly for those that come before it', () => {
    const kind = fc.constantFrom(...proceduralKinds);
    fc.assert(
      fc.property(kind, fc.uniqueArray(kind), (one, pending) => {
        const situation = { question, pending, ruling: 'R1' };
        const judged = judgeProceduralMotion(orders, situation, { kind: one, mover: 'K4', seconder: 'K5' });
        // The order of precedence, written out by hand.
        const before: Record<ProceduralKind, string> = {
          'challenge-to-the-chair': 'a',
          'suspension-of-standing-orders': 'b',
          adjournment: 'c',
          closure: 'd',
          'next-business': 'e',
          'reference-back': 'f',
        };
        const waits = pending.some((other) => before[other] <= before[one]);
        expect(codes(judged)).toEqual(waits ? ['others-first'] : []);
      }),
    );
  });
});
