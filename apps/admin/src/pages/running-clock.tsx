import type { Reader } from '../reader.ts';

type Props = { reader: Reader; now: string; leftSeconds: number; runs: boolean };

/** Time left: minutes; with scripts it runs, and below zero it shows what it is over. */
export function RunningClock({ reader, now, leftSeconds, runs }: Props) {
  const minutes = Math.ceil(Math.abs(leftSeconds) / 60);
  const said = reader.say(leftSeconds < 0 ? 'running.over' : 'running.left', { minutes });
  if (!runs) return <span class="clock">{said}</span>;
  const until = new Date(Date.parse(now) + leftSeconds * 1000).toISOString();
  return (
    <span class={leftSeconds < 0 ? 'clock over' : 'clock'} data-until={until}>
      {said}
    </span>
  );
}
