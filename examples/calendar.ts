import {
  type CalendarEvent,
  compareEditions,
  etag,
  nextEdition,
  readICalendar,
  toICalendar,
} from '@plenum/calendar';

const picket: CalendarEvent = {
  id: 'solidarity-2027/berlin',
  timeZone: 'Europe/Berlin',
  title: 'Picket of solidarity',
  location: 'Embassy of Kazakhstan, Berlin',
  starts: '2027-04-16T07:00:00Z',
  ends: '2027-04-16T08:30:00Z',
};
const feed = { feed: 'public', name: 'Solidarity day', language: 'en' };

const monday = nextEdition(undefined, [picket], { ...feed, now: '2027-03-01T12:00:00Z' });
const moved = { ...picket, starts: '2027-04-23T07:00:00Z', ends: '2027-04-23T08:30:00Z' };
const tuesday = nextEdition(monday, [moved], { ...feed, now: '2027-03-02T12:00:00Z' });

const ics = toICalendar(tuesday);
console.log(ics);
console.log('ETag:', etag(ics));
console.log('Subscribers see changed:', JSON.stringify(compareEditions(monday, tuesday), null, 2));
console.log('Read back:', readICalendar(ics).events.length, 'event');
