import type { Reader } from '../reader.ts';
import type { MoneyStep } from '../services/money-in-hand.ts';
import { stepNames } from './parts.tsx';

type Props = { reader: Reader; path: string; step: MoneyStep; steps: readonly MoneyStep[] };

/** The steps of the money for which there are plans, each a link to the same page about it. */
export function MoneyNav({ reader, path, step, steps }: Props) {
  if (steps.length < 2) return null;
  return (
    <nav class="filter no-print" aria-label={reader.say('attendance.ladder')}>
      {steps.map((one) => (
        <a
          class={one === step ? 'button first' : 'button'}
          href={`${path}?with=${one}`}
          aria-current={one === step ? 'page' : undefined}
        >
          {reader.say(stepNames[one])}
        </a>
      ))}
    </nav>
  );
}
