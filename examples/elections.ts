import assert from 'node:assert/strict';
import { apportion, breakTie, readBlt, writeBlt } from '@plenum/elections';

// Eleven places on a committee among branches by their members: the method matters.
const claims = [
  { id: 'harbour', weight: 303 },
  { id: 'mine', weight: 157 },
  { id: 'school', weight: 71 },
  { id: 'island', weight: 9 },
];
for (const method of ['sainte-lague', 'd-hondt', 'huntington-hill', 'hare'] as const) {
  const result = apportion({ method, seats: 11, claims });
  assert(result.status === 'decided');
  console.log(`${method}:`, result.seats);
}

// Two branches of one size and an odd place: a tie that a published seed breaks.
const twins = [
  { id: 'north', weight: 60 },
  { id: 'south', weight: 60 },
];
const tied = apportion({ method: 'hare', seats: 3, claims: twins });
assert(tied.status === 'tied');
const { seats, working } = breakTie(tied, { seed: 'drawn in Oral on 14 March 2027' });
console.log('after the draw:', seats, working.lots);

// A ballot file comes in and goes out again.
const election = readBlt('2 1\n3 1 2 0\n2 2 0\n0\n"Asel"\n"Bolat"\n"Chair"\n');
assert.deepEqual(readBlt(writeBlt(election)), election);
console.log(`${election.title}: ${election.ballots.length} kinds of paper`);
