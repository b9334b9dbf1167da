import { failure } from './errors.ts';
import type { Compartment } from './schemas.ts';
import { compartments } from './schemas.ts';

export type DataKey = { id: string; compartment: Compartment; secret: Buffer };

/** The data keys that one slot opened; after `wipe` every use of it throws `locked` or `closed`. */
export type Keyring = {
  readonly compartments: readonly Compartment[];
  /** The key of a compartment, or undefined if the slot does not open it. */
  keyOf(compartment: Compartment): DataKey | undefined;
  assertOpen(): void;
  wipe(reason: 'locked' | 'closed'): void;
};

export const makeKeyring = (keys: readonly DataKey[]): Keyring => {
  const byCompartment = new Map(keys.map((key) => [key.compartment, key]));
  let ended: 'locked' | 'closed' | undefined;
  const assertOpen = (): void => {
    if (ended) throw failure(ended);
  };
  return {
    compartments: compartments.filter((name) => byCompartment.has(name)),
    keyOf(compartment) {
      assertOpen();
      return byCompartment.get(compartment);
    },
    assertOpen,
    wipe(reason) {
      ended ??= reason;
      for (const { secret } of keys) secret.fill(0);
    },
  };
};
