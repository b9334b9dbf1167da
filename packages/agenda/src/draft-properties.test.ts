import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftTimetable } from './draft-timetable.ts';
import type { Agenda, Item, Slot } from './schemas.ts';

/** Larger agendas than can be tried out, with lengths on five minutes, over a night when the clocks leap. */
const agendas = fc
  .array(
    fc.record({
      minutes: fc.integer({ min: 2, max: 12 }).map((five) => five * 5),
      kind: fc.constantFrom<Item['kind'][]>('plenary', 'commission', 'commission', 'commission'),
      priority: fc.constantFrom<Item['priority'][]>('must', 'should', 'should', 'could'),
      audience: fc.constantFrom('women', 'youth', 'pensions'),
      speaker: fc.constantFrom('Ana', 'Ben', 'Cem', 'Dou'),
      after: fc.nat(3),
    }),
    { minLength: 66, maxLength: 75 },
  )
  .map(
    (rows): Agenda => ({
      timeZone: 'Europe/Berlin',
      windows: [
        { date: '2027-03-27', from: '09:00', to: '24:00' },
        { date: '2027-03-28', from: '00:00', to: '05:00' },
        { date: '2027-03-28', from: '09:00', to: '21:00' },
      ],
      breaks: [
        { name: 'Lunch', minutes: 60, between: ['12:00', '14:00'] },
        { name: 'Tea', minutes: 20, every: 120 },
      ],
      rooms: ['hall', 'library', 'club'].map((id, index) => ({ id, places: 90 - 30 * index })),
      changeover: 5,
      items: rows.map(({ speaker, after, ...row }, index) => ({
        ...row,
        id: `i${index}`,
        title: { en: `Item ${index}` },
        priority: index % 9 === 0 ? row.priority : row.priority === 'must' ? 'should' : row.priority,
        minutesAtLeast: Math.max(5, row.minutes - 10),
        speakers: [speaker],
        after: after > 0 && index >= after ? [`i${index - after}`] : [],
      })),
      pins: [{ item: 'i3', room: 'library', starts: '2027-03-28T08:00:00Z', minutes: 60 }],
    }),
  );

const ends = ({ starts, minutes }: Slot): number => Date.parse(starts) + minutes * 60_000;
const together = (one: Slot, two: Slot): boolean =>
  Date.parse(one.starts) < ends(two) && Date.parse(two.starts) < ends(one);

describe('draftTimetable', () => {
  it('never has a room or a person twice, and keeps order, hours, breaks and pins', async () => {
    let drafts = 0;
    await fc.assert(
      fc.asyncProperty(agendas, async (agenda) => {
        const draft = await draftTimetable(agenda);
        if (!('slots' in draft)) return;
        drafts++;
        const items = new Map(agenda.items.map((item) => [item.id, item]));
        const held = draft.slots.filter(({ item }) => items.has(item));
        held.forEach((one, index) => {
          for (const two of held.slice(index + 1)) {
            const [a, b] = [items.get(one.item), items.get(two.item)];
            if (!together(one, two)) continue;
            expect(one.room).not.toBe(two.room);
            expect(a?.speakers?.[0]).not.toBe(b?.speakers?.[0]);
            expect(a?.audience).not.toBe(b?.audience);
            expect([a?.kind, b?.kind]).not.toContain('plenary');
          }
          const from = Date.parse(one.starts);
          for (const before of items.get(one.item)?.after ?? [])
            for (const other of held)
              if (other.item === before) expect(ends(other)).toBeLessThanOrEqual(from);
          // From 09:00 through the short night to 05:00, which is 03:00 UTC; then from 09:00 to 21:00.
          const inNight = one.starts >= '2027-03-27T08:00' && ends(one) <= Date.parse('2027-03-28T03:00:00Z');
          const inDay = one.starts >= '2027-03-28T07:00' && ends(one) <= Date.parse('2027-03-28T19:00:00Z');
          expect(inNight || inDay).toBe(true);
          for (const other of draft.slots)
            if (!items.has(other.item)) expect(together(one, other)).toBe(false);
        });
        expect(draft.slots).toContainEqual(agenda.pins?.[0]);
        expect([...held.map(({ item }) => item), ...draft.notPlaced.map(({ id }) => id)].toSorted()).toEqual(
          [...items.keys()].toSorted(),
        );
        for (const { value, bound, goal } of draft.objective)
          expect(goal === 'gaps' ? bound <= value : value <= bound).toBe(true);
        for (const { reasons } of draft.notPlaced) expect(reasons).not.toEqual([]);
      }),
      { numRuns: 12, seed: 5 },
    );
    expect(drafts).toBeGreaterThan(6);
  });

  it('ends at once when it is aborted, and in its time', async () => {
    const [agenda] = fc.sample(agendas, { numRuns: 1, seed: 1 });
    const items = agenda?.items.slice(0, 50) ?? [];
    const wide = { ...agenda, items, pins: [] } as Agenda;
    await expect(draftTimetable(wide, { signal: AbortSignal.timeout(20) })).rejects.toMatchObject({
      name: 'TimeoutError',
    });
    expect(await draftTimetable(wide, { timeLimitMs: 50 })).toHaveProperty('status');
  });
});
