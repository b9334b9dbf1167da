/** Why somebody waits, why there is no plan, how an entitlement comes about. */
export const reasons = {
  'why.money': '{short} more would be needed',
  'why.seats': 'no seat is left ({people, number} people, {seats, number} seats)',
  'why.group-maximum': '{group} would have {attending, number} delegates, above its {maximum, number}',
  'why.rank':
    '{count, plural, one {# person} other {# people}} elected before them {count, plural, one {waits} other {wait}} too',
  'why.quota.atLeast': '{whom} would fall to {share}, below {bound}',
  'why.quota.atMost': '{whom} would rise to {share}, above {bound}',
  'why.goal': 'something that counts more would get worse: {goal}',
  'why.nothing': 'the plan names no limit',
  'conflict.money.short': 'the money: {income} come in, and {short} are missing at least',
  'conflict.money': 'the money: {income} come in',
  'conflict.seats': 'the hall: {seats, plural, one {# seat} other {# seats}}',
  'conflict.group-minimum':
    '{group}: at least {minimum, plural, one {# delegate} other {# delegates}}, {candidates, number} elected',
  'conflict.group-maximum': '{group}: at most {maximum, plural, one {# delegate} other {# delegates}}',
  'conflict.rank': '{group}: in the order in which they were elected',
  'conflict.quota.atLeast': 'the quota: {whom} at least {bound}',
  'conflict.quota.atMost': 'the quota: {whom} at most {bound}',
  'conflict.must': 'those who must be there: {people}',
  'conflict.goal': 'what counts more: {goal}',
  'warning.earmark-matches-nobody':
    'The fund {fund} is for people whom nobody here is: none of it can be used.',
  'warning.time-ran-out': 'Time ran out before everything was compared; not reached: {goals}.',
  'working.full-norms': '{count, number} × {onePerMembers, number} members',
  'working.part-of-norm': 'and {remainder, number} more: one place',
  'working.remainder-left': '{remainder, number} over, not counted',
  'working.minimum-applies': 'raised to the minimum of {minimum, number}',
  'working.no-members': 'no members',
  'roll.vacant':
    '{branch}: {vacant, plural, one {# place has} other {# places have}} nobody elected to it ({elected, number} of {entitled, number}).',
  'roll.over-entitlement': '{branch}: {over, number} elected beyond its {entitled, number} places.',
  'roll.same-rank': '{branch}: {count, number} people share rank {rank, number}: {ids}.',
} as const;
