import { describe, expect, it } from 'vitest';
import { checkTimetable } from './check-timetable.ts';
import type { Agenda, Slot } from './schemas.ts';

// Saal 1 on the first day of the 31st Chaos Communication Congress, 27 December 2014, typed from the published
// schedule.xml, version "1.3 To overcome physical burdens": start, minutes, speakers. It books nobody twice.
const published: [id: string, time: string, minutes: number, speakers: string[]][] = [
  ['6561', '11:00', 30, ['erdgeist', 'Geraldine de Bastion']],
  ['6571', '11:30', 60, ['alecempire']],
  ['6264', '12:45', 60, ['Martin Haase/maha']],
  ['6010', '14:00', 60, ['Sergey Gordeychik', 'Aleksandr Timorin']],
  ['6120', '16:00', 60, ['Andrea Barisani']],
  ['6249', '17:15', 60, ['Tobias Engel']],
  ['6122', '18:30', 60, ['Karsten Nohl']],
  ['6450', '20:30', 60, ['starbug']],
  ['6369', '21:45', 60, ['djb', 'Tanja Lange']],
];

// Planted: a talk beside another of its speaker, and one that begins in the room before the last is over.
const planted: typeof published = [
  ['planted-person', '17:45', 60, ['Tobias Engel']],
  ['planted-room', '21:00', 45, ['nobody else']],
];

const agendaOf = (events: typeof published): Agenda => ({
  timeZone: 'Europe/Berlin',
  windows: [{ date: '2014-12-27', from: '11:00', to: '24:00' }],
  breaks: [],
  rooms: ['Saal 1', 'Saal 2'].map((id) => ({ id, places: 3000 })),
  items: events.map(([id, , minutes, speakers]) => ({
    id,
    title: { en: id },
    minutes,
    kind: 'commission',
    priority: 'must',
    audience: `who chose ${id}`,
    speakers,
  })),
});

const slotsOf = (events: typeof published): Slot[] =>
  events.map(([item, time, minutes]) => ({
    item,
    room: item === 'planted-person' ? 'Saal 2' : 'Saal 1',
    starts: `2014-12-27T${time}:00+01:00`,
    minutes,
  }));

describe('checkTimetable on a published schedule', () => {
  it('finds nothing in what was published', () => {
    expect(checkTimetable(agendaOf(published), slotsOf(published))).toEqual([]);
  });

  it('finds the two double bookings planted in it, and nothing else', () => {
    const events = [...published, ...planted];
    const found = checkTimetable(agendaOf(events), slotsOf(events));
    expect(found.map(({ code, params }) => [code, params])).toEqual([
      [
        'person-twice',
        { speaker: 'Tobias Engel', items: ['6249', 'planted-person'], starts: '2014-12-27T17:45:00+01:00' },
      ],
      [
        'room-overlap',
        { room: 'Saal 1', items: ['6450', 'planted-room'], starts: '2014-12-27T21:00:00+01:00' },
      ],
    ]);
  });
});
