export const lodging = {
  'choice.title': 'What plans choose from',
  'choice.link': 'Rooms, vehicles and halls',
  'choice.lede':
    'Without a mark here a bed costs the same for everybody, people travel by their own fares, and the booked hall is the only one.',
  'choice.nothing':
    'The files of this conference name no rooms, no vehicles and no other hall. They may stand in conference.json and vehicles.csv.',
  'choice.legend': 'A plan chooses from',
  'choice.rooms': 'whole rooms, paid whole and shared by those who may share',
  'choice.vehicles': 'whole vehicles, where they are cheaper than fares',
  'choice.venues': 'other halls than the booked one',
  'choice.officers': 'Officers in one vehicle, at most',
  'choice.officersHint':
    'Those who must be there, so that not all of them are stopped at once. Empty: no limit.',
  'choice.notACount': 'A whole number from 1 on, or nothing.',
  'choice.save': 'Save; then plan again',
  'lodging.link': 'Who sleeps and rides where',
  'lodging.title':
    '{beds, plural, one {# bed} other {# beds}} in {rooms, plural, one {# room} other {# rooms}}; {rides, plural, =0 {no vehicles} one {# vehicle} other {# vehicles}}.',
  'lodging.none': 'This plan was made without whole rooms and vehicles.',
  'lodging.rooms': 'Rooms',
  'lodging.room': 'Room',
  'lodging.nights': 'Nights',
  'lodging.sleepers': 'Who sleeps there',
  'lodging.rides': 'Vehicles',
  'lodging.vehicle': 'Vehicle',
  'lodging.from': 'Goes through',
  'lodging.riders': 'Who rides',
  'lodging.with': '{name} and {companions, plural, one {# companion} other {# companions}}',
  'attendance.out.empty-beds': 'Empty beds and odd sums of rooms',
  'attendance.out.empty-places': 'Empty places and odd sums of vehicles',
};
