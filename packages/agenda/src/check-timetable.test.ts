import { describe, expect, it } from 'vitest';
import { checkTimetable } from './check-timetable.ts';
import type { Agenda, Item, Slot } from './schemas.ts';

const talk = (id: string, speaker: string): Item => ({
  id,
  title: { en: id },
  minutes: 60,
  minutesAtLeast: 45,
  kind: 'commission',
  priority: 'should',
  speakers: [speaker],
  audience: id,
});

// A day made up for the test.
const agenda: Agenda = {
  timeZone: 'Europe/Berlin',
  windows: [{ date: '2027-04-16', from: '10:00', to: '19:00' }],
  breaks: [
    { name: 'Lunch', minutes: 60, between: ['12:00', '14:00'] },
    { name: 'Tea', minutes: 20, every: 150 },
  ],
  rooms: [
    { id: 'one', places: 200, screen: true },
    { id: 'two', places: 60, screen: true },
    { id: 'three', places: 20 },
  ],
  changeover: 10,
  items: [
    {
      id: 'opening',
      title: { en: 'Opening' },
      minutes: 30,
      kind: 'plenary',
      priority: 'must',
      place: 'first',
    },
    talk('keys', 'Ada'),
    talk('wages', 'Ada'),
    { ...talk('rights', 'Bo'), needs: { places: 40, screen: true } },
    { ...talk('press', 'Cy'), after: ['keys'], apart: ['rights'] },
  ],
};

const at = (item: string, time: string, minutes: number, room?: string): Slot => ({
  item,
  starts: `2027-04-16T${time}:00+02:00`,
  minutes,
  ...(room ? { room } : {}),
});

const sound = [
  at('opening', '10:00', 30, 'one'),
  at('keys', '10:40', 60, 'one'),
  at('Lunch', '12:00', 60),
  at('wages', '13:00', 60, 'one'),
  at('rights', '13:00', 60, 'two'),
  at('press', '14:00', 60, 'three'),
];
const codes = (slots: Slot[], more: Partial<Agenda> = {}) =>
  checkTimetable({ ...agenda, ...more }, slots).map(({ code }) => code);
const instead = (...slots: Slot[]) => [
  ...sound.filter(({ item }) => !slots.some((slot) => slot.item === item)),
  ...slots,
];

describe('checkTimetable', () => {
  it('finds nothing in a sound timetable', () => {
    expect(codes(sound)).toEqual([]);
  });

  it('finds a room and a person booked twice', () => {
    const twice = checkTimetable(
      agenda,
      instead(at('wages', '11:00', 60, 'two'), at('rights', '11:10', 45, 'two')),
    );
    expect(twice.map(({ code, params }) => [code, params])).toEqual([
      ['person-twice', { speaker: 'Ada', items: ['keys', 'wages'], starts: '2027-04-16T11:00:00+02:00' }],
      ['room-overlap', { room: 'two', items: ['wages', 'rights'], starts: '2027-04-16T11:10:00+02:00' }],
    ]);
  });

  it.each<[string, Slot[], Partial<Agenda>?]>([
    ['unknown-slot', [...sound, at('nobody', '18:00', 10)]],
    ['item-twice', [...sound, at('keys', '17:00', 60, 'one')]],
    ['must-missing', sound.slice(1)],
    ['slot-outside', instead(at('press', '18:30', 45, 'three'))],
    ['minutes-too-few', instead(at('press', '14:00', 30, 'three'))],
    ['minutes-too-many', instead(at('press', '14:00', 70, 'three'))],
    ['room-missing', instead(at('press', '14:00', 60))],
    ['unknown-slot-room', instead(at('press', '14:00', 60, 'four'))],
    ['room-too-small', instead(at('rights', '13:00', 60, 'three'))],
    ['room-without-screen', instead(at('rights', '13:00', 60, 'three'))],
    ['changeover-short', instead(at('keys', '10:35', 60, 'one'))],
    ['plenary-not-alone', instead(at('keys', '10:20', 60, 'two'))],
    ['apart-together', instead(at('press', '13:30', 60, 'three'))],
    ['before-its-time', instead(at('press', '11:00', 60, 'three'))],
    ['through-break', instead(at('wages', '12:30', 60, 'one'))],
    ['break-missing', sound.filter(({ item }) => item !== 'Lunch')],
    ['break-out-of-hours', instead(at('Lunch', '16:00', 60))],
    ['break-short', instead(at('Lunch', '12:00', 30))],
    [
      'sitting-too-long',
      [...sound, at('Tea', '18:00', 20)],
      {
        breaks: [
          { name: 'Tea', minutes: 20, every: 110 },
          { name: 'Lunch', minutes: 60, between: ['12:00', '14:00'] },
        ],
      },
    ],
    ['buffer-used', sound, { buffer: '2/3' }],
    ['pin-moved', sound, { pins: [at('press', '15:00', 60, 'three')] }],
    [
      'fixed-moved',
      sound,
      {
        items: agenda.items.map((item) =>
          item.id === 'press' ? { ...item, fixed: '2027-04-16T15:00:00+02:00' } : item,
        ),
      },
    ],
    [
      'audience-twice',
      sound,
      { items: agenda.items.map((item) => (item.id === 'wages' ? { ...item, audience: 'rights' } : item)) },
    ],
  ])('finds %s', (code, slots, more) => {
    expect(codes(slots, more)).toContain(code);
  });

  it('refuses slots without a shape, with every fault', () => {
    const bad = [{ item: '', starts: 'soon', minutes: 0, more: 1 }] as unknown as Slot[];
    expect(() => checkTimetable(agenda, bad)).toThrow(
      expect.objectContaining({
        problems: ['empty', 'bad-instant', 'out-of-range', 'unknown-field'].map((code) =>
          expect.objectContaining({ code }),
        ),
      }),
    );
  });
});
