import {
  checkSafety,
  dayOf,
  followPickets,
  localTimes,
  makeDigest,
  parseWindows,
  preparePlanB,
  scheduleDay,
} from '@plenum/solidarity';

const conference = { opens: '2027-04-16T10:00', timeZone: 'Asia/Almaty' };
const date = dayOf(conference);
const berlin = {
  id: 'berlin',
  country: 'DE',
  timeZone: 'Europe/Berlin',
  minutes: 90,
  available: parseWindows('09:00-18:00'),
  placeOpen: parseWindows('09:00-12:00'),
  newsDeadline: '17:00',
  expectedTurnout: 40,
  policeNoticeDays: 2,
};
const melbourne = {
  id: 'melbourne',
  country: 'AU',
  timeZone: 'Australia/Melbourne',
  minutes: 90,
  available: parseWindows('11:00-18:00'),
  expectedTurnout: 15,
};
const kyiv = {
  id: 'kyiv',
  country: 'UA',
  timeZone: 'Europe/Kyiv',
  minutes: 60,
  available: parseWindows('17:00-20:00'),
  advice: 'no gathering' as const,
};
const pickets = [berlin, melbourne, kyiv];
const show = (what: string, value: unknown) => console.log(`${what}: ${JSON.stringify(value, null, 2)}`);

// Each at its own hour, all at one instant, or one after the other.
for (const mode of ['same-date', 'simultaneous', 'relay'] as const)
  show(mode, await scheduleDay({ conference }, pickets, { mode }));

const { starts } = await scheduleDay({ conference }, pickets, { mode: 'same-date' });
for (const { id, date: on, from, to, utcOffset } of localTimes({ starts, pickets }))
  console.log(`${id}: ${on} ${from}–${to} (${utcOffset})`);

// The hall is taken at one in the afternoon, Almaty's time: Berlin stands already, Melbourne has waited for this.
const { changes, calls } = await preparePlanB(
  { conference },
  [
    { ...berlin, wakes: '07:00' },
    { ...melbourne, contingent: true, wakes: '07:00', sleeps: '23:00' },
  ],
  {
    mode: 'same-date',
    starts: { berlin: starts.berlin ?? '' },
    block: { decided: '2027-04-16T08:00:00Z', leadMinutes: 120 },
  },
);
show('plan B', { changes, calls });

const { pickets: standing } = followPickets({
  pickets: [{ id: 'berlin' }],
  events: [
    { kind: 'invited', picket: 'berlin', at: '2027-03-01T09:00:00Z' },
    { kind: 'planned', picket: 'berlin', at: '2027-03-08T09:00:00Z', start: starts.berlin ?? '' },
    { kind: 'confirmed', picket: 'berlin', at: '2027-03-12T09:00:00Z' },
  ],
});
show('states', standing);

const { pickets: safety } = checkSafety({
  date,
  now: '2027-04-13T12:00:00Z',
  pickets: [{ id: 'berlin', timeZone: 'Europe/Berlin', minutes: 90, policeNoticeDays: 2 }],
  records: [{ picket: 'berlin', steward: 'Ash', firstAid: 'Birch' }],
});
show('what is missing', safety[0]?.missing);

const { totals, silent } = makeDigest({
  pickets: [
    { id: 'berlin', country: 'DE', city: 'Berlin' },
    { id: 'melbourne', country: 'AU', city: 'Melbourne' },
  ],
  reports: [{ picket: 'berlin', turnout: 38, minutes: 90, letter: 'refused' }],
});
show('the evening', { totals, silent });
