/** Which funds a plan may spend: each step holds the one before it. */
export const moneySteps = ['received', 'pledged', 'hoped'] as const;
export type MoneyStep = (typeof moneySteps)[number];

/** Reads a step from a query or a form; money received is the cautious answer to anything else. */
export function moneyStep(text: string | undefined): MoneyStep {
  return moneySteps.find((step) => step === text) ?? 'received';
}
