import { followRoll, type RollEvent } from '@plenum/delegates';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Delegate } from './conference.ts';
import { peopleNow } from './follow-steps.ts';
import type { RollEventRecord } from './roll-events.ts';

const nothing = { attributes: {}, ownContribution: 0, extraCosts: 0, companions: 0 };
const person = (id: string, branch: string, status: Delegate['status'], rank: number): Delegate => ({
  id,
  branch,
  codeName: `Bird ${id}`,
  status,
  rank,
  ...nothing,
});
const people: readonly Delegate[] = Object.freeze([
  person('D1', 'oral', 'elected', 1),
  person('D2', 'oral', 'elected', 2),
  person('A1', 'oral', 'alternate', 1),
  person('A2', 'oral', 'alternate', 2),
  person('D3', 'aktau', 'elected', 1),
  person('A3', 'aktau', 'alternate', 1),
]);
const branches = [{ id: 'oral' }, { id: 'aktau' }];
const at = '2026-05-01T09:00:00Z';
const step = (event: RollEvent, taken = true): RollEventRecord => ({ event, taken, because: [] });
const shown = (delegates: readonly Delegate[]) =>
  delegates.map(({ id, branch, status, rank }) => `${id} ${branch} ${status} ${rank}`);

const left = { kind: 'withdrawn', at, person: 'D1', reason: 'ill' } as const;
const called = { kind: 'called', at, alternate: 'A1', for: 'D1' } as const;
const came = { kind: 'accepted', at, alternate: 'A1' } as const;
const moved = {
  kind: 'transferred',
  at,
  person: 'D3',
  to: { branch: 'oral' },
  decision: 'moved-away',
} as const;

describe('peopleNow', () => {
  it('has nobody called among the elected, and whoever came behind the branch’s own', () => {
    const now = (...events: RollEventRecord[]) => shown(peopleNow({ branches, people, events })).slice(0, 3);
    expect(now()).toEqual(['D1 oral elected 1', 'D2 oral elected 2', 'A1 oral alternate 1']);
    expect(now(step(left), step(called))).toEqual([
      'D2 oral elected 2',
      'A1 oral alternate 1',
      'A2 oral alternate 2',
    ]);
    expect(now(step(left), step(called), step(came))).toEqual([
      'D2 oral elected 2',
      'A1 oral elected 3',
      'A2 oral alternate 2',
    ]);
    expect(now(step(left, false))).toEqual(now());
  });

  it('ranks whoever moved in after those who came before', () => {
    const events = [step(left), step(called), step(came), step(moved)];
    expect(shown(peopleNow({ branches, people, events }))).toContain('D3 oral elected 4');
  });

  it('leaves out what happened before a return, and what names somebody struck off', () => {
    const anew = people.map((one) => (one.branch === 'oral' ? { ...one, stepsBefore: 3 } : one));
    const events = [step(left), step(called), step(came)];
    expect(peopleNow({ branches, people: anew, events })).toEqual(anew);
    const struck = people.map((one) => (one.id === 'D1' ? { ...one, left: at } : one));
    expect(shown(peopleNow({ branches, people: struck, events }))[0]).toBe('D2 oral elected 2');
    const newer = [...events, step({ ...left, person: 'D2' })];
    expect(shown(peopleNow({ branches, people: anew, events: newer }))[0]).toBe('D1 oral elected 1');
    expect(peopleNow({ branches, people: anew, events: newer })).toHaveLength(5);
  });

  it('reads what was kept before alternates answered, whose people stand in the roll as they are', () => {
    const old = { at, branch: 'oral', withdrawn: 'D9', reason: 'ill' as const, passedOver: [] };
    expect(peopleNow({ branches, people, events: [old] })).toEqual(people);
  });

  // The oracle is the package's own roll with the places that the branches really had, whole events and all.
  it('has those elected whom the roll has as delegates, under any events, each with a rank of their own', () => {
    const id = fc.constantFrom('D1', 'D2', 'D3', 'A1', 'A2', 'A3');
    const event: fc.Arbitrary<RollEvent> = fc.oneof(
      id.map((one) => ({ kind: 'withdrawn' as const, at, person: one, reason: 'ill' })),
      fc
        .tuple(id, id)
        .map(([alternate, leaver]) => ({ kind: 'called' as const, at, alternate, for: leaver })),
      id.map((alternate) => ({ kind: 'called' as const, at, alternate })),
      id.map((alternate) => ({ kind: 'accepted' as const, at, alternate })),
      id.map((alternate) => ({ kind: 'declined' as const, at, alternate })),
      fc.tuple(id, fc.constantFrom('oral', 'aktau')).map(([one, branch]) => ({
        kind: 'transferred' as const,
        at,
        person: one,
        to: { branch },
        decision: 'moved-away',
      })),
      fc.tuple(id, id).map(([one, heir]) => ({
        kind: 'transferred' as const,
        at,
        person: one,
        to: { person: heir },
        decision: 'moved-away',
      })),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 25 }), (events) => {
        const roll = followRoll({
          branches: [
            { id: 'oral', entitled: 2 },
            { id: 'aktau', entitled: 2 },
          ],
          people: people.map(({ id: one, branch, codeName, status, rank, attributes }) => ({
            id: one,
            branch,
            codeName,
            status,
            rank,
            attributes,
          })),
          events,
        });
        const kept = roll.trail.map(({ event: index, taken, because }) => ({
          event: events[index ?? 0] as RollEvent,
          taken,
          because,
        }));
        const now = peopleNow({ branches, people, events: kept });
        for (const { branch, delegates, called: waiting, alternates } of roll.branches) {
          const here = (status: Delegate['status']) =>
            now.filter((one) => one.branch === branch && one.status === status);
          const ids = (list: readonly { id: string }[]) => list.map(({ id: one }) => one).toSorted();
          expect(ids(here('elected'))).toEqual(ids(delegates));
          expect(ids(here('alternate'))).toEqual(ids([...waiting, ...alternates]));
          expect(new Set(here('elected').map(({ rank }) => rank)).size).toBe(delegates.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
