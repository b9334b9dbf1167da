import type { ProceduralKind, ProceduralRule, StandingOrders } from './standing-orders-schemas.ts';

/** A rule with nothing left open. */
export type FullRule = { [Part in keyof ProceduralRule]-?: Exclude<ProceduralRule[Part], undefined> };

/**
 * The usual rules, as in W. Citrine, ABC of Chairmanship (1939), and of British and Irish unions since: closure, next
 * business and reference back want a seconder who like the mover has not spoken, and are put without debate or after
 * one speech on each side; the chair may be challenged at any moment; standing orders are suspended by the majority
 * that changes them.
 */
const usual: Record<ProceduralKind, FullRule> = {
  'challenge-to-the-chair': rule('procedural', 'one-each', { interrupts: true }),
  'suspension-of-standing-orders': rule('rules', 'one-each'),
  adjournment: rule('procedural', 'none'),
  closure: rule('procedural', 'none', { notBySpeakers: true, speechesBefore: 2 }),
  'next-business': rule('procedural', 'none', { notBySpeakers: true }),
  'reference-back': rule('procedural', 'one-each', { notBySpeakers: true }),
};

function rule(majority: string, debate: FullRule['debate'], more: Partial<FullRule> = {}): FullRule {
  return {
    majority,
    seconded: true,
    debate,
    interrupts: false,
    notBySpeakers: false,
    speechesBefore: 0,
    ...more,
  };
}

/** How a motion of procedure is dealt with: as the standing orders say, else as is usual. */
export function proceduralRule(orders: StandingOrders, kind: ProceduralKind): FullRule {
  const given = orders.procedural?.[kind] ?? {};
  return {
    ...usual[kind],
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  };
}
