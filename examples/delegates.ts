import { entitle, makeRoll } from '@plenum/delegates';

const members = [
  { id: 'almaty', members: 412 },
  { id: 'balkhash', members: 44 },
];
const entitlements = entitle(members, { onePerMembers: 20, orPart: true, minimum: 1 });
for (const { branch, delegates, working } of entitlements)
  console.log(`${branch}: ${delegates} delegates (${working.map(({ code }) => code).join(', ')})`);

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
