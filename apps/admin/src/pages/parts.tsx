import type { Child } from 'hono/jsx';
import type { Key } from '../catalogue/message.ts';
import { personKey, valueKey } from '../catalogue/values.ts';
import type { Reader } from '../reader.ts';
import type { Spending } from '../services/view-plan.ts';

/** A bar of `part` in `whole`; the figure stands beside it for whoever sees no picture. */
export function Bar({ part, whole }: { part: number; whole: number }) {
  const width = whole > 0 ? Math.min(100, Math.round((part / whole) * 1000) / 10) : 0;
  return (
    <svg class="bar" aria-hidden="true">
      <rect width={`${width}%`} height="100%" />
    </svg>
  );
}

/** A table that may be wider than the page; what scrolls must be reachable by keyboard (WCAG 2.1.1). */
export function Wide({ label, children }: { label: string; children: Child }) {
  return (
    <section class="wide" aria-label={label} tabindex={0}>
      {children}
    </section>
  );
}

/** The words of an attribute's value, or the value itself if it is the conference's own. */
export function valueWords(reader: Reader, value: string): string {
  const key = valueKey(value);
  return key === undefined ? value : reader.say(key);
}

/** The words for one person with these attributes. */
export function personWords(reader: Reader, attributes: Record<string, string>): string {
  return Object.values(attributes)
    .map((value) => {
      const key = personKey(value);
      return key === undefined ? value : reader.say(key);
    })
    .join(', ');
}

/** The words for whom an earmark or a quota means. */
export function whom(reader: Reader, where: Record<string, string>): string {
  return Object.values(where)
    .map((value) => valueWords(reader, value))
    .join(', ');
}

export const stepNames: Record<'received' | 'pledged' | 'hoped', Key> = {
  received: 'attendance.step.received',
  pledged: 'attendance.step.pledged',
  hoped: 'attendance.step.hoped',
};

export const statusNames: Record<'received' | 'pledged' | 'hoped', Key> = {
  received: 'status.received',
  pledged: 'status.pledged',
  hoped: 'status.hoped',
};

const sharedSpending = {
  'travel-and-stay': 'attendance.out.travel-and-stay',
  'empty-beds': 'attendance.out.empty-beds',
  'empty-places': 'attendance.out.empty-places',
} as const satisfies Record<string, Key>;

/** What a sum is spent on. */
export function spendingWords(out: Spending, reader: Reader): string {
  if (out.code === 'expense') return out.name;
  if (out.code === 'hire') return reader.say('attendance.out.hire', { city: reader.name(out.city) });
  return reader.say(sharedSpending[out.code]);
}
