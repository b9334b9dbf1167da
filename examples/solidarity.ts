import { dayOf, parseWindows, scheduleDay } from '@plenum/solidarity';

const date = dayOf({ opens: '2027-04-16T10:00', timeZone: 'Asia/Almaty' });
const schedule = await scheduleDay(
  { date },
  [
    {
      id: 'berlin',
      country: 'DE',
      timeZone: 'Europe/Berlin',
      minutes: 90,
      available: parseWindows('09:00-18:00'),
      placeOpen: parseWindows('09:00-12:00'),
      newsDeadline: '17:00',
      expectedTurnout: 40,
    },
    {
      id: 'melbourne',
      country: 'AU',
      timeZone: 'Australia/Melbourne',
      minutes: 90,
      available: parseWindows('11:00-18:00'),
      expectedTurnout: 15,
    },
    {
      id: 'kyiv',
      country: 'UA',
      timeZone: 'Europe/Kyiv',
      minutes: 60,
      available: parseWindows('17:00-20:00'),
      advice: 'no gathering',
    },
  ],
  { mode: 'same-date' },
);
console.log(JSON.stringify(schedule, null, 2));
