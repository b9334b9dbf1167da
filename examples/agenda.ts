import assert from 'node:assert/strict';
import { type Agenda, checkTimetable, draftTimetable, shortConference } from '@plenum/agenda';

// One day of a small conference: two commissions side by side, lunch and tea by rule, the vote last.
const agenda: Agenda = {
  timeZone: 'Europe/Berlin',
  windows: [{ date: '2027-04-16', from: '10:00', to: '17:00' }],
  breaks: [
    { name: 'Lunch', minutes: 60, between: ['12:00', '14:00'] },
    { name: 'Tea', minutes: 20, every: 120 },
  ],
  rooms: [
    { id: 'hall', places: 80, screen: true },
    { id: 'library', places: 20 },
  ],
  items: [
    { id: 'open', title: { en: 'Opening' }, minutes: 20, kind: 'plenary', place: 'first', priority: 'must' },
    {
      id: 'wages',
      title: { en: 'Wages' },
      minutes: 90,
      minutesAtLeast: 60,
      kind: 'commission',
      audience: 'wages',
      priority: 'must',
    },
    {
      id: 'youth',
      title: { en: 'Youth' },
      minutes: 90,
      minutesAtLeast: 60,
      kind: 'commission',
      audience: 'youth',
      priority: 'must',
    },
    {
      id: 'film',
      title: { en: 'Film' },
      minutes: 60,
      kind: 'plenary',
      priority: 'could',
      needs: { screen: true },
    },
    {
      id: 'vote',
      title: { en: 'Vote' },
      minutes: 45,
      minutesAtLeast: 30,
      kind: 'plenary',
      after: ['wages', 'youth'],
      place: 'last',
      priority: 'must',
    },
  ],
};

const draft = await draftTimetable(agenda);
assert(draft.status === 'optimal');
assert.deepEqual(checkTimetable(agenda, draft.slots), []);
for (const { item, room = 'everywhere', starts, minutes } of draft.slots)
  console.log(`${starts} ${item} (${minutes} minutes), ${room}`);
for (const { goal, value, bound } of draft.objective)
  console.log(`${goal}: ${value} (proved best: ${bound})`);

// The hall is taken away; three hours are left in a cellar.
const short = await shortConference(agenda, {
  starts: '2027-04-16T14:00:00+02:00',
  minutes: 180,
  rooms: [{ id: 'cellar', places: 60 }],
});
assert('kept' in short);
for (const { id, minutes, shorter } of short.kept)
  console.log(`kept: ${id}, ${minutes} minutes (${shorter} fewer)`);
for (const { id, reasons } of short.notReached) console.log(`not reached: ${id}`, ...reasons);
