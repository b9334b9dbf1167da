import { cardVote, decide, entitle, makeRoll, normTable } from '@plenum/delegates';

const members = [
  { id: 'almaty', members: 412 },
  { id: 'balkhash', members: 44 },
];
const entitlements = entitle(members, { onePerMembers: 20, orPart: true, minimum: 1 });
for (const { branch, delegates, working } of entitlements)
  console.log(`${branch}: ${delegates} delegates (${working.map(({ code }) => code).join(', ')})`);

const { best } = normTable({
  branches: members,
  rule: { orPart: true, minimum: 1 },
  norms: { from: 15, to: 40 },
  hall: { seats: 20 },
  quorum: '1/2',
});
console.log(
  `Twenty seats: one per ${best?.onePerMembers}, ${best?.delegates} delegates, quorum ${best?.quorum}`,
);

const person = { branch: 'balkhash', status: 'elected', attributes: {} } as const;
const roll = makeRoll({
  branches: entitlements.map(({ branch, delegates }) => ({ id: branch, entitled: delegates })),
  people: [
    { ...person, id: 'D2', codeName: 'Reed', rank: 2 },
    { ...person, id: 'D1', codeName: 'Poplar', rank: 1 },
  ],
});
for (const { branch, entitled, elected, vacant } of roll.branches)
  console.log(
    `${branch}: ${elected.map(({ codeName }) => codeName).join(', ') || 'nobody'}; ${vacant} of ${entitled} vacant`,
  );

const card = cardVote({
  branches: [
    { id: 'almaty', members: 412, delegates: ['Willow', 'Elm', 'Ash'] },
    { id: 'balkhash', members: 44, delegates: ['Poplar', 'Reed'] },
  ],
  mode: 'equal',
  votes: { Willow: 'for', Elm: 'for', Ash: 'against', Poplar: 'for', Reed: 'abstain' },
});
const twoThirds = { majority: '2/3', of: 'members-represented', abstentions: 'against' } as const;
const { carried, needed, base } = decide(twoThirds, card.votes);
console.log(
  `Card vote: ${card.totals.for} for; needed ${needed} of ${base}: ${carried ? 'carried' : 'lost'}`,
);
