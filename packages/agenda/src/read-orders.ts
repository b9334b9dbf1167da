import type { Tell } from './check-input.ts';
import { proceduralRule } from './procedural-rules.ts';
import { proceduralKinds, type StandingOrders } from './standing-orders-schemas.ts';

/** Tells every motion of procedure whose majority the standing orders do not have. */
export function checkMajorities(orders: StandingOrders, at: readonly (string | number)[], tell: Tell): void {
  for (const kind of proceduralKinds) {
    const { majority } = proceduralRule(orders, kind);
    if (Object.hasOwn(orders.majorities, majority)) continue;
    const isGiven = orders.procedural?.[kind]?.majority !== undefined;
    const path = isGiven ? ['procedural', kind, 'majority'] : ['majorities', majority];
    tell('unknown-majority', [...at, ...path], { majority, motion: kind });
  }
}
