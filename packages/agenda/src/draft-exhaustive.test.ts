import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTimetable } from './check-timetable.ts';
import { draftTimetable } from './draft-timetable.ts';
import { bestOfAll, isSound } from './every-timetable.fixture.ts';
import { smallAgenda } from './small-agenda.fixture.ts';

/** The agenda's draft, or the codes for which it cannot be used. */
const drafted = (agenda: Parameters<typeof draftTimetable>[0]) =>
  draftTimetable(agenda).catch((error: { problems: { code: string }[] }) => {
    expect(['fixed-outside', 'cycle', 'longer-than-window', 'longer-than-sitting']).toEqual(
      expect.arrayContaining(error.problems.map(({ code }) => code)),
    );
  });

// The oracle tries every timetable on the half hours: which items, when, how long, in which rooms, with which breaks.
describe('draftTimetable, beside every timetable that there is', () => {
  it('is as good as the best of them, and sound', async () => {
    const seen = { optimal: 0, infeasible: 0 };
    await fc.assert(
      fc.asyncProperty(smallAgenda, async (agenda) => {
        const draft = await drafted(agenda);
        if (!draft) return;
        const best = bestOfAll(agenda, 30);
        if (draft.status !== 'optimal') {
          expect(draft.status).toBe('infeasible');
          expect(best).toBeUndefined();
          seen.infeasible++;
          return;
        }
        seen.optimal++;
        expect(draft.objective.slice(1).map(({ value }) => value)).toEqual(best);
        expect(isSound(agenda, draft.slots)).toBe(true);
        expect(checkTimetable(agenda, draft.slots)).toEqual([]);
      }),
      { numRuns: 400, seed: 2 },
    );
    expect(seen.optimal).toBeGreaterThan(150);
    expect(seen.infeasible).toBeGreaterThan(20);
  });
});
