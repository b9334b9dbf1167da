import { describe, expect, it } from 'vitest';
import { checkTimetable } from './check-timetable.ts';
import { draftTimetable } from './draft-timetable.ts';
import { exampleAgenda } from './example-agenda.fixture.ts';

describe('draftTimetable', () => {
  it('drafts the three days of the example, proved', async () => {
    const agenda = exampleAgenda();
    const before = structuredClone(agenda);
    const draft = await draftTimetable(agenda);
    expect(draft).toMatchObject({ status: 'optimal', notPlaced: [] });
    if (draft.status !== 'optimal') return;
    // All 21 items in full, but for the amendments, which would be 180 minutes without tea.
    expect(draft.objective).toEqual([
      { goal: 'must', value: 16, bound: 16 },
      { goal: 'should', value: 3, bound: 3 },
      { goal: 'could', value: 2, bound: 2 },
      { goal: 'minutes', value: 1395, bound: 1395 },
      { goal: 'gaps', value: 0, bound: 0 },
    ]);
    expect(checkTimetable(agenda, draft.slots)).toEqual([]);
    expect(agenda).toEqual(before);
  });
});
